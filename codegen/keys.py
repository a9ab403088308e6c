"""Where a command's keys stand, derived from its argument tree.

An index counts from the command's name, which is 0; a subcommand's name is 1.
"""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, List, Optional as Maybe, Tuple

from codegen.source import Pos
from codegen.tree import (KEY, Choice, Count, Item, Items, Optional, Repeat, Token, Value, children, fixed,
                          has_key, leading, least, or_empty)


@dataclass(frozen=True)
class KeySpec:
    """The first key is argument `begin`, or follows `keyword` searched from `begin` on."""

    begin: int
    keyword: str = ""
    skips: Tuple[Tuple[str, int], ...] = ()  # option tokens the search jumps over, with their arguments
    numkeys: bool = False  # the argument there is the number of keys, which follow it
    last: int = 0  # 0: one key; -1: up to the last argument, -2: the last but one ...
    step: int = 1
    limit: int = 0  # 2: only the first half of the range
    yields: bool = False  # an empty argument there is a key only if there is no other


@dataclass(frozen=True)
class _Place:
    """Where the next argument stands: at a known index, or behind a token somewhere from `begin` on."""

    begin: int
    known: bool
    keyword: str = ""
    count: Maybe[int] = None  # the index of the Count right before
    yields: bool = False  # of a choice with the empty argument

    def usable(self) -> bool:
        return self.known or bool(self.keyword)


class _Derivation:
    def __init__(self, items: Items, fault: Callable[[Pos, str], None]) -> None:
        self.skips = tuple(_skips(items))
        self.fault = fault
        self.found: List[KeySpec] = []

    def spec(self, place: _Place, offset: int = 0, **rest: int) -> None:
        if place.known:
            spec = KeySpec(place.begin + offset, **rest)
        else:
            skips = tuple(skip for skip in self.skips if skip[0] != place.keyword)
            spec = KeySpec(place.begin, place.keyword, skips, **rest)
        if spec not in self.found:
            self.found.append(spec)

    def sequence(self, items: Items, place: _Place, behind: Items) -> None:
        for i, item in enumerate(items):
            if has_key(item):
                self.item(item, place, items[i + 1:] + behind)
            place = _step(place, item)

    def item(self, item: Item, place: _Place, behind: Items) -> None:
        if isinstance(item, Value):
            self.single(item, place)
        elif isinstance(item, Repeat):
            self.list(item, place, behind)
        elif isinstance(item, Optional):
            if leading(item.items):
                place = _Place(place.begin, False)
            self.sequence(item.items, place, behind)
        elif isinstance(item, Choice):
            place = replace(place, yields=or_empty(item))
            searched = place.known and any(leading(branch) and has_key(branch[-1]) for branch in item.branches)
            for branch in item.branches:
                self.sequence(branch, _Place(place.begin, False) if searched else place, behind)

    def single(self, item: Value, place: _Place) -> None:
        if place.usable():
            self.spec(place, yields=place.yields)
        else:
            self.underivable(item)

    def list(self, item: Repeat, place: _Place, behind: Items) -> None:
        keys = [i for i, part in enumerate(item.items) if isinstance(part, Value) and part.type == KEY]
        step = least(item.items)
        simple = fixed(item.items) and len(keys) == 1
        if simple and keys == [0] and place.count is not None:
            self.found.append(KeySpec(place.count, numkeys=True, step=step))
        elif simple and place.usable() and fixed(behind):
            self.spec(place, offset=keys[0], last=-1 - least(behind), step=step)
        elif simple and place.usable() and _twin(item, behind):
            self.spec(place, offset=keys[0], last=-1, step=step, limit=2)
        else:
            self.underivable(item.items[keys[0]] if keys else item)

    def underivable(self, item: Item) -> None:
        name = item.name if isinstance(item, Value) else "..."
        self.fault(item.pos, f"the place of key '{name}' cannot be derived; allowed: a fixed place, right behind a "
                   "token, or behind its number of keys")


def derive(items: Items, words: int, fault: Callable[[Pos, str], None]) -> Tuple[KeySpec, ...]:
    derivation = _Derivation(items, fault)
    derivation.sequence(items, _Place(words, True), ())
    return tuple(derivation.found)


def _step(place: _Place, item: Item) -> _Place:
    """The place of what follows `item`."""
    if isinstance(item, Token) and not place.known:
        return _Place(place.begin, False, item.text)
    if place.known and isinstance(item, Count):
        return _Place(place.begin + 1, True, "", place.begin)
    if place.known and fixed((item,)):
        return _Place(place.begin + least((item,)), True)
    return _Place(place.begin, False)


def _twin(item: Repeat, behind: Items) -> bool:
    """'key [key ...] id [id ...]': two lists of one length and nothing more."""
    return len(behind) == 1 and isinstance(behind[0], Repeat) and least(behind[0].items) == least(item.items)


def _skips(items: Items) -> List[Tuple[str, int]]:
    """The option tokens with arguments of their own, which a keyword search must not look at."""
    found: List[Tuple[str, int]] = []
    for item in items:
        for body in children(item):
            tokens = leading(body)
            jump = _following(body[1:]) if tokens else 0
            if jump:
                found.append((tokens[0].text, jump))
            found.extend(_skips(body))
    return list(dict(found).items())


def _following(items: Items) -> int:
    count = 0
    for item in items:
        if not fixed((item,)):
            break
        count += least((item,))
    return count
