"""No section is empty.

What it checks:
    Each of the three sections has at least one article that is due.
Why:
    A link in the navigation that leads to an empty page is the plainest sign of neglect.
Source:
    Government website inspection indicators (2019), empty columns.
Example:
    content/articles/exemplars/first.md
How to fix:
    Publish a first article in the section.
"""

from collections.abc import Iterator

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "PUB721"
NAME = "empty-column"
SEVERITY = "warning"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each section without an article that readers can see."""
    filled = {article.kind for article in desk.articles if edition.due(article)}
    for kind in Kind:
        if kind not in filled:
            yield Fault(Place(""), {"section": kind.section})
