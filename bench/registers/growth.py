"""What the campaign's pages cost at different sizes of the ledger; prints milliseconds per page, and what each page more costs.

python bench/registers/growth.py --sizes 1000,5000,20000. Each size in a process of its own: problems with eight steps each, 200 areas with
grids, 40 units. The peers of this work are the sizes: what a page costs must not depend on how many problems there are. An average would
hide growth behind what every site pays once; so the judgement rests on the pages that each size has more than the one before.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAGES = {"read": "problems", "check": "problems", "render": "pages", "proof": "pages"}
HEAD = "problems | pages | read ms a problem | check ms a problem | render ms a page | proof ms a page"
LIMIT = 1.5

Row = dict[str, float]


def main() -> int:
    """Measure and print; exit 1 when a stage costs half as much again for each page or problem in the last step as in the first."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sizes", default="1000,5000,10000,20000")
    rows = [measure(int(size)) for size in words.parse_args().sizes.split(",")]
    table(f"{HEAD} | peak MiB", ([*cells(row), f"{row['peak_mib']:.0f}"] for row in rows))
    more = [{key: after[key] - before[key] for key in after} for before, after in pairwise(rows)]
    print("\neach more:")
    table(HEAD, map(cells, more))
    ratios = {stage: cost(more[-1], stage) / cost(more[0], stage) for stage in STAGES} if len(more) > 1 else {}
    print("\nthe last step over the first: " + ", ".join(f"{stage} {ratio:.2f}" for stage, ratio in ratios.items()))
    return 0 if all(ratio <= LIMIT for ratio in ratios.values()) and not any(row["errors"] for row in rows) else 1


def table(head: str, rows: Iterable[list[str]]) -> None:
    """Print a table in Markdown."""
    print(f"| {head} |\n|{'---|' * (head.count('|') + 1)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def cells(row: Row) -> list[str]:
    """Return what a table shows of a row: counts, then milliseconds of each stage."""
    return [f"{row['problems']:,.0f}", f"{row['pages']:,.0f}", *(f"{cost(row, stage) * 1000:.2f}" for stage in STAGES)]


def cost(row: Row, stage: str) -> float:
    """Return the seconds of a stage for each of what it works on."""
    return row[stage] / row[STAGES[stage]]


def measure(size: int) -> Row:
    """Return the row of one size; stages in seconds."""
    print(f"{size:,} problems ...", file=sys.stderr, flush=True)
    done = subprocess.run([sys.executable, str(HERE / "one_size.py"), str(size)], check=True, stdout=subprocess.PIPE, text=True)
    row: Row = json.loads(done.stdout)
    return row


if __name__ == "__main__":
    sys.exit(main())
