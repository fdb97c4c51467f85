"""`python -m newsroom.reference` writes the reference documents; with --check it exits 1 and names those that are stale."""

import argparse
import sys
from pathlib import Path

from newsroom.reference.sheets import Sheet, sheets, stale

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Write every reference document below the project's root, or compare them; return 1 when one is stale."""
    parser = argparse.ArgumentParser(prog="python -m newsroom.reference", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 and name what is stale")
    if parser.parse_args().check:
        return _compare()
    for sheet in sheets():
        _write(sheet)
    return 0


def _compare() -> int:
    old = stale(ROOT)
    for path in old:
        print(f"{path} is stale; run `make docs`")
    return 1 if old else 0


def _write(sheet: Sheet) -> None:
    path = ROOT / sheet.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet.text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
