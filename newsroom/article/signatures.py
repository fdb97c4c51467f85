"""Names that people sign with: two are the same when only their writing differs."""

import re
import unicodedata
from collections.abc import Callable, Iterable

NEEDED = 2
"""How many different people look at a redacted picture before it may be shown."""
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_UNSEEN = "\u115f\u1160\u3164\uffa0"


def different(names: Iterable[str], spelt: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return the names that are different ones, in their order; empty ones are none.

    Width, case, spaces, punctuation, what stands in brackets behind a name and characters that nobody sees make no difference (Unicode
    NFKC); `spelt` says a name in the one script that all are compared in.
    """
    first: dict[str, str] = {}
    for name in names:
        if key := signature(spelt(name)):
            first.setdefault(key, name)
    return tuple(first.values())


def signature(name: str) -> str:
    """Return what of a name is compared, "" when nothing is left of it."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = _ASIDE.sub("", folded)
    return _letters(bare) or _letters(folded)


def _letters(words: str) -> str:
    return "".join(letter for letter in words if unicodedata.category(letter)[0] in "LN" and letter not in _UNSEEN)
