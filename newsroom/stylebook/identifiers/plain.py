"""Undo what hides a number from the eye of a pattern: full-width and other digits, characters of no width, the other script."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.stylebook.lettering.han import in_simplified

INVISIBLE = "\u00ad\u034f\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufe00-\ufe0f\ufeff\uffa0"
# Digits raised, lowered, in circles, in brackets; a single one numbers a note or an item (①154...), several are a number.
DRESSED = (
    "\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff"
    "\u2776-\u277e\u2780-\u2788\u278a-\u2792"
)
KEYCAP = "\u20e3"
_NUMBER = re.compile(rf"[{DRESSED}](?:[{INVISIBLE}]?[{DRESSED}]){{2,}}|[0-9]\ufe0f?{KEYCAP}(?:[0-9]\ufe0f?{KEYCAP}){{2,}}")
_ODD = re.compile(rf"[{INVISIBLE}\uff01-\uff5e\u3000\xa0\u2000-\u200a\u202f\u2010-\u2015\u2212\U0001d7ce-\U0001d7ff]|(?![0-9])\d")
_DASHES = frozenset("‐‑‒–—―−－")
_GAP = frozenset("\u3000\xa0\u202f") | frozenset(map(chr, range(0x2000, 0x200B)))


@dataclass(frozen=True, slots=True)
class Plain:
    """A text with its tricks undone; `places[i]` is where character i stood (None: where it stands)."""

    text: str
    places: Sequence[int] | None = None

    def place(self, at: int) -> int:
        """Return the offset in the text as written of the character at `at`."""
        return at if self.places is None else self.places[at]


def plain_text(text: str) -> Plain:
    """Return the text with digits, letters and Han in their plain forms and without characters of no width."""
    text = _NUMBER.sub(_undressed, in_simplified(text))
    if not _ODD.search(text):
        return Plain(text)
    characters, places = [], []
    for at, char in enumerate(text):
        plain = _plain(char) if _ODD.match(char) else char
        if plain:
            characters.append(plain)
            places.append(at)
    return Plain("".join(characters), places)


def _undressed(number: re.Match[str]) -> str:
    """Return the digits of a number, each at its place; what a key's frame takes has no width."""
    return "".join(str(unicodedata.digit(char, "\u200b")) for char in number[0])


def _plain(char: str) -> str:
    if char in _DASHES:
        return "-"
    if char in _GAP:
        return " "
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else ""
