"""The registers and picture records can be read.

What it checks:
    Each file below content/registers/ and each record beside a picture is TOML, stands in its place, and every key is
    known, filled and of the right sort.
Why:
    Permissions, credits and consents stand there. An entry that is skipped silently is a permission that nobody
    checked.
Source:
    House rule; TOML 1.0.
Example:
    name = "青原日报"
How to fix:
    Go to the line and column. Texts stand in half-width quotes, dates do not: `due = 2026-12-01`.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB716"
NAME = "bad-register"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
