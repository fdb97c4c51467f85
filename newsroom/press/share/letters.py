"""The headline font: Noto Serif CJK SC Bold, cut by studio/font.py to the characters that Chinese news is written in."""

import struct
import unicodedata
from functools import cache
from pathlib import Path

from PIL import ImageFont

FONT = Path(__file__).parent.parent / "fonts" / "headline.otf"
RISE = 0.88
"""How far the body of a Han character reaches above the baseline, in ems."""


@cache
def face(size: int) -> ImageFont.FreeTypeFont:
    """Return the font at a size in pixels, laid out by Pillow itself, so that no library of the machine has a say."""
    return ImageFont.truetype(str(FONT), size, layout_engine=ImageFont.Layout.BASIC)


def measure(text: str, size: int) -> float:
    """Return how wide a line is, in pixels; the font has no kerning, so that letters add up."""
    return sum(_advance(letter, size) for letter in text)


def plain(text: str) -> str:
    """Return a text as it is drawn: composed, in one line, without marks that only steer typesetting."""
    kept = (letter for letter in unicodedata.normalize("NFC", text) if letter.isspace() or unicodedata.category(letter)[0] != "C")
    return " ".join("".join(kept).split())


def drawable(text: str) -> str:
    """Return a text as it is drawn, "" when the font lacks one of its characters: better nothing than a box in its place."""
    line = plain(text)
    return line if characters().issuperset(map(ord, line)) else ""


@cache
def characters() -> frozenset[int]:
    """Return the characters of the font, read from its own table (OpenType cmap, format 12)."""
    data = FONT.read_bytes()
    start = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    records = (struct.unpack_from(">HHI", data, start + 4 + 8 * number) for number in range(count))
    groups = next(start + offset for _, _, offset in records if data[start + offset : start + offset + 2] == b"\0\x0c")
    (length,) = struct.unpack_from(">I", data, groups + 12)
    spans = (struct.unpack_from(">II", data, groups + 16 + 12 * number) for number in range(length))
    return frozenset(code for first, last in spans for code in range(first, last + 1))


@cache
def _advance(letter: str, size: int) -> float:
    return face(size).getlength(letter)


def _table(data: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    tables = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return int(next(offset for tag, _, offset, _ in tables if tag == name))
