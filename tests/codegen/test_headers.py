"""The generated headers: quick to compile, and their comments are right for doxygen."""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

from codegen.cli import ROOT
from tests.codegen.support import path, text

INCLUDE = [os.path.join(ROOT, "runtime", "include"), os.path.join(ROOT, "generated", "include")]
GATE_S = 0.9  # of processor time; the aim is a third of it


class Headers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def test_umbrella_is_quick(self):
        compiler = os.environ.get("CC") or shutil.which("cc")
        if not compiler:
            self.skipTest("no C compiler: cc is not on PATH")
        source = os.path.join(self.folder, "a.c")
        with open(source, "w", encoding="utf-8") as file:
            file.write("#include <slotwise/slotwise.h>\nint main(void) { return 0; }\n")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*compiler.split(), "-std=c11", "-c", *(f"-I{root}" for root in INCLUDE), source, "-o", f"{source}.o"],
                       check=True, timeout=60)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"umbrella header: {seconds:.2f} s of processor time", file=sys.stderr)
        self.assertLess(seconds, GATE_S)

    def doxygen(self, roots):
        program = shutil.which("doxygen")
        if not program:
            self.skipTest("doxygen is not installed")
        config = text(path("Doxyfile")) + f"INPUT = {' '.join(roots)}\nOUTPUT_DIRECTORY = {self.folder}\nRECURSIVE = YES\n"
        return subprocess.run([program, "-"], input=config, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              universal_newlines=True, timeout=120)

    def test_comments(self):
        done = self.doxygen(INCLUDE)
        self.assertEqual((0, ""), (done.returncode, done.stdout))
        self.assertIn("sw_georadius", text(os.path.join(self.folder, "xml", "geo_8h.xml")))

    def test_a_wrong_comment_is_found(self):
        with open(os.path.join(self.folder, "a.h"), "w", encoding="utf-8") as file:
            file.write("/** A <GET tag and \\nonsense. */\nint wrong(void);\n")
        done = self.doxygen([self.folder])
        self.assertNotEqual(0, done.returncode, done.stdout)


if __name__ == "__main__":
    unittest.main()
