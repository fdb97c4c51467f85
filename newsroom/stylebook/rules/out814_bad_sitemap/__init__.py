"""The sitemap lists what there is.

What it checks:
    sitemap.xml can be read and lists only pages of this site that are there; every article page that search engines may show is in it.
    robots.txt is there.
Why:
    Search engines take addresses from the sitemap; a wrong one hides articles, or keeps asking for pages that are gone.
Source:
    https://www.sitemaps.org/protocol.html; RFC 9309 (robots.txt).
Example:
    <url><loc>https://www.morning.example/progress/hello/</loc></url>
How to fix:
    Let the `syndication` plugin write both files, and publish again into an empty folder.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback, file_of
from newsroom.stylebook.desk import Desk

CODE = "OUT814"
NAME = "bad-sitemap"
SEVERITY = "error"
SCOPE = "output"
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for a sitemap that is none, for each address too many or too few in it, and for a missing robots.txt."""
    if ROBOTS not in seen.files:
        yield Fault(Place(""), {"file": ROBOTS}, "file", page=ROBOTS)
    if SITEMAP not in seen.files:
        yield Fault(Place(""), {"file": SITEMAP}, "file", page=SITEMAP)
    elif seen.sitemap_fault:
        yield Fault(Place(""), {"problem": seen.sitemap_fault}, page=SITEMAP)
    else:
        yield from _addresses(seen)


def _addresses(seen: Readback) -> Iterator[Fault]:
    pages, items = set(seen.pages), seen.by_address
    for address in dict.fromkeys(seen.sitemap):
        if file_of(address) not in pages:
            yield Fault(Place(""), {"address": address}, "gone", page=SITEMAP)
    listed = set(seen.sitemap)
    for address, page in seen.articles.items():
        if address not in listed and page not in seen.noindex:
            yield Fault(Place(items[address].path), {"address": address}, "unlisted", page=page)
