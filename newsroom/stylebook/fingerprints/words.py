"""The words of an article that are its own, made comparable."""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

SPARED = re.compile(
    r"^ {0,3}>[^\n]*(?:\n(?=[^\n]*\S)[^\n]+)*"  # a block quote, with the lines that lean on it
    r"|!\[[^\]\n]{0,400}\]\([^)\n]{0,800}\)"  # a picture with its caption
    r"|\]\([^)\n]{0,800}\)|<[^<>\n]*>|https?://[^\s）)]+"  # what a reader does not read
    r"|“[^“”\n]{6,}”|《[^《》\n]{6,}》|「[^「」\n]{6,}」|『[^『』\n]{6,}』",
    re.MULTILINE,
)
PINYIN = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ' ]{1,40}\)")
UNREAD = re.compile(r"[\W_]+")


def own_words(markdown: str) -> str:
    """Return the text with quotations, pictures and addresses blanked; every character keeps its offset."""
    return SPARED.sub(lambda found: " " * len(found.group()), markdown)


def comparable(text: str) -> str:
    """Return simplified Han and alphanumerics only: NFKC, pinyin in parentheses gone, traditional made simplified."""
    plain = PINYIN.sub("", unicodedata.normalize("NFKC", text))
    return _levelled(UNREAD.sub("", plain).casefold())


def comparable_with_offsets(text: str) -> tuple[str, list[int]]:
    """Return `comparable(text)` and, for each of its characters, the offset in `text` (nearly: pinyin is not looked for)."""
    pairs = [(char, at) for at, raw in enumerate(text) for char in UNREAD.sub("", unicodedata.normalize("NFKC", raw)).casefold()]
    return _levelled("".join(char for char, _ in pairs)), [at for _, at in pairs]


def simplified(text: str) -> str:
    """Return the text in simplified characters (OpenCC t2s)."""
    return str(_converter().convert(text))


def _levelled(text: str) -> str:
    return simplified(text).replace("著", "着")  # OpenCC leaves this one: it stands for both 着 and 著


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")
