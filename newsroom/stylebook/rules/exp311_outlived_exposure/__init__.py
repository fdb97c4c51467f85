"""No exposure stays as it is for longer than it is needed.

What it checks:
    An exposure is made anonymous (its place no finer than a community, no pictures) or withdrawn within 90 days after its problem was
    settled, and within 12 months after its publication at most, whichever comes first; a problem's record with pictures likewise. The
    site can shorten both, and the 14 days in which this rule warns beforehand, in newsroom.toml under [retention]. What is overdue is an
    error in the nightly run (`newsroom check --nightly`); elsewhere it is a warning: other news does not wait for it.
Why:
    An exposure is there so that something is put right. When it is, or when a year has not done it, what remains is a picture of somebody's
    street that every search brings up again.
Source:
    Personal Information Protection Law, art. 19 (no longer than necessary) and art. 47 (deletion when the purpose is achieved).
Example:
    anonymised: 2026-11-27
How to fix:
    Run `newsroom retire --due`, look at the difference, and publish.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.place import Place
from newsroom.article.terms import Term, exposures_by_problem, term_of, term_of_problem
from newsroom.stylebook.desk import Desk

CODE = "EXP311"
NAME = "outlived-exposure"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every exposure and every problem's record whose time is over or nearly over."""
    problems, retention = desk.registers.problems, desk.site.retention
    for article in desk.articles:
        if edition.due(article):
            yield from _judge(term_of(article, problems.get(article.problem), retention), article.at("date"), article.title, edition)
    named = exposures_by_problem(edition)
    for problem in problems.values():
        term = term_of_problem(problem, named.get(problem.key, ()), retention)
        yield from _judge(term, problem.at, problem.title, edition, "problem-")


def _judge(term: Term | None, place: Place, title: str, edition: Edition, prefix: str = "") -> Iterator[Fault]:
    today = edition.as_of.date()
    if term is None:
        return
    values = {"title": title, "due": term.due.isoformat(), "start": term.start.isoformat()}
    if term.over(today):
        severity = Severity.ERROR if edition.nightly else Severity.WARNING
        yield Fault(place, values, f"{prefix}{term.since.value}", severity=severity)
    elif term.near(today, edition.site.retention.warn_days):
        days = {"days": str((term.due - today).days)}
        yield Fault(place, values | days, f"{prefix}near", severity=Severity.WARNING)
