"""Several publishers at the same moment, each with a tree made against the same live release; prints how often exactly one won.

python bench/reliability/publishers.py --publishers 4 --rounds 40.
"""

import argparse
import multiprocessing
import sys
import tempfile
from multiprocessing.synchronize import Barrier
from pathlib import Path

from campaign import AS_OF, SITE, build, edition_of

from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.errors import LockHeld, TargetMoved
from newsroom.release.manifest import Particulars

WON, HELD, MOVED = 0, 10, 11


def main() -> int:
    """Run the rounds and print the figures; return 1 when a round had no winner, several, or another edition live than the winner's."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--publishers", type=int, default=4)
    words.add_argument("--rounds", type=int, default=40)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ends = [race(Path(folder), asked.publishers, number) for number in range(1, asked.rounds + 1)]
        kept = LocalTarget(Path(folder, "site"), SITE).live()
    good = sum(sorted(codes)[0] == WON and codes.count(WON) == 1 and not set(codes) - {WON, HELD, MOVED} for codes in ends)
    held, moved = (sum(codes.count(code) for codes in ends) for code in (HELD, MOVED))
    print(f"exactly one of {asked.publishers} publishers won in {good} of {asked.rounds} rounds; {held} lock held, {moved} late")
    return 0 if good == asked.rounds and kept is not None and kept.id == asked.rounds else 1


def race(folder: Path, publishers: int, number: int) -> list[int]:
    """Let all publish at once; return how each ended. The edition that is live afterwards must be the winner's."""
    target = LocalTarget(folder / "site", SITE)
    live = target.live()
    fork = multiprocessing.get_context("fork")
    start = fork.Barrier(publishers)
    trees = [build(folder / f"tree-{one}", f"{number}-{one}") for one in range(publishers)]
    racers = [fork.Process(target=_race, args=(target, tree, live.id if live else None, start)) for tree in trees]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    codes = [racer.exitcode if racer.exitcode is not None else 1 for racer in racers]
    if codes.count(WON) == 1 and edition_of(folder / "site") != f"{number}-{codes.index(WON)}":
        raise AssertionError(f"round {number}: {edition_of(folder / 'site')} is live, {codes.index(WON)} won")
    return codes


def _race(target: LocalTarget, tree: Path, base: int | None, start: Barrier) -> None:
    start.wait()
    try:
        done = target.publish(tree, Particulars(as_of=AS_OF, previous=base), Note(tree.name), 3)
    except LockHeld:
        sys.exit(HELD)
    except TargetMoved:
        sys.exit(MOVED)
    sys.exit(WON if done.new else 1)


if __name__ == "__main__":
    sys.exit(main())
