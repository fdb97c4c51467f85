"""A slug fits into an address.

What it checks:
    The slug, or the file name where no slug is given, is made of 1 to 80 small letters, digits and hyphens; that of an exposure of digits
    and hyphens only.
Why:
    Addresses are typed, printed and linked for years. Capitals, spaces and Chinese characters turn into %E6%9F%B3
    when they are passed on, and into two different pages on servers that heed capitals. An address stays when the text behind it is made
    anonymous or taken down: an exposure's must not name whom or what it was about.
Source:
    House rule; RFC 3986 section 2.3; Personal Information Protection Law, art. 47.
Example:
    slug: heating-2026; of an exposure 20261012-1
How to fix:
    Rename the file, e.g. heating-2026.md. The title keeps its Chinese.
"""

import re
from collections.abc import Iterator

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB717"
NAME = "bad-slug"
SEVERITY = "error"
SCOPE = "site"
_NUMBERED = re.compile(r"[0-9]+(?:-[0-9]+)*")


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield what was noticed while reading, and a fault for each exposure whose slug has words in it."""
    yield from desk.faults_of(NAME)
    for article in desk.articles:
        if article.kind is Kind.EXPOSURE and not _NUMBERED.fullmatch(article.slug):
            yield Fault(article.at("slug"), {"value": article.slug}, "exposure-slug")
