"""`python -m newsroom.reference` writes the reference documents; with --check it exits 1 and names those that are stale."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from newsroom.reference.sheets import Sheet, sheets, stale

ROOT = Path(__file__).resolve().parent.parent.parent


def run(words: Sequence[str], root: Path) -> int:
    """Write every reference document below a checkout's root, or compare them; return 0, 1 when one is stale, 2 for no checkout."""
    parser = argparse.ArgumentParser(prog="python -m newsroom.reference", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 and name what is stale")
    check = parser.parse_args(words).check
    if not (root / "pyproject.toml").is_file():
        sys.stderr.write(f"newsroom: {root} is no checkout of the project, so it has no reference documents\n")
        return 2
    return _compare(root) if check else _write(root)


def _compare(root: Path) -> int:
    old = stale(root)
    for path in old:
        sys.stdout.write(f"{path} is stale; run `make docs`\n")
    return 1 if old else 0


def _write(root: Path) -> int:
    for sheet in sheets():
        _put(sheet, root / sheet.path)
    return 0


def _put(sheet: Sheet, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet.text, "utf-8")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], ROOT))
