"""The members of structs and the parameters of stubs, while they are being collected."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Tuple

from codegen import cnames
from codegen.cview import Field, Struct
from codegen.source import Faults, Pos


class Members:
    """The members of one struct, or the parameters of the stub, while they are being collected."""

    def __init__(self, faults: Faults, subject: str, path: str, test: str, parameters: bool = False) -> None:
        self.subject, self.path, self.test, self.parameters = subject, path, test, parameters
        self.names = cnames.Names(faults)
        self.fields: List[Field] = []
        self.types: List[Tuple[str, str]] = []

    def add(self, ctype: str, name: str, pos: Pos, comment: str = "") -> str:
        """A new member; returns its C name."""
        plain = cnames.parameter(name) if self.parameters else cnames.member(name)
        self.names.again(plain, pos, self.subject, "give one of them a label, 'label:<...>', or another name")
        self.fields.append(Field(declare(ctype, plain), cnames.comment_lines(comment, cnames.TAB)))
        self.types.append((ctype, plain))
        return plain

    def shared(self, ctype: str, name: str, pos: Pos, comment: str = "") -> str:
        """A member that several branches of a choice use, if their types agree."""
        plain = cnames.member(name)
        return plain if (ctype, plain) in self.types else self.add(ctype, name, pos, comment)


class SharingMembers(Members):
    """Members of a choice's struct: branches may use one member together."""

    def __init__(self, members: Members) -> None:
        self.__dict__.update(members.__dict__)
        self.own = members

    def add(self, ctype: str, name: str, pos: Pos, comment: str = "") -> str:
        return self.own.shared(ctype, name, pos, comment)


@dataclass
class SharedStructs:
    """The structs of repeated plain arguments; commands with the same arguments share one."""

    found: Dict[str, Struct] = field(default_factory=dict)

    def take(self, tag: str, fields: Tuple[Field, ...], comment: str) -> bool:
        """False if the tag is taken by a struct with other members."""
        return self.found.setdefault(tag, Struct(tag, comment, fields)).fields == fields


def declare(ctype: str, name: str) -> str:
    return ctype + name if ctype.endswith("*") else f"{ctype} {name}"


def nonzero(members: Members) -> str:
    """Whether anything but `set` is given."""
    checks = []
    for ctype, name in members.types[1:]:
        place = members.path + name
        if ctype == "sw_bytes":
            place += ".data"
        elif ctype.startswith("sw_opt_"):
            place += ".set"
        elif ctype.startswith("struct"):
            continue
        elif ctype == "double":
            place = f"{place} < 0 || {place} > 0"
        checks.append(place)
    return " || ".join(checks) or "false"
