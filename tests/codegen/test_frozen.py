"""Released prototypes stay: frozen.txt against the spec, and commands that others add."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from codegen import frozen, render
from codegen.cli import ROOT, read
from codegen.source import SpecError
from tests.codegen.support import RIGHT, SPEC, output, text


class Frozen(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.spec = os.path.join(self.folder, "spec.yaml")
        self.file = frozen.path(self.spec)

    def change(self, *changes):
        spec = text(RIGHT)
        for old, new in changes:
            self.assertIn(old, spec)
            spec = spec.replace(old, new)
        with open(self.spec, "w", encoding="utf-8") as file:
            file.write(spec)

    def run_codegen(self, *arguments):
        return subprocess.run([sys.executable, "-B", "-m", "codegen", *arguments, "--spec", self.spec], cwd=ROOT, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=60)

    def freeze(self):
        done = self.run_codegen("freeze")
        self.assertEqual(0, done.returncode, done.stderr)

    def told(self):
        """What the generator says of the spec now, and that it writes nothing."""
        out = os.path.join(self.folder, "out")
        done = self.run_codegen("generate", "--out", out)
        self.assertEqual((done.returncode != 0), not os.path.exists(out))
        shutil.rmtree(out, ignore_errors=True)
        return done.stderr.replace(self.folder + os.sep, "")

    def test_lines(self):
        self.change()
        self.freeze()
        self.assertEqual(frozen.HEAD + """\
sw_dbsize(sw_handle *h, int64_t *out)
sw_get(sw_handle *h, sw_bytes key, sw_reply **reply)
sw_set(sw_handle *h, sw_bytes key, sw_bytes value, const struct sw_set_opts *opts, bool *done) \
{ enum sw_set_condition condition; sw_opt_i64 ex; }
""", text(self.file))
        self.assertEqual("", self.told())

    def test_a_changed_prototype(self):
        self.change()
        self.freeze()
        self.change(("reply: integer", "reply: bulk"))
        self.assertEqual("frozen.txt:3:1: a released prototype changes; it would be "
                         "'sw_dbsize(sw_handle *h, sw_reply **reply)'\n", self.told())
        self.assertEqual(1, self.run_codegen("freeze").returncode)
        self.assertIn("sw_dbsize(sw_handle *h, int64_t *out)\n", text(self.file))

    def test_a_first_option_changes_a_prototype(self):
        self.change()
        self.freeze()
        self.change(("syntax: key\n", "syntax: key [COUNT count]\n"))
        self.assertIn("frozen.txt:4:1: a released prototype changes", self.told())

    def test_a_stub_that_is_gone(self):
        self.change()
        self.freeze()
        self.change(("    GET:\n", "    GETALL:\n"), ("{GET: an example}", "{GETALL: an example}"))
        self.assertEqual("frozen.txt:4:1: the released stub 'sw_get' is gone; a released stub stays, if need be with route "
                         "'blocked'\n", self.told())

    def test_members_are_only_added(self):
        self.change()
        self.freeze()
        self.change(("[NX | XX] [EX seconds]", "[NX | XX] [COUNT count] [EX seconds]"))
        self.assertEqual("", self.told())
        self.freeze()
        self.assertIn("condition; sw_opt_i64 count; sw_opt_i64 ex; }", text(self.file))
        self.change()
        self.assertEqual("frozen.txt:5:1: the released member 'sw_opt_i64 count' of struct sw_set_opts is gone; members may only "
                         "be added\n", self.told())
        self.change(("[NX | XX] [EX seconds]", "[NX | XX] [EX seconds] [COUNT count]"))
        self.assertEqual("frozen.txt:5:1: the released member 'sw_opt_i64 ex' of struct sw_set_opts moves; members may only "
                         "be added\n", self.told())

    def test_bad_lines(self):
        self.change()
        with open(self.file, "w", encoding="utf-8") as file:
            file.write("sw_get\nsw_get(sw_handle *h, sw_bytes key, sw_reply **reply)\n" * 2)
        self.assertEqual("frozen.txt:1:1: 'sw_get' is no prototype\nfrozen.txt:3:1: 'sw_get' is no prototype\n"
                         "frozen.txt:4:1: 'sw_get' stands twice; previous line 2\n", self.told())

    def test_a_file_that_cannot_be_read_or_written(self):
        self.change()
        os.mkdir(self.file)
        self.assertEqual("frozen.txt:1:1: cannot be read: Is a directory\n", self.told())
        os.rmdir(self.file)
        os.symlink(os.path.join(self.folder, "none", "frozen.txt"), self.file)
        done = self.run_codegen("freeze")
        self.assertEqual((2, f"{self.file} cannot be written: No such file or directory\n"), (done.returncode, done.stderr))

    def test_the_real_ones(self):
        view = render.view(read(SPEC))
        frozen.check(view, frozen.path(SPEC))
        listed = [line for line in text(frozen.path(SPEC)).splitlines() if not line.startswith("#")]
        self.assertEqual(sorted(listed), listed)
        self.assertGreater(len(listed), 400)


MORE = """\
arguments: {path: string}
groups: {json: JSON documents}
commands:
  json:
    JSON.GET:
      syntax: key [path [path ...]]
      summary: Returns a document
      route: first-key
      flags: [readonly]
      reply: bulk | nil
      since: 1.0.0
"""


class More(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = os.path.join(self.folder, "more.yaml")

    def read(self, more, profile=""):
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(more)
        return read(RIGHT, profile, [self.file])

    def faults(self, more):
        with self.assertRaises(SpecError) as caught:
            self.read(more)
        return [str(fault).replace(self.folder + os.sep, "") for fault in caught.exception.faults]

    def test_a_module(self):
        files = render.render(self.read(MORE), "right.yaml")
        self.assertIn("include/slotwise/json.h", files)
        self.assertIn("sw_err sw_json_get(sw_handle *h, sw_bytes key, const sw_bytes *paths, size_t n_paths,",
                      files["include/slotwise/json.h"])
        self.assertIn("#include <slotwise/json.h>", files["include/slotwise/slotwise.h"])
        self.assertEqual(output(RIGHT)["src/string.c"], files["src/string.c"])

    def test_with_an_overlay(self):
        profile = os.path.join(self.folder, "own.yaml")
        with open(profile, "w", encoding="utf-8") as file:
            file.write("profile: own\ncommands:\n  JSON.GET: {route: blocked, reason: Not here}\n")
        self.assertEqual("blocked", self.read(MORE, profile).commands[-1].route)

    def test_faults(self):
        for old, new, expected in (
                ("arguments: {path: string}", "arguments: {key: string}",
                 [f"more.yaml:1:13: the argument 'key' is the spec's ({RIGHT}:14:13); give yours another name"]),
                ("groups: {json: JSON documents}", "groups: {string: JSON documents}",
                 [f"more.yaml:2:10: the group 'string' is the spec's ({RIGHT}:19:10); give yours another name",
                  "more.yaml:4:3: unknown group 'json'; allowed: string"]),
                ("groups: {json", "flags: {a: b}\ngroups: {json",
                 ["more.yaml:2:1: unknown key 'flags'; allowed: groups, commands, arguments, choices"]),
                ("route: first-key", "route: firstkey",
                 ["more.yaml:8:14: command 'JSON.GET': unknown route 'firstkey'; allowed: fanout, master-only, keys, random, "
                  "first-key, blocked, override; did you mean 'first-key'?"])):
            with self.subTest(new):
                self.assertEqual(expected, self.faults(MORE.replace(old, new)))


if __name__ == "__main__":
    unittest.main()
