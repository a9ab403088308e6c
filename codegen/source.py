"""Where a piece of text stands, and the faults found in it."""
from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Iterable, List, Optional

FAULT_LIMIT = 20
LISTED = 16  # a longer list of allowed words is not printed, only the nearest one


@dataclass(frozen=True, order=True)
class Pos:
    """A place in a file; line and col count from 1."""

    file: str
    line: int
    col: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.col}"


@dataclass(frozen=True, order=True)
class Fault:
    pos: Pos
    text: str

    def __str__(self) -> str:
        return f"{self.pos}: {self.text}"


class SpecError(Exception):
    """Raised at the end of a stage that found faults."""

    def __init__(self, faults: List[Fault]):
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


class Faults:
    """Collects the faults of one stage, so that all independent ones are told at once."""

    def __init__(self) -> None:
        self._faults: List[Fault] = []

    def add(self, pos: Pos, what: str, subject: str = "") -> None:
        fault = Fault(pos, f"{subject}: {what}" if subject else what)
        if fault not in self._faults:
            self._faults.append(fault)

    def __len__(self) -> int:
        return len(self._faults)

    def stop(self) -> None:
        """Ends the stage: raises if there was any fault."""
        if self._faults:
            raise SpecError(sorted(self._faults))


def report(faults: List[Fault]) -> List[str]:
    lines = [str(fault) for fault in faults[:FAULT_LIMIT]]
    if len(faults) > FAULT_LIMIT:
        lines.append(f"{len(faults) - FAULT_LIMIT} more faults are not shown")
    return lines


def meant(word: str, allowed: Iterable[str]) -> str:
    """'; did you mean ...?' or nothing."""
    near = nearest(word, allowed)
    return f"; did you mean '{near}'?" if near else ""


def nearest(word: str, allowed: Iterable[str]) -> Optional[str]:
    folded = {name.lower(): name for name in allowed}
    found = difflib.get_close_matches(word.lower(), list(folded), n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def unknown(kind: str, word: str, allowed: Iterable[str]) -> str:
    """The one sentence for a word that is not in its vocabulary."""
    names = list(allowed)
    listed = f"; allowed: {', '.join(names)}" if 0 < len(names) <= LISTED else ""
    return f"unknown {kind} '{word}'{listed}{meant(word, names)}"
