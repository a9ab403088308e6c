"""All naming in C: every identifier of generated code is made here."""
from __future__ import annotations

import re
import textwrap
from typing import Dict, Iterable, Sequence, Tuple

from codegen.source import Faults, Pos

WIDTH = 100
TAB = 8

# Words that can't be a member or parameter: C11, C++20 and its alternative tokens, and macros of the system's headers.
RESERVED = frozenset("""
    alignas alignof and and_eq asm atomic_cancel atomic_commit atomic_noexcept auto bitand bitor
    bool break case catch char char8_t char16_t char32_t class co_await co_return co_yield compl
    concept const const_cast consteval constexpr constinit continue decltype default delete do
    double dynamic_cast else enum explicit export extern false float for friend goto if import
    inline int long module mutable namespace new noexcept not not_eq nullptr operator or or_eq
    private protected public reflexpr register reinterpret_cast requires restrict return short
    signed sizeof static static_assert static_cast struct switch synchronized template this
    thread_local throw true try typedef typeid typename typeof union unsigned using virtual void
    volatile wchar_t while xor xor_eq errno stdin stdout stderr major minor makedev unix linux i386
    near far interface
""".split())

LOCALS = frozenset(("h", "w", "o", "v", "i", "j", "k", "opts", "none", "reply", "out", "done"))  # of a stub itself

# Tokens without a letter: what they mean in a command.
_SPELLED = {"": "empty", "*": "any", "=": "exact", "~": "approx", "$": "last", "+": "plus", "-": "minus"}


def member(name: str) -> str:
    """A struct member, from an argument's name or an option's tokens."""
    plain = re.sub(r"[^a-z0-9]+", "_", _SPELLED.get(name, name).lower()).strip("_")
    return plain + "_" if plain in RESERVED else plain


def parameter(name: str) -> str:
    plain = member(name)
    return plain + "_" if plain in LOCALS else plain


def plural(name: str) -> str:
    if name.endswith("s"):
        return name
    return f"{name[:-1]}ies" if name.endswith("y") and name[-2:-1] not in "aeiou" else f"{name}s"


def base(command: str) -> str:
    """'CLIENT KILL' -> 'client_kill'."""
    return re.sub(r"[^a-z0-9]+", "_", command.lower())


def stub(command: str) -> str:
    return f"sw_{base(command)}"


def row(command: str) -> str:
    return f"swi_row_{base(command)}"


def keys(command: str) -> str:
    return f"keys_of_{base(command)}"


def skips(command: str, index: int) -> str:
    return f"skips_of_{base(command)}" + (f"_{index}" if index else "")


def forbidden(command: str) -> str:
    return f"forbidden_of_{base(command)}"


def put(tag: str) -> str:
    """The static function that writes one value of a generated enum or struct."""
    return f"put_{tag[3:]}"


def tag(command: str, *parts: str) -> str:
    """A struct's or enum's tag."""
    return "_".join([stub(command), *(member(part).rstrip("_") for part in parts)])


def shared(names: Sequence[str]) -> str:
    """The struct of a repeated 'score member': the same one for every command."""
    return "sw_" + "_".join(member(name).rstrip("_") for name in names)


def constant(command: str, *parts: str) -> str:
    """An enum constant: SW_SET_NX, SW_XADD_APPROX."""
    return "_".join([stub(command), *(member(part).rstrip("_") for part in parts)]).upper()


def route(name: str) -> str:
    return _constant("SWI_ROUTE", name)


def merge(name: str) -> str:
    return _constant("SWI_MERGE", name or "none")


def flag(name: str) -> str:
    return _constant("SWI", name)


def shapes(names: Iterable[str]) -> str:
    return " | ".join(_constant("SWI_SHAPE", name) for name in names)


def override(name: str) -> str:
    return f"swi_override_{member(name)}"


def guard(path: str) -> str:
    return re.sub(r"[^A-Z0-9]+", "_", path.upper())


def _constant(prefix: str, name: str) -> str:
    return f"{prefix}_{re.sub(r'[^A-Z0-9]+', '_', name.upper())}"


def string(text: str) -> str:
    """A C string literal."""
    return f'"{_escaped(text)}"'


def resp(words: Sequence[str]) -> str:
    """The words as RESP bulk strings, in a C string literal."""
    return '"' + "".join(f"${len(word.encode())}\\r\\n{_escaped(word)}\\r\\n" for word in words) + '"'


def resp_len(words: Sequence[str]) -> int:
    return sum(len(f"${len(word.encode())}\r\n{word}\r\n".encode()) for word in words)


def _escaped(word: str) -> str:
    """C11 has trigraphs: two question marks must not meet."""
    return re.sub(r"(?<=\?)\?", r"\\?", word.replace("\\", "\\\\").replace('"', '\\"'))


def comment_lines(text: str, indent: int) -> Tuple[str, ...]:
    """A comment's text in lines, without its marks."""
    wide = WIDTH - indent - len("/*  */")
    return tuple(textwrap.wrap(comment(text), wide, break_long_words=False, break_on_hyphens=False))


def string_lines(text: str, first: int) -> Tuple[str, ...]:
    """A C string literal, in several where it is too long; the first line begins at column `first`."""
    words = re.findall(r"\S+ ?", text)
    lines, line = [], ""
    for word in words:
        if line and first * (not lines) + len(string(line + word)) > WIDTH - 2 * TAB:
            lines.append(string(line))
            line = ""
        line += word
    return tuple([*lines, string(line)])


def ruler(text: str) -> str:
    """A comment that separates one command from the next."""
    return f"/* ---- {comment(text)} ".ljust(WIDTH - 4, "-") + " */"


def comment(text: str) -> str:
    """Text that may stand inside /* */; the trigraph is a backslash, which would join two lines."""
    return text.replace("*/", "* /").replace("/*", "/ *").replace("??/", "? ?/")


class Names:
    """The identifiers of one scope; two things with one name are a fault of the spec."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.taken: Dict[str, str] = {}

    def take(self, name: str, pos: Pos, subject: str, advice: str) -> None:
        owner = self.taken.setdefault(name, subject)
        if owner != subject:
            self.faults.add(pos, f"its C name '{name}' is taken by {owner}; {advice}", subject)

    def again(self, name: str, pos: Pos, subject: str, advice: str) -> None:
        """As take(), but one subject may not take a name twice either."""
        if name in self.taken:
            self.faults.add(pos, f"two of its arguments have the C name '{name}'; {advice}", subject)
        self.taken.setdefault(name, subject)
