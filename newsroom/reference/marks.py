"""Markdown as the reference documents need it: text that must not become markup, code that may hold anything."""

import re
from collections.abc import Sequence

_CODE = re.compile(r"(`+[^`]*`+)")
_MARKUP = re.compile(r"[\\*<\[]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]")
_RUNS = re.compile(r"`{3,}")


def prose(text: str) -> str:
    """Return text as Markdown that reads as it stands; what is between backticks stays code."""
    parts = _CODE.split(text)
    return "".join(part if index % 2 else _MARKUP.sub(lambda match: f"\\{match[0]}", part) for index, part in enumerate(parts))


def cell(text: str) -> str:
    """Return text for a cell of a table."""
    return prose(" ".join(text.split())).replace("|", "\\|")


def fence(text: str, language: str = "") -> str:
    """Return text as a block of code; characters that nobody can see are shown as ‹U+202E›."""
    marks = max((match[0] + "`" for match in _RUNS.finditer(text)), key=len, default="```")
    return f"{marks}{language}\n{visible(text).rstrip(chr(10))}\n{marks}"


def visible(text: str) -> str:
    """Return text with its invisible characters named."""
    return _UNSEEN.sub(lambda match: f"‹U+{ord(match[0]):04X}›", text)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table; cells are Markdown already."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
