"""What the campaign's pages cost at different sizes of the ledger; prints milliseconds per page and how much that grows.

python bench/registers/growth.py --sizes 1000,5000,20000. Each size in a process of its own: problems with eight steps each, 200 areas with
grids, 40 units. The peers of this work are the sizes: what a page costs must not depend on how many problems there are.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAGES = ("read", "check", "render", "proof")


def main() -> int:
    """Measure and print; exit 1 when a rendered page costs half as much again at the largest size as at the smallest."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sizes", default="1000,5000,20000")
    rows = [measure(int(size)) for size in words.parse_args().sizes.split(",")]
    print("| problems | pages | read ms a problem | check ms a problem | render ms a page | proof ms a page | peak MiB |")
    print("|---|---|---|---|---|---|---|")
    for row in rows:
        shares = (row["read"] / row["problems"], row["check"] / row["problems"], per_page(row, "render"), per_page(row, "proof"))
        cells = " | ".join(f"{seconds * 1000:.2f}" for seconds in shares)
        print(f"| {row['problems']:,.0f} | {row['pages']:,.0f} | {cells} | {row['peak_mib']:.0f} |")
    growth = per_page(rows[-1], "render") / per_page(rows[0], "render")
    print(f"a page at {rows[-1]['problems']:,.0f} problems costs {growth:.2f} of what it costs at {rows[0]['problems']:,.0f}")
    return 0 if growth <= 1.5 and not any(row["errors"] for row in rows) else 1


def per_page(row: dict[str, float], stage: str) -> float:
    """Return the seconds of a stage for each page."""
    return row[stage] / row["pages"]


def measure(size: int) -> dict[str, float]:
    """Return the row of one size; stages in seconds."""
    print(f"{size:,} problems ...", file=sys.stderr, flush=True)
    done = subprocess.run([sys.executable, str(HERE / "one_size.py"), str(size)], check=True, stdout=subprocess.PIPE, text=True)
    row: dict[str, float] = json.loads(done.stdout)
    return row


if __name__ == "__main__":
    sys.exit(main())
