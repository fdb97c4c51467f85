"""The pictures of an exposure do not travel.

What it checks:
    The page of an exposure names no picture for links to it (og:image, twitter:image, itemprop, image_src), none for search
    engines (image in JSON-LD), and the entry of an exposure in a feed carries none. The page itself may show its pictures.
Why:
    An exposure shows a place at a moment. Sent on without its text the picture accuses, and goes on accusing when the problem is settled or
    the article is taken down.
Source:
    Personal Information Protection Law, art. 19 and 47; the house: exposures travel as summaries only, without pictures.
Example:
    an exposure's page has og:title and og:description, and no og:image
How to fix:
    Take the picture out of the template's head for exposures (the view gives none), out of its JSON-LD and out of the feed's entry.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback
from newsroom.stylebook.desk import Desk

CODE = "OUT816"
NAME = "shared-exposure"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each picture that a page or a feed sends out with an exposure."""
    items = seen.by_address
    for address, page in seen.articles.items():
        if items[address].summary_only:
            for picture in seen.shared.get(page, ()):
                yield Fault(Place(items[address].path), {"title": items[address].title, "picture": picture}, page=page)
    for feed in seen.feeds:
        for entry in feed.entries:
            item = items.get(entry.link)
            if item and item.summary_only:
                for picture in entry.pictures:
                    values = {"title": item.title, "picture": picture, "feed": feed.path}
                    yield Fault(Place(item.path), values, "feed", page=feed.path)
