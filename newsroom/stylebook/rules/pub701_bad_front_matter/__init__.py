"""The head of an article, clause or page can be read, key by key.

What it checks:
    The lines between the two `---` (or the stock `Key: value` lines) are understood, no key stands twice, no value is
    of the wrong sort, nothing is blank that must say something, and there are no anchors, aliases or tags, which no
    editor needs.
Why:
    Stock Pelican drops an article whose head it cannot read, silently or with a traceback that loses the whole site.
    One YAML file of nine lines with aliases keeps it busy for minutes.
Source:
    House rule; YAML 1.2 chapter 3.2.2 (anchors and aliases).
Example:
    title: "他说：“行”"
How to fix:
    Go to the line and column of the message. Most often: a full-width colon after a key, a missing closing quote, a
    tab, or a title that holds a colon and needs half-width quotes around it.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB701"
NAME = "bad-front-matter"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
