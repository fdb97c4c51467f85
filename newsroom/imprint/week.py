"""What changed on the site in the seven days up to the moment of the build."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.article.amendments import notable
from newsroom.article.article import Article
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.notes import told_shortly
from newsroom.imprint.shelves import EMPTY, Shelf
from newsroom.imprint.views import Change

_DAYS = 7
_MOST = 12
LABELS = {"new": "新刊", "correction": "更正", "update": "更新", "reply": "答复", "settled": "办结", "done": "完成"}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day, by name (see LABELS), told by an article."""

    date: datetime.date
    name: str
    article: Article
    text: str = ""


def week(bulletin: Bulletin) -> tuple[Change, ...]:
    """Return what happened in the week, newest first, twelve at most; when there is more, new articles give way, the oldest first.

    Days are those of the site's zone. A settled problem or a finished milestone is told where an article speaks of it.
    """
    first, last = _span(bulletin)
    noted = sorted((event for event in _noted(bulletin) if first <= event.date <= last), key=_order)[:_MOST]
    fresh = sorted((event for event in _fresh(bulletin, first)), key=_order)[: _MOST - len(noted)]
    return tuple(_change(bulletin, event) for event in sorted((*fresh, *noted), key=_order))


def week_title(bulletin: Bulletin) -> str:
    """Return the days of the week, e.g. "11月17日至11月23日"."""
    first, last = _span(bulletin)
    return f"{first.month}月{first.day}日至{last.month}月{last.day}日"


def _span(bulletin: Bulletin) -> tuple[datetime.date, datetime.date]:
    last = _day(bulletin, bulletin.edition.as_of)
    return last - datetime.timedelta(days=_DAYS - 1), last


def _fresh(bulletin: Bulletin, first: datetime.date) -> Iterator[Event]:
    for article in bulletin.listed:
        date = _day(bulletin, article.date)
        if date < first:
            return
        yield Event(date, "new", article)


def _noted(bulletin: Bulletin) -> Iterator[Event]:
    for article in bulletin.listed:
        yield from (Event(item.date, item.name, article, told_shortly(item)) for item in notable(article))
    yield from _settled(bulletin)
    yield from _done(bulletin)


def _settled(bulletin: Bulletin) -> Iterator[Event]:
    for key, problem in bulletin.edition.registers.problems.items():
        article = _teller(bulletin.shelves.problems.get(key, EMPTY))
        if article and problem.settled:
            yield Event(problem.settled, "settled", article, problem.title)


def _done(bulletin: Bulletin) -> Iterator[Event]:
    for key, project in bulletin.edition.registers.projects.items():
        article = _teller(bulletin.shelves.projects.get(key, EMPTY))
        if article:
            yield from (Event(item.date, "done", article, f"{project.title}：{item.title}") for item in project.milestones if item.done)


def _teller(shelf: Shelf) -> Article | None:
    return next(iter(shelf.newest(1)), None)


def _order(event: Event) -> tuple[int, int, float, str, str]:
    """Return the sorting key: newest day first, on one day what happened to articles before new ones, the newest of these first."""
    name = list(LABELS)[::-1].index(event.name)
    moment = event.article.date.timestamp() if event.name == "new" else 0
    return -event.date.toordinal(), name, -moment, event.article.slug, event.text


def _change(bulletin: Bulletin, event: Event) -> Change:
    return Change(day(event.date), LABELS[event.name], event.name, bulletin.links[event.article.slug].anchor, event.text)


def _day(bulletin: Bulletin, moment: datetime.datetime) -> datetime.date:
    return moment.astimezone(bulletin.edition.site.timezone).date()
