#!/usr/bin/env bash
# A server newer than the system's for tests: tests/server.sh DIR NAME [SUITE]      NAME: valkey or redis
#
# Prints the path of NAME-server, with NAME-cli beside it: in DIR/prefix/bin, built from the source package of NAME that the newest
# release of the same distribution has (SUITE: of that release). Without TLS, modules or jemalloc: such a build takes half a minute of
# two processors. Exit status 77, after the reason on standard error, where that can't be.
set -euo pipefail
dir=$1 name=$2
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=tests/source_package.sh
. "$root/tests/source_package.sh"

unable() {
	echo "$name: $*" >&2
	exit 77
}

build() {
	timeout 600 make -C "$dir/source/tree/src" MALLOC=libc OPTIMIZATION=-O1 BUILD_TLS=no -j 2 "$name-server" "$name-cli" &&
		mkdir -p "$dir/prefix/bin" && cp "$dir/source/tree/src/$name"-{cli,server} "$dir/prefix/bin"
}

newest_first() { package_suites | tr ' ' '\n' | tac | tr '\n' ' '; }

case $name in
valkey | redis) ;;
*) echo "usage: tests/server.sh DIR valkey|redis [SUITE]" >&2 && exit 2 ;;
esac
package_open "$dir" || unable "$package_why"
dir=$package_dir
wanted=${3:-$(newest_first)}
if [ -x "$dir/prefix/bin/$name-server" ] && [ "$(cat "$dir/prefix/wanted")" = "$wanted" ]; then
	echo "$dir/prefix/bin/$name-server"
	exit 0
fi
"$root/tests/deps.sh" build test >&2 || unable "what building it needs can't be installed"
for suite in $wanted; do
	if package_fetch "$suite" "$name" '?*' && build >>"$package_log" 2>&1; then
		rm -rf "$dir/source"
		echo "$wanted" >"$dir/prefix/wanted"
		echo "$dir/prefix/bin/$name-server"
		exit 0
	fi
done
unable "no source that builds in $wanted of the distribution's mirror (offline?): $(tail -n 1 "$package_log")"
