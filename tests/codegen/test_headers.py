"""Generated C: headers quick to compile, their comments right for doxygen, and texts of the spec that C would read otherwise."""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

from codegen import cnames, disk, render
from codegen.cli import ROOT, read
from tests.codegen.support import SPEC, path, text

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

    def compiled(self, code, *flags):
        """The program; a warning is an error."""
        compiler = os.environ.get("CC") or shutil.which("cc")
        if not compiler:
            self.skipTest("no C compiler: cc is not on PATH")
        source = os.path.join(self.folder, "text.c")
        with open(source, "w", encoding="utf-8") as file:
            file.write(code)
        done = subprocess.run([*compiler.split(), "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", *flags, source, "-o",
                               f"{source}.out"], check=False, timeout=60, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              universal_newlines=True)
        self.assertEqual((0, ""), (done.returncode, done.stdout))
        return f"{source}.out"

    def test_any_text_is_itself_in_c(self):
        """C11 reads trigraphs everywhere: ??/ is a backslash."""
        texts = [f"a{'?' * n}{last}b" for n in range(1, 5) for last in ("/", "=", "'", "\"", "\\", "-", "")]
        texts += ["??/", "*/ /* */", "why??/ " * 40 + "??/", "\u00e9\u20ac"]
        literals = [form for one in texts for form in (cnames.string(one), "\n".join(cnames.string_lines(one, cnames.TAB)))]
        comments = "".join("\t * " + "\n\t * ".join(cnames.comment_lines(one, cnames.TAB)) + "\n" for one in texts)
        words = "".join(f"${len(one.encode())}\r\n{one}\r\n" for one in texts)
        program = self.compiled(f"#include <stdio.h>\n/*\n{comments}\t */\nint main(void)\n{{\n" + "".join(
            f"\tputs({one});\n" for one in literals) + f"\treturn printf(\"%s\", {cnames.resp(texts)}) != {cnames.resp_len(texts)};\n}}\n")
        done = subprocess.run([program], check=False, timeout=60, stdout=subprocess.PIPE)
        self.assertEqual("".join(f"{one}\n{one}\n" for one in texts) + words, done.stdout.decode())
        self.assertEqual(0, done.returncode)

    def test_any_reason_compiles(self):
        overlay = os.path.join(self.folder, "odd.yaml")
        with open(overlay, "w", encoding="utf-8") as file:
            file.write("profile: odd??/\ncommands:\n  GETDEL: {route: blocked, reason: 'why??/ */ \"really\" ??/'}\n")
        out = os.path.join(self.folder, "out")
        disk.write(out, render.render(read(SPEC, overlay), "spec/commands.yaml"))
        roots = [os.path.join(out, "include"), os.path.join(out, "src"), *(os.path.join(ROOT, "runtime", name) for name in ("include", "stub"))]
        self.compiled(text(os.path.join(out, "src", "string.c")), "-c", *(f"-I{root}" for root in roots))

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
