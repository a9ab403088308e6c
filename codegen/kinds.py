"""The argument kinds: what one kind of argument is in C, how it is written and how a test fills it."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping

from codegen.tree import DOUBLE, INTEGER, KEY, KEY_OR_EMPTY, STRING

# In a sample's text: replaced by the element's number inside a list, and by nothing elsewhere.
SALT = "\x01"


@dataclass(frozen=True)
class Kind:
    """One type of the spec's table of arguments."""

    plain: str  # the C type where the argument is required
    optional: str  # where it may be absent
    put: str  # writes one; put + "_list" writes a list
    present: str  # condition on an optional {0}
    value: str  # the plain value of an optional {0}
    make: str  # C text of a plain sample {0}
    make_optional: str  # of an optional one
    sample: str  # the sample's text, from its name {0} and number {1}

    def text(self, name: str, number: int) -> str:
        return self.sample.format(name, number) if "{" in self.sample else self.sample


_BYTES = ("{0}.data || {0}.len", "{0}", 'sw_str("{0}")', 'sw_str("{0}")', "{0}" + SALT)

KINDS: Mapping[str, Kind] = {
    KEY: Kind("sw_bytes", "sw_bytes", "swi_put_key", *_BYTES),
    KEY_OR_EMPTY: Kind("sw_bytes", "sw_bytes", "swi_put_key_or_empty", *_BYTES),
    STRING: Kind("sw_bytes", "sw_bytes", "swi_put_bytes", *_BYTES),
    INTEGER: Kind("int64_t", "sw_opt_i64", "swi_put_i64", "{0}.set", "{0}.value", "{0}", "sw_i64({0})", "{1}" + SALT),
    DOUBLE: Kind("double", "sw_opt_double", "swi_put_double", "{0}.set", "{0}.value", "{0}", "sw_f64({0})",
                 "{1}." + SALT + "5"),
}


@dataclass(frozen=True)
class Result:
    """How a reply comes back to the caller."""

    out: str  # enum swi_out
    pointer: str  # the C type of the out parameter, "" for none
    name: str


NONE = Result("SWI_OUT_NONE", "", "")
REPLY = Result("SWI_OUT_REPLY", "sw_reply **", "reply")

_RESULTS: Mapping[frozenset, Result] = {
    frozenset(("ok",)): NONE,
    frozenset(("ok", "nil")): Result("SWI_OUT_BOOL", "bool *", "done"),
    frozenset(("integer",)): Result("SWI_OUT_I64", "int64_t *", "out"),
    frozenset(("double",)): Result("SWI_OUT_DOUBLE", "double *", "out"),
    frozenset(("bool",)): Result("SWI_OUT_BOOL", "bool *", "out"),
    frozenset(("integer", "nil")): Result("SWI_OUT_OPT_I64", "sw_opt_i64 *", "out"),
    frozenset(("double", "nil")): Result("SWI_OUT_OPT_DOUBLE", "sw_opt_double *", "out"),
}


def result(shapes: tuple, map_of_nodes: bool) -> Result:
    return REPLY if map_of_nodes else _RESULTS.get(frozenset(shapes), REPLY)
