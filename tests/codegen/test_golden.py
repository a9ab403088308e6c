"""What the generator makes of small.yaml: the model as text, and every generated file, to the letter.

REFRESH=1 writes golden/; read its diff before committing it.
"""
import os
import subprocess
import sys
import unittest

from codegen import dump
from codegen.cli import read
from tests.codegen.support import GOLDEN, REFRESH, ROOT, SMALL, expect, output, path

PROFILE = path("small-profile.yaml")


def golden_files(folder: str):
    return sorted(os.path.relpath(os.path.join(base, name), folder).replace(os.sep, "/")
                  for base, _, names in os.walk(folder) for name in names)


class Golden(unittest.TestCase):
    maxDiff = None

    def test_model(self):
        expect(self, path("golden", "model.txt"), dump.dump(read(SMALL)))

    def test_model_with_profile(self):
        expect(self, path("golden", "model-small-profile.txt"), dump.dump(read(SMALL, PROFILE)))

    def test_generated_files(self):
        files = output(SMALL)
        folder = os.path.join(GOLDEN, "generated")
        for name, text in files.items():
            with self.subTest(name):
                expect(self, os.path.join(folder, f"{name}.txt"), text)
        if not REFRESH:
            self.assertEqual(sorted(f"{name}.txt" for name in files), golden_files(folder))

    def test_prototypes_stay_with_a_profile(self):
        plain, changed = output(SMALL), output(SMALL, PROFILE)
        self.assertEqual(sorted(plain), sorted(changed))
        for name in plain:
            if name.startswith("include/"):
                with self.subTest(name):
                    self.assertEqual(_code(plain[name]), _code(changed[name]))
        self.assertIn(".route = SWI_ROUTE_BLOCKED", changed["src/data.c"])
        self.assertIn("static const struct swi_forbidden forbidden_of_geosearch[] = {\n\t{ \"COUNT\", 6 },\n"
                      "\t{ NULL, 0 },\n};", changed["src/data.c"])

    def test_commands_of_a_profile(self):
        expect(self, path("golden", "COMMANDS-small-profile.txt"), output(SMALL, PROFILE)["COMMANDS.md"])

    def test_same_output_for_every_hash_seed(self):
        """Nothing hangs on the order of a set."""
        script = ("from tests.codegen.support import SMALL, SPEC, output; import hashlib; "
                  "texts = repr([sorted(output(s).items()) for s in (SMALL, SPEC)]); "
                  "print(hashlib.sha256(texts.encode()).hexdigest())")
        found = set()
        for seed in ("0", "1", "4711"):
            done = subprocess.run([sys.executable, "-B", "-c", script], cwd=ROOT, check=True, stdout=subprocess.PIPE,
                                  env={**os.environ, "PYTHONHASHSEED": seed}, timeout=120)
            found.add(done.stdout)
        self.assertEqual(1, len(found))


def _code(header: str):
    """A header without its comments."""
    return [line for line in header.splitlines() if not line.lstrip().startswith(("/*", "*"))]


if __name__ == "__main__":
    unittest.main()
