"""What the encoder makes of one item, and the statements it is made of."""
from __future__ import annotations

from dataclasses import dataclass
from typing import List

from codegen import cnames
from codegen.cview import Block, Line, Step
from codegen.kinds import Result
from codegen.samples import Samples
from codegen.tree import Token


@dataclass
class Part:
    steps: List[Step]
    samples: Samples
    present: str = ""  # of an optional part: the condition
    name: str = ""


@dataclass(frozen=True)
class OptionResult:
    """A reply that comes only with an option."""

    present: str
    result: Result
    shapes: str
    place: str


def token(item: Token) -> Line:
    return Line(f"SWI_TOKEN(w, {cnames.resp((item.text,))});")


def refuse(name: str, what: str) -> Line:
    return Line(f"swi_refuse(w, {cnames.string(name)}, {cnames.string(what)});")


def at(step: Step, place: str) -> Step:
    """A statement on '@' as a statement on a place."""
    if isinstance(step, Line):
        return Line(step.text.replace("@", place))
    if isinstance(step, Block):
        return Block(step.head.replace("@", place), tuple(at(inner, place) for inner in step.steps))
    return step
