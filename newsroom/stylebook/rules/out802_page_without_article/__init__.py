"""No page stands there that nobody accepted, and no article has two.

What it checks:
    Every page is one that the build meant to write; a page that calls itself a news article (JSON-LD) is the one page of an accepted
    article.
Why:
    A page that no article accounts for was never checked: a leftover, a draft, or a copy that a correction or a takedown will miss.
Source:
    The house: the accepted articles and the rendered pages are compared one to one.
Example:
    progress/hello/index.html, and no progress/hello-2/index.html with the same article
How to fix:
    Publish into an empty folder. If the page comes back, look in the plugins and in the theme for what writes it.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback
from newsroom.stylebook.desk import Desk

CODE = "OUT802"
NAME = "page-without-article"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each page that is nobody's, or an article's second."""
    ours = set(seen.articles.values())
    by_address = seen.by_address
    for page in sorted(set(seen.pages) - ours):
        item = by_address.get(seen.claims.get(page, ""))
        if item:
            yield Fault(Place(item.path), {"page": page, "address": item.address}, "double", page=page)
        elif page in seen.claims:
            yield Fault(Place(""), {"page": page}, "claim", page=page)
        elif page not in seen.expected:
            yield Fault(Place(""), {"page": page}, page=page)
