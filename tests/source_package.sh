# shellcheck shell=bash disable=SC2034
# Source packages of newer releases of the same distribution, for tests that need one; sourced. They come through apt, from the mirror
# and with the keys that apt is set up with; its state and its caches stay in the caller's folder.
#
#   package_open DIR            what the others work in; fails where there is no apt or no mirror, package_why says it
#   package_suites              the releases that may have it, the nearest first
#   package_fetch SUITE NAME PATTERN    the newest NAME of SUITE whose version matches PATTERN, unpacked in DIR/source/tree
#
# Set by package_open: package_dir (DIR, absolute), package_log (a file in it).

package_has() { command -v "$1" >/dev/null 2>&1; }

package_suites() {
	local ID='' VERSION_CODENAME=''
	# shellcheck disable=SC1091
	. /etc/os-release
	case $ID in
	debian) echo "$VERSION_CODENAME-backports stable testing unstable" ;;
	ubuntu) echo "$VERSION_CODENAME-backports devel" ;;
	esac
}

# URI and key of the mirror that serves this release, as apt has them in one-line or deb822 form.
package_mirror() {
	apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(SIGNED_BY)' 'Created-By: Packages' |
		awk -F'|' -v release="$package_release" '$2 == release && ($3 == "main") { print $1 "|" $4; exit }'
}

# The keyring that a source with this URI names; apt's index doesn't tell.
package_key_of() {
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

package_open() {
	mkdir -p "$1" || return 1
	package_dir=$(cd "$1" && pwd)
	package_log=$package_dir/log
	: >"$package_log"
	# shellcheck disable=SC1091
	package_release=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
	if ! package_has apt-get; then
		package_why="there is no apt to get a newer one's source with"
		return 1
	fi
	IFS='|' read -r package_uri package_key < <(package_mirror) || {
		package_why="apt names no mirror of ${package_release:-this system}"
		return 1
	}
	[ -e "$package_key" ] || package_key=$(package_key_of "$package_uri")
}

# A mirror may lag behind so far that its index has expired; who signed it is checked all the same.
package_apt() {
	local command=$1
	shift
	timeout 300 "$command" -q -o Dir::Etc::SourceList="$package_dir/sources.list" -o Dir::Etc::SourceParts=/dev/null \
		-o Dir::State::Lists="$package_dir/lists" -o Dir::Cache="$package_dir/cache" -o APT::Sandbox::User= \
		-o Acquire::Check-Valid-Until=false -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 -o Acquire::Retries=1 "$@"
}

package_fetch() {
	local suite=$1 name=$2 pattern=$3 option=${package_key:+[signed-by=$package_key] } version
	echo "deb-src $option$package_uri $suite main" >"$package_dir/sources.list"
	mkdir -p "$package_dir/lists/partial" "$package_dir/cache/archives/partial"
	package_apt apt-get update >>"$package_log" 2>&1 || return 1
	version=$(package_apt apt-cache showsrc "$name" 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -n 1)
	# shellcheck disable=SC2254
	case ${version#*:} in $pattern) ;; *) return 1 ;; esac
	rm -rf "$package_dir/source" && mkdir -p "$package_dir/source/tree"
	(cd "$package_dir/source" && package_apt apt-get source --download-only "$name=$version" >>"$package_log" 2>&1 &&
		tar -xf "$name"_*.orig.tar.* -C tree --strip-components=1 >>"$package_log" 2>&1)
}
