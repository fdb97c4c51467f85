"""No two articles share a slug.

What it checks:
    The slug (the file name, or the key `slug`) is used once in all sections, drafts included. The finding stands at
    the later path and names the first.
Why:
    Stock Pelican lets the second of two pages overwrite the first, or loses both. The slug is also the name by which
    releases, corrections and takedowns know an article: it must mean one article, also across sections.
Source:
    House rule.
Example:
    slug: heating-2026
How to fix:
    Rename the newer of the two files, or give it a `slug` of its own. Do not rename what has been published.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB704"
NAME = "duplicate-slug"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every article whose slug another has already."""
    for slug, sharers in desk.by_slug.items():
        first, *others = sorted(sharers, key=lambda article: article.path)
        for article in others:
            yield Fault(article.at("slug"), {"slug": slug, "other": first.path}, related=(first.at("slug"),))
