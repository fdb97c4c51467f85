"""A project's figures over time, from its record and from progress articles."""

import dataclasses
import datetime

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.people import Figure
from newsroom.article.place import Place
from newsroom.article.records import Project
from newsroom.article.series import series_of

AT = Place("content/registers/projects/pipes.toml", 1, 1)


def figure(value: str, month: int, name: str = "已换管道") -> Figure:
    return Figure(name, value, "公里", datetime.date(2026, month, 1), "管理处")


def project(*figures: Figure) -> Project:
    return Project("pipes", "管网", AT, unit="u", leader="局长", state="under-way", figures=figures)


def telling(edition: Edition, *figures: Figure, kind: Kind = Kind.PROGRESS, key: str = "pipes") -> Article:
    return dataclasses.replace(edition.articles[0], kind=kind, project=key, figures=figures)


def test_the_record_and_articles_make_one_series_in_the_order_of_days(edition: Edition) -> None:
    (series,) = series_of(project(figure("9.8", 10)), [telling(edition, figure("9.10", 9), figure("12", 11))])
    assert [point.value for point in series.points] == ["9.10", "9.8", "12"]
    assert series.unit == "公里"


def test_who_tells_a_value_is_kept_with_it(edition: Edition) -> None:
    article = telling(edition, figure("9.8", 10))
    (series,) = series_of(project(figure("9.8", 10)), [article])
    assert [told.article for told in series.points[0].tellers] == [None, article]


def test_other_projects_and_other_kinds_tell_nothing(edition: Edition) -> None:
    articles = [telling(edition, figure("1", 9), key="roads"), telling(edition, figure("2", 9), kind=Kind.EXPOSURE)]
    assert series_of(project(), articles) == ()


def test_figures_without_a_day_or_a_name_wait_for_the_rules(edition: Edition) -> None:
    undated = dataclasses.replace(figure("1", 9), as_of=None)
    assert series_of(project(undated, figure("2", 9, name="")), ()) == ()


def test_values_are_compared_as_numbers() -> None:
    (series,) = series_of(project(figure("1,200", 9), figure("1100.0", 8)), ())
    assert [int(point.number) for point in series.points] == [1100, 1200]
