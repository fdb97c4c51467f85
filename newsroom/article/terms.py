"""How long an exposure stays as it is, and when that is over."""

import calendar
import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.records import Problem
from newsroom.article.site import Retention


class Since(StrEnum):
    """From which day on an exposure's time runs."""

    SETTLED = "settled"
    PUBLISHED = "published"


@dataclass(frozen=True, order=True, slots=True)
class Term:
    """The last day but one of an exposure: on `due` its place is coarse and its pictures are gone; `since` says what ran from `start`."""

    due: datetime.date
    since: Since
    start: datetime.date

    def over(self, today: datetime.date) -> bool:
        """Return whether the time is over."""
        return today >= self.due

    def near(self, today: datetime.date, warn_days: int) -> bool:
        """Return whether the time is not over and ends within `warn_days`."""
        return not self.over(today) and (self.due - today).days <= warn_days


def term_of(article: Article, problem: Problem | None, retention: Retention) -> Term | None:
    """Return an exposure's term, None for other kinds, drafts, and what is anonymised already; `problem` is the one it names."""
    if article.kind is not Kind.EXPOSURE or article.draft or article.anonymised:
        return None
    return min(_terms(article.date.date(), problem, retention))


def term_of_problem(problem: Problem, exposures: Iterable[Article], retention: Retention) -> Term | None:
    """Return the term of a problem's record, None when it is anonymised or has nothing to lose; `exposures` are the articles that name it.

    A record has something to lose when it has pictures, or when one of its exposures has been made anonymous: it would undo that.
    Without an exposure its time runs from the day on which the problem was reported.
    """
    told = tuple(exposures)
    blanked = [article.anonymised for article in told if article.anonymised]
    if problem.anonymised or not (problem.pictures or blanked):
        return None
    published = min((article.date.date() for article in told), default=problem.reported)
    term = min(_terms(published, problem, retention))
    return min(term, *(Term(day, Since.PUBLISHED, published) for day in blanked)) if blanked else term


def exposures_by_problem(edition: Edition) -> Mapping[str, tuple[Article, ...]]:
    """Return the exposures that readers see, in path order, by the key of the problem that they name."""
    found: dict[str, list[Article]] = {}
    for article in edition.articles:
        if article.problem and article.kind is Kind.EXPOSURE and edition.due(article):
            found.setdefault(article.problem, []).append(article)
    return {key: tuple(articles) for key, articles in found.items()}


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day some months later, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _terms(published: datetime.date, problem: Problem | None, retention: Retention) -> tuple[Term, ...]:
    by_date = Term(months_later(published, retention.published_months), Since.PUBLISHED, published)
    if problem is None or problem.state != "settled" or problem.settled is None:
        return (by_date,)
    return by_date, Term(problem.settled + datetime.timedelta(days=retention.settled_days), Since.SETTLED, problem.settled)
