"""Reading a located tree: each function gives the value asked for, or tells the fault and gives a neutral one."""
from __future__ import annotations

import re
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

from codegen.load import Map, Node, Seq, Str
from codegen.source import Faults, nearest, unknown

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_KINDS = {Str: "text", Seq: "a list", Map: "a mapping"}


class Reader:
    """The faults of one stage, and the thing they are about ("command 'SET'")."""

    def __init__(self, faults: Faults, subject: str = "") -> None:
        self.faults, self.subject = faults, subject

    def about(self, subject: str) -> "Reader":
        return Reader(self.faults, subject)

    def fault(self, node: Node, what: str) -> None:
        self.faults.add(node.pos, what, self.subject)

    def mapping(self, node: Node, what: str) -> Map:
        if isinstance(node, Map):
            return node
        self.fault(node, f"{what} must be a mapping, not {_KINDS[type(node)]}")
        empty = Map()
        empty.pos = node.pos
        return empty

    def keys(self, node: Map, required: Sequence[str], optional: Sequence[str] = ()) -> None:
        """Only known keys, and all required ones."""
        allowed = [*required, *optional]
        misspelt = set()
        for key in node:
            if key not in allowed:
                self.fault(key, unknown("key", key, allowed))
                misspelt.add(nearest(key, allowed))
        for key in required:
            if key not in node and key not in misspelt:
                self.fault(node, f"the key '{key}' is missing")

    def order(self, node: Map, order: Sequence[str]) -> None:
        known = [key for key in node if key in order]
        for before, key in zip(known, known[1:]):
            if order.index(key) < order.index(before):
                self.fault(key, f"'{key}' stands behind '{before}'; order: {', '.join(order)}")
                return

    def text(self, node: Node, what: str) -> str:
        """One line of text that says something."""
        if not isinstance(node, Str):
            hint = "; quote it: it begins with '['" if isinstance(node, Seq) else ""
            self.fault(node, f"{what} must be text, not {_KINDS[type(node)]}{hint}")
        elif not node.strip():
            self.fault(node, f"{what} is empty")
        elif _CONTROL.search(node):
            self.fault(node, f"{what} must be one line, without control characters")
        else:
            return node
        return ""

    def texts(self, node: Node, what: str) -> Tuple[Str, ...]:
        """A list of distinct words; an empty one says nothing and is refused."""
        if not isinstance(node, Seq):
            self.fault(node, f"{what} must be a list, not {_KINDS[type(node)]}")
            return ()
        if not node:
            self.fault(node, f"{what} is empty; leave the key out")
        found: List[Str] = []
        for item in node:
            if self.text(item, f"an entry of {what}"):
                if item in found:
                    self.fault(item, f"'{item}' stands twice in {what}")
                found.append(item)  # type: ignore[arg-type]
        return tuple(found)

    def word(self, node: Node, kind: str, allowed: Iterable[str]) -> str:
        """One word of a vocabulary; if that is empty, its own fault has been told."""
        allowed = tuple(allowed)
        text = self.text(node, kind)
        if not allowed:
            return ""
        if text and text not in allowed:
            self.fault(node, unknown(kind, text, allowed))
            return ""
        return text

    def words(self, node: Node, what: str, kind: str, allowed: Iterable[str]) -> Tuple[str, ...]:
        return tuple(str(item) for item in self.texts(node, what) if self.word(item, kind, allowed))

    def meanings(self, node: Node, what: str) -> Mapping[str, str]:
        """A vocabulary: word -> its meaning in one line."""
        found: Dict[str, str] = {}
        for key, value in self.mapping(node, what).items():
            found[str(key)] = str(self.text(value, f"the meaning of '{key}'"))
        return found
