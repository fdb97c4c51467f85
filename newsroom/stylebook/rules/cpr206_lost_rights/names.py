"""Names as they stand in credits and copyright lines, made comparable."""

import re
import unicodedata
from collections.abc import Iterable

_MARKS = re.compile(
    r"(?:摄影|绘图|制图|图片|供图|来源|作者|记者|图|摄|文)\s*[:/]\s*|\s(?:摄影|摄|供图)$|^(?:photo(?:graph)?s? )?(?:by|credit:?)\s+",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    r"©|\(c\)|copyright|all rights reserved|版权所有|著作权所有|版权(?:归|属于)?|著作权(?:归|属于)?|所有|保留(?:一切|所有)?权利"
    r"|(?:19|20)\d\d(?:\s*[-–~]\s*(?:19|20)\d\d)?年?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[/、,;|&]|\s+(?:and|und|和|与)\s+")
_NO_LETTERS = re.compile(r"[\W_]+")


def says(said: Iterable[str], carried: str) -> bool:
    """Return whether every name of a carried credit stands in one of the things said."""
    known = [bare(text) for text in said]
    return all(any(part in text for text in known) for part in map(bare, _BETWEEN.split(unicodedata.normalize("NFKC", carried))) if part)


def says_owner(said: Iterable[str], carried: str) -> bool:
    """Return whether the owner in a copyright line is one of those said, or holds one; a line without a name claims nothing."""
    owner = bare(_CLAIMS.sub(" ", unicodedata.normalize("NFKC", carried)))
    return not owner or any(name and (owner in name or name in owner) for name in map(bare, said))


def bare(text: str) -> str:
    """Return a text without marks, spaces and punctuation, in one width and case."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return _NO_LETTERS.sub("", _MARKS.sub("", plain)).casefold()
