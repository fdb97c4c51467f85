"""The folder and the front matter agree on the kind of an article.

What it checks:
    An article in content/articles/exposures/ is not called progress by its `kind` (or Category), and one outside the
    three folders says its kind.
Why:
    The kind decides which rules an article must pass. An exposure that is filed as progress escapes the protection of
    the people in it.
Source:
    House rule.
Example:
    kind: progress
How to fix:
    Move the file to the folder of its kind, or delete the line `kind`: the folder says it.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB713"
NAME = "contradicted-kind"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
