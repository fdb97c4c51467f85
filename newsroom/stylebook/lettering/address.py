"""Web addresses in running text."""

import re

LONGEST = 400
_OPENED = re.compile(r"(?:://|\]\(|\bwww\.)[^\s\"'<>()，。；：！？、（）《》“”]*\Z")


def in_address(text: str, at: int) -> bool:
    """Return whether the character at `at` (0-based) stands inside a web address or the target of a Markdown link."""
    return bool(_OPENED.search(text[max(0, at - LONGEST) : at]))
