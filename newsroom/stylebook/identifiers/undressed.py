"""Take off the markup that splits a number for a pattern and not for a reader: tags, entities, emphasis, escapes, links, CDATA."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

_CODE = (
    r"(?P<entity>&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};))"
    r"|(?P<code>\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}))"
)
_CODED = re.compile(_CODE)
# A range such as 1350~1400000 keeps its tilde and a masked number its four asterisks; an underscore within a word is no emphasis.
_MARKUP = (
    rf"<!\[CDATA\[|\]\]>|<!--|-->|(?P<tag><[A-Za-z/!?][^<>]*>)|{_CODE}|\\(?=[!-/:-@\[-`{{-~])"
    r"|(?<!\*)\*{1,3}(?!\*)|(?<![0-9A-Za-z_])_{1,3}(?!_)|(?<!_)_{1,3}(?![0-9A-Za-z_])|~~|`{1,2}"
    r"|\[(?=[^\[\]\n]{0,200}\]\()|\]\([^()\s]{0,400}(?:\)|(?=\s+[\"'(]))|(?P<end>\n)"
)
_SPLITTER = re.compile(_MARKUP)
_DRAWN = re.compile(rf"(?<=>)\s+|(?<!\s)\s+(?=<)|{_MARKUP}")
_WORDS_END = re.compile(r"</(?:[A-Za-z]+:)?(?:text|title|desc)\s*>")
_GEOMETRY = re.compile(
    r"(?<=\s)(?:d|points|transform|gradientTransform|viewBox|values|keyTimes|keySplines|stroke-dasharray|r[xy]?|[cfdxy][xy]?\d?|width|height)"
    r"\s*=\s*(?:\"[^\"]*\"|'[^']*')"
)


@dataclass(frozen=True, slots=True)
class Undressed:
    """A text without its markup; character i stood from `starts[i]` up to `ends[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def without_geometry(drawing: str) -> str:
    """Return an SVG with its coordinates blanked out, everything else at its place."""
    return _GEOMETRY.sub(lambda found: " " * len(found[0]), drawing)


def decoded(text: str) -> Undressed:
    """Return a text with its entities and codes as the characters that they stand for; all other markup stays."""
    return _read(text, _CODED, _character)


def undressed(text: str, drawing: bool = False) -> Undressed:
    """Return a text without its markup, line ends as spaces; in a drawing (SVG) the space between tags goes too."""
    return _read(text, _DRAWN if drawing else _SPLITTER, lambda found: _character(found) or _space(found, drawing))


def _read(text: str, markup: re.Pattern[str], shown: Callable[[re.Match[str]], str]) -> Undressed:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def keep(words: str, start: int, end: int, whole: bool) -> None:
        characters.append(words)
        starts.extend([start] * len(words) if whole else range(start, end))
        ends.extend([end] * len(words) if whole else range(start + 1, end + 1))

    at = 0
    for found in markup.finditer(text):
        keep(text[at : found.start()], at, found.start(), whole=False)
        keep(shown(found), found.start(), found.end(), whole=True)
        at = found.end()
    keep(text[at:], at, len(text), whole=False)
    return Undressed("".join(characters), tuple(starts), tuple(ends))


def _character(found: re.Match[str]) -> str:
    if found["entity"]:
        return html.unescape(found["entity"])
    number = int(found["code"][2:], 16) if found["code"] else 0
    return chr(number) if 0 < number < 0x110000 else ""


def _space(found: re.Match[str], drawing: bool) -> str:
    words_end = drawing and found["tag"] and _WORDS_END.fullmatch(found["tag"])
    return " " if found["end"] or words_end else ""
