"""The output as a whole: current, written sparingly, without orphans, found by every name, quick."""
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from codegen import disk, lookup
from codegen.cli import ROOT, read
from tests.codegen.support import SMALL, SPEC, output, path, text


def codegen(*arguments, program=(sys.executable, "-B", "-m", "codegen")):
    return subprocess.run([*program, *arguments], cwd=ROOT, check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, universal_newlines=True, timeout=120)


class Folder(unittest.TestCase):
    def setUp(self):
        self.out = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.out)

    def file(self, name):
        return os.path.join(self.out, name)

    def generate(self, *more):
        return codegen("generate", "--spec", SMALL, "--out", self.out, *more)

    def check(self):
        return codegen("check", "--spec", SMALL, "--out", self.out)

    def test_check_of_current_output_says_nothing(self):
        self.assertEqual(0, self.generate().returncode)
        done = self.check()
        self.assertEqual((0, "", ""), (done.returncode, done.stdout, done.stderr))

    def test_stale_output_fails_with_diff_and_command(self):
        self.generate()
        with open(self.file("src/data.c"), "a", encoding="utf-8") as file:
            file.write("int changed_by_hand;\n")
        done = self.check()
        self.assertEqual(1, done.returncode)
        self.assertIn("-int changed_by_hand;\n", done.stdout)
        self.assertIn(f"--- {self.out}/src/data.c\n", done.stdout)
        self.assertIn(f"run: codegen/run generate --spec {SMALL} --out {self.out}\n", done.stderr)

    def test_missing_and_orphaned_files_are_stale(self):
        self.generate()
        os.rename(self.file("src/data.c"), self.file("src/gone.c"))
        done = self.check()
        self.assertEqual(1, done.returncode)
        self.assertIn("src/gone.c", done.stdout)
        self.assertIn("+++ src/data.c (new)", done.stdout)

    def test_writes_only_what_changed_and_deletes_orphans(self):
        self.assertIn("wrote src/data.c", self.generate().stdout)
        self.assertEqual("", self.generate().stdout)
        shutil.copy(self.file("src/data.c"), self.file("src/old.c"))
        with open(self.file("include/slotwise/data.h"), "a", encoding="utf-8") as file:
            file.write("/* */\n")
        self.assertEqual("wrote include/slotwise/data.h\ndeleted src/old.c\n", self.generate().stdout)
        self.assertFalse(os.path.exists(self.file("src/old.c")))

    def test_files_of_others_stay(self):
        with open(self.file("mine.c"), "w", encoding="utf-8") as file:
            file.write("int mine;\n")
        with open(self.file("mine.bin"), "wb") as file:
            file.write(b"\xff\x00")
        self.generate()
        self.assertEqual(0, self.check().returncode)
        self.assertEqual(["mine.bin", "mine.c"], sorted(n for n in os.listdir(self.out) if n.startswith("mine")))

    def put(self, name, content):
        os.makedirs(os.path.dirname(self.file(name)), exist_ok=True)
        with open(self.file(name), "w", encoding="utf-8", newline="") as file:
            file.write(content)

    def all_files(self):
        return {os.path.relpath(os.path.join(base, name), self.out) for base, _, names in os.walk(self.out) for name in names}

    def test_other_generators_files_stay(self):
        """autoconf's banner begins like ours, and a text may quote ours; what another output folder holds isn't this one's."""
        banner = disk.banner("spec/commands.yaml", "group.c.jinja")
        others = {"Makefile": "# Makefile.  Generated from Makefile.in by configure.\nall:\n",
                  "src/config.h": "/* config.h.  Generated from config.h.in by configure.  */\n",
                  "tests/quoted.md": f"Files begin with\n\n    {banner}\n",
                  "src/other/old.c": f"/*\n * {banner}\n */\n"}
        for name, content in others.items():
            self.put(name, content)
        self.assertEqual(0, self.generate().returncode)
        done = self.check()
        self.assertEqual((0, ""), (done.returncode, done.stdout))
        self.assertEqual(others, {name: text(self.file(name)) for name in others})

    def test_a_file_of_others_is_not_overwritten(self):
        for name, content in (("COMMANDS.md", "# My commands\n"), ("src/data.c", "/* Generated from data.in by configure. */\n")):
            with self.subTest(name):
                self.put(name, content)
                done = self.generate()
                self.assertEqual((2, ""), (done.returncode, done.stdout))
                self.assertRegex(done.stderr, rf"\A{re.escape(self.file(name))} is not the generator's[^\n]+\n\Z")
                self.assertEqual(({name}, content), (self.all_files(), text(self.file(name))))
                os.remove(self.file(name))

    def test_what_an_interrupted_run_has_left_is_no_obstacle(self):
        self.put("src/data.c", "")
        self.assertEqual(0, self.generate().returncode)
        self.assertEqual(0, self.check().returncode)

    def test_no_folder_to_write_to(self):
        self.put("file", "text\n")
        for out, what in (("file", "is no folder; nothing was written"), ("file/below", "cannot be written: Not a directory")):
            with self.subTest(out):
                done = codegen("generate", "--spec", SMALL, "--out", self.file(out))
                self.assertEqual((2, ""), (done.returncode, done.stdout))
                self.assertRegex(done.stderr, rf"\A{re.escape(self.file(out))}[^\n]* {what}\n\Z")
        self.assertEqual({"file"}, self.all_files())

    def test_a_changed_line_end_is_seen(self):
        self.generate()
        name = self.file("src/rows.h")
        with open(name, encoding="utf-8", newline="") as file:
            content = file.read()
        with open(name, "w", encoding="utf-8", newline="") as file:
            file.write(content.replace("\n", "\r\n"))
        self.assertEqual(1, self.check().returncode)

    def test_profile_by_file(self):
        done = self.generate("--profile", path("small-profile.yaml"))
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn("with the profile small-profile", text(self.file("COMMANDS.md")))
        self.assertEqual(1, self.check().returncode)


class Whole(unittest.TestCase):
    """The real spec."""

    @classmethod
    def setUpClass(cls):
        start = time.process_time()
        cls.spec = read(SPEC)
        cls.files = output(SPEC)
        cls.seconds = time.process_time() - start

    def test_processor_time(self):
        """Two seconds are the aim; the gate is three times that."""
        print(f"whole spec: {self.seconds:.2f} s of processor time", file=sys.stderr)
        self.assertLess(self.seconds, 6.0)

    def test_committed_output_is_current(self):
        done = codegen("check")
        self.assertEqual(0, done.returncode, done.stdout[:4000] + done.stderr)

    def test_dump_model_names_every_command(self):
        done = codegen("dump-model")
        self.assertEqual(0, done.returncode, done.stderr)
        lines = set(done.stdout.splitlines())
        for command in self.spec.commands:
            self.assertIn(f"{command.name} {command.syntax}".rstrip(), lines)

    def test_where_tips_are_not_enough_there_is_a_reason(self):
        reasons = {command.name: command.reason for command in self.spec.commands}
        patterns = ("SCRIPT (LOAD|EXISTS|KILL|SHOW)", "FUNCTION (LOAD|DELETE|FLUSH|RESTORE|KILL|DUMP|LIST)", "WAIT(AOF)?",
                    "PUBSUB (CHANNELS|NUMSUB|NUMPAT|SHARDCHANNELS|SHARDNUMSUB)", "S?PUBLISH", "MSETEX", "EVALSHA(_RO)?",
                    "CLUSTER (KEYSLOT|COUNTKEYSINSLOT|GETKEYSINSLOT|FLUSHSLOT)", "CLUSTERSCAN", "CLIENT (ID|KILL|SETNAME|REPLY)",
                    "SELECT|AUTH|HELLO|RESET|READONLY|MULTI|EXEC|DISCARD|WATCH|S?SUBSCRIBE")
        for pattern in patterns:
            found = [name for name in reasons if re.fullmatch(pattern, name)]
            self.assertNotEqual([], found, pattern)
            self.assertEqual([], [name for name in found if not reasons[name]])

    def test_a_blocked_command_says_what_to_do_in_the_tool(self):
        """Its reason is what a user of the tool is told, too: a call of the library alone is no help to him."""
        calls = {command.name: command.reason for command in self.spec.commands
                 if command.route == "blocked" and re.search(r"\bsw_\w+|by a view", command.reason)}
        self.assertIn("AUTH", calls)
        self.assertEqual([], [name for name, reason in calls.items() if not re.search(r"\b(in )?the tool\b", reason)])

    def test_every_name_is_found(self):
        names = sorted(command.name for command in self.spec.commands)
        index, longest = lookup.build(names)
        mask = len(index) - 1
        self.assertEqual(0, len(index) & mask)
        for number, name in enumerate(names):
            at, probes = lookup.fnv1a(name) & mask, 1
            while index[at] != number + 1:
                self.assertNotEqual(0, index[at], name)
                at, probes = (at + 1) & mask, probes + 1
            self.assertLessEqual(probes, longest)

    def test_known_hashes(self):
        """FNV-1a's published values."""
        self.assertEqual(0x811C9DC5, lookup.fnv1a(""))
        self.assertEqual(0xE40C292C, lookup.fnv1a("a"))
        self.assertEqual(0xBF9CF968, lookup.fnv1a("foobar"))

    def test_no_traces_of_a_machine(self):
        for name, content in self.files.items():
            self.assertNotIn(ROOT, content, name)
            self.assertTrue(disk.ours(content), name)

    def test_no_code_for_a_single_command(self):
        """The generator compares nothing with a command's name; what is special is a field of the spec."""
        names = {command.name for command in self.spec.commands}
        folder = os.path.join(ROOT, "codegen")
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py"):
                for node in ast.walk(ast.parse(text(os.path.join(folder, name)))):
                    if isinstance(node, (ast.Compare, ast.Dict)):
                        words = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)}
                        self.assertEqual(set(), words & names, f"{name}:{node.lineno}")
        for name in sorted(os.listdir(os.path.join(folder, "templates"))):
            template = text(os.path.join(folder, "templates", name))
            for command in names:
                self.assertNotIn(f'"{command}"', template, name)


class Finder(unittest.TestCase):
    def test_says_which_python(self):
        done = codegen("dump-model", "--spec", SMALL, program=[os.path.join(ROOT, "codegen", "run")])
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertRegex(done.stderr, r"\Acodegen: using /\S*python\S*\n\Z")

    def test_a_python_without_the_modules_finds_one_that_has_them(self):
        """-S: without the folder of installed modules."""
        done = codegen("dump-model", "--spec", SMALL, program=[sys.executable, "-S", "-m", "codegen"])
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertRegex(done.stderr, r"\Acodegen: using /\S*python\S*\n\Z")

    def test_takes_the_first_that_can_import(self):
        """A python3 without the modules comes first on PATH."""
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        fake = os.path.join(folder, "python3")
        with open(fake, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexit 1\n")
        os.chmod(fake, 0o755)
        good = os.path.join(folder, "python3.14")
        with open(good, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nexec '{sys.executable}' \"$@\"\n")
        os.chmod(good, 0o755)
        done = subprocess.run([os.path.join(ROOT, "codegen", "run"), "dump-model", "--spec", SMALL],
                              env={**os.environ, "PATH": f"{folder}:/usr/bin:/bin"}, check=False, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertNotIn(f"using {fake}\n", done.stderr)
        self.assertIn("group data: Data", done.stdout)


if __name__ == "__main__":
    unittest.main()
