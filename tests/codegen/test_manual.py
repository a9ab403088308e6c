"""The manual's worked example is true: what "Add a command" shows is what happens, step by step."""
import os
import re
import tempfile
import textwrap
import unittest

from codegen import dump, render
from codegen.cli import ROOT, read
from tests.codegen.support import SPEC, faults, text

MANUAL = os.path.join(ROOT, "spec", "README.md")


def section(title):
    return text(MANUAL).partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def flat(code):
    return re.sub(r"\s+", " ", code)


class AddACommand(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        blocks = re.findall(r"\n\n((?: {8}.*\n)+)", section("Add a command"))
        cls.entry, cls.model, cls.prototype = map(textwrap.dedent, blocks)
        spec = text(SPEC)
        start, end = spec.index("    LPOS:\n"), spec.index("    LPUSH:\n")
        cls.added = spec[:start] + textwrap.indent(cls.entry, "    ") + spec[end:]

    def written(self, spec):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        name = os.path.join(folder.name, "commands.yaml")
        with open(name, "w", encoding="utf-8") as file:
            file.write(spec)
        return name

    def test_the_entry_gives_what_is_committed(self):
        found = render.render(read(self.written(self.added)), "spec/commands.yaml")
        for name, content in found.items():
            self.assertEqual(text(os.path.join(ROOT, "generated", name)), content, name)
        self.assertIn(flat(self.prototype), flat(found["include/slotwise/list.h"]))

    def test_an_argument_that_is_new(self):
        self.assertIn("  num-matches: integer\n", self.added)
        found = faults(self.written(self.added.replace("  num-matches: integer\n", "")))
        self.assertRegex(found, r"\A\S+:\d+:\d+: command 'LPOS': unknown argument 'num-matches'[^\n]*\n\Z")
        self.assertIn("`command 'LPOS': unknown argument 'num-matches'`", section("Add a command"))

    def test_the_dump(self):
        self.assertIn(self.model, dump.dump(read(self.written(self.added))))


class FromSyntaxToC(unittest.TestCase):
    """What the table shows of C is in the headers."""

    @classmethod
    def setUpClass(cls):
        folders = [os.path.join(ROOT, *where, "include", "slotwise") for where in (("generated",), ("runtime",))]
        cls.headers = flat("".join(text(os.path.join(folder, name)) for folder in folders for name in sorted(os.listdir(folder))))
        cls.page = section("From syntax to C")

    def test_types_and_what_they_are_called(self):
        found = re.findall(r"\b(enum|struct) (sw_\w+) \**(\w+)", self.page)
        self.assertGreater(len(found), 4)
        for kind, tag, name in found:
            self.assertIn(f" {kind} {tag} {{", self.headers)
            self.assertRegex(self.headers, rf"\b{kind} {tag} \*?{name}[,;)]")

    def test_constants_and_functions(self):
        found = sorted(set(re.findall(r"\b(?:SW|sw)_\w+", self.page)))
        self.assertIn("SW_EXPIRE_CONDITION_NONE", found)
        self.assertEqual([], [name for name in found if not re.search(rf"\b{name}\b", self.headers)])


class ANewServer(unittest.TestCase):
    def test_ten_lines_that_use_diff(self):
        page = section("A new server came out").strip("\n").splitlines()
        self.assertLessEqual(len(page), 10)
        self.assertIn("codegen/run diff --server", page[0])


if __name__ == "__main__":
    unittest.main()
