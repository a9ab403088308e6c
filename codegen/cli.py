"""The command line: generate, check, freeze, dump-model, diff."""
from __future__ import annotations

import argparse
import os
import sys
from typing import List, Sequence

from codegen import check, diff, disk, dump, extra, frozen, load, profile, records, wire
from codegen.cview import SpecView
from codegen.model import Spec
from codegen.source import SpecError, report

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SPEC = os.path.join("spec", "commands.yaml")
OUT = "generated"


def main(args: List[str]) -> int:
    """0: done or current; 1: faults in the spec, stale output or differences; 2: usage, no server to compare with,
    or nothing can be written."""
    parser = _parser()
    options = parser.parse_intermixed_args(args)
    if (options.command == "diff") != bool(options.server or options.file):
        parser.error("diff takes --server HOST:PORT or a FILE, and nothing else does")
    if options.user and not options.server:
        parser.error("--user belongs to --server")
    try:
        spec = read(options.spec, options.profile, options.commands)
        if options.command == "dump-model":
            sys.stdout.write(dump.dump(spec))
            return 0
        if options.command == "diff":
            return _diff(options, spec)
        from codegen import render  # jinja2 is needed from here on

        view = render.view(spec)
        frozen.check(view, frozen.path(options.spec))
        if options.command == "freeze":
            return _freeze(options, view)
        files = render.render(spec, _spec_name(options.spec), view)
    except SpecError as error:
        print("\n".join(report(error.faults)), file=sys.stderr)
        return 1
    if options.command == "generate":
        return _generate(options.out, files)
    return _check(options, files)


def read(spec_file: str, profile_name: str = "", more: Sequence[str] = ()) -> Spec:
    """The front end: file -> checked model, with further commands added and the overlay applied."""
    root = load.load_file(spec_file)
    for name in more:
        root = extra.add(root, load.load_file(name))
    spec = check.check(root)
    if not profile_name:
        return spec
    path = profile_name
    if os.sep not in path and not path.endswith((".yaml", ".yml")):
        path = os.path.join(os.path.dirname(spec_file), "profiles", f"{path}.yaml")
    return profile.apply(spec, load.load_file(path))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="codegen", description="spec -> dispatch rows, typed stubs, tests, docs")
    parser.add_argument("command", choices=("generate", "check", "freeze", "dump-model", "diff"),
                        help="generate: write the output; check: say whether it is current; "
                        "freeze: add new stubs to the released ones; dump-model: print the checked model; diff: compare the spec with a server")
    parser.add_argument("file", nargs="?", default="", metavar="FILE",
                        help="diff: what a server says of its commands, one JSON object a line")
    parser.add_argument("--server", default="", metavar="HOST:PORT", help="diff: a server that is asked")
    parser.add_argument("--user", default="", metavar="U", help="diff: its user; the password comes from SLOTWISE_PASSWORD")
    parser.add_argument("--as", default="", dest="named", metavar="redis-8.6.3", help="diff: the server that FILE is of")
    parser.add_argument("--spec", default=_beside(SPEC), metavar="FILE", help=f"default: {SPEC}")
    parser.add_argument("--profile", default="", metavar="NAME|FILE",
                        help="an overlay: profiles/NAME.yaml beside the spec, or a file")
    parser.add_argument("--commands", default=[], action="append", metavar="FILE",
                        help="further commands, in groups of their own; may be given several times")
    parser.add_argument("--out", default=_beside(OUT), metavar="DIR", help=f"default: {OUT}")
    return parser


def _beside(path: str) -> str:
    """A path of the repository, as short as the working directory allows."""
    full = os.path.join(ROOT, path)
    short = os.path.relpath(full)
    return full if short.startswith(os.pardir) else short


def _spec_name(path: str) -> str:
    """The spec's name for banners: never a path of this machine."""
    full = os.path.abspath(path)
    inside = os.path.relpath(full, ROOT)
    return os.path.basename(full) if inside.startswith(os.pardir) else inside.replace(os.sep, "/")


def _generate(out: str, files: dict) -> int:
    try:
        done = disk.write(out, files)
    except disk.Unwritable as error:
        print(error, file=sys.stderr)
        return 2
    for line in done:
        print(line)
    return 0


def _diff(options: argparse.Namespace, spec: Spec) -> int:
    try:
        server = _asked(options) if options.server else records.from_file(options.file, options.named)
    except (wire.Unreachable, records.Unreadable, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return diff.report(diff.compare(spec, server), server, spec, print)


def _asked(options: argparse.Namespace) -> records.Server:
    password = os.environ.get("SLOTWISE_PASSWORD", "")
    if options.user and not password:
        raise ValueError("--user needs a password in SLOTWISE_PASSWORD (any, if the user has none)")
    with wire.Connection(*wire.address(options.server)) as connection:
        try:
            if password:
                connection.ask("AUTH", *filter(None, [options.user]), password)
            return records.from_server(connection)
        except wire.Refused as error:
            hint = "" if password or not str(error).startswith("NOAUTH") else " (the password comes from SLOTWISE_PASSWORD)"
            raise wire.Unreachable(f"{connection.place} refuses: {error}{hint}") from error


def _freeze(options: argparse.Namespace, view: SpecView) -> int:
    if options.profile or options.commands:
        print("freeze: only the spec itself is released", file=sys.stderr)
        return 2
    path = frozen.path(options.spec)
    try:
        disk.save(path, frozen.text(view))
    except OSError as error:
        print(f"{path} cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    return 0


def _check(options: argparse.Namespace, files: dict) -> int:
    diff = disk.compare(options.out, files)
    if not diff:
        return 0
    print("\n".join(diff))
    command = ["codegen/run generate"]
    for name in ("spec", "profile", "out"):
        value = getattr(options, name)
        if value and value not in (_beside(SPEC), _beside(OUT)):
            command.append(f"--{name} {value}")
    command += [f"--commands {name}" for name in options.commands]
    print(f"{options.out} is not what the spec says; run: {' '.join(command)}", file=sys.stderr)
    return 1
