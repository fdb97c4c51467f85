"""Changes to the head of a manuscript, line by line, as an editor makes them: order and comments stay.

Heads are YAML between `---` lines or stock Pelican `Key: value` lines. Where a key stands is known from reading (Article.places), so that
names in Chinese are found as well. What cannot be changed line by line (`{...}` around the whole head) stays as it is: whoever asks reads
the result again.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from newsroom.article.article import Article

_COMMENT = re.compile(r"[ \t]+#.*$")
_FENCES = ("---", "...", "")


def _same(words: str) -> str:
    return words


@dataclass(frozen=True)
class Edits:
    """What becomes of a head: keys that go, keys that are given a plain value, and `change` to every line but those of `spared` keys."""

    drop: frozenset[str] = frozenset()
    put: Mapping[str, str] = field(default_factory=dict)
    change: Callable[[str], str] = _same
    spared: frozenset[str] = frozenset()


def edited_head(text: str, article: Article, edits: Edits) -> str:
    """Return the head of a text from which `article` was read, edited, up to where the body begins; a new key comes last."""
    lines = text[: article.body.offset].split("\n")
    blocks = _blocks(lines, article)
    kept = {at for key in edits.spared for block in blocks.get(key, ()) for at in block}
    told = {at: line if at in kept else edits.change(line) for at, line in enumerate(lines)}
    for key, value in edits.put.items():
        if key in blocks:
            _exchange(told, blocks[key], value)
    for at in (at for key in edits.drop for block in blocks.get(key, ()) for at in block):
        told.pop(at, None)
    new = [f"{key}: {value}" for key, value in edits.put.items() if key not in blocks]
    last = _end(lines)
    return "\n".join([line for at, line in told.items() if at < last] + new + [line for at, line in told.items() if at >= last])


def _exchange(told: dict[int, str], blocks: list[range], value: str) -> None:
    first, *rest = (at for block in blocks for at in block)
    name, _, old = told[first].partition(":")
    comment = _COMMENT.search(old)
    told[first] = f"{name}: {value}{comment[0] if comment and not rest else ''}"
    for at in rest:
        told.pop(at)


def _blocks(lines: list[str], article: Article) -> Mapping[str, list[range]]:
    """Return the lines of each key (from 0), its value's lines included; several ranges where it is written dotted."""
    places = {key: place for key, place in article.places.items() if place.line}
    root = min((place.column or 1 for key, place in places.items() if "." not in key), default=1)
    starts = {(place.line or 1) - 1: key.split(".")[0] for key, place in places.items() if place.column == root}
    ordered = [*sorted(starts), _end(lines)]
    blocks: dict[str, list[range]] = {}
    for start, end in pairwise(ordered):
        blocks.setdefault(starts[start], []).append(_own(lines, start, end))
    return blocks


def _own(lines: list[str], start: int, end: int) -> range:
    """Return a key's lines without the comments before the next key."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return range(start, end)


def _end(lines: list[str]) -> int:
    return max((at for at, line in enumerate(lines) if line.rstrip() not in _FENCES), default=0) + 1
