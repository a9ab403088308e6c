"""The C view: what the templates print. Every decision has been taken; strings in here are C text."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple, Union


@dataclass(frozen=True)
class Line:
    """One statement."""

    text: str
    kind: str = "line"


@dataclass(frozen=True)
class Block:
    """`head` and its body: if, else if, for."""

    head: str
    steps: Tuple["Step", ...]
    kind: str = "block"

    @property
    def bare(self) -> bool:
        """One plain statement: no braces."""
        return len(self.steps) == 1 and self.steps[0].kind == "line"


@dataclass(frozen=True)
class Case:
    label: str
    steps: Tuple["Step", ...]


@dataclass(frozen=True)
class Switch:
    value: str
    cases: Tuple[Case, ...]
    otherwise: Line
    kind: str = "switch"


Step = Union[Line, Block, Switch]


@dataclass(frozen=True)
class Field:
    """A struct's member or a function's parameter."""

    decl: str
    comment: Tuple[str, ...]  # its lines; empty for none


@dataclass(frozen=True)
class Struct:
    tag: str
    comment: str
    fields: Tuple[Field, ...]


@dataclass(frozen=True)
class Constant:
    name: str
    value: str  # " = 1", or "" for the next one
    comment: str


@dataclass(frozen=True)
class Enum:
    tag: str
    comment: str
    constants: Tuple[Constant, ...]


@dataclass(frozen=True)
class Putter:
    """A static function that writes one enum or struct."""

    name: str
    parameter: str
    steps: Tuple[Step, ...]


@dataclass(frozen=True)
class TestCase:
    """One call of a stub and the arguments that it must write."""

    name: str
    decls: Tuple[str, ...]
    sets: Tuple[str, ...]
    call: str
    argv: str  # C string literals, the name's words included, broken to the line width


@dataclass(frozen=True)
class Stub:
    declaration: str  # in the header, without the closing ';', broken to the line width
    prototype: str  # in the source
    comment: Tuple[str, ...]
    ruler: str  # the comment above all that belongs to the command
    types: Tuple[Union[Enum, Struct], ...]
    putters: Tuple[Putter, ...]
    begin: Tuple[str, ...]  # declarations at the head of the body
    steps: Tuple[Step, ...]
    end: Tuple[Step, ...]
    tests: Tuple[TestCase, ...]


@dataclass(frozen=True)
class KeyRow:
    fields: Tuple[str, ...]  # designated initialisers


@dataclass(frozen=True)
class SkipTable:
    name: str
    rows: Tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One row of the dispatch table."""

    symbol: str
    override: str  # the symbol of the algorithm, or ""
    skips: Tuple[SkipTable, ...]
    forbidden_symbol: str
    forbidden: Tuple[str, ...]  # initialisers of struct swi_forbidden; empty for none
    keys_symbol: str
    keys: Tuple[KeyRow, ...]
    fields: Tuple[str, ...]


@dataclass(frozen=True)
class GroupView:
    name: str
    title: str
    guard: str
    needs_shared: bool
    overrides: Tuple[str, ...]
    entries: Tuple[Tuple[Row, Stub], ...]


@dataclass(frozen=True)
class IndexView:
    rows: Tuple[str, ...]
    lines: Tuple[str, ...]  # of the index's initialiser
    mask: int
    longest: int  # probes of the unluckiest name


@dataclass(frozen=True)
class DocRow:
    cells: Tuple[str, ...]


@dataclass(frozen=True)
class DocRoute:
    title: str
    meaning: str
    head: Tuple[str, ...]
    rows: Tuple[DocRow, ...]


@dataclass(frozen=True)
class SpecView:
    profile: str
    groups: Tuple[GroupView, ...]
    shared: Tuple[Struct, ...]
    index: IndexView
    routes: Tuple[DocRoute, ...]
    algorithms: Tuple[DocRow, ...]
    changes: Tuple[DocRow, ...]  # what the profile changes
