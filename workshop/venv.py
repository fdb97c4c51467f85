"""Set up .venv from a lock with hashes: python3 workshop/venv.py LOCK. Standard library only; says clearly what is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NEEDED = (3, 11)
NO_VENV = """
This Python has neither venv with ensurepip nor pip, so no environment can be set up.
  Debian, Ubuntu:  apt install python3-venv
  macOS:           brew install python@3.13
Then run the command again.
"""


def main() -> int:
    """Make or repair the environment; exit 3 when the machine lacks something, with the cure."""
    if sys.version_info < NEEDED:
        found = sys.version.split()[0]
        return _fail(f"Newsroom needs Python 3.11 or newer; this is {found}. Name another one: make PYTHON=python3.13 publish")
    lock = ROOT / sys.argv[1]
    pip = _environment()
    if not pip:
        return _fail(NO_VENV)
    print(f"setting up .venv from {lock.name} ...", flush=True)
    for words in (["install", "--require-hashes", "-r", str(lock)], ["install", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
        if subprocess.run([*pip, *words, "--quiet", "--disable-pip-version-check"], check=False).returncode:
            return _fail("A package could not be installed (see above). Is the package registry reachable? The command can be repeated.")
    return 0


def _environment() -> list[str]:
    """Return the pip command that installs into .venv, which exists afterwards; [] when there is none."""
    if not PYTHON.exists():
        shutil.rmtree(VENV, ignore_errors=True)
    own = [str(PYTHON), "-m", "pip"]
    if (PYTHON.exists() or _run([sys.executable, "-m", "venv", str(VENV)])) and _run([*own, "--version"]):
        return own
    return _borrowed() or _from_debian()


def _borrowed() -> list[str]:
    """Without ensurepip (Debian's bare python3): an empty environment, filled by the system's pip."""
    outer = [sys.executable, "-m", "pip"]
    if not _run([*outer, "--version"]):
        return []
    shutil.rmtree(VENV, ignore_errors=True)
    return [*outer, "--python", str(PYTHON)] if _run([sys.executable, "-m", "venv", "--without-pip", str(VENV)]) else []


def _from_debian() -> list[str]:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return []
    print("installing python3-venv with apt-get ...", flush=True)
    _run(["apt-get", "update"])
    if not _run(["apt-get", "install", "--yes", "--no-install-recommends", "python3-venv"]):
        return []
    shutil.rmtree(VENV, ignore_errors=True)
    return [str(PYTHON), "-m", "pip"] if _run([sys.executable, "-m", "venv", str(VENV)]) else []


def _run(words: list[str]) -> bool:
    try:
        return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


def _fail(words: str) -> int:
    sys.stderr.write(f"newsroom: {words.strip()}\n")
    return 3


if __name__ == "__main__":
    sys.exit(main())
