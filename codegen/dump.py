"""The model as text: what `dump-model` prints and the front end's golden test compares."""
from __future__ import annotations

from typing import Iterator, List, Tuple

from codegen.keys import KeySpec
from codegen.model import Command, Option, Spec
from codegen.tree import Choice, Count, Item, Items, Optional, Token, Value

_INDENT = "  "


def dump(spec: Spec) -> str:
    lines: List[str] = []
    if spec.profile:
        lines += [f"profile {spec.profile}", ""]
    for group in spec.groups:
        lines += [f"group {group.name}: {group.title}", ""]
        for command in group.commands:
            lines += [*_command(command), ""]
    return "\n".join(lines)


def _command(command: Command) -> Iterator[str]:
    yield f"{command.name} {command.syntax}".rstrip()
    for name, value in _facts(command):
        if value:
            yield f"{_INDENT}{name}: {value}"
    for key in command.keys:
        yield f"{_INDENT}key: {_key(key)}"
    for option in command.options:
        yield f"{_INDENT}option: {_option(option)}"
    if command.items:
        yield f"{_INDENT}arguments:"
    for line in _items(command.items):
        yield 2 * _INDENT + line


def _facts(command: Command) -> Tuple[Tuple[str, str], ...]:
    changed = f" (spec: {command.own_route})" if command.route != command.own_route else ""
    return (
        ("summary", command.summary),
        ("route", command.route + changed),
        ("override", command.override),
        ("algorithm", command.algorithm.name if command.algorithm and command.override else ""),
        ("merge", command.merge),
        ("reason", command.reason),
        ("flags", ", ".join(command.flags)),
        ("reply", " | ".join(command.reply)),
        ("since", str(command.since)),
        ("servers", ", ".join(command.servers)),
        ("arity", str(command.arity)),
        ("container", "yes" if command.container else ""),
        ("forbidden", ", ".join(command.forbidden)),
    )


def _key(key: KeySpec) -> str:
    place = f"behind {key.keyword} from {key.begin}" if key.keyword else f"at {key.begin}"
    if key.numkeys:
        place = f"counted at {key.begin}, step {key.step}"
    elif key.last:
        place += f" to {key.last}, step {key.step}"
    if key.limit:
        place += f", first 1/{key.limit}"
    if key.yields:
        place += ", empty if there is no other"
    if key.skips:
        place += ", over " + ", ".join(f"{token} {count}" for token, count in key.skips)
    return place


def _option(option: Option) -> str:
    facts = [("since", str(option.since or "")), ("servers", ", ".join(option.servers)),
             ("result", " | ".join(option.result)), ("doc", option.doc)]
    return "; ".join([option.word] + [f"{name} {value}" for name, value in facts if value])


def _items(items: Items) -> Iterator[str]:
    for item in items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    if isinstance(item, Token):
        yield item.text or '""'
    elif isinstance(item, Value):
        yield f"{item.name}: {item.type}"
    elif isinstance(item, Count):
        yield f"{item.name}: count"
    elif isinstance(item, Choice):
        yield f"one of {item.name}".rstrip()
        for branch in item.branches:
            lines = list(_items(branch))
            yield f"{_INDENT}- {lines[0]}"
            for line in lines[1:]:
                yield f"{_INDENT}  {line}"
    else:
        word = "optional" if isinstance(item, Optional) else "once or more"
        yield f"{word} {item.name}".rstrip()
        for line in _items(item.items):
            yield _INDENT + line
