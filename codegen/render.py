"""Model -> C view -> {path: text}. Nothing is written here."""
from __future__ import annotations

import os
from typing import Dict, Mapping, Optional as Maybe

import jinja2

from codegen import cnames, disk, docview, lookup, rows, stubs
from codegen.cview import GroupView, IndexView, SpecView
from codegen.encode import Encoder, SharedStructs
from codegen.model import Spec
from codegen.source import Faults

TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")
ADVICE = "Do not edit; run: codegen/run generate"
INDEX_COLUMNS = 12


def view(spec: Spec) -> SpecView:
    """The C view; raises SpecError where two things of the spec get one C name."""
    faults = Faults()
    shared = SharedStructs()
    names = cnames.Names(faults)
    for name in spec.reserved:
        names.taken[f"sw_{name}"] = "the runtime"
    groups = []
    for group in spec.groups:
        entries, overrides, uses = [], [], False
        for command in group.commands:
            names.take(cnames.stub(command.name), command.pos, f"command '{command.name}'",
                       "names must differ in more than punctuation, and from the reserved ones")
            coder = Encoder(command, shared, names, faults)
            uses = uses or coder.uses_shared
            row = rows.row(command, stubs.reply_of(command), faults)
            overrides += [row.override] if row.override and row.override not in overrides else []
            entries.append((row, stubs.stub(command, coder)))
        groups.append(GroupView(cnames.base(group.name), cnames.comment(group.title), cnames.guard(group.name), uses,
                                tuple(overrides), tuple(entries)))
    faults.stop()
    return SpecView(spec.profile, tuple(groups), tuple(shared.found.values()), _index(spec), docview.routes(spec),
                    docview.algorithms(spec), docview.changes(spec))


def _index(spec: Spec) -> IndexView:
    names = sorted(command.name for command in spec.commands)
    index, longest = lookup.build(names)
    lines = [", ".join(map(str, index[i:i + INDEX_COLUMNS])) + "," for i in range(0, len(index), INDEX_COLUMNS)]
    return IndexView(tuple(map(cnames.row, names)), tuple(lines), len(index) - 1, longest)


def render(spec: Spec, spec_name: str, whole: Maybe[SpecView] = None) -> Mapping[str, str]:
    """All generated files; `spec_name` is how banners call the spec."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), undefined=jinja2.StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True, autoescape=False)
    profile = f" with the profile {spec.profile}" if spec.profile else ""
    source = f"{spec_name}{profile}"
    whole = whole or view(spec)
    texts: Dict[str, str] = {}

    def add(path: str, template: str, **views: object) -> None:
        banner = disk.banner(source, template)
        texts[path] = environment.get_template(template).render(banner=banner, advice=ADVICE, **views)

    for group in whole.groups:
        add(f"include/slotwise/{group.name}.h", "group.h.jinja", group=group)
        add(f"src/{group.name}.c", "group.c.jinja", group=group)
        add(f"tests/encode_{group.name}.c", "encode.c.jinja", group=group)
    add("include/slotwise/elements.h", "elements.h.jinja", spec=whole)
    add("include/slotwise/slotwise.h", "slotwise.h.jinja", spec=whole)
    add("src/rows.h", "rows.h.jinja", spec=whole)
    add("src/commands.c", "commands.c.jinja", spec=whole)
    add("COMMANDS.md", "COMMANDS.md.jinja", spec=whole)
    add(".clang-format", "clang-format.jinja")
    return texts
