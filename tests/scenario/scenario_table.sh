#!/usr/bin/env bash
# scenario_table.sh FILE...: the scenarios in the outputs of the tests (- or none: standard input), sorted by number, each with its
# verdict; at the end how many numbers are covered. Exit status 1 when one failed.
set -eu

cat "$@" | sed -nE 's/^.*\[ +(OK|FAILED|SKIPPED) +\] +s([0-9]+)_([a-z0-9_]+).*$/\2 \1 \3/p' | sort -u | awk '
	{ name = $3; gsub(/_/, " ", name); printf "%4s  %-7s  %s\n", $1, $2, name }
	$1 != "00" && !($1 in seen) { seen[$1]; numbers++ }
	$2 == "FAILED" { failed++ }
	END { printf "%d scenarios, %d numbers, %d failed\n", NR, numbers, failed; exit failed > 0 }'
