"""Long runs of digits anywhere in a recording: a title, a comment, an author's telephone number, in whatever tag of whatever container.

Recordings are published as they are. In sound and picture themselves eleven digits in a row do not happen (odds of 1 in 10^15 a byte).
"""

import re

_RUN = re.compile(rb"[0-9](?:(?:[ -]?[0-9]){10,30}[Xx]?|(?:\x00(?:[ -]\x00)?[0-9]){10,30}(?:\x00[Xx])?)")
_OVERLAP = 128
_MOST = 1000


class DigitRuns:
    """Takes a file piece by piece; `found` are the runs in it as texts, each once, at most 1,000; UTF-16 is read too."""

    def __init__(self) -> None:
        self._runs: dict[str, None] = {}
        self._tail = b""

    def take(self, piece: bytes) -> None:
        """Read the next piece of the file."""
        data = self._tail + piece
        for run in _RUN.finditer(data):
            if len(self._runs) < _MOST:
                self._runs.setdefault(run[0].replace(b"\x00", b"").decode("ascii"))
        self._tail = data[-_OVERLAP:]

    @property
    def found(self) -> tuple[str, ...]:
        """Return the runs in the order of the file."""
        return tuple(self._runs)
