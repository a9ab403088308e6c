"""The parser of syntax lines, and the way of a whole spec through the generator, with lines and files that nobody would write.

Seeds are the lines of spec/commands.yaml and tests/codegen/right.yaml. Whatever comes in: an answer or located faults, never another
exception, and the same each time. Tries the same inputs each time, so that a failure is the change's; with SLOTWISE_LONG_TESTS it searches
for 120 s from a new seed. SLOTWISE_SEED names one. What fails is printed as it is, and again as short as it can be made.
"""
import os
import random
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, ROOT)

from codegen import check, load, render  # noqa: E402
from codegen.cli import read  # noqa: E402
from codegen.load import Source, Str  # noqa: E402
from codegen.source import Pos, SpecError  # noqa: E402
from codegen.syntax import parse  # noqa: E402

SPEC = os.path.join(ROOT, "spec", "commands.yaml")
RIGHT = os.path.join(ROOT, "tests", "codegen", "right.yaml")
LINES, FILES, SECONDS = 6000, 400, 120
LONG = bool(os.environ.get("SLOTWISE_LONG_TESTS"))
PIECES = ["[", "]", "<", ">", "|", "...", "[key ...]", "key", "numkeys", "value", "value:string", "x:nothing", "unit:", "NX", "EX seconds", '"#"', '"', "*", "=", "~",
          "-", "+", ":", "0", "count:count", "é", "\t", "\n", "\x00", "a-b", "A_B", "<a | b>", "[A | B]", "..", "...]", "_"]


class Bad(Exception):
    """What must not be."""


# ---- what must hold ----

def line_holds(text, words):
    def once():
        line = Str.make(text, Pos("line", 1, 1), Source("line", text), (0, len(text)))
        told = []
        return parse(line, words, lambda pos, what: told.append((pos, what))), told

    tree, told = once()
    if (tree, told) != once():
        raise Bad("two answers")
    if tree is None and not told:
        raise Bad("no tree and no fault")
    for pos, what in told:
        if not what:
            raise Bad("a fault without words")
        if not within(pos, text):
            raise Bad(f"a fault at {pos}, which is no place in the line")
    if tree:
        return "a tree"
    return "faults"


def within(pos, text):
    lines = text.split("\n")
    return 1 <= pos.line <= len(lines) and 1 <= pos.col <= len(lines[pos.line - 1]) + 1


def file_holds(text, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        render.render(read(path), "fuzz.yaml")
        return "a tree"
    except SpecError as error:
        if not error.faults:
            raise Bad("refused without a fault")
        for fault in error.faults:
            if not fault.text:
                raise Bad("a fault without words")
            # Where a file ends too early the YAML library counts on its own.
            if fault.pos.file == path and not 1 <= fault.pos.line <= len(text.splitlines()) + 1:
                raise Bad(f"a fault at {fault.pos}, which is no line of the file")
        return "faults"


# ---- what comes in ----

def grown(dice, depth=0):
    """A line that often is right."""
    parts = []
    for _ in range(dice.randint(1, 3)):
        inner = grown(dice, depth + 1) if depth < 4 else "key"
        parts.append(dice.choice([
            "key", "value", "numkeys", "NX", "EX seconds", "key [key ...]", f"[{inner}]", f"<{inner} | {inner}>", f"[{inner} | XX]", f"{inner} [{inner} ...]",
            f"numkeys {inner} [{inner} ...]", f"label:<{inner} | B>", f"[label:[{inner}]]"]))
    return " ".join(parts)


def mutated(dice, text, pieces):
    for _ in range(dice.randint(1, 4)):
        at, end = sorted((dice.randint(0, len(text)), dice.randint(0, len(text))))
        kind = dice.randrange(6)
        if kind == 0:
            text = text[:at] + dice.choice(pieces) + text[at:]
        elif kind == 1:
            text = text[:at] + text[min(end, at + dice.randint(1, 12)):]
        elif kind == 2:
            text = text[:end] + text[at:end] + text[end:] if end - at < 400 else text
        elif kind == 3:
            text = text[:at] + dice.choice(pieces) + text[at + 1:]
        elif kind == 4:
            text = text[:at] + chr(dice.choice([0, 9, 10, 13, 32, 34, 35, 39, 58, 91, 93, 123, 125, 127, 233, 0x2028, 0x1f600])) + text[at:]
        else:
            text = text[:at] + dice.choice(pieces) * (300 if dice.random() < 0.01 else dice.choice([2, 3, 20])) + text[at:]
    return text


def seeds_of(path):
    with open(path, encoding="utf-8") as file:
        return [line.split("syntax:", 1)[1].strip() for line in file if "syntax:" in line]


# ---- the search ----

def broken(holds, text):
    """None, or what went wrong."""
    try:
        holds(text)
        return None
    except Exception as error:  # pylint: disable=broad-except
        return type(error).__name__ + ": " + str(error)[:200]


def shortened(holds, text, kind):
    step = max(1, len(text) // 2)
    end = time.monotonic() + 20
    while time.monotonic() < end:
        for at in range(0, len(text), step):
            less = text[:at] + text[at + step:]
            found = broken(holds, less)
            if found and found.split(":")[0] == kind:
                text = less
                break
        else:
            if step == 1:
                break
            step //= 2
    return text


def search(name, holds, make, runs, seconds):
    """Runs so many times, or so many seconds; true if all held."""
    end, n, seen = time.monotonic() + seconds, 0, {"a tree": 0, "faults": 0}
    while time.monotonic() < end and (LONG or n < runs):
        text = make()
        n += 1
        try:
            seen[holds(text)] += 1
        except Exception as error:  # pylint: disable=broad-except
            kind = type(error).__name__
            short = shortened(holds, text, kind)
            print(f"{name} {n}: {kind}: {str(error)[:300]}\n  input: {text!r}\n  short: {short!r}")
            return False
    print(f"{name}: {n} inputs, {seen['a tree']} right, {seen['faults']} refused with a place")
    if not seen["a tree"] or not seen["faults"]:
        print(f"{name}: one kind never came: the search is worth nothing")
        return False
    return True


def main():
    seed = int(os.environ.get("SLOTWISE_SEED") or (time.time_ns() if LONG else 1))
    print(f"seed {seed}")
    dice = random.Random(seed)
    words = check.check(load.load_file(SPEC)).words
    lines = seeds_of(SPEC)
    with open(RIGHT, encoding="utf-8") as file:
        right = file.read()
    yaml_pieces = PIECES + ["\n", ": ", "- ", "{", "}", "&a ", "*a", "!x ", "|", ">", "%", "---\n", "...\n", "route: blocked\n", "merge: sum", "since: 1", "?", "<<: "]

    def line():
        return mutated(dice, dice.choice(lines), PIECES) if dice.random() < 0.7 else grown(dice)

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "fuzz.yaml")
        good = search("syntax line", lambda text: line_holds(text, words), line, LINES, SECONDS / 2)
        good &= search("spec file", lambda text: file_holds(text, path), lambda: mutated(dice, right, yaml_pieces), FILES, SECONDS / 2)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
