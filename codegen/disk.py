"""The last stage, and the only one that touches the output: {path: text} -> folder, or a comparison with it."""
from __future__ import annotations

import difflib
import os
from typing import Dict, Iterator, List, Mapping

MARK = "Generated from "  # stands in the banner of each file; only such files are ever deleted


def write(folder: str, files: Mapping[str, str]) -> List[str]:
    """Writes what differs, deletes orphans; returns what it did, one line each."""
    done: List[str] = []
    present = _present(folder)
    for path, text in sorted(files.items()):
        if present.get(path) != text:
            full = os.path.join(folder, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            done.append(f"wrote {path}")
    for path in sorted(set(present) - set(files)):
        os.remove(os.path.join(folder, path))
        done.append(f"deleted {path}")
    return done


def compare(folder: str, files: Mapping[str, str]) -> List[str]:
    """A unified diff from the folder to what it should hold; empty when it is current."""
    present = _present(folder)
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


def _present(folder: str) -> Dict[str, str]:
    """The generated files of a folder; files without the banner are somebody else's."""
    return {path: text for path, text in _texts(folder) if MARK in text[:400]}


def _texts(folder: str) -> Iterator[tuple]:
    for base, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            full = os.path.join(base, name)
            try:
                with open(full, encoding="utf-8", newline="") as file:
                    yield os.path.relpath(full, folder).replace(os.sep, "/"), file.read()
            except (UnicodeDecodeError, OSError):
                continue
