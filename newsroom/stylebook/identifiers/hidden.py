"""Find identifiers as a reader sees them: also those that markup or a line end splits, and those in drawings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsroom.stylebook.identifiers.find import PREFIXES, find_identifiers
from newsroom.stylebook.identifiers.sighting import Sighting
from newsroom.stylebook.identifiers.undressed import Undressed, decoded, undressed, without_geometry

_SPLIT = re.compile(rf"[0-9A-Za-z０-９{PREFIXES}](?:[*`<&\\]|~~|_(?![0-9A-Za-z])|\]\(|[ \t]*\n[ \t>]*[0-9])|&#|\\[uUx][0-9A-Fa-f]")
_DRAWING = ".svg"


def find_everywhere(text: str, path: str = "") -> tuple[Sighting, ...]:
    """Return the identifiers in a text as written and in what readers see of it, in order, none twice; `path` tells a drawing (SVG)."""
    if path.lower().endswith(_DRAWING):
        words = without_geometry(text)
        return _apart((*find_identifiers(words), *_within(decoded(words), 0), *_within(undressed(words, drawing=True), 0)))
    return _apart((*find_identifiers(text), *_split(text)))


def _split(text: str) -> Iterator[Sighting]:
    end = 0
    while hit := _SPLIT.search(text, end):
        start = max(text.rfind("\n\n", 0, hit.start()) + 1, end)
        end = text.find("\n\n", hit.end())
        end = len(text) if end < 0 else end
        yield from _within(undressed(text[start:end]), start)


def _within(bare: Undressed, offset: int) -> Iterator[Sighting]:
    for seen in find_identifiers(bare.text):
        yield replace(seen, start=offset + bare.starts[seen.start], end=offset + bare.ends[seen.end - 1])


def _apart(found: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Return sightings in order of place; of those that overlap the first."""
    kept: list[Sighting] = []
    for seen in found:
        if all(seen.end <= other.start or other.end <= seen.start for other in kept):
            kept.append(seen)
    return tuple(sorted(kept, key=lambda seen: seen.start))
