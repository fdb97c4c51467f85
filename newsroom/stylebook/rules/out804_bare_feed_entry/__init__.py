"""A feed entry carries its source and its rights with it.

What it checks:
    Each entry of each feed names its source, an author and the rights; the entry of a reprint gives the original's address (rel=via,
    dc:source, the source's url or external_url); the feed itself states its rights.
Why:
    In a feed reader, and on sites that take our feed over, the entry stands alone: what it does not carry is lost.
Source:
    Internet News Information Services Provisions (2017), art. 15; RFC 4287 (Atom), 4.2.10 and 4.2.11; RSS 2.0, `source`; Dublin Core.
Example:
    <source url="https://www.morning.example/">晨报社</source> <dc:creator>林小川</dc:creator> <dc:rights>© 2026 晨报社</dc:rights>
How to fix:
    List `syndication` among the plugins; in a feed of your own, write what the message names from the article's imprint.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.imprint import Imprint
from newsroom.article.place import Place
from newsroom.article.readback import EntrySeen, Readback
from newsroom.stylebook.desk import Desk

CODE = "OUT804"
NAME = "bare-feed-entry"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each thing that an entry of an accepted article, or a whole feed, does not say."""
    items = seen.by_address
    for feed in seen.feeds:
        if feed.fault:
            continue
        if not feed.rights:
            yield Fault(Place(""), {"feed": feed.path}, "feed", page=feed.path)
        for entry in feed.entries:
            if item := items.get(entry.link):
                values = {"feed": feed.path, "title": item.title, "source": item.source_name, "url": item.original_url}
                for variant in _lacks(entry, item):
                    yield Fault(Place(item.path), values, variant, page=feed.path)
            elif entry.link.startswith("problems/"):
                values = {"feed": feed.path, "title": entry.title, "source": desk.site.name, "url": ""}
                for variant, said in (("author", entry.author), ("rights", entry.rights), ("", entry.source_title == desk.site.name)):
                    if not said:
                        yield Fault(Place(""), values, variant, page=feed.path)


def _lacks(entry: EntrySeen, item: Imprint) -> Iterator[str]:
    if entry.source_title != item.source_name:
        yield ""
    if not entry.author:
        yield "author"
    if not entry.rights:
        yield "rights"
    if not item.own and item.original_url and entry.source_url != item.original_url:
        yield "original"
