"""The model: what the spec says, checked and with all that follows from it. No C in here."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Optional as Maybe, Tuple

from codegen.keys import KeySpec
from codegen.source import Pos
from codegen.syntax import Vocabulary
from codegen.tree import Items
from codegen.waits import Wait, derive as derive_wait

ROUTES = ("fanout", "master-only", "keys", "random", "first-key", "blocked", "override")
REPLIES = ("ok", "status", "integer", "double", "bool", "bulk", "nil", "array", "map", "set", "any")
SERVERS = ("redis", "valkey")
MODULE = "module"  # in the place of a server: whichever has loaded the module
MANY_NODES = ("fanout", "master-only")  # routes whose reply is a map node -> reply unless merged
ON_NODE = "on-node"  # the flag of a blocked command that runs on a view of one node


@dataclass(frozen=True)
class Since:
    """The version that brought something; two where the servers' numbers mean different things."""

    redis: str
    valkey: str

    def __str__(self) -> str:
        return self.redis if self.redis == self.valkey else f"Redis {self.redis}, Valkey {self.valkey}"


@dataclass(frozen=True)
class Option:
    """What the syntax line can't say about one of its options."""

    word: str  # the option's token, or the name of an argument without one
    doc: str
    since: Maybe[Since]  # None: the command's
    servers: Tuple[str, ...]
    result: Tuple[str, ...]  # reply shapes that only this option brings
    pos: Pos = field(compare=False, repr=False)


@dataclass(frozen=True)
class Algorithm:
    """What the hand-written algorithms of a family promise, and what they need."""

    name: str
    overrides: Tuple[str, ...]
    atomic: str  # what happens at once
    between: str  # what others may see in between
    death: str  # what a death of the client leaves
    needs: Tuple[str, ...]  # commands that a user must be allowed to run, besides the command itself


@dataclass(frozen=True)
class Command:
    name: str
    group: str
    syntax: str  # as users know it: without types and labels
    items: Items
    summary: str
    route: str  # an overlay's, if there is one
    own_route: str  # the spec's; the result's type follows it, so that prototypes stay
    override: str
    merge: str
    own_merge: str
    reason: str
    flags: Tuple[str, ...]
    reply: Tuple[str, ...]
    since: Since
    servers: Tuple[str, ...]  # empty: all; MODULE: those that have loaded it
    options: Tuple[Option, ...]
    arity: int  # as the servers count: the name's words included, negative = at least
    keys: Tuple[KeySpec, ...]
    container: bool  # it has subcommands besides being a command
    forbidden: Tuple[str, ...]  # tokens of options that an overlay forbids
    algorithm: Maybe[Algorithm]  # of the override
    pos: Pos = field(compare=False, repr=False)

    @property
    def words(self) -> int:
        return len(self.name.split())

    @property
    def available(self) -> str:
        """Since when, and where."""
        if MODULE in self.servers:
            return f"{self.since} of its module"
        return str(self.since) + (f", {' and '.join(self.servers)} only" if self.servers else "")

    @property
    def changed(self) -> bool:
        """Whether an overlay changes what it does."""
        return self.route != self.own_route or bool(self.forbidden)

    @property
    def wait(self) -> Maybe[Wait]:
        """How a blocking command says how long it may wait; None: it doesn't block."""
        return derive_wait(self.items, self.words) if "blocking" in self.flags else None


@dataclass(frozen=True)
class Group:
    name: str
    title: str
    commands: Tuple[Command, ...]


@dataclass(frozen=True)
class Spec:
    routes: Mapping[str, str]
    merges: Mapping[str, str]
    flags: Mapping[str, str]
    reserved: Tuple[str, ...]
    exceptions: Mapping[str, Mapping[str, str]]  # rule -> command -> reason
    groups: Tuple[Group, ...]
    profile: str  # name of the overlay, or ""
    algorithms: Tuple[Algorithm, ...]
    words: Vocabulary  # what the head says about names in syntax lines

    @property
    def commands(self) -> Tuple[Command, ...]:
        return tuple(command for group in self.groups for command in group.commands)
