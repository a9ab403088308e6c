"""The by-name index: open addressing with linear probing over 32-bit FNV-1a of the full, upper-cased name."""
from __future__ import annotations

from typing import List, Sequence, Tuple

OFFSET, PRIME = 2166136261, 16777619


def fnv1a(text: str) -> int:
    value = OFFSET
    for byte in text.encode():
        value = ((value ^ byte) * PRIME) & 0xFFFFFFFF
    return value


def build(names: Sequence[str]) -> Tuple[List[int], int]:
    """The index (0: empty, else row number + 1) and the longest probe; half full at most."""
    size = 4
    while size < 2 * len(names):
        size *= 2
    index, longest = [0] * size, 0
    for number, name in enumerate(names):
        at, probes = fnv1a(name) & (size - 1), 1
        while index[at]:
            at, probes = (at + 1) & (size - 1), probes + 1
        index[at] = number + 1
        longest = max(longest, probes)
    return index, longest
