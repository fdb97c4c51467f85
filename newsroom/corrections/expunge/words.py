"""Plain words, and files of lines, without the item."""

import re

from newsroom.corrections.expunge.case import GONE_WORDS, Case

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
_TOKENS = re.compile(r"[^\s\"'<>,;()\[\]{}|=]+")


def has_markup(text: str) -> bool:
    """Return whether a text is HTML rather than plain words."""
    return bool(_MARKUP.search(text))


def mended_words(text: str, case: Case) -> str:
    """Return a text without the lines that have words of the item; its address within other words is told as gone."""
    lines = [_unlinked(line, case) for line in text.split("\n")]
    return _silenced("\n".join(line for line in lines if not case.detector.speaks(line)), case)


def mended_field(said: str, case: Case) -> str:
    """Return a field of a record without those of its parts (between "；") that have words of the item; nothing where it only names it."""
    if case.addresses.named(said):
        return ""
    told = "；".join(filter(None, (mended_words(part, case) for part in said.split("；"))))
    return "" if told == said else told


def mended_lines(text: str, case: Case) -> str:
    """Return a file of lines (redirects, lists of addresses) without the lines that name the item or have words of it."""
    lines = [line for line in text.splitlines(keepends=True) if not names(line, case) and not case.detector.speaks(line)]
    return _silenced("".join(lines), case)


def names(line: str, case: Case) -> bool:
    """Return whether an address of the item stands in a line of plain words."""
    tokens = _TOKENS.findall(line)
    return any(("/" in token or token in case.removed.addresses) and case.leads(token) for token in (*tokens, line.strip()))


def _silenced(text: str, case: Case) -> str:
    """Return a text without those lines that have words of the item only together."""
    spots = case.spots(text) if case.detector.speaks(text) else []
    kept, start = list[str](), 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if not any(first < end and start < last for first, last in spots):
            kept.append(line)
        start = end
    return "".join(kept)


def _unlinked(line: str, case: Case) -> str:
    for start, end in reversed(list(case.addresses.mentions(line))):
        line = f"{line[:start]}{GONE_WORDS}{line[end:]}"
    return line
