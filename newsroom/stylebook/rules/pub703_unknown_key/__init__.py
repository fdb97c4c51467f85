"""Every key in the front matter is one that the newsroom knows.

What it checks:
    Each key is one of the keys of an article (of a clause, of a page), under its house name or its Chinese one. The
    nearest key is named.
Why:
    A misspelt key is a forgotten fact: `sorce: own` leaves the article without a source, and nothing else would say
    so.
Source:
    House rule.
Example:
    editor: 贺知远
How to fix:
    Write the key that the message suggests. `newsroom explain PUB703` lists no more keys than you need: title, date,
    source, byline, editor.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB703"
NAME = "unknown-key"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
