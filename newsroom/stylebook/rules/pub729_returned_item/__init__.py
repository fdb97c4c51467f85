"""What was taken down does not come back by itself.

What it checks:
    No article has an address that content/registers/takedowns.toml tells of, or that the target remembers as taken down. For a
    draft, or an article that is not due yet, this is a warning.
Why:
    A file comes back without anybody wanting it: from another branch, a backup, a colleague's clone. What went because it
    hurt somebody, or because a court or an authority said so, would be public again with the next publish.
Source:
    Regulation on the Protection of the Right of Communication to the Public on Information Networks, art. 15 to 17; Civil Code of
    the PRC, art. 1195 and 1196.
Example:
    [[takedown]]
    address = "exposures/2026-10-harbour/"
    date = 2026-11-23
    reason = "依投诉核实后移除"
How to fix:
    Delete the file. If the item may be shown again (a counter-notice, a decision), bring it back with `newsroom restore SLUG`, which
    mends the register too. If it is another article, give it another `slug:`.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.place import Place
from newsroom.article.takedowns import Stage
from newsroom.stylebook.desk import Desk

CODE = "PUB729"
NAME = "returned-item"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every article that stands where something was taken down."""
    registered: Mapping[str, Place] = {item.address: item.at for item in desk.registers.takedowns}
    days = _remembered(edition) | {item.address: item.date for item in desk.registers.takedowns}
    for article in desk.articles:
        day = days.get(article.address)
        if day:
            related = (registered[article.address],) if article.address in registered else ()
            severity = None if edition.due(article) else Severity.WARNING
            values = {"address": f"/{article.address}", "day": day.isoformat(), "slug": article.slug}
            yield Fault(article.at("slug"), values, related=related, severity=severity)


def _remembered(edition: Edition) -> dict[str, date]:
    removed = edition.previous.removed if edition.previous else ()
    return {address: one.day(edition.site.timezone) for one in removed if one.stage is not Stage.RESTORED for address in one.addresses}
