"""Nothing in an article points out of the site's folders.

What it checks:
    Slugs, pictures, media, old addresses and the links of a body contain no way up (`../` beyond content/), no drive,
    no root, no backslash.
Why:
    A path such as ../../../../etc/passwd would publish a file of the machine, or write over one.
Source:
    House rule; CWE-22.
Example:
    ![阀芯](../../images/valve.jpg)
How to fix:
    Pictures lie in content/images/ and are named from the article's folder: ../../images/NAME.jpg. A link to another
    article is ../progress/NAME.md.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB705"
NAME = "escaping-path"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)
