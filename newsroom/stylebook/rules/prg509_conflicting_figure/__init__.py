"""One figure has one value on one day.

What it checks:
    The figures of a project, told by its record and by the progress articles that name it: two of the same name and day have the same
    value, and two of the same name the same unit. 1,200 and 1200.0 are the same value.
Why:
    The project's page, chart, table and open data show one number. Where two are told, one of them misleads.
Source:
    Internet News Information Services Provisions (2017), art. 15: truthful; house rule.
Example:
    {name: 已完成管网长度, value: 12.6, unit: 公里, as_of: 2026-10-31, ...}, the same in the article and in the record
How to fix:
    Ask the source which one is right. A wrong figure that was published is corrected (`corrections:`), not only changed.
"""

from collections import defaultdict
from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.records import Project
from newsroom.article.series import Told, number, told_of
from newsroom.stylebook.desk import Desk

CODE = "PRG509"
NAME = "conflicting-figure"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every figure that contradicts one told before."""
    telling: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(desk.articles, key=lambda item: (item.date, item.slug)):
        if not article.draft:
            telling[article.project].append(article)
    for key, project in desk.registers.projects.items():
        yield from _conflicts(project, telling[key], desk)


def _conflicts(project: Project, articles: list[Article], desk: Desk) -> Iterator[Fault]:
    values: dict[tuple[str, object], Told] = {}
    units: dict[str, Told] = {}
    for told in told_of(project, articles):
        figure = told.figure
        first, same = values.setdefault((figure.name, figure.as_of), told), units.setdefault(figure.name, told)
        said = {"name": figure.name, "day": str(figure.as_of), "value": figure.value, "unit": figure.unit}
        if number(first.figure.value) != number(figure.value):
            yield Fault(desk.teller(told), said | {"other": first.figure.value}, "value", related=(desk.teller(first),))
        elif figure.unit and same.figure.unit and same.figure.unit != figure.unit:
            yield Fault(desk.teller(told), said | {"other": same.figure.unit}, "unit", related=(desk.teller(same),))
