"""What an article or a record refers to is in the registers.

What it checks:
    `problem`, `project`, `place` and `category` of an article are keys of the registers, and so is what registers name of each
    other: place, category, unit, area, the area or unit above, assessment, indicator, project, and the exemplar stories that a
    place shows. The hint gives the nearest key, also when the name was written. Units may be written by name as long as
    registers/organisation.toml has none.
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

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from rapidfuzz import fuzz, process

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.prg502_unknown_reference.references import references

CODE = "PRG502"
NAME = "unknown-reference"
SEVERITY = "error"
SCOPE = "site"

NEAR = 50.0
ARTICLES = ("problem", "project", "place", "category")
REGISTERS = {
    "problem": "content/registers/problems/",
    "project": "content/registers/projects/",
    "place": "content/registers/places/",
    "category": "content/registers/categories.toml",
    "unit": "content/registers/organisation.toml",
    "area": "content/registers/organisation.toml",
    "assessment": "content/registers/assessments.toml",
    "indicator": "content/registers/indicators.toml",
    "exemplar": "content/articles/exemplars/",
}


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every reference that the registers do not know."""
    names = {what: keys for what, keys in _names(desk).items() if not desk.unread(REGISTERS[what])}
    for article in desk.articles:
        for what in set(names).intersection(ARTICLES):
            yield from _judge(what, getattr(article, what), partial(article.at, what), names[what])
    for item in references(desk):
        if item.what in names:
            yield from _judge(item.what, item.written, partial(desk.spot, item.path, item.dotted), names[item.what])


def _names(desk: Desk) -> Mapping[str, Mapping[str, str]]:
    """Return, for each sort of reference, the keys by key and by name; no sort whose register a site does without."""
    shelf = desk.registers
    exemplars = {article.title: article.slug for article in desk.articles if article.kind is Kind.EXEMPLAR and not article.draft}
    names: dict[str, dict[str, str]] = {
        "problem": {item.title: key for key, item in shelf.problems.items()},
        "project": {item.title: key for key, item in shelf.projects.items()},
        "place": {item.name: key for key, item in shelf.places.items()},
        "category": {item.name: key for key, item in shelf.categories.items()},
        "area": {item.name: key for key, item in shelf.areas.items()},
        "assessment": {item.name: key for key, item in shelf.assessments.items()},
        "indicator": {item.name: key for key, item in shelf.indicators.items()},
        "exemplar": exemplars,
    }
    if shelf.units:
        names["unit"] = {item.name: key for key, item in shelf.units.items()}
    return {what: by_name | {key: key for key in by_name.values()} for what, by_name in names.items()}


def _judge(what: str, written: str, place: Callable[[], Place], known: Mapping[str, str]) -> Iterator[Fault]:
    if not written or known.get(written) == written:
        return
    found = process.extractOne(written, list(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    if found:
        yield Fault(place(), {"key": written, "nearest": known[found[0]]}, what)
    else:
        yield Fault(place(), {"key": written}, f"{what}-stranger")
