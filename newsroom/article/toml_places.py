"""Where each key and table of a TOML text stands; the text itself is read elsewhere."""

import re
from collections.abc import Mapping

from newsroom.article.place import Place, SourceText

_HEAD = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?")
_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\")(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"))*)\s*=")


def key_places(source: SourceText) -> Mapping[str, Place]:
    """Return the place of each dotted key and table; items of arrays of tables by index ("steps.0.date")."""
    places: dict[str, Place] = {}
    counts: dict[str, int] = {}
    prefix = ""
    for number, line in enumerate(source.text.split("\n"), 1):
        head, key = _HEAD.match(line), _KEY.match(line)
        if head and not key:
            prefix = _bare(head[2])
            if head[1] == "[[":
                index = counts[prefix] = counts.get(prefix, -1) + 1
                prefix = f"{prefix}.{index}"
            places.setdefault(prefix, Place(source.path, number, head.start(1) + 1))
        elif key:
            dotted = _bare(key[1])
            places.setdefault(f"{prefix}.{dotted}" if prefix else dotted, Place(source.path, number, key.start(1) + 1))
    return places


def place_among(places: Mapping[str, Place], path: str, dotted: str) -> Place:
    """Return the place of a key, of the first that stands below it, of its nearest parent, or of the file's first line."""
    while dotted:
        if dotted in places:
            return places[dotted]
        below = (place for key, place in places.items() if key.startswith(f"{dotted}."))
        if found := next(below, None):
            return found
        dotted = dotted.rpartition(".")[0]
    return Place(path, 1, 1)


def _bare(dotted: str) -> str:
    return ".".join(part.strip().strip('"') for part in dotted.split("."))
