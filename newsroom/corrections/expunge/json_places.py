"""JSON read for the places in it (RFC 8259): which value stands where."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.S)
_OTHER = re.compile(r"[^\s,\]}]+")


@dataclass(slots=True, eq=False)
class Value:
    """A value: [start, end), with its key before it from `begin` on; `said` is what a text says (None: no text), `parts` what it holds."""

    start: int
    end: int
    begin: int
    key: str = ""
    key_span: tuple[int, int] | None = None
    said: str | None = None
    parent: "Value | None" = None
    parts: list["Value"] = field(default_factory=list)

    def walk(self) -> Iterator["Value"]:
        """Yield this value and everything in it, in order."""
        waiting = [self]
        while waiting:
            value = waiting.pop()
            yield value
            waiting += reversed(value.parts)


def parsed_json(text: str) -> Value | None:
    """Return the document's value, None where it is no JSON."""
    try:
        json.loads(text)
        return _value(text, _past_space(text, 0), None)
    except (ValueError, RecursionError):
        return None


def _value(text: str, start: int, parent: Value | None) -> Value:
    value = Value(start, start, start, parent=parent)
    if text[start] in "{[":
        _fill(text, value)
    elif found := _STRING.match(text, start):
        value.end, value.said = found.end(), json.loads(found[0], strict=False)
    elif found := _OTHER.match(text, start):
        value.end = found.end()
    return value


def _fill(text: str, value: Value) -> None:
    """Read the parts of an object or array."""
    place = _past_space(text, value.start + 1)
    while text[place] not in "}]":
        begin, name = place, _STRING.match(text, place) if text[value.start] == "{" else None
        if name:
            place = _past_space(text, _past_space(text, name.end()) + 1)
        part = _value(text, place, value)
        part.begin = begin
        if name:
            part.key, part.key_span = json.loads(name[0], strict=False), name.span()
        value.parts.append(part)
        place = _past_space(text, part.end)
        place = _past_space(text, place + 1) if text[place] == "," else place
    value.end = place + 1


def _past_space(text: str, place: int) -> int:
    found = _SPACE.match(text, place)
    return found.end() if found else place
