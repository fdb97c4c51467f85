"""The unit concerned was offered a reply before the exposure was published.

What it checks:
    Every exposure has `reply` with `unit` and `offered`, and `offered` is not after the day of publication. A warning stands where
    `received` is before `offered`. Whether a reply came is another matter: the page says so either way.
Why:
    Whoever is accused has a side of the matter. Asking afterwards is no asking.
Source:
    House rule; Civil Code, art. 1028 (whoever is harmed by a wrong report may have it corrected).
Example:
    reply: {unit: 柳园管护班, offered: 2026-10-30, received: 2026-11-01}
How to fix:
    Write to the unit, wait a reasonable time, and note the day on which you asked. Publish when it has been asked.
"""

from collections.abc import Iterator

from newsroom.article.article import Article, Kind
from newsroom.article.finding import Fault, Severity
from newsroom.stylebook.desk import Desk

CODE = "EXP308"
NAME = "no-reply-offered"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each way in which the unit concerned was not asked in time."""
    if article.kind is not Kind.EXPOSURE:
        return
    reply, published = article.reply, article.date.date()
    if reply is None:
        yield Fault(article.at("reply"))
        return
    if not reply.unit.strip():
        yield Fault(article.at("reply.unit"), variant="unit")
    if reply.offered is None:
        yield Fault(article.at("reply.offered"), variant="offered")
    elif reply.offered > published:
        values = {"offered": reply.offered.isoformat(), "published": published.isoformat()}
        yield Fault(article.at("reply.offered"), values, "late", related=(article.at("date"),))
    if reply.offered and reply.received and reply.received < reply.offered:
        values = {"offered": reply.offered.isoformat(), "received": reply.received.isoformat()}
        yield Fault(article.at("reply.received"), values, "backwards", severity=Severity.WARNING)
