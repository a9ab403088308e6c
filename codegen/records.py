"""What a server says of its commands: from COMMAND and COMMAND DOCS, or from a file with one JSON object a line."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterable, List, Mapping, Optional as Maybe, Tuple

from codegen.keys import KeySpec
from codegen.wire import DEPTH, Connection, Refused, Unreachable, pairs

Version = Tuple[int, ...]
KeyPlace = Tuple[object, ...]  # "at" index | "list" begin last step limit | "count" index step | "behind" token last step limit

MOST = 1 << 16  # arguments that a key spec may count

_NAME = re.compile(r"(redis|valkey)-(\d+(?:\.\d+)*)")


class Unreadable(Exception):
    """A file that says nothing of a server; the text is one sentence."""


@dataclass(frozen=True)
class Argument:
    name: str
    type: str  # key, string, integer, double, pattern, unix-time, pure-token, oneof, block
    token: Maybe[str]
    optional: bool
    multiple: bool
    multiple_token: bool
    arguments: Tuple["Argument", ...]


@dataclass(frozen=True)
class Record:
    """One command of a server."""

    name: str
    group: str
    since: str
    arity: int
    flags: frozenset  # lower case
    tips: Tuple[str, ...]
    keys: Maybe[frozenset]  # of KeyPlace; None: the server can't tell all of them
    arguments: Maybe[Tuple[Argument, ...]]  # None: the server can't tell
    schema: Maybe[Mapping[str, Any]]  # of the reply; a live server doesn't tell


@dataclass(frozen=True)
class Server:
    kind: str  # redis, valkey
    version: Version
    records: Mapping[str, Record]
    live: bool

    @property
    def title(self) -> str:
        return f"{self.kind} {'.'.join(map(str, self.version))}"

    def callable(self) -> Mapping[str, Record]:
        """Without the containers that can't be called alone."""
        containers = {name.split()[0] for name in self.records if " " in name}
        return {name: record for name, record in self.records.items()
                if name not in containers or record.arguments or record.arity == -1}


def version(text: str) -> Version:
    return tuple(int(part) for part in text.split("."))


def from_file(path: str, named: str = "") -> Server:
    """`named` ('redis-8.6.3') says which server it is of; else the file's name must."""
    match = _NAME.search(named or path.rsplit("/", 1)[-1])
    if not match:
        raise Unreadable(f"{named or path}: no server in the name; add --as redis-8.6.3 or the like")
    records: Dict[str, Record] = {}
    try:
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    record = _line(f"{path}:{number}", line)
                    records[record.name] = record
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path} is not UTF-8") from error
    if not records:
        raise Unreadable(f"{path} holds no command")
    return Server(match.group(1), version(match.group(2)), records, False)


def _line(where: str, line: str) -> Record:
    try:
        found = json.loads(line.rstrip())
    except json.JSONDecodeError as error:
        raise Unreadable(f"{where}:{error.colno}: not JSON: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        raise Unreadable(f"{where}: not JSON that can be read") from error
    try:
        if not isinstance(found, dict):
            raise _Wrong("it must be an object with 'name', a text, and 'arity', a whole number")
        places = [_any_place(_places, spec) for spec in _may(found, "key_specs", list)]
        schema = _may(found, "reply_schema", dict)
        _check_schema(schema)
        return _record(_must(found, "name", str).upper(), found, _may(found, "flags", list), _may(found, "tips", list),
                       places, found, schema or None)
    except (_Wrong, RecursionError) as error:
        raise Unreadable(f"{where}: no command's record: {error}") from error


def from_server(connection: Connection) -> Server:
    """Asks COMMAND, COMMAND DOCS (Redis 7.0) and INFO. Raises Unreachable, Refused."""
    try:
        return _server(connection)
    except (_Wrong, AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise Unreachable(f"{connection.place} answers, but not as a server that lists its commands") from error


def _server(connection: Connection) -> Server:
    info = dict(line.split(":", 1) for line in connection.ask("INFO", "server").splitlines() if ":" in line)
    kind = "valkey" if "valkey_version" in info else "redis"
    try:
        docs = pairs(connection.ask("COMMAND", "DOCS"))
    except Refused:
        docs = {}
    records: Dict[str, Record] = {}
    _told(connection.ask("COMMAND"), docs, records)
    if not records:
        raise _Wrong("no commands")
    return Server(kind, version(info.get(f"{kind}_version", "0")), records, True)


def _told(rows: Iterable[List[Any]], docs: Mapping[str, Any], records: Dict[str, Record]) -> None:
    """Rows of COMMAND: name, arity, flags, three numbers, categories, tips, key specs, subcommands."""
    for row in rows:
        doc = pairs(docs[row[0]]) if row[0] in docs else None
        rest = row[7:] + [[]] * 3
        record = _record(row[0].upper().replace("|", " "), {"arity": row[1]}, row[2], rest[0],
                         [_any_place(_told_places, spec) for spec in rest[1]], doc, None)
        records[record.name] = record
        _told(rest[2], pairs((doc or {}).get("subcommands", [])), records)


def _record(name: str, counted: Mapping[str, Any], flags: List[str], tips: List[str], places: List[Maybe[List[KeyPlace]]],
            doc: Maybe[Mapping[str, Any]], schema: Maybe[Mapping[str, Any]]) -> Record:
    keys = None if None in places else frozenset(place for several in places for place in several or ())
    arguments = None if doc is None else tuple(map(_argument, _may(doc, "arguments", list)))
    doc = doc or {}
    return Record(name, _may(doc, "group", str), _may(doc, "since", str) or "1.0.0", _must(counted, "arity", int),
                  frozenset(flag.lower() for flag in _texts(flags, "flags")),
                  tuple(tip.upper() for tip in _texts(tips, "tips")), keys, arguments, schema)


def _argument(found: Any, depth: int = 0) -> Argument:
    """From a file's object or a live server's list."""
    body = pairs(found) if isinstance(found, list) else found
    if not isinstance(body, dict):
        raise _Wrong("an entry of 'arguments' must be an object with 'name' and 'type'")
    if depth > DEPTH:
        raise _Wrong("its 'arguments' are nested too deep")
    flags = _texts(_may(body, "flags", list), "flags")

    def flag(name: str) -> bool:
        return name in flags or body.get(name) in (True, "true")

    token = _may(body, "token", str) if body.get("token") is not None else None
    name = _may(body, "display", str) or _may(body, "display_text", str) or _must(body, "name", str, " of an argument")
    parts = tuple(_argument(part, depth + 1) for part in _may(body, "arguments", list))
    return Argument(name, _must(body, "type", str, " of an argument"), "" if token == '""' else token, flag("optional"),
                    flag("multiple"), flag("multiple_token"), parts)


# ---- what may stand there -------------------------------------------------------------------------


class _Wrong(Exception):
    """What a record lacks or has wrong, in words."""


_KINDS = {str: "a text", int: "a whole number", list: "a list", dict: "an object"}


def _must(found: Mapping[str, Any], key: str, kind: type, where: str = "") -> Any:
    if found.get(key) is None:
        raise _Wrong(f"it needs '{key}'{where}, {_KINDS[kind]}")
    if not isinstance(found[key], kind) or isinstance(found[key], bool):
        raise _Wrong(f"'{key}'{where} must be {_KINDS[kind]}")
    return found[key]


def _may(found: Mapping[str, Any], key: str, kind: type) -> Any:
    """Empty where it's absent."""
    return kind() if found.get(key) is None else _must(found, key, kind)


def _texts(found: List[Any], key: str) -> List[str]:
    if not all(isinstance(text, str) for text in found):
        raise _Wrong(f"'{key}' must be a list of texts")
    return found


def _check_schema(schema: Mapping[str, Any]) -> None:
    """What propose.shapes() looks at."""
    for branch in _may(schema, "oneOf", list) + _may(schema, "anyOf", list):
        if not isinstance(branch, dict):
            raise _Wrong("a branch of 'reply_schema' must be an object")
        _check_schema(branch)
    if isinstance(schema.get("type"), list):
        _texts(schema["type"], "type")
    else:
        _may(schema, "type", str)
    _may(schema, "enum", list)


def _any_place(read: Callable[[Any], Maybe[List[KeyPlace]]], spec: Any) -> Maybe[List[KeyPlace]]:
    try:
        return read(spec)
    except (AttributeError, KeyError, StopIteration, TypeError, ValueError) as error:
        raise _Wrong("an entry of 'key_specs' does not say where keys begin and how they are found") from error


# ---- key specs ------------------------------------------------------------------------------------


def _places(spec: Mapping[str, Any]) -> Maybe[List[KeyPlace]]:
    begin, find = spec["begin_search"], spec["find_keys"]
    return _place({flag.lower() for flag in spec.get("flags", ())}, next(iter(begin)), next(iter(begin.values())),
                  next(iter(find)), next(iter(find.values())))


def _told_places(flat: List[Any]) -> Maybe[List[KeyPlace]]:
    spec = pairs(flat)
    begin, find = pairs(spec["begin_search"]), pairs(spec["find_keys"])
    rename = {"index": "pos", "keystep": "step", "keyword": "keyword"}
    return _place({flag.lower() for flag in spec["flags"]}, begin["type"],
                  {rename.get(key, key): value for key, value in pairs(begin["spec"]).items()}, find["type"],
                  {rename.get(key, key): value for key, value in pairs(find["spec"]).items()})


def _place(flags: set, begin: str, where: Any, find: str, how: Any) -> Maybe[List[KeyPlace]]:
    """None: the server can't tell. A channel is listed with the flag not_key, and is none."""
    if "not_key" in flags:
        return []
    if begin == "unknown" or find == "unknown":
        return None
    if find == "keynum":
        return [("count", _whole(where["pos"]) + _whole(how["keynumidx"]), _whole(how["step"]))]
    last, step, limit = _whole(how["lastkey"]), _whole(how["step"]), _whole(how["limit"]) if how["limit"] > 1 else 0
    if begin == "keyword":
        return [("behind", str(where["keyword"]), last, step, limit)]
    pos = _whole(where["pos"])
    if last < 0:
        return [("list", pos, last, step, limit)]
    return [("at", pos + i) for i in range(0, last + 1, step)]


def _whole(number: Any) -> int:
    if not isinstance(number, int) or abs(number) >= MOST:
        raise TypeError
    return number


def place(key: KeySpec) -> KeyPlace:
    """The spec's own, in the same words."""
    if key.numkeys:
        return ("count", key.begin, key.step)
    if key.keyword:
        return ("behind", key.keyword, key.last, key.step, key.limit)
    return ("list", key.begin, key.last, key.step, key.limit) if key.last else ("at", key.begin)
