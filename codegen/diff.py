"""The spec against what a server says of its commands: what is missing, gone or different."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Dict, FrozenSet, Iterator, List, Mapping, Optional as Maybe, Sequence, Set, Tuple

from codegen import keys, propose
from codegen.check import CALLS, heads
from codegen.load import load_text
from codegen.model import Command, Since, Spec
from codegen.records import Argument, Record, Server, place, version
from codegen.syntax import Vocabulary, parse
from codegen.tree import Choice, Count, Item, Items, Optional, Repeat, Token, Value, fixed, least, show, walk

MISSING, LACKS, UNLISTED = "missing", "server-lacks", "keys-unlisted"


_WHERE = re.compile(r"(?P<kind>redis|valkey)?\b ?(?:(?P<side>before|from) (?P<version>\d+\.\d+\.\d+))?(?<=[a-z0-9]): ")


@dataclass(frozen=True)
class Difference:
    rule: str  # a rule of the spec's exceptions, or MISSING
    command: str
    what: str
    reason: str = ""  # of the exception that excuses it
    more: Tuple[str, ...] = ()  # lines to paste

    def __str__(self) -> str:
        return f"{self.command}: {self.what}"


def compare(spec: Spec, server: Server) -> List[Difference]:
    """All differences, the excused ones too."""
    return list(_Comparison(spec, server).run())


def open_ones(found: Sequence[Difference]) -> List[Difference]:
    return [difference for difference in found if not difference.reason]


def unneeded(spec: Spec, server: Server) -> List[Difference]:
    """Exceptions that this server doesn't need, though their reason says that they are about it."""
    comparison = _Comparison(spec, server)
    used = {(found.rule, found.command) for found in comparison.run()}
    used |= {(UNLISTED, command.name) for command in spec.commands if _underivable(command)}
    return [Difference(rule, name, f"the exception in '{rule}' is not needed for {server.title}")
            for rule, commands in spec.exceptions.items() for name, reason in commands.items()
            if about(reason, server) and comparison.judges(rule, name) and (rule, name) not in used]


def _underivable(command: Command) -> bool:
    faults: List[str] = []
    keys.derive(command.items, command.words, lambda pos, what: faults.append(what))
    return bool(faults)


def about(reason: str, server: Server) -> bool:
    """Whether an exception is about this server: 'redis: ...', 'before 7.2.0: ...', 'valkey from 9.0.0: ...', or about all."""
    match = _WHERE.match(reason)
    if not match:
        return True
    older = match["version"] and server.version < version(match["version"])
    return match["kind"] in (None, server.kind) and (match["side"] is None or older == (match["side"] == "before"))


def expected(since: Maybe[Since], servers: Tuple[str, ...], server: Server) -> bool:
    """Whether the server should have what the spec says is in `servers` since `since`."""
    if servers and server.kind not in servers:
        return False
    return since is None or version(getattr(since, server.kind)) <= server.version


def has_sample(command: Command, argv: Sequence[str], server: Server) -> bool:
    """Whether the server has all options of a sample call of the encode tests."""
    lacking = {word for option in command.options if not expected(option.since, option.servers, server)
               for word in option.word.split()}
    return expected(command.since, command.servers, server) and not lacking & set(argv)


class _Comparison:
    def __init__(self, spec: Spec, server: Server) -> None:
        self.spec, self.server = spec, server
        self.mine = {command.name: command for command in spec.commands}
        self.theirs = server.callable()
        self.modules = {name for name, record in self.theirs.items() if "module" in record.flags}
        newest = [version(getattr(command.since, server.kind)) for command in spec.commands
                  if not command.servers or server.kind in command.servers]
        self.current = server.version >= max(newest, default=(0,))

    def run(self) -> Iterator[Difference]:
        for name in sorted({*self.mine, *self.theirs} - self.modules):
            if name not in self.mine:
                yield self.missing(self.theirs[name])
            elif name not in self.theirs:
                yield from self.gone(self.mine[name])
            else:
                yield from self.both(self.mine[name], self.theirs[name])

    def difference(self, rule: str, command: Command, what: str) -> Difference:
        reason = self.spec.exceptions.get(rule, {}).get(command.name, "")
        return Difference(rule, command.name, what, reason if about(reason, self.server) else "")

    def judges(self, rule: str, name: str) -> bool:
        """Whether this server could show such a difference: only a live one lacks what is documented, only a file has the shape of
        replies, and an older one's arguments are not compared to the letter. What calls are answered nobody asks here."""
        if rule in CALLS:
            return False
        if rule == UNLISTED:
            return True
        record, command = self.theirs.get(name), self.mine[name]
        if rule == LACKS:
            other = self.server.kind not in (command.servers or (self.server.kind,))
            return self.server.live and (other or expected(command.since, command.servers, self.server))
        return record is not None and {
            "options-differ": self.current and record.arguments is not None, "reply-differs": record.schema is not None,
        }.get(rule, True)

    def missing(self, record: Record) -> Difference:
        group = record.group.replace("_", "-")
        lines = tuple(propose.entry(record, self.server.kind, self.spec.words))
        known = group if group in {g.name for g in self.spec.groups} else "one of " + ", ".join(
            g.name for g in self.spec.groups)
        return Difference(MISSING, record.name, f"{self.server.title} has it, the spec lacks it; group: {known}", "", lines)

    def gone(self, command: Command) -> Iterator[Difference]:
        """A live server has nothing of a group that belongs to another kind of process, and all of whose commands are blocked."""
        group = next(group for group in self.spec.groups if group.name == command.group)
        elsewhere = self.server.live and all(
            other.own_route == "blocked" and other.name not in self.theirs for other in group.commands)
        if expected(command.since, command.servers, self.server) and not elsewhere:
            yield self.difference(LACKS, command, f"the spec says that {self.server.title} has it since {command.since}; "
                                  "it lacks it")

    def both(self, command: Command, record: Record) -> Iterator[Difference]:
        if command.servers and self.server.kind not in command.servers:
            yield self.difference(LACKS, command, f"{self.server.title} has it, too; the spec says only "
                                  f"{' and '.join(command.servers)}")
        items = without(command.items, self.lacking(command))
        arity = (command.words + least(items)) * (1 if fixed(items) else -1)
        if arity != record.arity:
            yield self.difference("arity-differs", command, f"the arity is {record.arity}; the spec's line has {arity}")
        places = frozenset(place(key) for key in command.keys)
        if record.keys is not None and places != record.keys:
            rule = "keys-unlisted" if command.name in self.spec.exceptions.get(UNLISTED, {}) else "keys-differ"
            yield self.difference(rule, command, f"the keys stand {_places(record.keys)}; the spec's line has them {_places(places)}")
        mine, theirs = (sorted(flag for flag in propose.FLAGS if flag in flags) for flags in (command.flags, record.flags))
        if mine != theirs:
            yield self.difference("flags-differ", command, f"the flags are [{', '.join(theirs)}]; the spec has [{', '.join(mine)}]")
        if record.arguments is not None:
            yield from self.options(command, items, record.arguments)
        yield from self.reply(command, record)

    # ---- options ----------------------------------------------------------------------------------

    def lacking(self, command: Command) -> FrozenSet[str]:
        """The options that this server need not have."""
        return frozenset(option.word for option in command.options
                         if not expected(option.since, option.servers, self.server))

    def options(self, command: Command, items: Items, arguments: Tuple[Argument, ...]) -> Iterator[Difference]:
        mine, theirs = _tokens(items), set(_server_tokens(arguments))
        new, gone = sorted(theirs - mine), sorted(mine - theirs)
        listed = sorted(set(new) & {word for option in command.options for word in option.word.upper().split()})
        what = ""
        if new:
            what = f"it has {', '.join(new)}" + ("; the spec says it has not" if listed == new else "; the spec's line has not")
        elif gone and self.current:
            what = f"it lacks {', '.join(gone)}; the spec's line has it"
        elif self.current and not gone:
            what = self.form(items, arguments)
        if what:
            line = propose.syntax(arguments, self.spec.words)
            yield self.difference("options-differ", command, f"{what}; the server's line: {line}")

    def form(self, items: Items, arguments: Tuple[Argument, ...]) -> str:
        """Older servers' documentation has slips that newer ones have not, so only a current one is compared to the letter."""
        line = propose.syntax(arguments, self.spec.words)
        theirs = _parsed(line, self.spec.words)
        same = theirs is not None and _form(items) == _form(theirs)
        return "" if same else f"the arguments differ from the spec's, {show(items) or 'which has none'}"

    # ---- reply ------------------------------------------------------------------------------------

    def reply(self, command: Command, record: Record) -> Iterator[Difference]:
        """A server's schema can't tell a bulk from a status, nor a boolean from the integers 0 and 1; options and merges add shapes."""
        if record.schema is None:
            return
        theirs = set(propose.shapes(record.schema))
        mine = set(command.reply) | {shape for option in command.options for shape in option.result}
        unknown = {shape for shape in theirs - mine if shape != "any" and not mine & _ALIKE.get(shape, set())}
        if unknown and "any" not in mine:
            yield self.difference("reply-differs", command, f"it may reply {' | '.join(propose.shapes(record.schema))}; "
                                  f"the spec has {' | '.join(command.reply)}")


_ALIKE: Mapping[str, Set[str]] = {
    "bulk": {"status", "ok", "double"}, "status": {"bulk", "ok"}, "ok": {"status", "bulk"}, "integer": {"bool"},
    "set": {"array"}, "array": {"set", "map"}, "map": {"array"}, "double": {"bulk", "integer"},
}


def _places(keys: FrozenSet) -> str:
    def one(key: Tuple) -> str:
        if key[0] == "at":
            return f"at {key[1]}"
        if key[0] == "count":
            return f"counted at {key[1]}, step {key[2]}"
        where = f"from {key[1]}" if key[0] == "list" else f"behind {key[1]}"
        return f"{where} to {key[2]}, step {key[3]}" + (f", first 1/{key[4]}" if key[4] else "")

    return "; ".join(sorted(map(one, keys))) or "nowhere"


def _tokens(items: Items) -> Set[str]:
    return {word for item in walk(items) if isinstance(item, Token) for word in item.text.upper().split()}


def _server_tokens(arguments: Sequence[Argument]) -> Iterator[str]:
    for argument in arguments:
        yield from (argument.token or "").upper().split()
        yield from _server_tokens(argument.arguments)


def _parsed(line: str, words: Vocabulary) -> Maybe[Items]:
    if not line:
        return ()
    quoted = line.replace("'", "''")
    node = load_text("server", f"syntax: '{quoted}'\n")
    return parse(node["syntax"], words, lambda pos, what: None)  # type: ignore[call-overload,index]


def without(items: Items, words: FrozenSet[str]) -> Items:
    """The items without the optional parts and branches that are called so."""
    found: List[Item] = []
    for item in items:
        if isinstance(item, Optional):
            inner = () if set(heads(item.items)) & words else without(item.items, words)
            found += [Optional(item.name, inner, item.pos)] if inner else []
        elif isinstance(item, Repeat):
            inner = without(item.items, words)
            found += [Repeat(item.name, inner, item.pos)] if inner else []
        elif isinstance(item, Choice):
            branches = tuple(without(branch, words) for branch in item.branches if not set(heads(branch)) & words)
            found += branches[0] if len(branches) == 1 else [Choice(item.name, item.kind, branches, item.pos)] if branches else []
        else:
            found.append(item)
    return tuple(found)


def _form(items: Items) -> str:
    """The line without names, options sorted: what is left when two lines mean the same."""
    parts = [_form_of(item) for item in items]
    run: List[str] = []
    found: List[str] = []
    for item, part in zip(items, parts):
        if isinstance(item, Optional):
            run.append(part)
            continue
        found += [*sorted(run), part]
        run = []
    return " ".join([*found, *sorted(run)])


def _form_of(item: Item) -> str:
    if isinstance(item, Token):
        return item.text.upper() or '""'
    if isinstance(item, (Count, Value)):
        return "."
    if isinstance(item, Optional):
        return f"[{_form(item.items)}]"
    if isinstance(item, Choice):
        return "<" + " | ".join(sorted(_form(branch) for branch in item.branches)) + ">"
    return f"{_form(item.items)} ..."


def report(found: Sequence[Difference], server: Server, spec: Spec, write: Callable[[str], None]) -> int:
    """Prints the open differences; 1 if there are any."""
    left = open_ones(found)
    for difference in left:
        write(str(difference))
        for line in difference.more:
            write(line)
    by_rule: Dict[str, int] = {}
    for difference in left:
        by_rule[difference.rule] = by_rule.get(difference.rule, 0) + 1
    modules = sum("module" in record.flags for record in server.records.values())
    counts = ", ".join(f"{rule} {number}" for rule, number in sorted(by_rule.items())) or "no differences"
    write(f"{server.title}: {len(server.callable())} commands; {counts}; {len(found) - len(left)} listed as exceptions"
          + (f"; {modules} of modules not compared" if modules else ""))
    return 1 if left else 0
