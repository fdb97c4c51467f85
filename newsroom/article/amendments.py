"""What was said of an article after it was published: corrections, updates, the reply of the unit concerned; and when it last changed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from newsroom.article.article import Article, Kind
from newsroom.article.people import Reply

CORRECTION, UPDATE, REPLY = "correction", "update", "reply"
_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Amendment:
    """One thing said later: `name` is correction, update or reply; `moment` (aware) orders it among all others.

    `who` is the unit that replied, `why` what led to a correction; `what` is "" where a unit has answered and its words are not given.
    """

    name: str
    date: date
    moment: datetime
    what: str
    why: str = ""
    who: str = ""
    minor: bool = False


def amendments(article: Article) -> tuple[Amendment, ...]:
    """Return everything said later of an article, newest first, slips of the pen (`minor`) too.

    An answer that had come before the day of the article was a part of it from the beginning, and is none of these.
    Front matter knows days only. The first of a day stands for its beginning, or a minute after the article where that would be before it;
    each further one of that day, in the order of the file, a minute later.
    """
    told: Counter[date] = Counter()
    found = []
    for item in _told(article):
        told[item.date] += 1
        found.append((_moment(article, item.date, told[item.date]), item))
    dated = [Amendment(item.name, item.date, moment, item.what, item.why, item.who, item.minor) for moment, item in found]
    return tuple(sorted(dated[::-1], key=lambda item: item.moment, reverse=True))


def notable(article: Article) -> tuple[Amendment, ...]:
    """Return what is told beyond the article's own page, newest first: all but slips of the pen."""
    return tuple(item for item in amendments(article) if not item.minor)


def changed_at(article: Article) -> datetime:
    """Return when an article last changed for its readers: published, modified, corrected, updated or answered.

    Slips of the pen do not count. It is JSON-LD's dateModified, the feeds' `updated`, article:modified_time and the sitemap's lastmod.
    """
    return max((article.date, article.modified or article.date, *(item.moment for item in notable(article))))


def reply_received(article: Article) -> Reply | None:
    """Return the answer of the unit that an exposure concerns, before or after the article, None where none has come."""
    given = article.reply
    return given if given and given.unit and given.received and article.kind is Kind.EXPOSURE else None


def _told(article: Article) -> Iterator[Amendment]:
    for item in article.corrections:
        yield Amendment(CORRECTION, item.date, article.date, item.what, item.why, minor=item.minor)
    for new in article.updates:
        yield Amendment(UPDATE, new.date, article.date, new.what)
    given = reply_received(article)
    if given and given.received and given.received >= article.date.date():
        yield Amendment(REPLY, given.received, article.date, given.text, who=given.unit)


def _moment(article: Article, day: date, number: int) -> datetime:
    midnight = datetime.combine(day, time(), article.date.tzinfo)
    first = midnight if midnight > article.date else article.date + _STEP
    return first + (number - 1) * _STEP
