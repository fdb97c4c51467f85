"""Pasted text, taken apart: what belongs into the front matter, what belongs to the page it came from, and the body.

Only lines above the first paragraph and below the last one are taken for metadata, and only when every part of the line is understood;
the rest stays in the body, damaged characters included: they are findings (TXT601), never guesses.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.article.people import Byline
from newsroom.manuscript.paste_lines import Field, Sort, address_in
from newsroom.manuscript.paste_names import House, house_at, house_named, people
from newsroom.manuscript.paste_zones import Line, Zones, signatures, zones

_BLOCK = re.compile(r"[|>]|[-*+] |\d+\. ")
_ROLES = {"author": "reporter", "correspondent": "correspondent", "photographer": "photographer"}


@dataclass(frozen=True, slots=True)
class Moved:
    """A line of the paste (from 1) that is not in the body: its words, and where it went (field names, or furniture, notice)."""

    line: int
    words: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paste:
    """Pasted text in parts; absent text is "".

    `body` is Markdown. `source` is a key of the register; `stranger` the house's name where the paste names one that the register does not
    have ("?" when it cannot be read). `title` and `published` are as written.
    """

    body: str
    title: str = ""
    source: str = ""
    stranger: str = ""
    makers: tuple[Byline, ...] = ()
    editor: str = ""
    published: str = ""
    url: str = ""
    moved: tuple[Moved, ...] = ()


def read_paste(text: str, title: str, houses: Sequence[House]) -> Paste:
    """Return pasted text in parts; `title` is the new article's, so that the same line above the text is known as it."""
    said = _said(_fields(zones(text, title, lambda house: True)))
    found = zones(text, title, lambda house: _agrees(house, said, houses))
    fields = _fields(found)
    named = said or next((item.house for item in signatures(fields) if item.house), "")
    house = house_named(named, houses) or (None if named else house_at(_url(fields), houses))
    return Paste(
        body=_joined(found.body),
        title=_first(fields, "title"),
        source=house.key if house else "",
        stranger="" if house else named or found.unread,
        makers=_makers(fields),
        editor="、".join(dict.fromkeys(person.name for field in fields if field.label == "editor" for person in people(field.value))),
        published=_first(fields, "published"),
        url=_url(fields),
        moved=tuple(_told(line) for line in found.taken),
    )


def _agrees(house: str, said: str, houses: Sequence[House]) -> bool:
    """Return whether a signature may be moved: it names no house, or the one said to be the source, or one we know when none is said."""
    known = house_named(house, houses)
    if not house or (known and not said):
        return True
    return house_named(said, [known or House("", (house,))]) is not None


def _fields(found: Zones) -> list[Field]:
    return [field for line in found.taken for field in line.seen.fields]


def _said(fields: Sequence[Field]) -> str:
    values = (field.value for field in fields if field.label == "source")
    return next((name for value in values if (name := value.replace(address_in(value), "").strip())), "")


def _makers(fields: Sequence[Field]) -> tuple[Byline, ...]:
    """Return everybody who is named as a maker, in the text's order, each once."""
    makers: dict[str, Byline] = {}
    for field in fields:
        found = signatures([field])
        named = found[0].makers if found else people(field.value, _ROLES[field.label]) if field.label in _ROLES else ()
        for maker in named:
            makers.setdefault(maker.name, maker)
    return tuple(makers.values())


def _first(fields: Sequence[Field], label: str) -> str:
    return next((field.value for field in fields if field.label == label), "")


def _url(fields: Sequence[Field]) -> str:
    return next((address for field in fields if field.label in ("url", "source") if (address := address_in(field.value))), "")


def _told(line: Line) -> Moved:
    cut = "notice" if line.seen.sort in (Sort.NOTICE, Sort.DOUBTFUL) else "furniture"
    return Moved(line.number, line.words, tuple(dict.fromkeys(field.label for field in line.seen.fields)) or (cut,))


def _joined(body: Sequence[Line]) -> str:
    """Return the body as Markdown: every line a paragraph, as pages have it; tables, quotations and lists stay together."""
    text, before = "", ""
    for words in (line.words for line in body if line.words):
        together = _BLOCK.match(words) and _BLOCK.match(before)
        text += ("" if not text else "\n" if together else "\n\n") + words
        before = words
    return f"{text}\n" if text else ""
