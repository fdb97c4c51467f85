"""TOML with places: tomllib reads it, a scan of the lines tells where each table and key stands."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.toml_places import key_places, place_among

RULE = "bad-register"
_TWICE = re.compile(r"Cannot (?:declare .* twice|overwrite a value)")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True)
class Table:
    """A TOML text as data, with the place of each dotted key (list items by index); data is None when it cannot be read."""

    path: str
    data: Mapping[str, Any] | None
    places: Mapping[str, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def at(self, dotted: str) -> Place:
        """Return the place of a key, or what comes nearest to it (newsroom.article.toml_places)."""
        return place_among(self.places, self.path, dotted)


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
    return Table(source.path, data, key_places(source))


def _syntax(source: SourceText, words: str) -> Fault:
    match = _AT.search(words)
    place = Place(source.path, int(match[1]), int(match[2])) if match else Place(source.path, 1, 1)
    if "at end of document" in words:
        place = source.place(len(source.text))
    if _TWICE.match(words) and place.line:
        line = source.text.split("\n")[place.line - 1]
        return Fault(Place(source.path, place.line, 1), {"key": line.partition("=")[0].strip().strip("[]").strip()}, "twice", rule=RULE)
    problem = _AT.sub("", words).strip()
    return Fault(place, {"problem": problem}, "syntax", rule=RULE)
