#!/usr/bin/env bash
# size.sh BUILD_TREE: text and rodata of the shared library, and what the archive adds to a program that uses three commands.
# Exit status 77: not counted, for the reason that is printed.
set -euo pipefail
build=$1
library_limit=$((700 * 1024))
program_limit=$((200 * 1024))
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

if [ "$(uname)" != Linux ]; then
	echo "size: skipped, the sections are counted with GNU size on Linux"
	exit 77
fi
case $(sed -n 's/^CMAKE_BUILD_TYPE:[^=]*=//p' "$build/CMakeCache.txt") in
Release | RelWithDebInfo | MinSizeRel) ;;
*)
	echo "size: skipped, $build is not optimised"
	exit 77
	;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Bytes of the sections whose names match.
bytes() { size -A "$1" | awk -v which="$2" '$1 ~ which { sum += $2 } END { print sum + 0 }'; }
expect_below() {
	echo "$1: $2 of at most $3 bytes"
	[ "$2" -lt "$3" ]
}

expect_below "text and rodata of the library" "$(bytes "$build/libslotwise.so" '^[.](text|rodata)')" "$library_limit"

cat >"$work/three.c" <<'C'
#include <slotwise/slotwise.h>

int main(int argc, char **argv)
{
	struct sw_options options = { .seeds = argv[argc - 1] };
	sw_reply *value = NULL;
	int64_t count;
	sw_handle *c;

	if (sw_open(&options, &c))
		return 1;
	sw_set(c, sw_str("key"), sw_str("1"), NULL, NULL);
	sw_incr(c, sw_str("key"), &count);
	sw_get(c, sw_str("key"), &value);
	sw_reply_free(value);
	sw_free(c);
	return 0;
}
C
echo 'int main(void) { return 0; }' >"$work/none.c"
generated=$root/generated
[ -d "$build/generated/include" ] && generated=$build/generated
tls=()
! nm -u "$build/libslotwise.a" | grep ' U SSL_new$' >/dev/null || tls=(-lssl -lcrypto)
for name in three none; do
	cc -O2 -I"$root/runtime/include" -I"$generated/include" "$work/$name.c" -o "$work/$name" -Wl,--gc-sections \
		"$build/libslotwise.a" -lhiredis -lm "${tls[@]}"
done
added=$(($(bytes "$work/three" '^[.](text|rodata|data|bss|eh_frame)') - $(bytes "$work/none" '^[.](text|rodata|data|bss|eh_frame)')))
expect_below "added to a program of three commands" "$added" "$program_limit"
