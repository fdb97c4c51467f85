"""Headlines broken into lines: no line begins or ends with the wrong mark (GB/T 15834, CLREQ 3.1.3), words and figures stay whole."""

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, takewhile
from math import inf

Measure = Callable[[str], float]
"""Returns how wide a text is, in pixels; the widths of its letters add up."""
_Plan = tuple[float, list[int]]

NEVER_FIRST = frozenset("，。、；：？！）》〉」』】〕〗”’…—～·•％‰℃°々,.;:?!)]}%")
NEVER_LAST = frozenset("（《〈「『【〔〖“‘([{￥$＃#№第")
_PAUSES = frozenset("，。、；：？！—…")
_CUT = "……"
_OPENING, _CLOSING = frozenset("（《〈「『【〔〖“‘"), frozenset("）》〉」』】〕〗”’")
_MID_SENTENCE, _MID_QUOTE = 0.15, 0.5


def broken(text: str, measure: Measure, width: float, most: int) -> tuple[str, ...] | None:
    """Return a text in as few lines as it needs, of even lengths; None when it needs more than `most`."""
    if not text:
        return ()
    sheet = _Sheet(atoms(text, measure, width), measure)
    count = sheet.needed(width)
    return sheet.even(width, count) if count <= most else None


def shortened(text: str, measure: Measure, width: float, most: int) -> tuple[str, ...]:
    """Return as much of a text as `most` lines hold, with an ellipsis where something is missing."""
    whole = broken(text, measure, width, most)
    if whole is not None:
        return whole
    shown, gone = 0, len(text)
    while gone - shown > 1:
        middle = (shown + gone) // 2
        if broken(_cut(text, middle), measure, width, most) is None:
            gone = middle
        else:
            shown = middle
    return broken(_cut(text, shown), measure, width, most) or (_CUT,)


def atoms(text: str, measure: Measure, width: float) -> list[str]:
    """Return the pieces that stay whole; those of Latin letters that no line could hold are cut anywhere."""
    found: list[str] = []
    for letter in text:
        whole = bool(found) and not _may_break(found[-1][-1], letter)
        if whole and measure(found[-1] + letter) <= width:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _cut(text: str, length: int) -> str:
    kept = text[:length].rstrip()
    while kept and (kept[-1] in _PAUSES or kept[-1] in NEVER_LAST):
        kept = kept[:-1]
    return kept + _CUT


def _may_break(before: str, after: str) -> bool:
    if before.isspace():
        return not after.isspace()
    if after.isspace() or after in NEVER_FIRST or before in NEVER_LAST:
        return False
    if before.isdigit() and not _western(after):
        return False
    return not (_western(before) and _western(after))


def _western(letter: str) -> bool:
    return letter < "\u2000" and not letter.isspace()


class _Sheet:
    """A text's pieces with their widths, to be broken again and again."""

    def __init__(self, pieces: list[str], measure: Measure) -> None:
        self.pieces = pieces
        self._ends = list(accumulate(map(measure, pieces), initial=0.0))
        self._blank = [measure(piece) - measure(piece.rstrip()) for piece in pieces]
        self._prices = list(_prices(pieces))

    def wide(self, start: int, end: int) -> float:
        """Return how wide the pieces from `start` to before `end` are as a line."""
        return self._ends[end] - self._ends[start] - self._blank[end - 1]

    def needed(self, width: float) -> int:
        """Return the least number of lines."""
        count, start = 1, 0
        for end in range(1, len(self.pieces) + 1):
            if end - start > 1 and self.wide(start, end) > width:
                count, start = count + 1, end - 1
        return count

    def even(self, width: float, count: int) -> tuple[str, ...]:
        """Break into exactly `count` lines, even ones, preferably at pauses and not within quotations."""
        # The least sum of squared distances from the mean and of what the breaks cost, found from the last line backwards.
        size = len(self.pieces)
        mean = max(1.0, self.wide(0, size) / count)
        plans: Mapping[int, _Plan] = {size: (0.0, [])}
        for left in range(count):
            plans = {start: self._best(start, plans, width, mean) for start in range(size) if size - start > left}
        cuts = plans[0][1]
        return tuple("".join(self.pieces[start:end]).rstrip() for start, end in zip([0, *cuts], cuts, strict=False))

    def _best(self, start: int, plans: Mapping[int, _Plan], width: float, mean: float) -> _Plan:
        """Return the best plan that begins at `start`, with one line more than the plans have that may follow it."""
        ends = takewhile(lambda end: end == start + 1 or self.wide(start, end) <= width, range(start + 1, len(self.pieces) + 1))
        found = [(plans[end][0] + self._cost(start, end, mean), [end, *plans[end][1]]) for end in ends if end in plans]
        return min(found, default=(inf, []))

    def _cost(self, start: int, end: int, mean: float) -> float:
        return float(((self.wide(start, end) - mean) / mean) ** 2) + self._prices[end - 1]


def _prices(pieces: list[str]) -> Iterator[float]:
    """Yield what a line's end after each piece costs: nothing at a pause, much within quotation marks, nothing at the text's end."""
    depth = 0
    for piece in pieces[:-1]:
        depth += sum((letter in _OPENING) - (letter in _CLOSING) for letter in piece)
        yield 0.0 if piece.rstrip()[-1:] in _PAUSES else _MID_QUOTE if depth > 0 else _MID_SENTENCE
    yield 0.0
