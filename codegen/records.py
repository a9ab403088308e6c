"""What a server says of its commands: from COMMAND and COMMAND DOCS, or from a file with one JSON object a line."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Mapping, Optional as Maybe, Tuple

from codegen.keys import KeySpec
from codegen.wire import Connection, Refused, pairs

Version = Tuple[int, ...]
KeyPlace = Tuple[object, ...]  # "at" index | "list" begin last step limit | "count" index step | "behind" token last step limit

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
                    record = _line(path, number, line)
                    records[record.name] = record
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path} is not UTF-8") from error
    return Server(match.group(1), version(match.group(2)), records, False)


def _line(path: str, number: int, line: str) -> Record:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise Unreadable(f"{path}:{number}: not JSON: {error}") from error
    try:
        return _record(found["name"].upper(), found["arity"], found.get("flags", ()), found.get("tips", ()),
                       map(_places, found.get("key_specs", ())), found, found.get("reply_schema"))
    except (KeyError, TypeError, AttributeError) as error:
        raise Unreadable(f"{path}:{number}: no command's record: {error!r}") from error


def from_server(connection: Connection) -> Server:
    """Asks COMMAND, COMMAND DOCS (Redis 7.0) and INFO."""
    info = dict(line.split(":", 1) for line in connection.ask("INFO", "server").splitlines() if ":" in line)
    kind = "valkey" if "valkey_version" in info else "redis"
    try:
        docs = pairs(connection.ask("COMMAND", "DOCS"))
    except Refused:
        docs = {}
    records: Dict[str, Record] = {}
    _told(connection.ask("COMMAND"), docs, records)
    return Server(kind, version(info.get(f"{kind}_version", "0")), records, True)


def _told(rows: Iterable[List[Any]], docs: Mapping[str, Any], records: Dict[str, Record]) -> None:
    """Rows of COMMAND: name, arity, flags, three numbers, categories, tips, key specs, subcommands."""
    for row in rows:
        doc = pairs(docs[row[0]]) if row[0] in docs else None
        rest = row[7:] + [[]] * 3
        record = _record(row[0].upper().replace("|", " "), row[1], row[2], rest[0], map(_told_places, rest[1]),
                         doc, None)
        records[record.name] = record
        _told(rest[2], pairs((doc or {}).get("subcommands", [])), records)


def _record(name: str, arity: int, flags: Iterable[str], tips: Iterable[str], places: Iterable[Maybe[List[KeyPlace]]],
            doc: Maybe[Mapping[str, Any]], schema: Maybe[Mapping[str, Any]]) -> Record:
    found = list(places)
    keys = None if None in found else frozenset(place for several in found for place in several or ())
    arguments = None if doc is None else tuple(map(_argument, doc.get("arguments", ())))
    doc = doc or {}
    return Record(name, doc.get("group", ""), doc.get("since", "1.0.0"), arity, frozenset(flag.lower() for flag in flags),
                  tuple(tip.upper() for tip in tips), keys, arguments, schema)


def _argument(found: Any) -> Argument:
    """From a file's object or a live server's list."""
    body = found if isinstance(found, dict) else pairs(found)
    flags = body.get("flags", ())

    def flag(name: str) -> bool:
        return name in flags or body.get(name) in (True, "true")

    token = body.get("token")
    name = body.get("display") or body.get("display_text") or body["name"]
    return Argument(name, body["type"], token and token.replace('""', "") if token == '""' else token, flag("optional"),
                    flag("multiple"), flag("multiple_token"), tuple(map(_argument, body.get("arguments", ()))))


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
        return [("count", where["pos"] + how["keynumidx"], how["step"])]
    last, step, limit = how["lastkey"], how["step"], how["limit"] if how["limit"] > 1 else 0
    if begin == "keyword":
        return [("behind", where["keyword"], last, step, limit)]
    pos = where["pos"]
    if last < 0:
        return [("list", pos, last, step, limit)]
    return [("at", pos + i) for i in range(0, last + 1, step)]


def place(key: KeySpec) -> KeyPlace:
    """The spec's own, in the same words."""
    if key.numkeys:
        return ("count", key.begin, key.step)
    if key.keyword:
        return ("behind", key.keyword, key.last, key.step, key.limit)
    return ("list", key.begin, key.last, key.step, key.limit) if key.last else ("at", key.begin)
