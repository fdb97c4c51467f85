"""Count what many texts share, in time and memory linear in their number."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby

HOLDERS = 8
TRAYS = 64
LOW_BITS = 32
LOW = (1 << LOW_BITS) - 1


def shared_counts(prints: Iterable[Iterable[int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (later, earlier, how many fingerprints they share) for each pair of texts that share any; texts are numbered as given.

    Of each fingerprint the first eight holders are kept, so that a phrase that everybody uses costs no more than eight pairs a text.
    The index is one 64-bit number for each print held, the print above and its holder below; sorting brings equal prints together,
    earliest holder first. The trays bound how much is sorted at a time; pairs are packed and counted in the same way.
    """
    index = [array("Q") for _ in range(TRAYS)]
    for number, of_text in enumerate(prints):
        for value in of_text:
            index[value % TRAYS].append(value << LOW_BITS | number)
    pairs = [array("Q") for _ in range(TRAYS)]
    for tray in index:
        for later, earlier in _pairs(tray):
            pairs[later % TRAYS].append(later << LOW_BITS | earlier)
    for tray in pairs:
        for pair, met in groupby(sorted(tray)):
            yield pair >> LOW_BITS, pair & LOW, sum(1 for _ in met)


def _pairs(tray: Iterable[int]) -> Iterator[tuple[int, int]]:
    holders: list[int] = []
    current = -1
    for entry in sorted(tray):
        value, number = entry >> LOW_BITS, entry & LOW
        if value != current:
            current, holders = value, [number]
            continue
        for holder in holders:
            yield number, holder
        if len(holders) < HOLDERS:
            holders.append(number)
