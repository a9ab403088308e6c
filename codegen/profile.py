"""A profile: an overlay that changes routes and forbids options. It never changes a reply, so prototypes stay."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, Mapping, Tuple

from codegen.check import option_words
from codegen.kinds import REPLY, result
from codegen.load import Map, Node, Str
from codegen.model import MANY_NODES, ON_NODE, ROUTES, Command, Spec
from codegen.shape import Reader
from codegen.source import Faults, unknown
from codegen.tree import Token, walk


@dataclass(frozen=True)
class _Change:
    route: str  # "": stays
    merge: str
    reason: str
    forbid: Tuple[str, ...]


class _Overlay:
    def __init__(self, root: Map, spec: Spec, faults: Faults) -> None:
        self.root, self.spec, self.read = root, spec, Reader(faults)
        self.commands: Mapping[str, Command] = {command.name: command for command in spec.commands}

    def apply(self) -> Spec:
        self.read.keys(self.root, ("profile",), ("default", "commands"))
        name = self.text("profile")
        default = self.default()
        changes = self.changes()
        groups = tuple(replace(group, commands=tuple(
            _changed(command, changes.get(command.name), default) for command in group.commands))
            for group in self.spec.groups)
        return replace(self.spec, groups=groups, profile=name)

    def text(self, key: str) -> str:
        return str(self.read.text(self.root[self.root.key(key)], f"'{key}'")) if key in self.root else ""

    def default(self) -> str:
        if "default" not in self.root:
            return ""
        node = self.root[self.root.key("default")]
        allowed = tuple(route for route in ROUTES if route not in ("blocked", "override"))
        return str(self.read.word(node, "route", allowed))

    def changes(self) -> Mapping[str, _Change]:
        found: Dict[str, _Change] = {}
        if "commands" not in self.root:
            return found
        for name, body in self.read.mapping(self.root[self.root.key("commands")], "'commands'").items():
            read = self.read.about(f"command '{name}'")
            command = self.commands.get(name)
            if command is None:
                self.read.fault(name, unknown("command", name, self.commands))
            found[str(name)] = self.change(read, name, read.mapping(body, "its entry"), command)
        return found

    def change(self, read: Reader, name: Str, body: Map, command: Command | None) -> _Change:
        read.keys(body, (), ("route", "merge", "reason", "forbid"))
        if "route" not in body and "forbid" not in body:
            read.fault(name, "changes nothing; give it a route or options to forbid")
        route = str(read.word(body[body.key("route")], "route", ROUTES)) if "route" in body else ""
        merge = str(read.word(body[body.key("merge")], "merge", self.spec.merges)) if "merge" in body else ""
        reason = str(read.text(body[body.key("reason")], "'reason'")) if "reason" in body else ""
        forbid = self.forbidden(read, body, command)
        if command and route:
            self.routed(read, body, route, merge, command)
        if "merge" in body and route not in MANY_NODES + ("",):
            read.fault(body.key("merge"), f"'merge' goes with the routes {', '.join(MANY_NODES)}, not '{route}'")
        for key, needed in (("route", route == "blocked"), ("forbid", bool(forbid))):
            if needed and "reason" not in body:
                what = "route 'blocked'" if key == "route" else "'forbid'"
                read.fault(body[body.key(key)], f"{what} needs the key 'reason'")
                break
        return _Change(route, merge, reason, forbid)

    def routed(self, read: Reader, body: Map, route: str, merge: str, command: Command) -> None:
        """What a new route demands."""
        node = body[body.key("route")]
        if route == "override" and not command.override:
            read.fault(node, "route 'override' needs an algorithm, and the spec has none for this command")
        typed = result(command.reply, False) != REPLY and command.own_route not in MANY_NODES
        if route in MANY_NODES and typed and not merge:
            read.fault(node, f"route '{route}' gives a map, which the prototype has no place for; add a 'merge'")

    def forbidden(self, read: Reader, body: Map, command: Command | None) -> Tuple[str, ...]:
        """Options that are known by one token."""
        if "forbid" not in body:
            return ()
        node = body[body.key("forbid")]
        if command is None:
            return tuple(map(str, read.texts(node, "'forbid'")))
        tokens = {item.text for item in walk(command.items) if isinstance(item, Token)}
        allowed = [word for word in option_words(command.items) if word in tokens]
        if not allowed:
            read.fault(node, "has no options that could be forbidden")
        return read.words(node, "'forbid'", "option", allowed)


def _changed(command: Command, change: _Change | None, default: str) -> Command:
    route = (change.route if change else default) or command.own_route
    if change is None and route == command.own_route:
        return command
    change = change or _Change(route, "", "", ())
    # A command that an overlay blocks by name is blocked on every view.
    flags = tuple(flag for flag in command.flags if flag != ON_NODE or not change.route and route == "blocked")
    changed = replace(command, route=route, forbidden=change.forbid, flags=flags, reason=change.reason or command.reason)
    if route == command.own_route:
        return replace(changed, merge=change.merge or command.merge)
    merge = command.merge if route in MANY_NODES and command.own_route in MANY_NODES else ""
    override = command.override if route == "override" else ""
    return replace(changed, reason=change.reason, merge=change.merge or merge, override=override)


def apply(spec: Spec, root: Node) -> Spec:
    """The spec as the overlay changes it; raises SpecError with all faults."""
    faults = Faults()
    result_ = _Overlay(Reader(faults).mapping(root, "a profile"), spec, faults).apply()
    faults.stop()
    return result_
