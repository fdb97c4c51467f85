"""Stock Pelican metadata: `Key: value` lines before the first blank line (Python-Markdown's meta syntax)."""

import re
from typing import Any

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.manuscript.aliases import STOCK, canonical
from newsroom.manuscript.nodes import Reading, plant

RULE = "bad-front-matter"
_LINE = re.compile(r"(?P<key>[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff ]{0,40}?)[ \t]*:[ \t]*(?P<value>.*)")
_LISTS = frozenset({"tags", "byline", "moved_from"})
_SPLIT = re.compile(r"[,，;；、]")
_WIDE = re.compile(r"[A-Za-z_\u4e00-\u9fff]{1,20}：")


def read_stock(source: SourceText, start: int, end: int) -> Reading:
    """Return the data of the `Key: value` lines between two offsets; indented lines continue the value above."""
    data: dict[str, Any] = {}
    places: dict[str, Place] = {}
    faults: list[Fault] = []
    for offset, key, value in _pairs(source, start, end, faults):
        name = canonical(key)
        name = STOCK.get(name, name)
        _keep(places, name, source.place(offset))
        if not plant(data, name, _value(name, value)):
            faults.append(Fault(source.place(offset), {"key": key}, "duplicate-key", rule=RULE))
    return Reading(data, places, tuple(faults))


def _pairs(source: SourceText, start: int, end: int, faults: list[Fault]) -> list[tuple[int, str, str]]:
    pairs: list[tuple[int, str, str]] = []
    offset = start
    for line in source.text[start:end].split("\n"):
        match = _LINE.fullmatch(line)
        if match:
            pairs.append((offset, match["key"], match["value"].strip()))
        elif line[:1] in (" ", "\t") and line.strip() and pairs:
            at, key, value = pairs[-1]
            pairs[-1] = (at, key, f"{value} {line.strip()}".strip())
        elif line.strip():
            variant = "wide-colon" if _WIDE.match(line) else "no-key"
            faults.append(Fault(source.place(offset), {"line": line.strip()[:60]}, variant, rule=RULE))
        offset += len(line) + 1
    return pairs


def _keep(places: dict[str, Place], dotted: str, place: Place) -> None:
    while dotted:
        places.setdefault(dotted, place)
        dotted = dotted.rpartition(".")[0]


def _value(name: str, value: str) -> Any:
    if name in _LISTS:
        return [part.strip() for part in _SPLIT.split(value) if part.strip()]
    return value or None
