"""Web addresses in running text."""

import re

LONGEST = 400
OPENINGS = ("://", "www.", "](")
_CLOSED = re.compile(r"[\s\"'<>()，。；：！？、（）《》“”]")


def in_address(text: str, at: int) -> bool:
    """Return whether the character at `at` (0-based) stands inside a web address or the target of a Markdown link."""
    earliest = max(0, at - LONGEST)
    starts = (text.rfind(opening, earliest, at) for opening in OPENINGS)
    opened = max((start + len(opening) for start, opening in zip(starts, OPENINGS, strict=True) if start >= 0), default=-1)
    return opened >= 0 and not _CLOSED.search(text, opened, at)
