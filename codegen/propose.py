"""A server's record -> an entry of the spec, ready to paste. What it can't know is marked `# check`."""
from __future__ import annotations

import re
import textwrap
from typing import Any, Iterable, Iterator, List, Mapping, Sequence, Tuple

from codegen.model import REPLIES
from codegen.records import Argument, Record
from codegen.syntax import Vocabulary

WIDTH = 110
FLAGS = ("readonly", "write", "blocking", "admin", "pubsub")  # of the spec's, those that servers know, too

_TYPES = {"pattern": "string", "unix-time": "integer", "key": "key", "string": "string", "integer": "integer",
          "double": "double"}
_PLAIN = re.compile(r"[A-Z][A-Z0-9_-]*|[*=~$+-]")
_MERGES = {"ALL_SUCCEEDED": "all-ok", "ONE_SUCCEEDED": "one-ok", "AGG_SUM": "sum", "AGG_MIN": "min", "AGG_MAX": "max",
           "AGG_LOGICAL_AND": "per-element-and"}


def syntax(arguments: Sequence[Argument], words: Vocabulary) -> str:
    """The line in the spec's language: with types and labels where the vocabulary doesn't settle them."""
    return _Line(arguments, words).sequence(arguments)


class _Line:
    def __init__(self, arguments: Sequence[Argument], words: Vocabulary) -> None:
        self.words = words
        choices = [argument.arguments for argument in _walk(arguments) if argument.type == "oneof"]
        self.twice = [branches for i, branches in enumerate(choices) if branches in choices[:i]]

    def sequence(self, arguments: Sequence[Argument]) -> str:
        return " ".join(self.written(argument) for argument in arguments)

    def written(self, argument: Argument) -> str:
        body = self.body(argument)
        token = _token(argument.token) if argument.token is not None and argument.type != "pure-token" else ""
        if argument.type == "oneof" and not argument.multiple:
            label = "" if token or self.named(argument) else f"{_name(argument.name)}:"
            if argument.optional and not token:
                return f"{label}[{body[1:-1]}]"
            body = label + body
        text = f"{token} {body}".strip()
        if argument.multiple and argument.multiple_token:
            text = f"{text} [{text} ...]"
        elif argument.multiple:
            text = f"{token} {body} [{body} ...]".strip()
        return f"[{text}]" if argument.optional else text

    def body(self, argument: Argument) -> str:
        if argument.type == "pure-token":
            return _token(argument.token or "")
        if argument.type == "block":
            return self.sequence(argument.arguments)
        if argument.type == "oneof":
            return f"<{' | '.join(self.written(branch) for branch in argument.arguments)}>"
        name, kind = _name(argument.name), _TYPES.get(argument.type, "string")
        known = self.words.arguments.get(name)
        if known == kind or (known == "count" and kind == "integer"):
            return name
        return f"{name}:{kind}"

    def named(self, argument: Argument) -> bool:
        """Whether the vocabulary has a name for this choice, and only for this one of the line."""
        heads = {branch.token if branch.token is not None else _name(branch.name) for branch in argument.arguments}
        return argument.arguments not in self.twice and any(
            heads <= set(known) for known in self.words.choices.values())


def _walk(arguments: Sequence[Argument]) -> Iterator[Argument]:
    for argument in arguments:
        yield argument
        yield from _walk(argument.arguments)


def _name(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return plain if plain[:1].isalpha() else f"arg-{plain}".rstrip("-")


def _token(text: str) -> str:
    return " ".join(word if _PLAIN.fullmatch(word) else f'"{word}"' for word in text.split()) or '""'


# ---- route and reply ------------------------------------------------------------------------------


def route(record: Record) -> List[str]:
    """The lines of route, override and merge: from the tips and the keys."""
    policies = dict(tip.split(":", 1) for tip in record.tips if ":" in tip)
    request, response = policies.get("REQUEST_POLICY", ""), policies.get("RESPONSE_POLICY", "")
    merge = [f"merge: {_MERGES[response]}"] if response in _MERGES else []
    if "only_sentinel" in record.flags:
        return ["route: blocked", "reason: Sentinels are servers of their own; connect to one to ask it"]
    if record.keys or record.keys is None:
        tip = "  # check: the servers' tip is to split it by slot" if request == "MULTI_SHARD" else ""
        return [f"route: first-key{tip}"]
    if request in ("ALL_NODES", "ALL_SHARDS"):
        return [f"route: {'fanout' if request == 'ALL_NODES' else 'master-only'}", *merge]
    return ["route: random  # check: the servers' tips don't say where" + (f" ({request})" if request else "")]


def shapes(schema: Mapping[str, Any] | None) -> Tuple[str, ...]:
    """The reply shapes of a JSON schema, in the order of the spec's vocabulary."""
    found = set(_shapes(schema)) if schema else set()
    return tuple(shape for shape in REPLIES if shape in found) or ("any",)


def _shapes(schema: Mapping[str, Any]) -> Iterator[str]:
    for key in ("oneOf", "anyOf"):
        for branch in schema.get(key, ()):
            yield from _shapes(branch)
    if "const" in schema or "enum" in schema:
        yield from map(_constant, schema.get("enum", [schema.get("const")]))
    elif isinstance(schema.get("type"), str):
        array = "set" if schema.get("uniqueItems") else "array"
        yield {"string": "bulk", "integer": "integer", "number": "double", "null": "nil", "boolean": "bool",
               "object": "map", "array": array}.get(schema["type"], "any")
    elif schema.get("type"):
        yield from (shape for kind in schema["type"] for shape in _shapes({"type": kind}))


def _constant(value: Any) -> str:
    if value is None:
        return "nil"
    if isinstance(value, int):
        return "integer"
    return "ok" if value == "OK" else "status"


def entry(record: Record, kind: str, words: Vocabulary) -> Iterator[str]:
    """The entry's lines, indented as inside a group."""
    yield f"    {record.name}:"
    if record.arguments is None:
        yield "      # check: the server doesn't tell its arguments: syntax"
    elif record.arguments:
        yield from _folded("syntax", syntax(record.arguments, words))
    yield f"      summary: {record.name.capitalize()}  # check: say in one line what it does"
    for line in route(record):
        yield f"      {line}"
    flags = [flag for flag in FLAGS if flag in record.flags]
    if flags:
        yield f"      flags: [{', '.join(flags)}]"
    unknown = "" if record.schema else "  # check: a live server doesn't tell"
    yield f"      reply: {' | '.join(shapes(record.schema))}{unknown}"
    yield f"      since: {_since(record.since)}"
    yield f"      servers: [{kind}]  # check: the other one, too?"


def _since(text: str) -> str:
    return ".".join((text.split(".") + ["0", "0"])[:3])


def _folded(key: str, value: str) -> Iterable[str]:
    if value[:1] in "[*\"'":
        value = "'" + value.replace("'", "''") + "'"
    if len(key) + len(value) + 8 <= WIDTH:
        return [f"      {key}: {value}"]
    return [f"      {key}:", *textwrap.wrap(value, WIDTH - 10, initial_indent=" " * 8, subsequent_indent=" " * 8,
                                            break_long_words=False, break_on_hyphens=False)]
