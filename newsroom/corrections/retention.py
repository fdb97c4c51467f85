"""Which exposures have outlived their time."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.records import Problem
from newsroom.article.terms import exposures_by_problem, term_of, term_of_problem


@dataclass(frozen=True, slots=True)
class Outlived:
    """Articles and records of problems whose time is over, the longest overdue first; `due` tells since when, by path."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    due: Mapping[str, datetime.date]

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files that must change, those of problems last."""
        return (*(article.path for article in self.articles), *(problem.at.path for problem in self.problems))


def outlived(edition: Edition) -> Outlived:
    """Return what has outlived its time at the moment of an edition."""
    today, retention = edition.as_of.date(), edition.site.retention
    problems = edition.registers.problems
    due: dict[str, datetime.date] = {}
    articles = [article for article in edition.articles if edition.due(article)]
    for article in articles:
        term = term_of(article, problems.get(article.problem), retention)
        if term and term.over(today):
            due[article.path] = term.due
    named = exposures_by_problem(edition)
    for problem in problems.values():
        term = term_of_problem(problem, named.get(problem.key, ()), retention)
        if term and term.over(today):
            due[problem.at.path] = term.due
    return Outlived(
        tuple(sorted((item for item in articles if item.path in due), key=lambda item: (due[item.path], item.path))),
        tuple(sorted((item for item in problems.values() if item.at.path in due), key=lambda item: (due[item.at.path], item.key))),
        due,
    )
