"""Commands of somebody else's: a file with groups of its own, laid beside the spec's before it is checked.

It may have the keys `arguments`, `choices`, `groups` and `commands`, each as in the spec. Its words are added to the spec's; what
the spec has already can't be given again.
"""
from __future__ import annotations

from codegen.load import Map, Node, Str
from codegen.shape import Reader
from codegen.source import Faults, unknown

KEYS = ("arguments", "choices", "groups", "commands")
_KINDS = {"arguments": "argument", "choices": "choice", "groups": "group", "commands": "group"}


def add(root: Node, more: Node) -> Node:
    """The spec's tree with the other file's entries; raises SpecError with all faults."""
    faults = Faults()
    read = Reader(faults)
    spec, tree = read.mapping(root, "a spec"), read.mapping(more, "a file of commands")
    read.keys(tree, ("groups", "commands"), KEYS[:2])
    read.order(tree, KEYS)
    for key in KEYS:
        if key in tree and key in spec:
            _join(read, key, spec, read.mapping(tree[tree.key(key)], f"'{key}'"))
    groups = tree[tree.key("groups")] if "groups" in tree else Map()
    for name in read.mapping(tree[tree.key("commands")], "'commands'") if "commands" in tree else ():
        if isinstance(groups, Map) and name not in groups:
            read.fault(name, unknown("group", name, groups))
    faults.stop()
    return spec


def _join(read: Reader, key: str, spec: Map, more: Map) -> None:
    own = read.mapping(spec[spec.key(key)], f"'{key}'")
    for name, value in more.items():
        if name in own:
            before: Str = own.key(name)
            read.fault(name, f"the {_KINDS[key]} '{name}' is the spec's ({before.pos}); give yours another name")
        else:
            own[name] = value
