"""The argument tree: what one syntax line means. Positions never take part in comparison."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator, Tuple, Union

from codegen.source import Pos

KEY, STRING, INTEGER, DOUBLE, COUNT = "key", "string", "integer", "double", "count"
TYPES = (KEY, STRING, INTEGER, DOUBLE, COUNT)
KEY_OR_EMPTY = "key or empty"  # what '<key | "">' is; no name of a type in the spec


def _pos() -> Pos:
    return field(compare=False, repr=False)


@dataclass(frozen=True)
class Token:
    """A word that is sent as it stands; "" is the empty argument."""

    text: str
    pos: Pos = _pos()


@dataclass(frozen=True)
class Value:
    """One argument that the caller gives."""

    name: str
    type: str
    pos: Pos = _pos()


@dataclass(frozen=True)
class Count:
    """The number of the repetitions that follow; the caller never gives it."""

    name: str
    pos: Pos = _pos()


@dataclass(frozen=True)
class Optional:
    """All of the items, or none."""

    name: str  # the label, or ""
    items: Tuple["Item", ...]
    pos: Pos = _pos()


@dataclass(frozen=True)
class Choice:
    """Exactly one of the branches."""

    name: str  # the label, or `kind`
    kind: str  # the name that the spec's table of choices gives to these branches, or ""
    branches: Tuple[Tuple["Item", ...], ...]
    pos: Pos = _pos()


@dataclass(frozen=True)
class Repeat:
    """The items once or more."""

    name: str  # the label, or ""
    items: Tuple["Item", ...]
    pos: Pos = _pos()


Item = Union[Token, Value, Count, Optional, Choice, Repeat]
Items = Tuple[Item, ...]


def children(item: Item) -> Tuple[Items, ...]:
    """The sequences inside an item."""
    if isinstance(item, Choice):
        return item.branches
    return (item.items,) if isinstance(item, (Optional, Repeat)) else ()


def walk(items: Items) -> Iterator[Item]:
    for item in items:
        yield item
        for sequence in children(item):
            yield from walk(sequence)


def has_key(item: Item) -> bool:
    return any(isinstance(i, Value) and i.type == KEY for i in walk((item,)))


def or_empty(choice: Choice) -> bool:
    """Whether one of the branches is the empty argument."""
    return any(len(branch) == 1 and isinstance(branch[0], Token) and not branch[0].text for branch in choice.branches)


def least(items: Items) -> int:
    """The smallest number of arguments the items can be."""
    return sum(_least(item) for item in items)


def _least(item: Item) -> int:
    if isinstance(item, Optional):
        return 0
    if isinstance(item, Choice):
        return min(least(branch) for branch in item.branches)
    return least(item.items) if isinstance(item, Repeat) else 1


def fixed(items: Items) -> bool:
    """Whether the items are always the same number of arguments."""
    return all(_fixed(item) for item in items)


def _fixed(item: Item) -> bool:
    if isinstance(item, Choice):
        sizes = {least(branch) for branch in item.branches}
        return len(sizes) == 1 and all(fixed(branch) for branch in item.branches)
    return not isinstance(item, (Optional, Repeat))


def leading(items: Items) -> Tuple[Token, ...]:
    """The tokens that the items begin with."""
    found = []
    for item in items:
        if not isinstance(item, Token):
            break
        found.append(item)
    return tuple(found)


def before(items: Items, word: str) -> Items:
    """What stands in front of the part of a line that has a token."""
    for i, item in enumerate(items):
        if any(isinstance(part, Token) and part.text == word for part in walk((item,))):
            return items[:i]
    return items


def show(items: Items) -> str:
    """A part of a syntax line as text."""
    return " ".join(_show(item) for item in items)


def _show(item: Item) -> str:
    if isinstance(item, Token):
        return item.text or '""'
    if isinstance(item, (Value, Count)):
        return item.name
    if isinstance(item, Optional):
        single = len(item.items) == 1 and isinstance(item.items[0], Choice)
        return f"[{show(item.items)[1:-1] if single else show(item.items)}]"
    if isinstance(item, Choice):
        return "<" + " | ".join(show(branch) for branch in item.branches) + ">"
    return f"{show(item.items)} [{show(item.items)} ...]"
