#!/usr/bin/env bash
# Is the library binary compatible with the last release, whose ABI is kept in libslotwise.abi beside this file?
#
#   abi.sh BUILD_TREE          compares; new functions are welcome, every other difference fails
#   abi.sh BUILD_TREE renew    writes libslotwise.abi anew; before a release, and with a new SONAME
#
# Needs abidiff (abigail-tools), debug information, and the machine that the file is of. What may change when: spec/README.md, Growth.
# Exit status 77: not compared, for the reason that is printed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
library=$1/libslotwise.so
kept=$here/libslotwise.abi
what=(--headers-dir "$root/runtime/include" --headers-dir "$root/generated/include")

skip() {
	echo "abi: skipped, $*"
	exit 77
}

[ "$(uname -sm)" = "Linux x86_64" ] || skip "the ABI that is kept is that of Linux x86_64, this is $(uname -sm)"
command -v abidiff >/dev/null || skip "abidiff is not installed (abigail-tools)"
readelf -S "$library" | grep '[.]debug_info' >/dev/null || skip "$library has no debug information: CMAKE_BUILD_TYPE is not Debug or RelWithDebInfo"

# Nothing of the machine and nothing that changes without meaning: no paths, lines, dependencies, parameter names, numbered types.
abidw "${what[@]}" --drop-private-types --exported-interfaces-only --drop-undefined-syms --no-corpus-path --no-comp-dir-path \
	--no-show-locs --no-elf-needed --no-write-default-sizes --no-parameter-names --type-id-style hash "$library" |
	sed "s#path='[^']*/\(generated\|runtime\)/#path='\1/#" >"$1/libslotwise.abi"
if [ "${2:-}" = renew ]; then
	abidiff "$kept" "$1/libslotwise.abi" || true
	cp "$1/libslotwise.abi" "$kept"
	exit 0
fi

same() { abidiff --no-added-syms "$1" "$2"; }
count() { grep -c "<$1" "$kept"; }

if ! same "$kept" "$1/libslotwise.abi"; then
	echo "abi: programs that were built with the last release would break. Undo the change; or raise SOVERSION in CMakeLists.txt"
	echo "     and run: tests/install/abi.sh BUILD_TREE renew"
	exit 1
fi
echo "abi: $(count function-decl) functions, $(count class-decl) structs, $(count enum-decl) enums are as they were"

# Would it be seen? A function that is gone, a member that has moved, an enum's constant with another value.
seen() {
	sed "$2" "$kept" >"$1/libslotwise.wrong.abi"
	if cmp -s "$kept" "$1/libslotwise.wrong.abi" || same "$1/libslotwise.wrong.abi" "$1/libslotwise.abi" >/dev/null; then
		echo "abi: not seen: $2"
		exit 1
	fi
}
seen "$1" "s/'sw_incr'/'sw_incremented'/"
seen "$1" "/class-decl name='sw_bytes'/,/<\/class-decl>/s/layout-offset-in-bits='64'/layout-offset-in-bits='128'/"
seen "$1" "s/\(name='SW_SET_PX' value='\)[0-9]*/\199/"
