"""A profile: an overlay that changes routes. It never changes a reply, so prototypes stay."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, Mapping

from codegen.load import Map, Node, Str
from codegen.model import MANY_NODES, ROUTES, Command, Spec
from codegen.shape import Reader
from codegen.source import Faults, unknown


@dataclass(frozen=True)
class _Change:
    route: str
    reason: str


class _Overlay:
    def __init__(self, root: Map, spec: Spec, faults: Faults) -> None:
        self.root, self.read = root, Reader(faults)
        self.commands: Mapping[str, Command] = {command.name: command for command in spec.commands}

    def apply(self, spec: Spec) -> Spec:
        self.read.keys(self.root, ("profile",), ("default", "commands"))
        name = self.text("profile")
        default = self.default()
        changes = self.changes()
        groups = tuple(replace(group, commands=tuple(
            _changed(command, changes.get(command.name), default) for command in group.commands))
            for group in spec.groups)
        return replace(spec, groups=groups, profile=name)

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
        read.keys(body, ("route",), ("reason",))
        if "route" not in body:
            return _Change("", "")
        node = body[body.key("route")]
        route = str(read.word(node, "route", ROUTES))
        if route == "blocked" and "reason" not in body:
            read.fault(node, "route 'blocked' needs the key 'reason'")
        if route == "override" and command and not command.override:
            read.fault(node, "route 'override' needs an algorithm, and the spec has none for this command")
        reason = read.text(body[body.key("reason")], "'reason'") if "reason" in body else ""
        return _Change(route, str(reason))


def _changed(command: Command, change: _Change | None, default: str) -> Command:
    if change is None and not default:
        return command
    route = change.route if change else default
    reason = change.reason if change else ""
    if route == command.own_route:
        return replace(command, reason=reason or command.reason)
    merge = command.merge if route in MANY_NODES and command.own_route in MANY_NODES else ""
    override = command.override if route == "override" else ""
    return replace(command, route=route, reason=reason, merge=merge, override=override)


def apply(spec: Spec, root: Node) -> Spec:
    """The spec as the overlay changes it; raises SpecError with all faults."""
    faults = Faults()
    result = _Overlay(Reader(faults).mapping(root, "a profile"), spec, faults).apply(spec)
    faults.stop()
    return result
