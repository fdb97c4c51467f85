"""A slug fits into an address.

What it checks:
    The slug, or the file name where no slug is given, is made of 1 to 80 small letters, digits and hyphens.
Why:
    Addresses are typed, printed and linked for years. Capitals, spaces and Chinese characters turn into %E6%9F%B3
    when they are passed on, and into two different pages on servers that heed capitals.
Source:
    House rule; RFC 3986 section 2.3.
Example:
    slug: heating-2026
How to fix:
    Rename the file, e.g. heating-2026.md. The title keeps its Chinese.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB717"
NAME = "bad-slug"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
