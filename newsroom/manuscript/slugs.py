"""The file name of a new article: its slug, and so its address for good."""

import re
import unicodedata
from collections.abc import Collection
from datetime import datetime
from itertools import count

from newsroom.article.article import Kind

_WORD = re.compile(r"[a-z0-9]+")
_MOST_WORDS = 5
_LONGEST = 40


def free_slug(kind: Kind, title: str, date: datetime, taken: Collection[str]) -> str:
    """Return a slug that nobody has: 20261123-2026-heating from the title's ASCII words, else 20261123-1, 20261123-2 and so on.

    Exposures are always numbered: an address is not to name whom it is about.
    """
    day = f"{date:%Y%m%d}"
    words = "" if kind is Kind.EXPOSURE else _ascii(title)
    if not words:
        return next(slug for number in count(1) if (slug := f"{day}-{number}") not in taken)
    stem = f"{day}-{words}"
    return stem if stem not in taken else next(slug for number in count(2) if (slug := f"{stem}-{number}") not in taken)


def _ascii(title: str) -> str:
    """Return a title's ASCII words with hyphens, "" when they are figures only."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "-".join(_WORD.findall(plain)[:_MOST_WORDS])[:_LONGEST].strip("-")
    return words if re.search("[a-z]", words) else ""
