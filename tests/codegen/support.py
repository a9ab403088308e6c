"""What the generator's tests share: where things are, and the generator as functions."""
import os
from typing import Mapping

from codegen import render
from codegen.cli import ROOT, read
from codegen.source import SpecError, report

HERE = os.path.dirname(os.path.abspath(__file__))
SMALL = os.path.join(HERE, "small.yaml")
RIGHT = os.path.join(HERE, "right.yaml")
WRONG = os.path.join(HERE, "wrong")
GOLDEN = os.path.join(HERE, "golden")
SPEC = os.path.join(ROOT, "spec", "commands.yaml")

# Set to 1: the expected texts are written instead of compared. Read the diff before committing it.
REFRESH = os.environ.get("REFRESH") == "1"


def path(*parts: str) -> str:
    return os.path.join(HERE, *parts)


def text(name: str) -> str:
    with open(name, encoding="utf-8", newline="") as file:
        return file.read()


def expect(test, name: str, found: str) -> None:
    """The file's text is `found`."""
    if REFRESH:
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "w", encoding="utf-8", newline="") as file:
            file.write(found)
    test.assertMultiLineEqual(text(name) if os.path.exists(name) else "", found)


def output(spec: str, profile: str = "") -> Mapping[str, str]:
    return render.render(read(spec, profile), os.path.basename(spec))


def faults(spec: str, profile: str = "") -> str:
    """What the generator says of a wrong spec; file names without their folder."""
    try:
        output(spec, profile)
    except SpecError as error:
        return "".join(line + "\n" for line in report(error.faults)).replace(WRONG + os.sep, "")
    return ""
