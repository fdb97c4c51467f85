"""Han characters: which are common, which belong to one script only.

Sources: GB/T 2312 (its first level holds the 3,755 characters of everyday use, its second the rarer ones), Big5, and OpenCC's tables,
one character at a time.
"""

from collections.abc import Mapping
from functools import cache

import opencc

HAN_RANGES = (("\u4e00", "\u9fff"), ("\u3400", "\u4dbf"), ("\uf900", "\ufaff"), ("\U00020000", "\U000323af"))
# The same for a character class.
HAN = "".join(f"{first}-{last}" for first, last in HAN_RANGES) + "〇"
FIRST, LAST = 0x4E00, 0x9FFF
LEVEL_ONE = range(0xB0, 0xD8)
# In GB/T 2312 only as surnames; in running text they are traditional.
SURNAMES_ONLY = frozenset("後於")


@cache
def common_characters() -> frozenset[str]:
    """Return the 3,755 simplified characters of everyday use."""
    return frozenset(char for char in _characters() if (code := encoded(char, "gb2312")) and code[0] in LEVEL_ONE)


@cache
def simplified_only() -> frozenset[str]:
    """Return characters that stand only in simplified text: 国 is one; 后 and 里 are not, traditional text has them too."""
    return frozenset(
        char
        for char, other in _converted("s2t").items()
        if other != char and simplified(char) == char and encoded(char, "gb2312") and not encoded(char, "big5")
    )


@cache
def traditional_only() -> frozenset[str]:
    """Return characters that stand only in traditional text: 國 is one; 乾 and 著 are not, simplified text has them too."""
    kept = _converted("s2t")
    return frozenset(
        char
        for char, other in _converted("t2s").items()
        if other != char and kept[char] == char and (char in SURNAMES_ONLY or not encoded(char, "gb2312"))
    )


def simplified(char: str) -> str:
    """Return the simplified form of one character."""
    return _converted("t2s").get(char, char)


def in_simplified(text: str) -> str:
    """Return a text with every traditional character in its simplified form: same length, same places."""
    return text.translate(_table())


def is_han(char: str) -> bool:
    """Return whether a character is Han; "" is not."""
    return char == "〇" or any(first <= char <= last for first, last in HAN_RANGES)


def is_rare(char: str) -> bool:
    """Return whether a Han character is outside everyday use in both its forms."""
    return is_han(char) and char != "〇" and simplified(char) not in common_characters()


def encoded(char: str, charset: str) -> bytes:
    """Return the bytes of a character in a charset, b"" when that has no such character."""
    return char.encode(charset, "ignore")


@cache
def _table() -> Mapping[int, str]:
    return {ord(char): other for char, other in _converted("t2s").items() if other != char and len(other) == 1}


@cache
def _characters() -> tuple[str, ...]:
    return tuple(map(chr, range(FIRST, LAST + 1)))


@cache
def _converted(config: str) -> Mapping[str, str]:
    """Return what OpenCC makes of each character by itself; line ends between them keep its phrase tables out."""
    characters = _characters()
    return dict(zip(characters, opencc.OpenCC(config).convert("\n".join(characters)).split("\n"), strict=True))
