"""The last stage, and the only one that touches the output: {path: text} -> folder, or a comparison with it."""
from __future__ import annotations

import difflib
import os
import re
from typing import Dict, Iterable, Iterator, List, Mapping

# Only files with this in their first lines are ours: nothing else is overwritten, compared or deleted.
_BANNER = re.compile(r"(?:/\*\r?\n \* |# |<!-- )Generated from [^\r\n]+ by codegen/templates/[\w.-]+\.jinja\.")


class Unwritable(Exception):
    """Nothing can or may be written there; the text is one sentence."""


def banner(source: str, template: str) -> str:
    return f"Generated from {source} by codegen/templates/{template}."


def ours(text: str) -> bool:
    return bool(_BANNER.match(text))


def write(folder: str, files: Mapping[str, str]) -> List[str]:
    """Writes what differs, deletes orphans; returns what it did, one line each. Raises Unwritable."""
    present = _present(folder, files)
    _refuse_others(folder, files, present)
    done: List[str] = []
    try:
        for path, text in sorted(files.items()):
            if present.get(path) != text:
                save(os.path.join(folder, path), text)
                done.append(f"wrote {path}")
        for path in sorted(set(present) - set(files)):
            os.remove(os.path.join(folder, path))
            done.append(f"deleted {path}")
    except OSError as error:
        raise Unwritable(f"{error.filename or folder} cannot be written: {error.strerror}") from error
    return done


def save(path: str, text: str) -> None:
    """Raises OSError."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def compare(folder: str, files: Mapping[str, str]) -> List[str]:
    """A unified diff from the folder to what it should hold; empty when it is current."""
    present = _present(folder, files)
    lines: List[str] = []
    for path in sorted({*files, *present}):
        old, new = present.get(path), files.get(path)
        if old != new:
            lines += difflib.unified_diff((old or "").splitlines(), (new or "").splitlines(),
                                          f"{folder}/{path}" if old is not None else "/dev/null",
                                          f"{path} (new)" if new is not None else "/dev/null", lineterm="")
            if (old or "").splitlines() == (new or "").splitlines():
                lines.append(f"--- {folder}/{path}: differs in its line ends only")
    return lines


def _refuse_others(folder: str, files: Mapping[str, str], present: Mapping[str, str]) -> None:
    """An empty file holds nothing to lose; it may be what an interrupted run has left."""
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Unwritable(f"{folder} is no folder; nothing was written")
    for path in sorted(set(files) - set(present)):
        full = os.path.join(folder, path)
        if os.path.lexists(full) and not (os.path.isfile(full) and os.path.getsize(full) == 0):
            raise Unwritable(f"{full} is not the generator's (it lacks the banner), and nothing was written; move it away, or "
                             "give another folder with --out")


def _present(folder: str, files: Iterable[str]) -> Dict[str, str]:
    """The generated files of the folders that `files` lie in; files without the banner are somebody else's."""
    return {path: text for base in sorted({os.path.dirname(path) for path in files})
            for path, text in _texts(folder, base) if ours(text)}


def _texts(folder: str, base: str) -> Iterator[tuple]:
    try:
        names = sorted(os.listdir(os.path.join(folder, base)))
    except OSError:
        return
    for name in names:
        path = f"{base}/{name}" if base else name
        full = os.path.join(folder, path)
        try:
            if os.path.isfile(full):
                with open(full, encoding="utf-8", newline="") as file:
                    yield path, file.read()
        except (UnicodeDecodeError, OSError):
            continue
