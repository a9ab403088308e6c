#!/usr/bin/env bash
# A hiredis of the 1.x generation for tests: tests/hiredis.sh DIR
#
# Prints the prefix to give to CMAKE_PREFIX_PATH: the system's own, where that is 1.x, else DIR/prefix, built from the source package
# that a newer release of the same distribution has. The package comes through apt, from the mirror and with the keys that apt is
# set up with; its state and its caches stay in DIR. Exit status 77, after the reason on standard error, where that can't be.
set -euo pipefail
dir=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

unable() {
	echo "hiredis: $*" >&2
	exit 77
}
has() { command -v "$1" >/dev/null 2>&1; }
major_of() { echo '#include <hiredis/hiredis.h>' | cc ${1:+-I"$1/include"} -E -dM - 2>/dev/null | sed -n 's/^#define HIREDIS_MAJOR //p'; }

# Releases of this distribution that may have it, the nearest first.
suites() {
	local ID='' VERSION_CODENAME=''
	# shellcheck disable=SC1091
	. /etc/os-release
	case $ID in
	debian) echo "$VERSION_CODENAME-backports stable testing unstable" ;;
	ubuntu) echo "$VERSION_CODENAME-backports devel" ;;
	esac
	release=$VERSION_CODENAME
}

# URI and key of the mirror that serves this release, as apt has them in one-line or deb822 form.
mirror() {
	apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(SIGNED_BY)' 'Created-By: Packages' |
		awk -F'|' -v release="$release" '$2 == release && ($3 == "main") { print $1 "|" $4; exit }'
}

# The keyring that a source with this URI names; apt's index doesn't tell.
key_of() {
	local uri=${1%/} file files=()
	for file in /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list; do
		[ ! -r "$file" ] || files+=("$file")
	done
	[ ${#files[@]} -gt 0 ] || return 0
	awk -v uri="$uri" '
		function done_with() { if (here && key) { print key; exit } here = 0; key = "" }
		/^[[:space:]]*$/ { done_with() }
		/^URIs:/ { for (i = 2; i <= NF; i++) { u = $i; sub("/$", "", u); if (u == uri) here = 1 } }
		/^Signed-By:/ { key = $2 }
		/^deb / { if (index($0, uri) && match($0, /signed-by=[^] ]*/)) { print substr($0, RSTART + 10, RLENGTH - 10); exit } }
		END { done_with() }' "${files[@]}" | head -n 1
}

own_apt() {
	local command=$1
	shift
	"$command" -q -o Dir::Etc::SourceList="$dir/sources.list" -o Dir::Etc::SourceParts=/dev/null \
		-o Dir::State::Lists="$dir/lists" -o Dir::Cache="$dir/cache" -o APT::Sandbox::User= \
		-o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 -o Acquire::Retries=1 "$@"
}

# fetch SUITE: the source of a hiredis 1.x into DIR/source.
fetch() {
	local option=${key:+[signed-by=$key] } version
	echo "deb-src $option$uri $1 main" >"$dir/sources.list"
	mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
	own_apt apt-get update >>"$dir/log" 2>&1 || return 1
	version=$(own_apt apt-cache showsrc hiredis 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -n 1)
	case $version in 1.*) ;; *) return 1 ;; esac
	rm -rf "$dir/source" && mkdir "$dir/source"
	(cd "$dir/source" && own_apt apt-get source --download-only "hiredis=$version" >>"$dir/log" 2>&1 &&
		mkdir tree && tar -xf hiredis_*.orig.tar.* -C tree --strip-components=1)
}

build() {
	cmake -S "$dir/source/tree" -B "$dir/build" -DCMAKE_BUILD_TYPE=Release -DDISABLE_TESTS=ON -DENABLE_SSL=ON \
		-DCMAKE_INSTALL_PREFIX="$dir/prefix" -DCMAKE_INSTALL_LIBDIR=lib &&
		cmake --build "$dir/build" -- -j 2 && cmake --install "$dir/build"
}

if [ "$(major_of)" -ge 1 ] 2>/dev/null; then
	echo /usr
	exit 0
fi
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
if [ "$(major_of "$dir/prefix")" -ge 1 ] 2>/dev/null; then
	echo "$dir/prefix"
	exit 0
fi
has apt-get || unable "the system's is older than 1.0, and there is no apt to get another one's source with"
"$root/tests/deps.sh" tls >&2 || unable "what TLS needs can't be installed"
: >"$dir/log"
release='' wanted=''
suites >"$dir/suites"
wanted=$(cat "$dir/suites")
IFS='|' read -r uri key < <(mirror) || unable "apt names no mirror of $release"
[ -e "$key" ] || key=$(key_of "$uri")
for suite in $wanted; do
	if fetch "$suite"; then
		build >>"$dir/log" 2>&1 || unable "the one of $suite doesn't build: $(tail -n 3 "$dir/log")"
		echo "$dir/prefix"
		exit 0
	fi
done
unable "no source of 1.x in $wanted of the distribution's mirror (offline?): $(tail -n 1 "$dir/log")"
