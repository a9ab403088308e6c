"""Stage 2 and 3: located tree -> checked model. Every fault of the file is told; nothing is guessed."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Dict, List, Mapping, Optional as Maybe, Tuple

from codegen import keys
from codegen.load import Map, Node, Str
from codegen.model import (
    MANY_NODES, MODULE, ON_NODE, REPLIES, ROUTES, SERVERS, Algorithm, Command, Group, Option, Since, Spec,
)
from codegen.shape import Reader
from codegen.source import Faults, Pos, unknown
from codegen.syntax import Vocabulary, parse
from codegen.tree import (TYPES, Choice, Items, Optional, Token, Value, fixed, leading, least, walk)

VERSION = "1"
HEAD = ("spec", "routes", "merges", "flags", "replies", "arguments", "reserved", "exceptions", "groups", "commands")
CHOICES, ALGORITHMS = "choices", "algorithms"
ORDER = HEAD[:6] + (CHOICES,) + HEAD[6:-2] + (ALGORITHMS,) + HEAD[-2:]
CALLS = ("access-differs", "reply-unseen")  # rules of the sample calls, which `diff` doesn't judge
RULES = ("arity-differs", "flags-differ", "keys-differ", "keys-unlisted", "options-differ", "reply-differs", "server-lacks", *CALLS)
COMMAND = ("summary", "route", "reply", "since")
COMMAND_MORE = ("syntax", "override", "merge", "reason", "flags", "servers", "options")
ALGORITHM = ("overrides", "atomic", "between", "death", "needs")
OPTION = ("doc", "since", "servers", "result")
OPPOSITES = ("readonly", "write")

_NAME = re.compile(r"[A-Z][A-Z0-9._-]*( [A-Z][A-Z0-9._-]*)?")
_WORD = re.compile(r"[a-z][a-z0-9-]*")
_SINCE = re.compile(r"\d+\.\d+\.\d+")
COMMON = (7, 2, 4)  # the last version that Redis and Valkey have in common
_TYPED = re.compile(r'(?P<empty>"")|"(?P<quoted>[^"]*)"|[a-z][a-z0-9-]*:(?=[\[<])|(?<=[a-z0-9]):[a-z0-9-]+')


class _Check:
    def __init__(self, root: Map, faults: Faults) -> None:
        self.root, self.faults = root, faults
        self.read = Reader(faults)
        self.seen: Dict[str, Str] = {}

    def get(self, key: str) -> Node:
        if key in self.root:
            return self.root[self.root.key(key)]
        empty = Map()
        empty.pos = self.root.pos
        return empty

    def spec(self) -> Spec:
        self.read.keys(self.root, HEAD, (CHOICES, ALGORITHMS))
        self.read.order(self.root, ORDER)
        if "spec" in self.root and self.get("spec") != VERSION:
            self.read.fault(self.get("spec"), f"this generator reads spec: {VERSION}")
        self.routes = self.closed("routes", "route", ROUTES)
        self.merges = self.read.meanings(self.get("merges"), "merges")
        self.flags = self.read.meanings(self.get("flags"), "flags")
        self.closed("replies", "reply", REPLIES)
        self.words = Vocabulary(self.arguments(), self.choices())
        self.titles = self.read.meanings(self.get("groups"), "groups")
        reserved = tuple(map(str, self.read.texts(self.get("reserved"), "'reserved'"))) \
            if "reserved" in self.root else ()
        exceptions = self.exceptions()
        groups = self.groups(exceptions)
        algorithms, groups = self.algorithms(groups)
        self.excepted(exceptions)
        return Spec(self.routes, self.merges, self.flags, reserved,
                    {rule: dict(items) for rule, items in exceptions.items()}, groups, "", algorithms, self.words)

    def closed(self, key: str, kind: str, words: Tuple[str, ...]) -> Mapping[str, str]:
        """A vocabulary whose words the generator itself must know: exactly these."""
        found = self.read.meanings(self.get(key), key)
        if key in self.root:
            for word in self.read.mapping(self.get(key), key):
                if word not in words:
                    self.read.fault(word, unknown(kind, word, words))
            for word in words:
                if word not in found:
                    self.read.fault(self.root.key(key), f"the {kind} '{word}' is missing in '{key}'")
        return found

    def arguments(self) -> Mapping[str, str]:
        found = {}
        for name, kind in self.read.mapping(self.get("arguments"), "'arguments'").items():
            if not _WORD.fullmatch(name):
                self.read.fault(name, f"'{name}' is no argument name; lower-case letters, digits and '-'")
            found[str(name)] = self.read.word(kind, "type", TYPES)
        return found

    def choices(self) -> Mapping[str, Tuple[str, ...]]:
        found = {}
        for name, words in self.read.mapping(self.get(CHOICES), f"'{CHOICES}'").items():
            if not _WORD.fullmatch(name):
                self.read.fault(name, f"'{name}' is no name of a choice; lower-case letters, digits and '-'")
            found[str(name)] = tuple(map(str, self.read.texts(words, f"the choice '{name}'")))
        return found

    def exceptions(self) -> Mapping[str, Mapping[Str, str]]:
        found: Dict[str, Mapping[Str, str]] = {}
        for rule, commands in self.read.mapping(self.get("exceptions"), "'exceptions'").items():
            if rule not in RULES:
                self.read.fault(rule, unknown("rule", rule, RULES))
            entries = self.read.mapping(commands, f"the rule '{rule}'")
            found[str(rule)] = {name: self.read.text(why, f"the reason for '{name}'")
                                for name, why in entries.items()}
        return found

    def excepted(self, exceptions: Mapping[str, Mapping[Str, str]]) -> None:
        """An exception for a command that doesn't exist is a slip."""
        for commands in exceptions.values():
            for name in commands:
                if name not in self.seen:
                    self.read.fault(name, unknown("command", name, self.seen))

    def algorithms(self, groups: Tuple[Group, ...]) -> Tuple[Tuple[Algorithm, ...], Tuple[Group, ...]]:
        """The families of overrides; where there are any, each override belongs to one."""
        if ALGORITHMS not in self.root:
            return (), groups
        used = {command.override: command for group in groups for command in group.commands if command.override}
        found: Dict[str, Algorithm] = {}
        tree = self.read.mapping(self.get(ALGORITHMS), f"'{ALGORITHMS}'")
        for name, body in tree.items():
            algorithm = self.algorithm(name, self.read.mapping(body, f"the algorithm '{name}'"), tuple(used))
            for override in algorithm.overrides:
                if override in found:
                    self.read.fault(name, f"'{override}' belongs to the algorithm '{found[override].name}', too")
                found[override] = algorithm
        for override, command in used.items():
            if override not in found:
                self.faults.add(command.pos, f"no algorithm has the override '{override}'", f"command '{command.name}'")
        return tuple(dict.fromkeys(found.values())), tuple(
            replace(group, commands=tuple(replace(command, algorithm=found.get(command.override))
                                          for command in group.commands)) for group in groups)

    def algorithm(self, name: Str, body: Map, used: Tuple[str, ...]) -> Algorithm:
        read = self.read.about(f"algorithm '{name}'")
        read.keys(body, ALGORITHM[:-1], ALGORITHM[-1:])
        read.order(body, list(ALGORITHM))

        def words(key: str) -> Tuple[Str, ...]:
            return read.texts(body[body.key(key)], f"'{key}'") if key in body else ()

        for override in words("overrides"):
            if override not in used:
                read.fault(override, unknown("override", override, used))
        for need in words("needs"):
            if not _NAME.fullmatch(need):
                read.fault(need, f"'{need}' is no command name")
        texts = [str(read.text(body[body.key(key)], f"'{key}'")) if key in body else "" for key in ALGORITHM[1:4]]
        return Algorithm(str(name), tuple(map(str, words("overrides"))), *texts, tuple(map(str, words("needs"))))

    def groups(self, exceptions: Mapping[str, Mapping[Str, str]]) -> Tuple[Group, ...]:
        tree = self.read.mapping(self.get("commands"), "'commands'")
        self.read.order(tree, list(self.titles))
        unknown_groups = [name for name in tree if name not in self.titles]
        for name in unknown_groups:
            self.read.fault(name, unknown("group", name, self.titles))
        for name in self.read.mapping(self.get("groups"), "groups"):
            if not _WORD.fullmatch(name.replace("_", "-")):
                self.read.fault(name, f"'{name}' is no group name; lower-case letters, digits, '-' and '_'")
            if name not in tree and not unknown_groups:
                self.read.fault(name, f"the group '{name}' has no commands")
        groups = []
        for name, commands in tree.items():
            entries = self.read.mapping(commands, f"the group '{name}'")
            found = self.group(str(name), entries, exceptions)
            groups.append(Group(str(name), self.titles.get(str(name), ""), found))
        containers = {name.split()[0] for name in self.seen if " " in name}
        return tuple(replace(group, commands=tuple(replace(command, container=command.name in containers)
                                                   for command in group.commands)) for group in groups)

    def group(self, group: str, entries: Map, exceptions: Mapping[str, Mapping[Str, str]]) -> Tuple[Command, ...]:
        found: List[Command] = []
        before: Maybe[Str] = None
        for name, body in entries.items():
            read = self.read.about(f"command '{name}'")
            if not _NAME.fullmatch(name):
                read.fault(name, "is no command name; one or two words in upper case")
            if name in self.seen:
                before_pos = self.seen[name].pos
                where = f"line {before_pos.line}" if before_pos.file == name.pos.file else str(before_pos)
                read.fault(name, f"is defined twice; previous definition at {where}")
            elif before and name < before:
                read.fault(name, f"stands behind '{before}'; commands are sorted by name inside a group")
            self.seen.setdefault(name, name)
            before = name
            unlisted = name in exceptions.get("keys-unlisted", {})
            if isinstance(read.mapping(body, "its entry"), type(body)):
                found.append(_Entry(self, read, name, body).command(group, unlisted))  # type: ignore[arg-type]
        return tuple(found)


class _Entry:
    """One command's entry."""

    def __init__(self, check: _Check, read: Reader, name: Str, body: Map) -> None:
        self.check, self.read, self.name, self.body = check, read, name, body
        self.parsed = self.items()

    def command(self, group: str, unlisted: bool) -> Command:
        read, body = self.read, self.body
        read.keys(body, COMMAND, COMMAND_MORE)
        items = self.parsed or ()
        words = len(self.name.split())
        size = words + least(items)
        route = self.word("route", ROUTES)
        reply = self.reply(body.get("reply"), "reply")
        servers = self.servers(body, (*SERVERS, MODULE))
        since = self.since(body, servers) or Since("", "")
        derived = keys.derive(items, words, (lambda pos, what: None) if unlisted else self.fault)
        self.routed(route, items)
        return Command(
            name=str(self.name), group=group, syntax=self.shown(), items=items, summary=self.text("summary"),
            route=route, own_route=route, override=self.override(route), merge=self.merge(route),
            own_merge=self.text("merge"), reason=self.text("reason"), flags=self.flags(route), reply=reply,
            since=since, servers=servers, options=self.options(items, since, servers),
            arity=size if fixed(items) else -size, keys=derived, container=False, forbidden=(), algorithm=None,
            pos=self.name.pos)

    def fault(self, pos: Pos, what: str) -> None:
        self.check.faults.add(pos, what, self.read.subject)

    def text(self, key: str) -> str:
        return str(self.read.text(self.body[self.body.key(key)], f"'{key}'")) if key in self.body else ""

    def word(self, key: str, allowed: Tuple[str, ...]) -> str:
        return str(self.read.word(self.body[self.body.key(key)], key, allowed)) if key in self.body else ""

    def items(self) -> Maybe[Items]:
        """The argument tree; None after a fault that leaves none."""
        if "syntax" not in self.body:
            return ()
        line = self.body[self.body.key("syntax")]
        if not self.read.text(line, "'syntax'"):
            return None
        return parse(line, self.check.words, self.fault)  # type: ignore[arg-type]

    def shown(self) -> str:
        """The syntax line without types, labels and quotes, as the public reference has it."""
        line = self.body.get("syntax", "")
        if not isinstance(line, str):
            return ""
        return _TYPED.sub(lambda m: m.group("quoted") or m.group("empty") or "", " ".join(line.split()))

    def routed(self, route: str, items: Items) -> None:
        """What a route demands."""
        at = self.body[self.body.key("route")] if "route" in self.body else self.body
        has_key = any(isinstance(item, Value) and item.type == "key" for item in walk(items))
        for key, needed in (("override", route == "override"), ("reason", route == "blocked")):
            if needed and key not in self.body:
                self.read.fault(at, f"route '{route}' needs the key '{key}'")
        if "override" in self.body and route and route != "override":
            self.read.fault(self.body.key("override"), f"'override' goes with route 'override', not '{route}'")
        if "merge" in self.body and route and route not in MANY_NODES + ("override",):
            self.read.fault(self.body.key("merge"), f"'merge' goes with the routes {', '.join(MANY_NODES)} and "
                            f"override, not '{route}'")
        if route == "first-key" and not has_key and self.parsed is not None:
            self.read.fault(at, "route 'first-key' needs a key in the syntax; 'random' sends to one node")

    def override(self, route: str) -> str:
        name = self.text("override")
        if name and not _WORD.fullmatch(name):
            self.read.fault(self.body[self.body.key("override")], f"'{name}' is no name of an override; "
                            "lower-case letters, digits and '-'")
        return name if route == "override" else ""

    def merge(self, route: str) -> str:
        return self.word("merge", tuple(self.check.merges))

    def flags(self, route: str) -> Tuple[str, ...]:
        if "flags" not in self.body:
            return ()
        node = self.body[self.body.key("flags")]
        found = self.read.words(node, "'flags'", "flag", tuple(self.check.flags))
        if all(flag in found for flag in OPPOSITES):
            self.read.fault(node, f"the flags {' and '.join(OPPOSITES)} contradict each other")
        if ON_NODE in found and route and route != "blocked":
            self.read.fault(node, f"the flag '{ON_NODE}' goes with route 'blocked', not '{route}'")
        return found

    def reply(self, node: Maybe[Node], what: str) -> Tuple[str, ...]:
        if node is None or not self.read.text(node, f"'{what}'"):
            return ()
        assert isinstance(node, Str)
        found: List[str] = []
        at = 0
        for part in node.split("|"):
            shape, pos = part.strip(), node.pos_at(at + len(part) - len(part.lstrip()))
            at += len(part) + 1
            if shape not in REPLIES:
                self.fault(pos, unknown("reply", shape, REPLIES))
            elif shape in found:
                self.fault(pos, f"'{shape}' stands twice in '{what}'")
            else:
                found.append(shape)
        return tuple(found)

    def since(self, body: Map, servers: Tuple[str, ...]) -> Maybe[Since]:
        """One version, or one a server where both have it since they went apart."""
        if "since" not in body:
            return None
        node = body[body.key("since")]
        if isinstance(node, Map):
            self.read.keys(node, SERVERS, ())
            if servers:
                self.read.fault(node, f"'servers' names {' and '.join(servers)} only; one version will do")
            return Since(*(self.version(node[node.key(name)]) if name in node else "" for name in SERVERS))
        text = self.version(node)
        if text and not servers and tuple(map(int, text.split("."))) > COMMON:
            self.read.fault(node, f"Redis and Valkey count apart from {'.'.join(map(str, COMMON))} on; "
                            "write {redis: ..., valkey: ...}, or name one in 'servers'")
        return Since(text, text)

    def version(self, node: Node) -> str:
        text = str(self.read.text(node, "'since'"))
        if text and not _SINCE.fullmatch(text):
            self.read.fault(node, f"'{text}' is no version; write three numbers: 7.0.0")
            return ""
        return text

    def servers(self, body: Map, allowed: Sequence[str] = SERVERS) -> Tuple[str, ...]:
        if "servers" not in body:
            return ()
        node = body[body.key("servers")]
        found = self.read.words(node, "'servers'", "server", allowed)
        if MODULE in found and len(found) > 1:
            self.read.fault(node, f"'{MODULE}' stands alone: any server may have loaded it")
        elif set(found) == set(SERVERS):
            self.read.fault(node, "'servers' names all of them; leave the key out")
        return found

    def options(self, items: Items, since: Since, servers: Tuple[str, ...]) -> Tuple[Option, ...]:
        if "options" not in self.body:
            return ()
        tree = self.read.mapping(self.body[self.body.key("options")], "'options'")
        if not tree:
            self.read.fault(self.body.key("options"), "'options' is empty; leave the key out")
        known = option_words(items)
        return tuple(self.option(word, self.read.mapping(body, f"the option '{word}'"), known, since, servers)
                     for word, body in tree.items())

    def option(self, word: Str, body: Map, known: Tuple[str, ...], since: Since,
               servers: Tuple[str, ...]) -> Option:
        read = self.read
        if word not in known and self.parsed is not None:
            read.fault(word, unknown("option", word, known))
        if not body:
            read.fault(word, f"the option '{word}' says nothing; leave it out")
        read.keys(body, (), OPTION)
        doc = read.text(body[body.key("doc")], "'doc'") if "doc" in body else ""
        own_servers = self.servers(body)
        own = self.since(body, own_servers or servers)
        if own and own == since:
            read.fault(body[body.key("since")], f"'since' is {own}, as the command's; leave the key out")
        result = self.reply(body.get("result"), "result")
        return Option(str(word), str(doc), own, own_servers, result, word.pos)


def option_words(items: Items) -> Tuple[str, ...]:
    """The words by which 'options' may name a part of the line."""
    found: List[str] = []
    for item in walk(items):
        if isinstance(item, Optional):
            found.extend(heads(item.items))
        elif isinstance(item, Choice):
            for branch in item.branches:
                found.extend(heads(branch))
    return tuple(dict.fromkeys(found))


def heads(items: Items) -> List[str]:
    tokens = leading(items)
    if tokens:
        return [" ".join(token.text for token in tokens)]
    return [item.name if not isinstance(item, Token) else item.text
            for item in walk(items) if isinstance(item, (Value, Token))][:1]


def check(root: Node) -> Spec:
    """The model of a loaded spec; raises SpecError with all faults."""
    faults = Faults()
    tree = Reader(faults).mapping(root, "a spec")
    faults.stop()
    spec = _Check(tree, faults).spec()
    faults.stop()
    return spec
