"""What check, proof and release cost per article beside reading and rendering; prints the table of the README.

python bench/line/run.py --sizes 1000,10000 [--runs 1]. Milliseconds of wall clock per article; each size in a process of its own.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAGES = ("read", "check", "render", "proof", "release")
BESIDE = ("pictures", "pictured release")
BUDGET_MS, BUDGET_MIB = 3.0, 700


def main() -> int:
    """Measure and print; exit 1 when check, proof and release together miss the budget."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sizes", default="1000,10000")
    words.add_argument("--runs", type=int, default=1)
    given = words.parse_args()
    rows = [measure(int(size), given.runs) for size in given.sizes.split(",")]
    columns = (*STAGES, "check+proof+release", *BESIDE)
    print("| articles | " + " | ".join(f"{name} ms" for name in columns) + " | peak MiB |")
    print("|---|" + "---|" * (len(columns) + 1))
    for row in rows:
        cells = [f"{milliseconds:.2f}" for milliseconds in (*(row[name] for name in STAGES), line(row), *(row[name] for name in BESIDE))]
        print(f"| {row['articles']:,.0f} | " + " | ".join(cells) + f" | {row['peak_mib']:.0f} |")
    good = all(line(row) <= BUDGET_MS and row["peak_mib"] < BUDGET_MIB and not row["errors"] for row in rows)
    print(f"budget: {BUDGET_MS} ms an article, {BUDGET_MIB} MiB: {'kept' if good else 'MISSED'}")
    return 0 if good else 1


def line(row: dict[str, float]) -> float:
    """Return what the line costs per article beside rendering, in milliseconds."""
    return row["check"] + row["proof"] + row["release"]


def measure(size: int, runs: int) -> dict[str, float]:
    """Return the median row of several runs of one size; stages in milliseconds per article."""
    results = []
    for _ in range(runs):
        print(f"{size:,} articles ...", file=sys.stderr, flush=True)
        done = subprocess.run([sys.executable, str(HERE / "stages.py"), str(size)], check=True, stdout=subprocess.PIPE, text=True)
        results.append(json.loads(done.stdout))
    row = {name: statistics.median(result[name] for result in results) for name in results[0]}
    return row | {name: row[name] / size * 1000 for name in (*STAGES, *BESIDE)}


if __name__ == "__main__":
    sys.exit(main())
