"""A permission is still running.

What it checks:
    `until` of the permission that applies is not past on the day of the build; the last day still counts. An article's own permission
    goes before that of its source.
Why:
    A reprint stays online; when the leave has run out, keeping it there needs a new one.
Source:
    The terms of the licence or letter; notice of the National Copyright Administration on reprinting online (2015) no. 3.
Example:
    permission: {kind: written, ref: 牧刊授〔2026〕8号, until: 2036-12-31}
How to fix:
    Have it renewed and write the new number and date, or take the article back (registers/withdrawn.toml).
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "SRC110"
NAME = "expired-permission"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the permission of a reprint ran out before today."""
    source = desk.source_of(article)
    if source is None or article.own or (source.free and article.permission is None):
        return
    permission = article.permission or source.permission
    if permission is None or permission.until is None or permission.until >= desk.as_of.date():
        return
    values = {"source": source.name, "until": permission.until.isoformat()}
    if article.permission:
        yield Fault(article.at("permission.until"), values)
    else:
        yield Fault(article.at("source"), values, variant="register", related=(source.at,))
