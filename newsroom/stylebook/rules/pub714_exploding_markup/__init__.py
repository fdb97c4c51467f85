"""A text is rendered within its bound.

What it checks:
    Reading and rendering one text takes no longer than `limits.markdown_seconds` and does not nest absurdly deep.
Why:
    5,000 times `![` keep stock Python-Markdown busy for half a minute, 5,000 times `1. ` break it off with a
    traceback: one text pasted by accident stops the paper of the day.
Source:
    House rule; CWE-1333, CWE-674.
Example:
    A paragraph.
How to fix:
    Look for long runs of the same signs, mostly pasted rubbish or a broken table, and delete them. Nothing of the
    article was published.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB714"
NAME = "exploding-markup"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
