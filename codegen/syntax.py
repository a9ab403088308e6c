"""The syntax line of the public command reference -> argument tree.

    line    := alt
    alt     := seq ("|" seq)*
    seq     := item+
    item    := TOKEN | '"' text '"' | name [":" type] | [label ":"] ("[" alt "]" | "<" alt ">")
    repeat  := "[" items "..." "]" right behind the same items: they come once or more
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, List, Mapping, Optional as Maybe, Sequence

from codegen.load import Str
from codegen.source import Pos, meant, unknown
from codegen.tree import (COUNT, INTEGER, TYPES, Choice, Count, Item, Items, Optional, Repeat, Token,
                          Value, leading)

_LEXEMES = re.compile(
    r"""(?P<space>\s+)
    |(?P<dots>\.\.\.)
    |(?P<mark>[\[\]<>|])
    |"(?P<quoted>[^"\s]*)"
    |(?P<label>[a-z][a-z0-9-]*):(?=[<\[])
    |(?P<name>[a-z][a-z0-9-]*)(?::(?P<type>[a-z][a-z0-9-]*))?(?=[\s\[\]<>|]|\.\.\.|$)
    |(?P<token>[A-Z][A-Z0-9_-]*(?=[\s\[\]<>|]|\.\.\.|$)|[*=~$+-])""",
    re.VERBOSE,
)
_OPEN = {"[": "]", "<": ">"}
DEEPEST = 16  # groups in groups; no command has more than 3


@dataclass(frozen=True)
class Vocabulary:
    """What the head of the spec says about names in syntax lines."""

    arguments: Mapping[str, str]  # argument name -> type
    choices: Mapping[str, Sequence[str]]  # name of a choice -> its branches' first words


@dataclass(frozen=True)
class _Lexeme:
    kind: str
    text: str
    type: Maybe[str]
    pos: Pos
    type_pos: Pos


class _Fault(Exception):
    def __init__(self, pos: Pos, text: str) -> None:
        super().__init__(text)
        self.pos, self.text = pos, text


def parse(line: Str, words: Vocabulary, fault: Callable[[Pos, str], None]) -> Maybe[Items]:
    """The argument tree, or None when the line has no structure; then, as for lesser slips, the fault is told."""
    try:
        return _Parser(_lex(line), line, words, fault).line()
    except _Fault as error:
        fault(error.pos, error.text)
        return None


def _lex(line: Str) -> List[_Lexeme]:
    found, at = [], 0
    while at < len(line):
        match = _LEXEMES.match(line, at)
        if not match:
            word = re.match(r"\S[^\s\[\]<>|]*", line[at:])
            raise _Fault(line.pos_at(at), f"'{word.group() if word else line[at]}' is no part of a syntax line; "
                         "write TOKEN, \"token\", name, name:type or one of [ ] < > | ...")
        kind = match.lastgroup if match.lastgroup != "type" else "name"
        if kind != "space":
            assert kind
            type_at = match.start("type") if match.group("type") else at
            found.append(_Lexeme(kind, match.group(kind), match.group("type"), line.pos_at(at), line.pos_at(type_at)))
        at = match.end()
    return found


class _Parser:
    def __init__(self, lexemes: List[_Lexeme], line: Str, words: Vocabulary,
                 fault: Callable[[Pos, str], None]) -> None:
        self.lexemes, self.words, self.fault = lexemes, words, fault
        self.at, self.end, self.depth = 0, line.pos_at(len(line)), 0

    def peek(self) -> Maybe[_Lexeme]:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else None

    def line(self) -> Items:
        items = self.alternatives(None, "")
        left = self.peek()
        if left:
            raise _Fault(left.pos, f"'{left.text}' closes nothing")
        return items

    def alternatives(self, opened: Maybe[_Lexeme], label: str) -> Items:
        """One sequence, or a Choice of several, up to the closing mark."""
        branches = [self.sequence()]
        while self.is_mark("|"):
            self.at += 1
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        pos = opened.pos if opened else self.lexemes[0].pos
        if not opened:
            raise _Fault(pos, "alternatives stand in '<a | b>' or '[a | b]'")
        kind = self.choice_kind(branches)
        return (Choice(label or kind, kind, tuple(branches), pos),)

    def choice_kind(self, branches: List[Items]) -> str:
        heads = {first_word(branch) for branch in branches}
        fits = [name for name, words in self.words.choices.items() if heads <= set(words)]
        return fits[0] if fits else ""

    def is_mark(self, text: str) -> bool:
        lexeme = self.peek()
        return lexeme is not None and lexeme.kind == "mark" and lexeme.text == text

    def sequence(self) -> Items:
        items: List[Item] = []
        while True:
            lexeme = self.peek()
            if lexeme is None or (lexeme.kind == "mark" and lexeme.text in "]>|") or lexeme.kind == "dots":
                break
            self.at += 1
            if lexeme.kind == "label":
                self.group(items, self.lexemes[self.at], lexeme.text)
            elif lexeme.kind == "mark":
                self.at -= 1
                self.group(items, lexeme, "")
            elif lexeme.kind == "name":
                items.append(self.value(lexeme))
            else:
                items.append(Token(lexeme.text, lexeme.pos))
        if not items:
            raise _Fault(lexeme.pos if lexeme else self.end, "an argument is missing here")
        return self.counted(items)

    def group(self, items: List[Item], opened: _Lexeme, label: str) -> None:
        """Appends a [group] or <group> to items, or turns their end into a Repeat."""
        self.at += 1
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Fault(opened.pos, f"groups stand at most {DEEPEST} deep in each other")
        body = self.alternatives(opened, label)
        self.depth -= 1
        dots = self.peek()
        repeated = dots is not None and dots.kind == "dots"
        self.at += repeated
        if not self.is_mark(_OPEN[opened.text]):
            left = self.peek()
            raise _Fault(left.pos if left else self.end, f"'{_OPEN[opened.text]}' is missing; "
                         f"'{opened.text}' was opened at column {opened.pos.col}")
        self.at += 1
        if repeated:
            self.repeat(items, body, opened, label)
        elif opened.text == "[":
            name = label if not isinstance(body[0], Choice) or len(body) > 1 else ""
            items.append(Optional(name, body, opened.pos))
        else:
            items.extend(body)

    def repeat(self, items: List[Item], body: Items, opened: _Lexeme, label: str) -> None:
        before = tuple(items[len(items) - len(body):]) if len(items) >= len(body) else ()
        if opened.text != "[" or before != body:
            raise _Fault(opened.pos, "'...' repeats what stands right before its '['; "
                         "write 'key [key ...]', or '[key [key ...]]' where none is allowed")
        del items[len(items) - len(body):]
        items.append(Repeat(label, body, before[0].pos))

    def value(self, lexeme: _Lexeme) -> Value:
        kind = lexeme.type or self.words.arguments.get(lexeme.text)
        if lexeme.type and lexeme.type not in TYPES:
            self.fault(lexeme.type_pos, unknown("type", lexeme.type, TYPES))
        elif kind is None:
            self.fault(lexeme.pos, f"unknown argument '{lexeme.text}'; list it under 'arguments', or write "
                       f"'{lexeme.text}:TYPE'{meant(lexeme.text, self.words.arguments)}")
        return Value(lexeme.text, kind if kind in TYPES else "string", lexeme.pos)

    def counted(self, items: List[Item]) -> Items:
        """Turns 'numkeys key [key ...]' into a Count and a Repeat."""
        for i, item in enumerate(items):
            if not isinstance(item, Value):
                continue
            named = item.type == INTEGER and item.name.startswith("num")
            if (named or item.type == COUNT) and is_list(items[i + 1: i + 2]):
                items[i] = Count(item.name, item.pos)
            elif item.type == COUNT:
                self.fault(item.pos, f"'{item.name}' counts nothing; a count stands right before a repeated argument")
        return tuple(items)


def is_list(items: Sequence[Item]) -> bool:
    """Whether the first item is a Repeat, or an Optional that is nothing but one."""
    if items and isinstance(items[0], Optional):
        return len(items[0].items) == 1 and isinstance(items[0].items[0], Repeat)
    return bool(items) and isinstance(items[0], Repeat)


def first_word(branch: Items) -> str:
    """What a branch of a choice is known by: its tokens, or else its first argument's name."""
    tokens = leading(branch)
    if tokens:
        return " ".join(token.text for token in tokens)
    first = branch[0]
    if isinstance(first, (Value, Count)):
        return first.name
    return first_word(first.items) if isinstance(first, (Optional, Repeat)) else first.name


