"""Model -> the rows of COMMANDS.md."""
from __future__ import annotations

from typing import Tuple

from codegen.cview import DocRoute, DocRow
from codegen.model import MANY_NODES, ON_NODE, Command, Spec

_THIRD = {"override": "algorithm", "blocked": "reason"}


def routes(spec: Spec) -> Tuple[DocRoute, ...]:
    found = []
    for route, meaning in spec.routes.items():
        commands = sorted((command for command in spec.commands if command.route == route), key=lambda c: c.name)
        head = ("command", "syntax", "route", _THIRD.get(route, "merge" if route in MANY_NODES else "note"), "since")
        if commands:
            found.append(DocRoute(route, meaning, head, tuple(_row(command, route) for command in commands)))
    return tuple(found)


def changes(spec: Spec) -> Tuple[DocRow, ...]:
    """What the profile changes: command, the spec's route, the profile's, forbidden options, reason."""
    return tuple(_cells(command.name, command.own_route, command.route, ", ".join(command.forbidden), command.reason)
                 for command in sorted(spec.commands, key=lambda c: c.name) if command.changed)


def algorithms(spec: Spec) -> Tuple[DocRow, ...]:
    """A family of algorithms a row: commands, promises, permissions."""
    rows = []
    for algorithm in spec.algorithms:
        names = [command.name for command in spec.commands if command.algorithm == algorithm and command.route == "override"]
        if names:
            rows.append(_cells(", ".join(sorted(names)), algorithm.atomic, algorithm.between, algorithm.death,
                               ", ".join(algorithm.needs)))
    return tuple(rows)


def _cells(*cells: str) -> DocRow:
    return DocRow(tuple(cell.replace("|", "\\|") for cell in cells))


def _row(command: Command, route: str) -> DocRow:
    third = {"override": command.override, "blocked": command.reason}.get(
        route, command.merge or ("map node → reply" if route in MANY_NODES else command.reason))
    if route in MANY_NODES + ("override",) and command.reason:
        third = f"{third}; {command.reason}"
    if route == "override" and command.merge:
        third = f"{third} ({command.merge})"
    if command.forbidden:
        third = f"{third}; forbidden: {', '.join(command.forbidden)}".lstrip("; ")
    if ON_NODE in command.flags:
        third += " (runs on a view of one node)"
    own = f" (spec: {command.own_route})" if command.own_route != route else ""
    return _cells(command.name, f"`{command.syntax}`" if command.syntax else "", route + own, third, command.available)
