"""A project's figures over time: what its record says and what progress articles say, told together.

A figure is known by its name; on one day it has one value and one unit (rule conflicting-figure).
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from newsroom.article.article import Article, Kind
from newsroom.article.people import Figure
from newsroom.article.place import Place
from newsroom.article.records import Project


@dataclass(frozen=True, slots=True)
class Told:
    """A figure where it was told: in the project's record (`article` None, under the dotted `key`) or in a progress article."""

    figure: Figure
    at: Place
    article: Article | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """The value of a figure on a day, with all who tell it: the record first, then articles from the oldest."""

    as_of: datetime.date
    value: str
    tellers: tuple[Told, ...]

    @property
    def source(self) -> str:
        """Return who says so, as first told."""
        return next((told.figure.source for told in self.tellers if told.figure.source), "")

    @property
    def number(self) -> Decimal:
        """Return the value as a number."""
        return number(self.value)


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one figure, oldest first, with its unit as first told."""

    name: str
    unit: str
    points: tuple[Point, ...]


def number(written: str) -> Decimal:
    """Return a figure as a number; grouping commas mean nothing, and what is no number counts as 0 (a rule refuses it)."""
    try:
        return Decimal(written.replace(",", "").strip())
    except InvalidOperation:
        return Decimal(0)


def told_of(project: Project, articles: Iterable[Article]) -> Iterator[Told]:
    """Yield every dated figure of a project: its record's, then those of the progress articles that name it, in the order given."""
    for index, figure in enumerate(project.figures):
        if figure.as_of and figure.name:
            yield Told(figure, project.at, key=f"figures.{index}")
    for article in articles:
        if article.project == project.key and article.kind is Kind.PROGRESS:
            for index, figure in enumerate(article.figures):
                if figure.as_of and figure.name:
                    yield Told(figure, article.at(f"figures.{index}"), article)


def series_of(project: Project, articles: Iterable[Article]) -> tuple[Series, ...]:
    """Return a project's series in the order in which their names are first told; of two values for one day the first told stands."""
    by_name: dict[str, dict[datetime.date, list[Told]]] = {}
    for told in told_of(project, articles):
        assert told.figure.as_of is not None
        by_name.setdefault(told.figure.name, {}).setdefault(told.figure.as_of, []).append(told)
    return tuple(Series(name, _unit(days), tuple(_points(days))) for name, days in by_name.items())


def _unit(days: Mapping[datetime.date, list[Told]]) -> str:
    return next((told.figure.unit for tellers in days.values() for told in tellers if told.figure.unit), "")


def _points(days: Mapping[datetime.date, list[Told]]) -> Iterator[Point]:
    for day in sorted(days):
        yield Point(day, days[day][0].figure.value, tuple(days[day]))
