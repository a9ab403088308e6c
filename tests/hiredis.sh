#!/usr/bin/env bash
# A hiredis of the 1.x generation for tests: tests/hiredis.sh DIR
#
# Prints the prefix to give to CMAKE_PREFIX_PATH: the system's own, where that is 1.x, else DIR/prefix, built from the source package
# that a newer release of the same distribution has. Exit status 77, after the reason on standard error, where that can't be.
set -euo pipefail
dir=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=tests/source_package.sh
. "$root/tests/source_package.sh"

unable() {
	echo "hiredis: $*" >&2
	exit 77
}
major_of() { echo '#include <hiredis/hiredis.h>' | cc ${1:+-I"$1/include"} -E -dM - 2>/dev/null | sed -n 's/^#define HIREDIS_MAJOR //p'; }

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
package_open "$dir" || unable "the system's is older than 1.0, and $package_why"
"$root/tests/deps.sh" tls >&2 || unable "what TLS needs can't be installed"
wanted=$(package_suites)
for suite in $wanted; do
	if package_fetch "$suite" hiredis '1.*'; then
		build >>"$package_log" 2>&1 || unable "the one of $suite doesn't build: $(tail -n 3 "$package_log")"
		echo "$dir/prefix"
		exit 0
	fi
done
unable "no source of 1.x in $wanted of the distribution's mirror (offline?): $(tail -n 1 "$package_log")"
