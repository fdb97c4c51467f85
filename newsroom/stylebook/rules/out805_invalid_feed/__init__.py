"""A feed can be read by every feed reader, and holds what it may.

What it checks:
    Each feed is well-formed RSS, Atom or JSON Feed; each entry has a title, a link and an identifier of its own, and is an article
    of this edition or a problem of the ledger; of an exposure, an entry carries the summary only, with corrections, updates and the
    unit's answer. The style sheet that a feed names is there.
Why:
    Feed readers drop a broken feed without telling anybody. Exposures are taken down in time: what feeds have spread cannot be.
Source:
    RSS 2.0; RFC 4287 (Atom); JSON Feed 1.1; for exposures Personal Information Protection Law, art. 19 and 47.
Example:
    <item><title>…</title><link>https://www.morning.example/progress/hello/</link><guid isPermaLink="false">…</guid></item>
How to fix:
    Let the `syndication` plugin write the feeds. A feed that is not well-formed mostly holds a control character or a bare `&`.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator

from newsroom.article.amendments import notable
from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import EntrySeen, FeedSeen, Readback, file_of, squeezed
from newsroom.stylebook.desk import Desk

CODE = "OUT805"
NAME = "invalid-feed"
SEVERITY = "error"
SCOPE = "output"
_TAG = re.compile(r"<[^>]*>")
_PARAGRAPH = 12


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each feed that is none, and for each entry that should not be there as it is."""
    items = seen.by_address
    for feed in seen.feeds:
        if feed.fault:
            yield Fault(Place(""), {"feed": feed.path, "problem": feed.fault}, page=feed.path)
            continue
        if feed.style and file_of(feed.style) not in seen.files:
            yield Fault(Place(""), {"feed": feed.path, "style": feed.style}, "style", page=feed.path)
        yield from _entries_alike(feed)
        for entry in feed.entries:
            item = items.get(entry.link)
            yield from _bare(feed, entry)
            if entry.link and not item and not _told(entry.link, seen):
                yield Fault(Place(""), {"feed": feed.path, "link": entry.link}, "stranger", page=feed.path)
            elif item and item.summary_only and _whole(entry, desk.by_path.get(item.path)):
                yield Fault(Place(item.path), {"feed": feed.path, "title": item.title}, "whole", page=feed.path)


def _told(link: str, seen: Readback) -> bool:
    """Return whether an address is that of a problem of the ledger, whose page is there."""
    return link.startswith("problems/") and file_of(link) in seen.files


def _bare(feed: FeedSeen, entry: EntrySeen) -> Iterator[Fault]:
    for field, value in (("title", entry.title), ("link", entry.link), ("id", entry.id)):
        if not value:
            name = entry.title or entry.link or entry.id
            yield Fault(Place(""), {"feed": feed.path, "entry": name, "field": field}, "bare", page=feed.path)


def _entries_alike(feed: FeedSeen) -> Iterator[Fault]:
    for name, count in Counter(entry.id for entry in feed.entries if entry.id).items():
        if count > 1:
            yield Fault(Place(""), {"feed": feed.path, "id": name}, "twice", page=feed.path)


def _whole(entry: EntrySeen, article: Article | None) -> bool:
    """Return whether an entry holds a paragraph of the body that neither the summary nor a correction, an update or an answer says."""
    if not article:
        return False
    shown = squeezed(html.unescape(_TAG.sub(" ", entry.content)))
    free = squeezed("\n".join((article.summary, *(words for item in notable(article) for words in (item.what, item.why)))))
    paragraphs = [squeezed(text) for text in article.body.plain.split("\n")]
    return any(len(text) >= _PARAGRAPH and text in shown and text not in free for text in paragraphs)
