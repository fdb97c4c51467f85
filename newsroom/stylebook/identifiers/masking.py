"""Show a text without the identifiers in it: for messages, logs and differences."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsroom.stylebook.identifiers.find import find_identifiers
from newsroom.stylebook.identifiers.hidden import find_everywhere
from newsroom.stylebook.identifiers.sighting import Kind, Sighting

# What an ellipsis cuts may be most of a number, and no pattern knows it any more.
_CUT = re.compile(r"(?<!\d)(\d[ .·-]?\d[ .·-]?\d)(?:[ .·-]?\d){4,}(?=…)|(?<=…)(?:\d[ .·-]?){4,}(\d[ .·-]?\d[ .·-]?\d)(?!\d)")


def masked(text: str) -> str:
    """Return a text with the middle of every identifier in it starred, whole ones and those that an ellipsis cuts."""
    text = _starred(text, find_everywhere(text))
    return _CUT.sub(lambda found: f"{found[1] or ''}****{found[2] or ''}", text) if "…" in text else text


@lru_cache(maxsize=4096)
def masked_path(path: str) -> str:
    """Return a path or an address with the middle of every identifier in its names starred."""
    return _starred(path, numbers_in_path(path))


def numbers_in_path(path: str) -> tuple[Sighting, ...]:
    """Return the identifiers in the names that a path consists of; an underscore divides there."""
    return find_identifiers(path.replace("_", " "))


def _starred(text: str, found: Iterable[Sighting]) -> str:
    for seen in sorted(found, key=lambda seen: -seen.start):
        if seen.kind is not Kind.CREDIT_CODE:
            text = f"{text[: seen.start]}{seen.masked}{text[seen.end :]}"
    return text
