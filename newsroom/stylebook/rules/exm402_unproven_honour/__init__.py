"""An honour says who awarded it, when, and where that can be read.

What it checks:
    Every entry of `honours` has `awarded_by`, `date` and `url`.
Why:
    A title that nobody can look up may be wrong, or invented; the praised person is the first whom that harms.
Source:
    Internet News Information Services Provisions (2017), art. 15: truthful.
Example:
    honours:
      - {title: 柳园好邻居}
How to fix:
    Add who awarded it, the day, and the address of the announcement: `{title: 柳园好邻居, awarded_by: 柳园居委会, date: 2026-05-01, url: https://...}`.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "EXM402"
NAME = "unproven-honour"
SEVERITY = "warning"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each thing that an honour does not say."""
    for number, honour in enumerate(article.honours):
        if not honour.awarded_by.strip():
            yield Fault(article.at(f"honours.{number}.awarded_by"), {"title": honour.title})
        if honour.date is None:
            yield Fault(article.at(f"honours.{number}.date"), {"title": honour.title}, "date")
        if not honour.url.strip():
            yield Fault(article.at(f"honours.{number}.url"), {"title": honour.title}, "url")
