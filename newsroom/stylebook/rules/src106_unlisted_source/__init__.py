"""News is reprinted from houses that stand in the site's list of approved sources.

What it checks:
    When the site keeps a list of approved sources, each house that is reprinted stands in it: an error on every article marked
    `current_affairs: true`, else one warning for the house, at its first article. Official texts (`free = true`) are spared the warning.
    A list older than 18 months is a warning, once. A site without a list hears nothing.
Why:
    News of current affairs may be reprinted only from the houses that the state has listed, and the list changes.
Source:
    Internet News Information Services Provisions (2017), art. 15, and the published list of reprint sources.
Example:
    青原日报 stands in the list: `source: qingyuan-daily` with `current_affairs: true` is accepted.
How to fix:
    Take the report from a listed house, or, when the published list has changed, bring ours up to date with its new date.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.records import Source
from newsroom.stylebook.desk import Desk

CODE = "SRC106"
NAME = "unlisted-source"
SEVERITY = "error"
SCOPE = "site"

MONTHS = 18


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield the faults of houses outside the list, and of a list grown old."""
    approved = desk.registers.approved
    if approved is None:
        return
    if _months(approved.as_of, desk.as_of.date()) >= MONTHS:
        yield Fault(approved.at, {"as_of": approved.as_of.isoformat()}, variant="old-list", severity=Severity.WARNING)
    listed = {_plain(name) for name in approved.names}
    reprints = [article for article in desk.articles if not article.own and desk.source_of(article)]
    for key, articles in groupby(sorted(reprints, key=lambda article: article.source), key=lambda article: article.source):
        source = desk.registers.sources[key]
        if _plain(source.name) not in listed:
            yield from _unlisted(source, list(articles))


def _unlisted(source: Source, articles: Iterable[Article]) -> Iterator[Fault]:
    others = []
    for article in articles:
        if article.current_affairs:
            yield Fault(article.at("source"), {"source": source.name}, variant="current-affairs", related=(source.at,))
        else:
            others.append(article)
    if others and not source.free:
        yield Fault(others[0].at("source"), {"source": source.name}, related=(source.at,), severity=Severity.WARNING)


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


def _months(earlier: date, later: date) -> int:
    """Return the full months from one day to another."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
