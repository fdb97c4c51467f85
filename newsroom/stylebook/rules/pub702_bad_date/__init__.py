"""A date is a day of the calendar, not far ahead, and a change is not older than what it changes.

What it checks:
    `date`, `modified` and every other date can be read and lies between 1990 and 2090; `date` is not further ahead
    than `limits.hold_days` (an article ahead of its date is held until it is due); `modified` is not before `date`; no correction and
    no update is dated before the article's own day or after today.
Why:
    Stock Pelican publishes "10" as the tenth of this month, the year 2099 as the top of every list, and 0001 in feeds
    that no reader accepts.
Source:
    House rule; the date of publication starts the 30 days of the notice's objections clause.
Example:
    date: 2026-10-12 09:30
How to fix:
    Write year, month, day and the time. Whether the year is right is the first thing to look at.
"""

from collections.abc import Iterator
from datetime import timedelta

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB702"
NAME = "bad-date"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield the dates that could not be read, then those that cannot be meant."""
    unread = desk.faults_of(NAME)
    yield from unread
    spared = {fault.place.path for fault in unread}
    for article in desk.articles:
        if article.path not in spared:
            yield from _judge(article, desk)


def _judge(article: Article, desk: Desk) -> Iterator[Fault]:
    days = desk.site.limits.hold_days
    if article.date > desk.as_of + timedelta(days=days):
        yield Fault(article.at("date"), {"date": article.date.date().isoformat(), "days": str(days)}, "too-far")
    if article.modified and article.modified < article.date:
        values = {"modified": _shown(article.modified.isoformat()), "date": _shown(article.date.isoformat())}
        yield Fault(article.at("modified"), values, "backwards")
    yield from _claims(article, desk)


def _claims(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield what claims to have happened after now, or before there was anything: nobody corrects tomorrow."""
    first, today = article.date.date(), desk.as_of.date()
    if article.modified and article.modified.date() > max(today, first):
        yield Fault(article.at("modified"), {"key": "modified", "date": article.modified.date().isoformat()}, "ahead")
    noted = [(f"corrections.{index}.date", item.date) for index, item in enumerate(article.corrections)]
    noted += [(f"updates.{index}.date", item.date) for index, item in enumerate(article.updates)]
    for key, day in noted:
        values = {"key": key.split(".")[0], "date": day.isoformat(), "published": first.isoformat()}
        if day < first:
            yield Fault(article.at(key), values, "early")
        elif day > max(today, first):
            yield Fault(article.at(key), values, "ahead")


def _shown(moment: str) -> str:
    return moment[:16].replace("T", " ")
