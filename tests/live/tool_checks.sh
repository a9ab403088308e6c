# What the tests of the tool share, to be sourced: a call of the tool and what it must print, on which stream, with which exit
# status. SLOTWISE_TOOL names the binary.
tool=${SLOTWISE_TOOL:?names the tool to be tested}
failed=0 checks=0
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# Every call is bounded; standard input is empty unless something is piped in.
run() { out=$(timeout 60 "$tool" "$@" 2>"$errors"); status=$?; }

wrong() {
	failed=$((failed + 1))
	printf 'FAILED: %s\n  status %s, output:\n%s\n  errors:\n%s\n' "$1" "$status" "$out" "$(cat "$errors")"
}

# is STATUS OUTPUT ARG…: exactly this output
is() {
	local want_status=$1 want=$2
	shift 2
	run "$@" </dev/null
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && [ "$out" = "$want" ] || wrong "slotwise $* should exit $want_status and print: $want"
}

# like STATUS REGEX ARG…: a line of the output matches
like() {
	local want_status=$1 want=$2
	shift 2
	run "$@" </dev/null
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && grep -Eq -- "$want" <<<"$out" || wrong "slotwise $* should exit $want_status and print like: $want"
}

# says STATUS REGEX ARG…: nothing on standard output, a sentence on standard error
says() {
	local want_status=$1 want=$2
	shift 2
	run "$@" </dev/null
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && [ -z "$out" ] && grep -Eq -- "$want" "$errors" ||
		wrong "slotwise $* should exit $want_status and say like: $want"
}

# stream STATUS INPUT OUTPUT ARG…
stream() {
	local want_status=$1 input=$2 want=$3
	shift 3
	run "$@" < <(printf '%s' "$input")
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && [ "$out" = "$want" ] || wrong "a stream should exit $want_status and print: $want"
}

# record KIND TIME SOURCE DESTINATION FROM TO EXPIRY ELEMENT: a record's value as a quoted argument
record() {
	local field
	printf '"*%d\\r\\n' $#
	for field in "$@"; do printf '$%d\\r\\n%s\\r\\n' ${#field} "$field"; done
	printf '"'
}

# records_of SOURCE DESTINATION: the key that holds the records of such a move
records_of() { "$tool" --explain LMOVE "$1" "$2" LEFT LEFT </dev/null | sed -n 's/^  key \(.*records\), slot.*/\1/p'; }

# The verdict, as the script's exit status.
tool_checked() {
	echo "$checks calls of the tool, $failed wrong"
	[ $failed = 0 ]
}
