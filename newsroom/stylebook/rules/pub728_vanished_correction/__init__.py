"""What readers were told of a fault stays told.

What it checks:
    Every correction and update that an article had in the last release, as read from the target, still stands in its front matter: of
    the same kind, with the same date. That its words are others now is a warning. A correction may not become minor afterwards; a
    minor one may become a full one. An exposure that has been made anonymous since is spared.
Why:
    A correction that goes away again is a fault hidden twice: whoever comes later believes that there was none.
Source:
    House rule; the page of corrections lists every one that was made.
Example:
    corrections:
      - {date: 2026-11-20, what: 阀芯换了五只，原文误作六只, why: 记者数错}
How to fix:
    Put the entry back. What is wrong in it is corrected by a further entry.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault, Severity
from newsroom.article.since import MINOR, came, kind_and_day, reworded, went, wording_then
from newsroom.article.told import newly_anonymous
from newsroom.stylebook.desk import Desk

CODE = "PUB728"
NAME = "vanished-correction"
SEVERITY = "error"
SCOPE = "article"
AFTER = ("PUB701", "PUB702", "PUB703", "PUB704", "PUB711", "PUB712", "PUB713", "PUB717")


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every note of the last release that an article has no more."""
    before = wording_then(article, desk.edition)
    if before is None or newly_anonymous(article, before):
        return
    new = [kind_and_day(note) for note in came(article, before)]
    for kind, day in map(kind_and_day, went(article, before)):
        if kind == MINOR and ("correction", day) in new:
            continue
        place = article.at("updates" if kind == "update" else "corrections")
        lowered = kind == "correction" and (MINOR, day) in new
        yield Fault(place, {"date": day}, "lowered" if lowered else "update" if kind == "update" else "")
    for kind, day in map(kind_and_day, reworded(article, before)):
        place = article.at("updates" if kind == "update" else "corrections")
        yield Fault(place, {"date": day}, "reworded", severity=Severity.WARNING)
