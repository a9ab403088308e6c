"""Each wrong/NAME.yaml is wrong in one way; wrong/NAME.err is exactly what the generator says of it.

REFRESH=1 writes the .err files. wrong/profile-NAME.yaml is an overlay of right.yaml.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from tests.codegen.support import RIGHT, ROOT, WRONG, expect, faults, path, text

NAMES = sorted(name[:-5] for name in os.listdir(WRONG) if name.endswith(".yaml"))


class Wrong(unittest.TestCase):
    """One test a file, made below."""

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(NAMES), 30)

    def test_each_message_has_its_file(self):
        errors = sorted(name[:-4] for name in os.listdir(WRONG) if name.endswith(".err"))
        self.assertEqual(NAMES, errors)

    def test_right_is_right(self):
        self.assertEqual("", faults(RIGHT))

    def test_one_way_each(self):
        """One line that begins with the place: a fault draws no others after it."""
        for name in NAMES:
            with self.subTest(name):
                self.assertRegex(text(path("wrong", f"{name}.err")), r"\A[a-z0-9-]+\.yaml:\d+:\d+: [^\n]+\n\Z")


def _add(name: str) -> None:
    def test(self):
        file = path("wrong", f"{name}.yaml")
        found = faults(RIGHT, file) if name.startswith("profile-") else faults(file)
        self.assertNotEqual("", found)
        expect(self, path("wrong", f"{name}.err"), found)

    setattr(Wrong, f"test_{name.replace('-', '_')}", test)


for _name in NAMES:
    _add(_name)


class Together(unittest.TestCase):
    """Independent faults are told in one run, up to a limit, and nothing is written."""

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def spec(self, *changes):
        spec = text(RIGHT)
        for old, new in changes:
            self.assertIn(old, spec)
            spec = spec.replace(old, new)
        name = os.path.join(self.folder, "spec.yaml")
        with open(name, "w", encoding="utf-8") as file:
            file.write(spec)
        return name

    def run_codegen(self, *arguments):
        return subprocess.run([sys.executable, "-B", "-m", "codegen", *arguments], cwd=ROOT, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=60)

    def test_all_at_once(self):
        name = self.spec(("route: fanout", "route: fan-out"), ("bulk | nil", "bulk | nul"), ("key value", "key valeu"))
        lines = [line.split(": ", 1)[1] for line in faults(name).splitlines()]
        self.assertEqual(3, len(lines), lines)
        self.assertTrue(lines[0].startswith("command 'GET': unknown reply 'nul'"), lines)
        self.assertTrue(lines[1].startswith("command 'SET': unknown argument 'valeu'"), lines)
        self.assertTrue(lines[2].startswith("command 'DBSIZE': unknown route 'fan-out'"), lines)

    def test_limit(self):
        name = self.spec(("flags: [readonly]", "flags: [" + ", ".join(f"f{i}" for i in range(30)) + "]"))
        lines = faults(name).splitlines()
        self.assertEqual(21, len(lines))
        self.assertEqual("40 more faults are not shown", lines[-1])

    def test_nothing_is_written_and_status_is_1(self):
        name, out = self.spec(("route: fanout", "route: fan-out")), os.path.join(self.folder, "out")
        done = self.run_codegen("generate", "--spec", name, "--out", out)
        self.assertEqual(1, done.returncode)
        self.assertEqual("", done.stdout)
        self.assertIn("unknown route 'fan-out'", done.stderr)
        self.assertFalse(os.path.exists(out))

    def test_a_file_that_is_not_there(self):
        done = self.run_codegen("check", "--spec", os.path.join(self.folder, "none.yaml"))
        self.assertEqual(1, done.returncode)
        self.assertIn("none.yaml:1:1: cannot be read: No such file or directory", done.stderr)


if __name__ == "__main__":
    unittest.main()
