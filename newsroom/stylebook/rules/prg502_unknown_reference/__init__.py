"""What an article or a record refers to is in the registers.

What it checks:
    `problem`, `project`, `place` and `category` of an article, and `place` and `category` of problems and projects,
    are keys of the registers. The hint gives the nearest key, also when the name was written.
Why:
    The ledger shows one problem with one leader, one team and one plan, and everything that was written about it. A
    misspelt key takes the article out of the ledger without a word.
Source:
    House rule: one problem, one leader, one team, one plan.
Example:
    problem: 2026-001
How to fix:
    Write the key that the hint names: the file name below registers/problems/, projects/ or places/, or the table in
    categories.toml.
"""

import re
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz, process

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "PRG502"
NAME = "unknown-reference"
SEVERITY = "error"
SCOPE = "site"

NEAR = 50.0
REGISTERS = {
    "problem": "content/registers/problems/",
    "project": "content/registers/projects/",
    "place": "content/registers/places/",
    "category": "content/registers/categories.toml",
}


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every reference that the registers do not know."""
    names = {what: keys for what, keys in _names(desk).items() if not desk.unread(REGISTERS[what])}
    for article in desk.articles:
        for what in names:
            yield from _judge(what, getattr(article, what), article.at(what), names[what])
    for folder, records in (("problems", desk.registers.problems), ("projects", desk.registers.projects)):
        for key, record in records.items():
            path = f"content/registers/{folder}/{key}.toml"
            for what in {"place", "category"} & set(names):
                yield from _judge(what, getattr(record, what, ""), _place(desk, path, what), names[what])


def _names(desk: Desk) -> Mapping[str, Mapping[str, str]]:
    """Return, for each sort of reference, the keys by key and by name."""
    shelf = desk.registers
    names: dict[str, dict[str, str]] = {
        "problem": {item.title: key for key, item in shelf.problems.items()},
        "project": {item.title: key for key, item in shelf.projects.items()},
        "place": {item.name: key for key, item in shelf.places.items()},
        "category": {item.name: key for key, item in shelf.categories.items()},
    }
    return {what: by_name | {key: key for key in by_name.values()} for what, by_name in names.items()}


def _judge(what: str, written: str, place: Place, known: Mapping[str, str]) -> Iterator[Fault]:
    if not written or known.get(written) == written:
        return
    found = process.extractOne(written, list(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    if found:
        yield Fault(place, {"key": written, "nearest": known[found[0]]}, what)
    else:
        yield Fault(place, {"key": written}, f"{what}-stranger")


def _place(desk: Desk, path: str, key: str) -> Place:
    source = desk.source_texts.get(path)
    found = re.search(rf"(?m)^[ \t]*({key})[ \t]*=", source.text) if source else None
    return source.place(found.start(1)) if source and found else Place(path, 1, 1)
