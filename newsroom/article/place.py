"""Where something stands in a text, and the text that knows it."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A spot in a file of the site.

    `path` is POSIX, relative to the site's root; `line` and `column` count characters from 1, None for the whole file.
    An empty path means the site as a whole.
    """

    path: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True)
class SourceText:
    """A decoded text file (line ends already LF, byte order mark already gone) that turns offsets into places."""

    path: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, text = [0], self.text
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return starts

    def place(self, offset: int) -> Place:
        """Return the place of the character at `offset` (0-based, in characters)."""
        line = bisect_right(self._line_starts, offset)
        return Place(self.path, line, offset - self._line_starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """Return the 0-based offset of a 1-based line and column; clamps to the text."""
        starts = self._line_starts
        return min(starts[min(line, len(starts)) - 1] + column - 1, len(self.text))
