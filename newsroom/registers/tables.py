"""TOML with places: tomllib reads it, a scan of the lines tells where each table and key stands."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText

RULE = "bad-register"
_HEAD = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?")
_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\")(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"))*)\s*=")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True)
class Table:
    """A TOML text as data, with the place of each dotted key (list items by index); data is None when it cannot be read."""

    path: str
    data: Mapping[str, Any] | None
    places: Mapping[str, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def at(self, dotted: str) -> Place:
        """Return the place of a key, of the first that stands below it, of its nearest parent, or of the file's first line."""
        while dotted:
            if dotted in self.places:
                return self.places[dotted]
            below = (place for key, place in self.places.items() if key.startswith(f"{dotted}."))
            if found := next(below, None):
                return found
            dotted = dotted.rpartition(".")[0]
        return Place(self.path, 1, 1)


def read_table(source: SourceText) -> Table:
    """Return a TOML text as a table; a text that is no TOML gives one fault at its line and column.

    Numbers with a point stay as written, so that 12.60 stays 12.60.
    """
    try:
        data = tomllib.loads(source.text, parse_float=str)
    except RecursionError:
        return Table(source.path, None, faults=(Fault(Place(source.path, 1, 1), variant="too-deep", rule=RULE),))
    except ValueError as error:
        return Table(source.path, None, faults=(_syntax(source, str(error)),))
    return Table(source.path, data, _places(source))


def _syntax(source: SourceText, words: str) -> Fault:
    match = _AT.search(words)
    place = Place(source.path, int(match[1]), int(match[2])) if match else Place(source.path, 1, 1)
    if "at end of document" in words:
        place = source.place(len(source.text))
    problem = _AT.sub("", words).strip()
    return Fault(place, {"problem": problem}, "syntax", rule=RULE)


def _places(source: SourceText) -> Mapping[str, Place]:
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


def _bare(dotted: str) -> str:
    return ".".join(part.strip().strip('"') for part in dotted.split("."))
