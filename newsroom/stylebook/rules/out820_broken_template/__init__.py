"""The theme's templates can be rendered.

What it checks:
    Every template that a page needs is there, can be read, and asks only for what its view holds (theme/CONTEXT.md).
Why:
    A theme that has lost its notice or its attribution must not publish a site without them.
Source:
    The house: fail closed (ARCHITECTURE, "Pelican fails open").
Example:
    {% include "partials/notice.html" %} while theme/templates/partials/notice.html is missing
How to fix:
    Put the missing template back, or correct the name that the message shows.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "OUT820"
NAME = "broken-template"
SEVERITY = "error"
SCOPE = "theme"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield what rendering found wrong with the theme."""
    yield from desk.faults_of(NAME)
