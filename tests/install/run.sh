#!/usr/bin/env bash
# run.sh BUILD_TREE: installs it into a fresh folder and uses it from there, through CMake and pkg-config; looks at the
# exported symbols.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$1
work=$(mktemp -d)
# Where the tree has its hiredis from, if not from the system.
hiredis=$(sed -n 's/^CMAKE_PREFIX_PATH:[^=]*=//p' "$build/CMakeCache.txt")
trap 'rm -rf "$work"' EXIT

expect() {
	local got
	got=$("$@")
	echo "$1: $got"
	[[ $got =~ ^slotwise\ [0-9.]+:\ foo\ is\ in\ slot\ 12182$ ]]
}

cmake --install "$build" --prefix "$work/prefix" >/dev/null
cmake -S "$here" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$work/prefix;$hiredis" >/dev/null
cmake --build "$work/consumer" >/dev/null
expect "$work/consumer/with_shared"
expect "$work/consumer/with_static"

if command -v pkg-config >/dev/null; then
	PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name slotwise.pc)")
	export PKG_CONFIG_PATH
	# shellcheck disable=SC2046
	cc "$here/main.c" -o "$work/with_pc" $(pkg-config --cflags --libs slotwise) -Wl,-rpath,"$(pkg-config --variable=libdir slotwise)"
	expect "$work/with_pc"
else
	echo "pkg-config: skipped, it is not installed"
fi

library=$(find "$work/prefix" -name 'libslotwise.so' -o -name 'libslotwise.dylib')
foreign=$(nm -gD --defined-only "$library" | awk '{ print $3 }' | grep -v '^_*sw_' || true)
if [ -n "$foreign" ]; then
	echo "exported, but not public:" "$foreign"
	exit 1
fi
