#!/usr/bin/env bash
# scenario_table.sh LOG...: the table of numbers.txt with the tests that prove each number and the verdict. LOG is what ctest leaves in
# Testing/Temporary/LastTest.log, or the output of tests. A test proves the number in its name, sNN_what_happens; one that passed in one log
# and was skipped in another has passed. Exit status 1 when a number failed, was only skipped, or has no test.
set -eu
titles=$(dirname "${BASH_SOURCE[0]}")/numbers.txt

awk '
	function better(a, b) { return a == "FAILED" || (a == "OK" && b != "FAILED") || b == "" ? a : b }
	FILENAME == ARGV[1] { number = $1; sub(/^ *[0-9]+ /, ""); title[number] = $0; last = number; next }
	/^[0-9]+\/[0-9]+ Testing: / { program = $3 ": " }
	match($0, /\[ +(OK|FAILED|SKIPPED) +\] s[0-9]+_[a-z0-9_]+/) {
		split(substr($0, RSTART, RLENGTH), part, /[][ ]+/)
		test = part[3]
		number = substr(test, 2, index(test, "_") - 2) + 0
		if (!(number in title))
			next
		if (!(test in verdict)) {
			names[number] = names[number] " " test
			where[test] = program
		}
		verdict[test] = better(part[2], verdict[test])
	}
	END {
		for (number = 1; number <= last; number++) {
			n = split(names[number], tests, " ")
			result = shown = ""
			for (i = 1; i <= n; i++) {
				before = result
				result = better(verdict[tests[i]], result)
				if (result != before)
					shown = tests[i]
			}
			words = result == "OK" ? "passed" : result == "FAILED" ? "FAILED" : result == "" ? "NO TEST" : "skipped"
			sum[words]++
			printf "%2d  %-45s  %-7s  %s%s%s\n", number, title[number], words, where[shown], shown, (n > 1 ? " and " n - 1 " more" : "")
		}
		printf "%d scenarios: %d passed, %d failed, %d skipped, %d without a test\n", last, sum["passed"], sum["FAILED"], sum["skipped"],
			sum["NO TEST"]
		exit sum["passed"] < last
	}' "$titles" "$@"
