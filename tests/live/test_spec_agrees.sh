#!/usr/bin/env bash
# The spec agrees with what the live server says of its commands (arity, flags, key positions; exceptions are named in the spec), and
# every command that Redis 7.0 has in the groups of data types is called through its stub by the tests beside this file.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
status=0

# Stubs of commands since 7.0 at the latest, of both servers: "Since 6.2.0." above the prototype.
stubs() {
	local group
	for group in string hash list set sorted_set generic bitmap hyperloglog geo stream scripting; do
		awk '/Since [0-9]+\.[0-9]+\.[0-9]+/ {
				since = $0; sub(/.*Since /, "", since)
				split(since, v, "."); old = (v[1] < 7 || (v[1] == 7 && v[2] == 0)) && since !~ /only/
			}
			/^SW_API sw_err sw_/ { name = $3; sub(/\(.*/, "", name); if (old) print name; old = 0 }' \
			"$root/generated/include/slotwise/$group.h"
	done
}

n=0
for stub in $(stubs); do
	n=$((n + 1))
	if ! grep -q "[^a-z_]$stub(" "$here"/test_stubs_*.c "$here"/test_blocked.c "$here"/test_classes.c; then
		echo "$stub is called by no live test"
		status=1
	fi
done
echo "$n stubs of Redis 7.0 looked for"
[ "$n" -gt 200 ] || { echo "too few: the headers look different now"; status=1; }

"$root/codegen/run" diff --server "${SLOTWISE_CLUSTER%%,*}"
case $? in
0) ;;
3) echo "skipped: comparing the spec with the server needs a python3 with jinja2 and yaml" ;;
*) status=1 ;;
esac
exit $status
