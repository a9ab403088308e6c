"""Where a blocking command says how long it may wait on the server, derived from its argument tree."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Optional as Maybe

from codegen.tree import DOUBLE, Items, Token, Value, children, fixed, least

SECOND_MS, MILLISECOND_MS = 1000, 1


@dataclass(frozen=True)
class Wait:
    """The argument `at` (negative: from the end), or the one behind `keyword`."""

    at: int
    keyword: str
    unit_ms: int


def derive(items: Items, words: int) -> Maybe[Wait]:
    """The argument `timeout` (a double is seconds, an integer milliseconds), or what follows the token BLOCK."""
    for i, item in enumerate(items):
        if isinstance(item, Value) and item.name == "timeout":
            unit_ms = SECOND_MS if item.type == DOUBLE else MILLISECOND_MS
            if fixed(items[:i]):
                return Wait(words + least(items[:i]), "", unit_ms)
            return Wait(-least(items[i:]), "", unit_ms) if fixed(items[i:]) else None
        for body in children(item):
            if body and isinstance(body[0], Token) and body[0].text == "BLOCK":
                return Wait(0, body[0].text, MILLISECOND_MS)
    return None
