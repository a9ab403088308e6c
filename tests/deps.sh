#!/usr/bin/env bash
# Installs what is missing, from the distribution's own packages, and says what: tests/deps.sh [build] [demo] [test] [tls]
#
#   build   a C compiler, CMake, make, hiredis, libedit (line editing of the tool)
#   demo    a server and its command-line client (redis-server; an installed valkey-server is as good)
#   tls     OpenSSL's headers, and openssl to make certificates with (not in the default: TLS is an option)
#   test    cmocka, clang with its sanitizer runtime, a C++ compiler, Python with jinja2 and PyYAML, pkg-config, doxygen, abidiff,
#           xz (source packages); on Linux valgrind, which counts the instructions of the regression gate
#
# Asks for root's rights through sudo only if something is missing. Debian and Ubuntu are what is tested; dnf, pacman and Homebrew
# are served as well as their package names allow.
set -euo pipefail

say() { echo "deps: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }
# Can the C compiler (or another one) use this header, or link this library? Where there is no compiler yet: no.
compiles() { echo "#include <$1>" | "${2:-cc}" -x "${3:-c}" -fsyntax-only - >/dev/null 2>&1; }
has_python() {
	local python
	for python in python3 /usr/bin/python3; do
		"$python" -c 'import sys, jinja2, yaml; sys.exit(sys.version_info < (3, 9))' 2>/dev/null && return 0
	done
	return 1
}
# Both sanitizers of the tests, compiled, linked and run.
clang_sanitizes() {
	local folder result=1
	has clang || return 1
	folder=$(mktemp -d)
	echo 'int main(void) { return 0; }' >"$folder/a.c"
	clang -fsanitize=address,undefined "$folder/a.c" -o "$folder/a" >/dev/null 2>&1 && "$folder/a" && result=0
	rm -rf "$folder"
	return $result
}
has_server() { has "${SLOTWISE_SERVER:-redis-server}" || has valkey-server; }
has_cli() { has redis-cli || has valkey-cli; }

# need WHAT TEST…: notes WHAT (a name from the tables below) unless the test succeeds.
need() {
	local what=$1
	shift
	"$@" || missing+=("$what")
}

look_build() {
	need compiler has cc
	need cmake has cmake
	need make has make
	need hiredis compiles hiredis/hiredis.h
	need libedit compiles editline/readline.h
}

look_demo() {
	need server has_server
	need cli has_cli
}

look_test() {
	need cmocka has_cmocka
	need clang clang_sanitizes
	need cxx compiles cstddef c++ c++
	need python has_python
	need pkgconfig has pkg-config
	need doxygen has doxygen
	! has apt-get || need abigail has abidiff # not packaged everywhere; without it the ABI's test is skipped
	[ "$(uname)" != Linux ] || need valgrind has valgrind
	need xz has xz
}

look_tls() {
	need openssl compiles openssl/ssl.h
	need openssl has openssl
}

# cmocka.h leans on headers that it doesn't include itself.
has_cmocka() {
	printf '#include <%s>\n' stdarg.h stddef.h stdint.h setjmp.h cmocka.h |
		cc -x c -fsyntax-only - >/dev/null 2>&1
}

# The sanitizer runtime of Debian's default clang, where it is a package of its own.
clang_runtime() {
	local version
	version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p' | head -n 1)
	apt-cache show "libclang-rt-$version-dev" >/dev/null 2>&1 && echo "libclang-rt-$version-dev"
	return 0
}

# The package of a thing, by manager; several words are several packages.
package_apt() {
	case $1 in
	compiler) echo gcc libc6-dev ;;
	hiredis) echo libhiredis-dev ;;
	libedit) echo libedit-dev ;;
	server) echo redis-server ;;
	cli) echo redis-tools ;;
	cmocka) echo libcmocka-dev ;;
	clang) echo clang "$(clang_runtime)" ;;
	cxx) echo g++ ;;
	python) echo python3 python3-jinja2 python3-yaml ;;
	pkgconfig) echo pkg-config ;;
	xz) echo xz-utils ;;
	openssl) echo libssl-dev openssl ;;
	abigail) echo abigail-tools ;;
	*) echo "$1" ;;
	esac
}

package_dnf() {
	case $1 in
	compiler) echo gcc ;;
	hiredis) echo hiredis-devel ;;
	libedit) echo libedit-devel ;;
	server | cli) echo valkey ;;
	cmocka) echo libcmocka-devel ;;
	clang) echo clang compiler-rt ;;
	cxx) echo gcc-c++ libasan libubsan ;;
	python) echo python3-jinja2 python3-pyyaml ;;
	pkgconfig) echo pkgconf-pkg-config ;;
	openssl) echo openssl-devel openssl ;;
	*) echo "$1" ;;
	esac
}

package_pacman() {
	case $1 in
	compiler | cxx) echo gcc ;;
	server | cli) echo valkey ;;
	clang) echo clang compiler-rt ;;
	python) echo python-jinja python-yaml ;;
	pkgconfig) echo pkgconf ;;
	*) echo "$1" ;;
	esac
}

package_brew() {
	case $1 in
	compiler | cxx | make | clang) ;; # Apple's command-line tools
	server | cli) echo redis ;;
	python) echo python ;;
	pkgconfig) echo pkgconf ;;
	*) echo "$1" ;;
	esac
}

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif has sudo; then
		sudo "$@"
	else
		say "not root, and there is no sudo: run as root: $*"
		return 1
	fi
}

# The packages' own servers must not start a service: policy-rc.d is Debian's way to say so, and only ours is removed again.
install_apt() {
	local policy=/usr/sbin/policy-rc.d ours='' result=0
	if [ ! -e $policy ]; then
		ours=1
		printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
		as_root chmod 755 $policy
	fi
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
		install -y -qq --no-install-recommends "$@" >"$log" 2>&1 || result=$?
	[ -z "$ours" ] || as_root rm -f $policy
	return $result
}
install_dnf() { as_root dnf install -y -q "$@" >"$log" 2>&1; }
install_pacman() { as_root pacman -S --needed --noconfirm "$@" >"$log" 2>&1; }
install_brew() { brew install "$@" >"$log" 2>&1; }

find_manager() {
	local name
	for name in apt-get dnf pacman brew; do
		if has $name; then
			manager=${name%-get}
			return 0
		fi
	done
	return 1
}

main() {
	local sets=("$@") set what packages
	[ $# -gt 0 ] || sets=(build demo test)
	missing=()
	for set in "${sets[@]}"; do
		case $set in
		build | demo | test | tls) "look_$set" ;;
		*) say "no such set: $set (build, demo, test, tls)" && return 2 ;;
		esac
	done
	if [ ${#missing[@]} = 0 ]; then
		say "nothing to install for ${sets[*]}"
		return 0
	fi
	if ! find_manager; then
		say "missing: ${missing[*]}; no apt-get, dnf, pacman or brew here: install them yourself"
		return 1
	fi
	log=$(mktemp)
	if [ "$manager" = apt ] && ! as_root apt-get update -qq >"$log" 2>&1; then
		say "apt-get update failed, going on with the package lists as they are"
	fi
	packages=$(for what in "${missing[@]}"; do "package_$manager" "$what"; done | tr '\n' ' ')
	say "missing: ${missing[*]}; installing with $manager: $packages"
	# shellcheck disable=SC2086
	if ! "install_$manager" $packages; then
		tail -n 20 "$log" >&2
		say "$manager failed; see above"
		return 1
	fi
	rm -f "$log"
	missing=()
	for set in "${sets[@]}"; do "look_$set"; done
	if [ ${#missing[@]} != 0 ]; then
		say "still missing after the installation: ${missing[*]}"
		return 1
	fi
}

main "$@"
