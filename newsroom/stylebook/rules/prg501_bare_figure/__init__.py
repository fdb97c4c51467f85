"""A figure says of what, of which day, and who says so.

What it checks:
    Each of an article's `figures`, each figure and the budget of a project, and each indicator with its values: a name, a unit, the day it
    is of (`as_of`) and its source are given.
Why:
    "12.6" is no news. A reader must be able to ask the one who counted, and to compare with the figure of another day.
Source:
    Internet News Information Services Provisions (2017), art. 15: truthful; house rule.
Example:
    figures: [{name: 已完成管网长度, value: 12.6, unit: 公里, as_of: 2026-10-31, source: 旗住房和城乡建设局}]
How to fix:
    Ask where the figure comes from, and write it beside it.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.people import Figure
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "PRG501"
NAME = "bare-figure"
SEVERITY = "error"
SCOPE = "site"

INDICATORS = "content/registers/indicators.toml"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for everything that a figure leaves open."""
    for article in desk.articles:
        for number, figure in enumerate(article.figures):
            yield from _bare(figure, article.at(f"figures.{number}"))
    for project in desk.registers.projects.values():
        for number, figure in enumerate(project.figures):
            yield from _bare(figure, desk.spot(project.at.path, f"figures.{number}"))
        if project.budget:
            yield from _bare(project.budget, desk.spot(project.at.path, "budget"), named=False)
    yield from _indicators(desk)


def _bare(figure: Figure, place: Place, named: bool = True) -> Iterator[Fault]:
    given = {"name": figure.name or not named, "unit": figure.unit, "as_of": figure.as_of, "source": figure.source}
    for key, value in given.items():
        if not value:
            yield Fault(place, {"name": figure.name or figure.value}, key.replace("_", "-"))


def _indicators(desk: Desk) -> Iterator[Fault]:
    """Yield faults of indicators; a value without a source has the indicator's."""
    for key, indicator in desk.registers.indicators.items():
        if not indicator.unit:
            yield Fault(desk.spot(INDICATORS, key), {"name": indicator.name}, "unit")
        for number, reading in enumerate(indicator.readings):
            if not (reading.source or indicator.source):
                yield Fault(desk.spot(INDICATORS, f"{key}.values.{number}"), {"name": indicator.name}, "source")
