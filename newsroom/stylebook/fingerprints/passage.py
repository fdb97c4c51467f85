"""Where two texts say the same."""

from dataclasses import dataclass

from newsroom.stylebook.fingerprints.winnowing import K


@dataclass(frozen=True, slots=True)
class Passage:
    """The longest run that a text shares with another: `start` and `length` in characters, `total` of all shared runs."""

    start: int
    length: int
    total: int


def shared_passage(text: str, other: str) -> Passage:
    """Return the longest run of a comparable text that also stands in the other, counted in whole k-grams."""
    there = {other[at : at + K] for at in range(len(other) - K + 1)}
    best_start = best = total = run = 0
    for at in range(len(text) - K + 1):
        if text[at : at + K] not in there:
            run = 0
            continue
        total += 1 if run else K
        run += 1
        if run > best:
            best, best_start = run, at - run + 1
    return Passage(best_start, best + K - 1 if best else 0, total)
