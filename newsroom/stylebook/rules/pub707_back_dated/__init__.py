"""A new article is not dated before readers could have seen it.

What it checks:
    An article that the last release did not have is not dated more than `limits.back_dated_days` before that release,
    unless it says `imported: true` or was restored after a takedown. Nothing is checked before the first release, nor on drafts.
Why:
    A back-dated article pretends to have been there, and shortens the 30 days in which people may object.
Source:
    The site's notice, clause objections.
Example:
    imported: true
How to fix:
    Give the date of today. For texts taken over from an older site, add `imported: true`: they keep their date and
    say so.
"""

from collections.abc import Iterator
from datetime import timedelta

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB707"
NAME = "back-dated"
SEVERITY = "error"
SCOPE = "article"
AFTER = ("PUB702",)


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when a new article is older than the last release by more than the site allows."""
    previous, days = desk.previous, desk.site.limits.back_dated_days
    if previous is None or article.draft or article.imported or article.slug in previous.articles:
        return
    if article.address in previous.restored or not set(article.moved_from).isdisjoint(previous.articles.values()):
        return
    if article.date < previous.as_of - timedelta(days=days):
        values = {"date": article.date.date().isoformat(), "release": previous.as_of.date().isoformat(), "days": str(days)}
        yield Fault(article.at("date"), values)
