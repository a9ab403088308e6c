"""Commands of one's own beside the spec's: what they give, and what is said of a wrong file."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from codegen import render
from codegen.cli import ROOT, read
from codegen.source import SpecError, report
from tests.codegen.support import RIGHT, path, text

MINE = """arguments: {json: string}
groups: {mine: My own}
commands:
  mine:
    MY.SET:
      syntax: key json [NX | XX]
      summary: Sets something of mine
      route: first-key
      flags: [write]
      reply: ok | nil
      since: 1.0.0
"""


class Extra(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, content):
        name = os.path.join(self.folder, "mine.yaml")
        with open(name, "w", encoding="utf-8") as file:
            file.write(content)
        return name

    def faults(self, *changes):
        content = MINE
        for old, new in changes:
            self.assertIn(old, content)
            content = content.replace(old, new)
        with self.assertRaises(SpecError) as caught:
            render.view(read(RIGHT, "", [self.file(content)]))
        return [line.replace(self.folder + os.sep, "").replace(RIGHT, "right.yaml") for line in report(caught.exception.faults)]

    def test_a_stub_beside_the_others(self):
        files = render.render(read(RIGHT, "", [self.file(MINE)]), "right.yaml")
        self.assertIn("sw_err sw_my_set(sw_handle *h, sw_bytes key, sw_bytes json,", files["include/slotwise/mine.h"])
        self.assertIn("#include <slotwise/mine.h>", files["include/slotwise/slotwise.h"])
        self.assertIn("| MY.SET | `key json [NX \\| XX]` | first-key |", files["COMMANDS.md"])

    def test_an_overlay_knows_them(self):
        overlay = os.path.join(self.folder, "o.yaml")
        with open(overlay, "w", encoding="utf-8") as file:
            file.write("profile: o\ncommands:\n  MY.SET: {forbid: [NX], reason: none of that}\n")
        spec = read(RIGHT, overlay, [self.file(MINE)])
        self.assertEqual(("NX",), next(command for command in spec.commands if command.name == "MY.SET").forbidden)

    def test_the_place_is_in_the_own_file(self):
        self.assertEqual(["mine.yaml:8:14: command 'MY.SET': unknown route 'frist-key'; allowed: fanout, master-only, keys, random, "
                          "first-key, blocked, override; did you mean 'first-key'?"], self.faults(("first-key", "frist-key")))

    def test_what_the_spec_has_stays(self):
        line = text(RIGHT).splitlines().index("    GET:") + 1
        self.assertEqual([f"mine.yaml:5:5: command 'GET': is defined twice; previous definition at right.yaml:{line}:5"],
                         self.faults(("MY.SET", "GET")))
        (fault,) = self.faults(("{json: string}", "{value: string}"), (" json ", " value "))
        self.assertRegex(fault, r"\Amine.yaml:1:13: the argument 'value' is the spec's \(right.yaml:\d+:\d+\); give yours another name\Z")

    def test_a_group_without_a_title(self):
        self.assertEqual(["mine.yaml:4:3: unknown group 'other'; allowed: mine"], self.faults(("  mine:\n", "  other:\n")))

    def test_no_such_file(self):
        done = subprocess.run([sys.executable, "-B", "-m", "codegen", "generate", "--commands", path("none.yaml"), "--out", self.folder],
                              cwd=ROOT, check=False, timeout=60, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              universal_newlines=True)
        self.assertEqual((1, ""), (done.returncode, done.stdout))
        self.assertIn("none.yaml:1:1: cannot be read: No such file or directory", done.stderr)


if __name__ == "__main__":
    unittest.main()
