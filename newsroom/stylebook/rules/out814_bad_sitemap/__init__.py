"""The sitemaps list what there is.

What it checks:
    sitemap.xml can be read and lists only pages of this site that are there and that search engines may show; every article page that
    search engines may show is in it. sitemap-news.xml, where there is one, can be read too; what it calls news is at most 1,000 articles of
    the last two days, each with the publication's name and language, a date and a title. robots.txt is there.
Why:
    Search engines take addresses from the sitemaps; a wrong one hides articles, or keeps asking for pages that are gone.
Source:
    https://www.sitemaps.org/protocol.html; https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap;
    RFC 9309 (robots.txt).
Example:
    <url><loc>https://www.morning.example/progress/hello/</loc></url>
How to fix:
    Let the `syndication` plugin write the files, and publish again into an empty folder.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import NewsSeen, Readback, file_of
from newsroom.stylebook.desk import Desk

CODE = "OUT814"
NAME = "bad-sitemap"
SEVERITY = "error"
SCOPE = "output"
SITEMAP, NEWS, ROBOTS = "sitemap.xml", "sitemap-news.xml", "robots.txt"
MOST_NEWS = 1_000
NEWS_DAYS = timedelta(days=2)


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for a sitemap that is none, for each address too many or too few in one, and for a missing file."""
    if ROBOTS not in seen.files:
        yield Fault(Place(""), {"file": ROBOTS}, "file", page=ROBOTS)
    if SITEMAP not in seen.files:
        yield Fault(Place(""), {"file": SITEMAP}, "file", page=SITEMAP)
    elif seen.sitemap_fault:
        yield Fault(Place(""), {"problem": seen.sitemap_fault}, page=SITEMAP)
    else:
        yield from _listed(seen, SITEMAP, seen.sitemap)
        yield from _unlisted(seen)
    if seen.news_fault:
        yield Fault(Place(""), {"problem": seen.news_fault}, page=NEWS)
    yield from _listed(seen, NEWS, [item.address for item in seen.news])
    yield from _news(seen, [item for item in seen.news if item.tagged])


def _listed(seen: Readback, sitemap: str, addresses: Iterable[str]) -> Iterator[Fault]:
    pages = set(seen.pages)
    for address in dict.fromkeys(addresses):
        if file_of(address) not in pages:
            yield Fault(Place(""), {"sitemap": sitemap, "address": address}, "gone", page=sitemap)
        elif file_of(address) in seen.noindex:
            yield Fault(Place(""), {"sitemap": sitemap, "address": address}, "unwelcome", page=sitemap)


def _unlisted(seen: Readback) -> Iterator[Fault]:
    items, listed = seen.by_address, set(seen.sitemap)
    for address, page in seen.articles.items():
        if address not in listed and page not in seen.noindex:
            yield Fault(Place(items[address].path), {"address": address}, "unlisted", page=page)


def _news(seen: Readback, items: list[NewsSeen]) -> Iterator[Fault]:
    if len(items) > MOST_NEWS:
        yield Fault(Place(""), {"count": str(len(items))}, "many", page=NEWS)
    for item in items:
        values = {"address": item.address, "date": item.date}
        lacking = [name for name in ("title", "name", "language", "date") if not getattr(item, name)]
        if lacking:
            yield Fault(Place(""), {**values, "field": ", ".join(lacking)}, "bare", page=NEWS)
        elif not _recent(item.date, seen.edition.as_of):
            yield Fault(Place(""), values, "old", page=NEWS)


def _recent(date: str, as_of: datetime) -> bool:
    """Return whether a date of the W3C's form lies in the two days before a moment; one without a zone is in the site's."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return False
    moment = moment if moment.tzinfo else moment.replace(tzinfo=as_of.tzinfo)
    return as_of - NEWS_DAYS <= moment <= as_of
