"""Every section has news.

What it checks:
    The newest article of each section that has any is not older than `limits.stale_days`.
Why:
    Inspections of government sites count a column without news as neglected, and readers do as well.
Source:
    Government website inspection indicators (2019), columns that are not kept up.
Example:
    limits.stale_days = 10
How to fix:
    Publish something; or set `limits.stale_days` in newsroom.toml to the rhythm that the section really has.
"""

from collections.abc import Iterator

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB720"
NAME = "stale-column"
SEVERITY = "warning"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each section whose newest article has grown old."""
    for kind in Kind:
        due = [article for article in desk.articles if article.kind is kind and edition.due(article)]
        if not due:
            continue
        newest = max(due, key=lambda article: (article.date, article.path))
        days = (desk.as_of.date() - newest.date.date()).days
        if days > desk.site.limits.stale_days:
            yield Fault(newest.at("date"), {"section": kind.section, "days": str(days)})
