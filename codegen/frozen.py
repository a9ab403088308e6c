"""Released prototypes: frozen.txt beside the spec has one line a stub, which may not change.

    sw_get(sw_handle *h, sw_bytes key, sw_reply **reply)
    sw_lpos(sw_handle *h, ...) { sw_opt_i64 rank; sw_opt_i64 count; }

The braces hold the members of its option struct, to which later versions may add.
"""
from __future__ import annotations

import os
from typing import Dict, List, Mapping, Tuple

from codegen.cview import SpecView, Struct, Stub
from codegen.load import read_file
from codegen.source import Faults, Pos

NAME = "frozen.txt"
HEAD = """\
# Released prototypes, one a line; the members of the option struct in braces. The generator refuses a spec that changes one;
# members may be added. `codegen/run freeze` adds new stubs and members. What may change: spec/README.md, Growth.
"""


def lines(view: SpecView) -> Mapping[str, str]:
    """Stub -> its line."""
    found = {}
    for group in view.groups:
        for _, stub in group.entries:
            line = _line(stub)
            found[_name(line)] = line
    return found


def _line(stub: Stub) -> str:
    prototype = " ".join(stub.prototype.replace("sw_err ", "", 1).split()).replace("( ", "(")
    tag = f"{_name(prototype)}_opts"
    fields = [field.decl for kind in stub.types if isinstance(kind, Struct) and kind.tag == tag for field in kind.fields]
    return prototype + (f" {{ {'; '.join(fields)}; }}" if fields else "")


def _name(line: str) -> str:
    return line[:line.index("(")]


def _parts(line: str) -> Tuple[str, List[str]]:
    prototype, _, rest = line.partition(" { ")
    return prototype, [member for member in rest.rstrip("; }").split("; ") if member]


def path(spec_file: str) -> str:
    return os.path.join(os.path.dirname(spec_file), NAME)


def read(file: str, faults: Faults) -> Dict[str, Tuple[Pos, str]]:
    """What is frozen; nothing where there is no such file."""
    found: Dict[str, Tuple[Pos, str]] = {}
    if not os.path.exists(file):
        return found
    for number, line in enumerate(read_file(file).splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        pos = Pos(file, number, 1)
        if "(" not in line:
            faults.add(pos, f"'{line}' is no prototype")
        elif _name(line) in found:
            faults.add(pos, f"'{_name(line)}' stands twice; previous line {found[_name(line)][0].line}")
        else:
            found[_name(line)] = (pos, line)
    return found


def check(view: SpecView, file: str) -> None:
    """Raises SpecError when the spec changes what is frozen."""
    faults = Faults()
    now = lines(view)
    for name, (pos, line) in read(file, faults).items():
        if name not in now:
            faults.add(pos, f"the released stub '{name}' is gone; a released stub stays, if need be with route 'blocked'")
            continue
        _compare(faults, pos, line, now[name])
    faults.stop()


def _compare(faults: Faults, pos: Pos, old: str, new: str) -> None:
    (before, members), (after, later) = _parts(old), _parts(new)
    if before != after:
        faults.add(pos, f"a released prototype changes; it would be '{after}'")
        return
    at = 0
    for member in members:
        if member not in later[at:]:
            what = "moves" if member in later else "is gone"
            faults.add(pos, f"the released member '{member}' of struct {_name(old)}_opts {what}; members may only be added")
            return
        at = later.index(member, at) + 1


def text(view: SpecView) -> str:
    return HEAD + "".join(f"{line}\n" for _, line in sorted(lines(view).items()))
