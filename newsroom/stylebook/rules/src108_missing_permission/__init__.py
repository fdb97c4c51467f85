"""A reprint says by what right it is published.

What it checks:
    An article from another house has a `permission`, its own or that of its source in the register. Official texts (`free = true`) need
    none: no copyright lies on them. A written permission or a licence without a `ref` is a warning: nobody could look it up.
Why:
    Naming the source does not replace permission; online, others' works are reprinted with leave only.
Source:
    Notice of the National Copyright Administration on reprinting online (2015) no. 3; Copyright Law, art. 5 and 24.
Example:
    permission: {kind: written, ref: 牧刊授〔2026〕8号, until: 2036-12-31}
How to fix:
    Ask the house for leave and write down where it stands; for a standing agreement put it into registers/sources.toml, once.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault, Severity
from newsroom.stylebook.desk import Desk

CODE = "SRC108"
NAME = "missing-permission"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when a reprint has no permission, or one that cannot be looked up."""
    source = desk.source_of(article)
    if source is None or article.own or source.free:
        return
    permission = article.permission or source.permission
    if permission is None:
        yield Fault(article.at("source"), {"source": source.name}, related=(source.at,))
    elif permission.kind in ("written", "licence") and not permission.ref.strip():
        place = article.at("permission") if article.permission else source.at
        yield Fault(place, {"source": source.name}, variant="no-ref", severity=Severity.WARNING)
