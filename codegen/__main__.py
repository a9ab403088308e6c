"""python3 -m codegen"""
import os
import sys
from pathlib import Path

try:
    from codegen.cli import main
except ModuleNotFoundError as missing:
    if missing.name not in ("yaml", "jinja2"):
        raise
    run = str(Path(__file__).resolve().with_name("run"))  # looks for a python3 that has it
    os.execv("/bin/sh", ["sh", run, *sys.argv[1:]])

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
