"""An article does not say where or how its page is written.

What it checks:
    `status`, `save_as`, `url`, `template`, `path` and their kin, which steer stock Pelican, do not stand in the front
    matter.
Why:
    `save_as: index.html` overwrites the front page, `save_as: feeds/all.atom.xml` a feed; `status: draft` publishes a
    page that nobody links to and everybody can find.
Source:
    House rule: one registry of outputs, and editors do not write into it.
Example:
    content/drafts/heating.md
How to fix:
    Delete the line. A draft is a file in content/drafts/. The address is made from the section and the file name;
    where an original was published belongs under `original: {url: ...}`.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB711"
NAME = "forbidden-key"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
