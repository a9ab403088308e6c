#!/usr/bin/env bash
# What the tool says when a node says nothing: on a cluster of its own, with one of three primaries stopped. SLOTWISE_TOOL names the
# binary.
set -u
. "$(dirname "$0")/tool_checks.sh"
. "$(dirname "$0")/../cluster/cluster.sh"
folder=$(mktemp -d)

end() {
	cluster_stop "$folder" || exit 1
	rm -rf "$folder" "$errors"
}
trap end EXIT

# The nodes take a long time to notice, and serve what they have meanwhile.
SLOTWISE_SERVER_CONF='cluster-require-full-coverage no
cluster-node-timeout 60000' cluster_start "$folder" 3 0 || exit 1
. "$folder/env"
export SLOTWISE_CLUSTER

# Keys: a and d lie on the third node, b on the first, c and k on the second, which is the one that is stopped.
silent=$(sed -n '2s/^\([^ ]*\) \([0-9]*\) .*/\1:\2/p' "$folder/nodes")
first=$(sed -n '1s/^\([^ ]*\) \([0-9]*\) .*/\1:\2/p' "$folder/nodes")
late='the deadline passed before the answer came'
is 0 'OK' MSET a 1 b 2 c 3 k 4 d 5
like 0 "^  key c, .*node $silent$" --explain GET c
like 0 "^  key k, .*node $silent$" --explain GET k
like 0 "^  key b, .*node $first$" --explain GET b

# Two moves to the node that will be silent, and one between the others, as dead clients leave them.
minute_ago=$(($(date +%s) * 1000 - 60000))
stream 0 "HSET $(records_of {a}list {c}list) $(printf '%032d' 1) $(record LMOVE $minute_ago {a}list {c}list LEFT RIGHT -1 lost)
HSET $(records_of {b}list {k}list) $(printf '%032d' 2) $(record LMOVE $minute_ago {b}list {k}list LEFT RIGHT -1 lost)
HSET $(records_of {b}list {d}list) $(printf '%032d' 3) $(record LMOVE $minute_ago {b}list {d}list LEFT RIGHT -1 jewel)
" '(integer) 1
(integer) 1
(integer) 1'

stopped=$(sed -n '2s/^[^ ]* [0-9]* \([0-9]*\) .*/\1/p' "$folder/nodes")
kill -STOP "$stopped"
set -- --timeout 400

# ---- one answer of several parts: a part of unknown outcome makes it unknown ----
is 3 '(error) '"$late" "$@" GET c
is 3 '["1", "2", {"error": "'"$late"'"}, {"error": "'"$late"'"}, "5"]' --json "$@" MGET a b c k d
is 3 '{"error": "2 of 5 keys failed: '"'k' 'c'; the first error: $late"'", "partial": 3}' --json "$@" EXISTS d k c b a
is 3 '(integer) 1' "$@" DEL a c
is 3 "(error) 3 of 5 keys are set; unknown: 'k' 'c'; the first error: $late" "$@" MSET d 5 k 4 a 1 c 3 b 2
is 3 '{"error": "1 of 3 nodes failed; the first: '"$late"'", "partial": ["a"]}' --json "$@" KEYS '[ac]'

# ---- rows of nodes: each says what happened there; no answer at all is another matter ----
like 1 "\"$silent\": \{\"error\": \"$late\"\}" --json "$@" PING
is 3 "{\"$silent\": {\"error\": \"$late\"}}" --json "$@" --on "$silent" PING
says 3 "^slotwise: $silent: " -c "$silent" "$@" PING

# ---- the whole scan, the whole recovery: what others have, then an end ----
# Asked for a page once, and perhaps for the map; not in each of many passes.
run --stats "$@" --scan </dev/null
checks=$((checks + 1))
[ "$status" = 3 ] && [ "$(sort <<<"$out" | tr '\n' ' ')" = 'a b d ' ] &&
	grep -q "^slotwise: the scan is not complete: $silent: " "$errors" &&
	grep -Eq "^  $silent .*requests [1-4] " "$errors" || wrong "--scan gives up when a node says nothing"
run "$@" --recover </dev/null
checks=$((checks + 1))
[ "$status" = 3 ] && grep -q '^delivered LMOVE {b}list -> {d}list element jewel' <<<"$out" &&
	[ "$(grep -c '^failed LMOVE .* element lost .*NEEDS A PERSON.*; not begun: ' <<<"$out")" = 2 ] &&
	grep -Eq '^slotwise: [0-9]+ of 16384 slots could not be searched: ' "$errors" || wrong "--recover goes round the silent node"
run "$@" --recover </dev/null
checks=$((checks + 1))
[ "$status" = 3 ] && ! grep -q 'nothing to recover' <<<"$out" || wrong "what was not searched is not empty"

kill -CONT "$stopped"
like 0 '^delivered LMOVE \{a\}list -> \{c\}list element lost' --recover
is 0 'nothing to recover' --recover
tool_checked
