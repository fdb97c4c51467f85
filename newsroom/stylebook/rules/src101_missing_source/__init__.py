"""An article names where it comes from.

What it checks:
    `source` is given in the front matter of every article.
Why:
    A reader, a rights holder and a reprinting site must see at once whose words these are. There is no default:
    a forgotten source would silently claim the work of others as our own.
Source:
    The site's notice, clauses own and others; Internet News Information Services Provisions (2017), art. 15; Copyright Law, art. 12.
Example:
    source: own
How to fix:
    Write `source: own` for the house's own reports, or the key of the house that published it first (registers/sources.toml).
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "SRC101"
NAME = "missing-source"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when no source is named."""
    if not article.source:
        yield Fault(article.at("source"))
