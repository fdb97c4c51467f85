"""Raw HTML in Markdown: what may stay, and what nh3 drops."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.manuscript.targets import SCHEMES

_LINES = frozenset({"strong", "em", "b", "i", "a", "br", "code", "sup", "sub", "ruby", "rt", "rp", "abbr", "del", "ins", "mark", "img"})
_BLOCKS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "hr", "pre", "div"})
_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "figure", "figcaption"})
TAGS = _LINES | _BLOCKS | _TABLES
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "title", "class", "id"}),
    "img": frozenset({"src", "alt", "width", "height", "loading"}),
    "abbr": frozenset({"title"}),
    "th": frozenset({"scope", "colspan", "rowspan", "class"}),
    "td": frozenset({"colspan", "rowspan", "class"}),
    "ol": frozenset({"start"}),
    "li": frozenset({"id"}),
    "sup": frozenset({"id"}),
    "div": frozenset({"class"}),
    "p": frozenset({"lang"}),
}
NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ufdd0-\ufdef]")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]{2,32});?")
_CODE_POINTS = 0x110000
_MOST_LOOSE = 20_000
_WHOLE = re.compile(r"<(script|style|iframe|object|template|svg|math|title|textarea|noscript)\b.*?</\1\s*>", re.I | re.S)
_PIECE = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*>?|</?([A-Za-z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>?", re.S)
_ATTRIBUTE = re.compile(r"([^\s=/\"'<>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]*))?")


def dropped(source: SourceText, offset: int, blocks: list[Any]) -> Iterator[Fault]:
    """Yield a fault for every piece of raw HTML that would not survive cleaning; `markup` is the exact text to take out."""
    reached: dict[str, int] = {}
    gone: list[tuple[int, int]] = []
    for block in blocks:
        for piece, why in pieces(str(block).strip()):
            start, markup = _find(source.text, piece, reached.get(piece, offset))
            reached[piece] = start + len(markup)
            if markup and any(begin <= start < end for begin, end in gone):
                continue
            whole = _WHOLE.match(source.text, start) if markup else None
            if whole:
                markup = whole[0]
                gone.append(whole.span())
            shown = " ".join(piece.split())[:60]
            yield Fault(source.place(start if markup else offset), {"markup": markup, "shown": shown, "why": why}, rule="unsafe-html")


def hidden_characters(source: SourceText, offset: int) -> Iterator[Fault]:
    """Yield a fault for every entity that stands for a character which is no text (controls, text direction)."""
    for match in _ENTITY.finditer(source.text, offset):
        if NO_TEXT.search(_meant(match[0])):
            yield Fault(source.place(match.start()), {"markup": match[0], "shown": match[0]}, "character", rule="unsafe-html")


def _meant(entity: str) -> str:
    """Return the characters that an entity stands for, also those that html.unescape refuses to give."""
    digits = entity.strip("&#;")
    if not entity.startswith("&#"):
        return unescape(entity)
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(number) if number < _CODE_POINTS else ""


def _find(text: str, piece: str, start: int) -> tuple[int, str]:
    """Return where a piece stands, and the text there: Python-Markdown has made its tabs spaces and dropped two control characters."""
    at = text.find(piece, start)
    if at >= 0:
        return at, piece
    loose = r"\s+".join("[\x02\x03]*".join(map(re.escape, word)) for word in piece.split())
    match = re.compile(loose).search(text, start) if len(piece) < _MOST_LOOSE else None
    return (match.start(), match[0]) if match else (start, "")


def pieces(raw: str) -> Iterator[tuple[str, str]]:
    """Yield (text, culprit) of every piece of `raw` that may not stay."""
    position = 0
    while position < len(raw):
        piece = _PIECE.search(raw, position)
        if piece is None:
            return
        whole = _WHOLE.match(raw, piece.start())
        if whole:
            yield whole[0], whole[1].lower()
            position = whole.end()
            continue
        culprit = _culprit(piece)
        if culprit:
            yield piece[0], culprit
        position = max(piece.end(), position + 1)


def _culprit(piece: re.Match[str]) -> str:
    tag = (piece[1] or "").lower()
    if not tag:
        return "comment"
    if tag not in TAGS or tag == "img":
        return tag
    for name, value in _ATTRIBUTE.findall(piece[2] or ""):
        if name.lower() not in ATTRIBUTES.get(tag, frozenset()):
            return str(name).lower()
        if name.lower() == "href" and not _safe(value.strip("\"'")):
            return str(name).lower()
    return ""


def _safe(address: str) -> bool:
    return bool(re.match(rf"(?:{'|'.join(SCHEMES)}):", address.strip(), re.I))

