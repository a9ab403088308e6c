"""Stage 1: YAML text -> a tree of located strings.

Nothing is typed implicitly: ON, NO, ~, =, 6.10 stay text. Duplicate keys, anchors, aliases, tags and
a second document are refused, so that one text has one meaning.
"""
from __future__ import annotations

from typing import Dict, Iterator, List, Optional, Tuple, Union

import yaml

from codegen.source import Faults, Pos

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Str(str):
    """A scalar that knows its place and, for faults inside it, the text of its file."""

    pos: Pos
    _file: "Source"
    _span: Tuple[int, int]

    @classmethod
    def make(cls, value: str, pos: Pos, file: "Source", span: Tuple[int, int]) -> "Str":
        self = cls(value)
        self.pos, self._file, self._span = pos, file, span
        return self

    def pos_at(self, offset: int) -> Pos:
        """The place of character `offset` of the value: quotes, folding and block headers are skipped."""
        raw, (at, end) = self._file.text, self._span
        if raw[at : at + 1] in ("|", ">"):
            at = raw.find("\n", at, end) + 1
        for char in self[: offset + 1]:
            while at < end and not (raw[at] == char or (char == " " and raw[at].isspace())):
                at += 1
            at += 1
        return self._file.pos(min(at - 1, end)) if offset < len(self) else self._file.pos(min(at, end))


class Seq(List["Node"]):
    pos: Pos


class Map(Dict[Str, "Node"]):
    """A mapping in file order; its keys are Str and so know their places."""

    pos: Pos

    def key(self, name: str) -> Str:
        return next(key for key in self if key == name)


Node = Union[Str, Seq, Map]


class Source:
    """The text of one file, and line and column of each offset in it."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    def pos(self, offset: int) -> Pos:
        line = self.text.count("\n", 0, offset) + 1
        return Pos(self.name, line, offset - self.text.rfind("\n", 0, offset))

    def mark(self, mark: yaml.Mark) -> Pos:
        return Pos(self.name, mark.line + 1, mark.column + 1)


class _Loader:
    def __init__(self, source: Source, faults: Faults) -> None:
        self.source, self.faults = source, faults
        self.events: Iterator[yaml.Event] = yaml.parse(source.text, Loader=LOADER)

    def fault(self, event: yaml.Event, what: str) -> None:
        self.faults.add(self.source.mark(event.start_mark), what)

    def document(self) -> Optional[Node]:
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self.faults.add(Pos(self.source.name, 1, 1), "the file is empty")
            return None
        root = self.node(next(self.events))
        next(self.events)
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            self.fault(event, "a second document; a spec is one document")
        return root

    def node(self, event: yaml.Event) -> Node:
        pos = self.source.mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, f"alias '*{event.anchor}'; write the value out, or quote it")
            return self.string("", event)
        if event.anchor is not None:
            self.fault(event, f"anchor '&{event.anchor}'; write the value out where it is needed")
        if event.tag is not None:
            self.fault(event, f"tag '{event.tag.replace('tag:yaml.org,2002:', '!!')}'; all values are text")
        if isinstance(event, yaml.ScalarEvent):
            return self.string(event.value, event)
        if isinstance(event, yaml.SequenceStartEvent):
            seq = Seq()
            seq.pos = pos
            for item in self.until(yaml.SequenceEndEvent):
                seq.append(self.node(item))
            return seq
        return self.mapping(pos)

    def mapping(self, pos: Pos) -> Map:
        result = Map()
        result.pos = pos
        for event in self.until(yaml.MappingEndEvent):
            key = self.node(event)
            value = self.node(next(self.events))
            if not isinstance(key, Str):
                self.fault(event, "a key must be plain text")
            elif key in result:
                before = result.key(key).pos
                self.fault(event, f"duplicate key '{key}'; previous definition at line {before.line}")
            else:
                result[key] = value
        return result

    def until(self, end: type) -> Iterator[yaml.Event]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def string(self, value: str, event: yaml.Event) -> Str:
        pos = self.source.mark(event.start_mark)
        span = (event.start_mark.index, event.end_mark.index)
        return Str.make(value, pos, self.source, span)


def load_text(name: str, text: str) -> Node:
    """The tree of a YAML text; raises SpecError with all faults of this stage."""
    faults = Faults()
    root = None
    try:
        root = _Loader(Source(name, text), faults).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        about = error.problem or error.context
        faults.add(Pos(name, mark.line + 1, mark.column + 1), f"not YAML: {about}")
    except yaml.YAMLError as error:
        faults.add(Pos(name, 1, 1), f"not YAML: {str(error).splitlines()[0]}")
    faults.stop()
    assert root is not None
    return root


def read_file(path: str) -> str:
    """The file's text; raises SpecError."""
    faults = Faults()
    text = ""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except OSError as error:
        faults.add(Pos(path, 1, 1), f"cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        faults.add(Pos(path, 1, 1), f"not UTF-8: byte {error.start} is {error.object[error.start]:#04x}")
    faults.stop()
    return text


def load_file(path: str) -> Node:
    return load_text(path, read_file(path))
