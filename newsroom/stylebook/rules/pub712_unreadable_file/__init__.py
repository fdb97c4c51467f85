"""Every file of the site is what it seems: an ordinary text, picture or record in its place.

What it checks:
    Below content/ lie regular files only, named in plain characters; articles are UTF-8 Markdown of bearable size, the names of
    pictures fit into addresses (what is in them is PUB724's business); nothing lies where nothing is read.
Why:
    A link in the folder would publish a file of the machine, a pipe would stop the build for ever, an old encoding
    turns into rubbish, and a file in the wrong place is a text that somebody believes to be published.
Source:
    House rule; CWE-59, CWE-434.
Example:
    content/articles/progress/heating-2026.md
How to fix:
    Each wording says what to do. For texts in GB 18030 (old Windows editors), `newsroom check --fix` converts them
    after asking.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB712"
NAME = "unreadable-file"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
