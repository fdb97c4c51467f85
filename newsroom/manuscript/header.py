"""The head of a manuscript, as data: YAML between `---` lines, or stock Pelican `Key: value` lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.manuscript.stock import read_stock
from newsroom.manuscript.yaml_nodes import read_yaml

RULE = "bad-front-matter"
_FENCE = re.compile(r"(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_STOCK_LINE = re.compile(r"[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff ]{0,40}:")
_WIDE_LINE = re.compile(r"[A-Za-z_\u4e00-\u9fff]{1,20}：")


@dataclass(frozen=True)
class Header:
    """What a manuscript's head says.

    `data` holds house keys (nested mappings and lists, leaves are str, bool or None); `places` their dotted keys; `body` is the offset
    of the first character behind the head. `readable` is False when the head could not be made out at all.
    """

    data: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    body: int = 0
    readable: bool = True


def read_header(source: SourceText, most_bytes: int) -> Header:
    """Return the head of a manuscript; `most_bytes` bounds it (16 kB: YAML is read by a machine that trusts too much)."""
    text = source.text
    start = len(text) - len(text.lstrip("\n \t"))
    if text.startswith("---", start) and text[start + 3 : start + 4] in ("", "\n", " "):
        return _fenced(source, start, most_bytes)
    if _STOCK_LINE.match(text, start):
        return _stock(source, start, most_bytes)
    variant = "wide-colon" if _WIDE_LINE.match(text, start) else "none"
    return _unreadable(source.place(start), variant)


def _fenced(source: SourceText, start: int, most_bytes: int) -> Header:
    text = source.text
    begin = text.find("\n", start) + 1
    end = _FENCE.search(text, begin - 1) if begin else None
    if not end:
        return _unreadable(source.place(start), "unclosed")
    head = text[begin : end.start() + 1]
    if len(head.encode("utf-8", "surrogatepass")) > most_bytes:
        return _unreadable(source.place(start), "too-long", bytes=str(most_bytes))
    result = read_yaml(SourceText(source.path, head), source.place(begin).line or 1)
    if result.data is None:
        return Header(faults=result.faults, body=end.end(), readable=False)
    return Header(result.data, result.places, result.faults, end.end())


def _stock(source: SourceText, start: int, most_bytes: int) -> Header:
    text = source.text
    blank = re.compile(r"\n[ \t]*\n").search(text, start)
    end = blank.end() if blank else len(text)
    if len(text[start:end].encode("utf-8", "surrogatepass")) > most_bytes:
        return _unreadable(source.place(start), "too-long", bytes=str(most_bytes))
    result = read_stock(source, start, end)
    return Header(result.data or {}, result.places, result.faults, end)


def _unreadable(place: Place, variant: str, **values: str) -> Header:
    return Header(faults=(Fault(place, values, variant, rule=RULE),), readable=False)
