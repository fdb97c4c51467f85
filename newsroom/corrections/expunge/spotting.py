"""Where in a file words of the item stand: the readings of newsroom.article.traces, with the way back to the source."""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.article.traces import ESCAPED, LAYERS, TAG, Detector, readings, runs, window_spans

Span = tuple[int, int]

_TOKEN = re.compile(r"""[^\s<>"'`=/\\&;:,.!?#@*|~^+(){}\[\]，。、；：？！“”‘’（）《》〈〉【】「」—·-]+""")
_CHARREF = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def spots(text: str, detector: Detector) -> list[Span]:
    """Return where words of an item stand in a file's text, as (start, end) in it: sorted, and only what is read, not the tags between."""
    found: set[Span] = set()
    if not any(map(detector.speaks, readings(text.encode("utf-8", "ignore")))):
        return []
    for reading in _readings(text):
        said = [(run, token.span()) for token in _TOKEN.finditer(reading.text) for run in runs(token[0])]
        words = [run for run, _ in said]
        for start, end in window_spans(words):
            if detector.has("".join(words[start:end])):
                for _, span in said[start:end]:
                    found.update(reading.source(*span))
    return sorted(found)


@dataclass(frozen=True)
class _Reading:
    """A text and where each of its signs comes from: [starts, ends) in the source."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> Iterator[Span]:
        """Yield the pieces of the source that were read as text[start:end]."""
        first = last = -1
        for at in range(start, end):
            if self.starts[at] > last:
                if last >= 0:
                    yield first, last
                first = self.starts[at]
            last = max(last, self.ends[at])
        if last >= 0:
            yield first, last

    def rewritten(self, pattern: re.Pattern[str], told: Callable[[str], str]) -> "_Reading":
        """Return the reading in which what the pattern finds is told otherwise."""
        parts, starts, ends, done = list[str](), list[int](), list[int](), 0
        for found in pattern.finditer(self.text):
            start, end = found.span()
            new = told(found[0])
            parts += [self.text[done:start], new]
            starts += [*self.starts[done:start], *[self.starts[start]] * len(new)]
            ends += [*self.ends[done:start], *[self.ends[end - 1]] * len(new)]
            done = end
        if not done:
            return self
        return _Reading("".join([*parts, self.text[done:]]), [*starts, *self.starts[done:]], [*ends, *self.ends[done:]])


def _readings(text: str) -> Iterator[_Reading]:
    reading = _Reading(text, range(len(text)), range(1, len(text) + 1))
    yield reading
    reading = reading.rewritten(ESCAPED, lambda found: chr(int(found[2:], 16)))
    last = text
    for _ in range(LAYERS):
        reading = reading.rewritten(TAG, lambda _: "").rewritten(_CHARREF, html.unescape)
        if reading.text == last:
            return
        yield reading
        last = reading.text
