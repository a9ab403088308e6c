"""Model -> dispatch rows."""
from __future__ import annotations

from typing import List, Tuple

from codegen import cnames
from codegen.cview import KeyRow, Row, SkipTable
from codegen.keys import KeySpec
from codegen.kinds import Result
from codegen.model import Command
from codegen.source import Faults
from codegen.tree import before, least

ARGC_MAX = 255  # uint8_t fixed_argc
ARITY_MAX = 32767  # int16_t arity


def row(command: Command, result: Result, faults: Faults) -> Row:
    if abs(command.arity) > ARITY_MAX or len(command.keys) > ARGC_MAX:
        faults.add(command.pos, "has more arguments than a row can say", f"command '{command.name}'")
    skips = tuple(SkipTable(cnames.skips(command.name, i), _skip_rows(key))
                  for i, key in enumerate(command.keys) if key.skips)
    keys = tuple(KeyRow(_key_fields(command, i, key)) for i, key in enumerate(command.keys))
    return Row(cnames.row(command.name), cnames.override(command.override) if command.override else "", skips,
               cnames.forbidden(command.name), _forbidden(command), cnames.keys(command.name), keys, tuple(_fields(command, result)))


def _forbidden(command: Command) -> Tuple[str, ...]:
    """With the first place where such a token can stand: what comes before is a value that looks like it."""
    rows = tuple(f"{{ {cnames.string(word)}, {command.words + least(before(command.items, word))} }}"
                 for word in command.forbidden)
    return rows + ("{ NULL, 0 }",) if rows else ()


def _skip_rows(key: KeySpec) -> Tuple[str, ...]:
    return tuple(f"{{ {cnames.string(token)}, {count} }}" for token, count in key.skips) + ("{ NULL, 0 }",)


def _key_fields(command: Command, number: int, key: KeySpec) -> Tuple[str, ...]:
    fields = [f".begin = {key.begin}", f".step = {key.step}"]
    if key.keyword:
        fields.append(f".keyword = {cnames.string(key.keyword)}")
    if key.skips:
        fields.append(f".skips = {cnames.skips(command.name, number)}")
    for name, value in (("numkeys", "true" if key.numkeys else ""), ("last", key.last), ("limit", key.limit),
                        ("yields", "true" if key.yields else "")):
        if value:
            fields.append(f".{name} = {value}")
    return tuple(fields)


def _block(command: Command) -> str:
    wait = command.wait
    if not wait:
        return ""
    where = f".keyword = {cnames.string(wait.keyword)}" if wait.keyword else f".at = {wait.at}"
    return f".block = &(const struct swi_block){{ {where}, .unit_ms = {wait.unit_ms} }}"


def _fields(command: Command, result: Result) -> List[str]:
    words = command.name.split()
    fixed = command.arity if 0 < command.arity <= ARGC_MAX else 0
    head, head_len = cnames.resp(words), cnames.resp_len(words)
    if fixed:
        head, head_len = f'"*{fixed}\\r\\n{head[1:]}', head_len + len(f"*{fixed}\r\n")
    flags = [cnames.flag(flag) for flag in command.flags]
    if command.container:
        flags.append("SWI_HAS_SUBCOMMANDS")
    brought = [shape for option in command.options for shape in option.result]
    fields = [
        f".name = {cnames.string(command.name)}",
        ".syntax = " + "\n\t\t".join(cnames.string_lines(command.syntax, cnames.TAB)),
        ".reason = " + "\n\t\t".join(cnames.string_lines(command.reason, cnames.TAB))
        if command.route == "blocked" or command.forbidden else "",
        f".forbidden = {cnames.forbidden(command.name)}" if command.forbidden else "",
        f".override = &{cnames.override(command.override)}" if command.override else "",
        f".keys = {cnames.keys(command.name)}" if command.keys else "",
        f".n_keys = {len(command.keys)}" if command.keys else "",
        _block(command),
        f".head = {head}",
        f".head_len = {head_len}",
        f".fixed_argc = {fixed}" if fixed else "",
        f".words = {len(words)}",
        f".arity = {command.arity}",
        f".route = {cnames.route(command.route)}",
        f".merge = {cnames.merge(command.merge)}" if command.merge else "",
        f".flags = {' | '.join(flags)}" if flags else "",
        f".shapes = {cnames.shapes(command.reply)}",
        f".option_shapes = {cnames.shapes(brought)}" if brought else "",
        f".out = {result.out}",
    ]
    return [text for text in fields if text]
