"""A figure that went down says why.

What it checks:
    The figures of a project over time, told by its record and by progress articles: one that is lower than the one before it has an
    explanation, in the article that tells it or in the project's record.
Why:
    Progress that goes backwards is news. Without a word it looks like a mistake, or like something to hide.
Source:
    House rule: the rectification ledger is followed to the end.
Example:
    explanation: 复查时有2户退出签约。
How to fix:
    Add `explanation:` to the article or to the project's record; if the figure is wrong, correct it.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.series import series_of
from newsroom.stylebook.desk import Desk

CODE = "PRG503"
NAME = "backwards-progress"
SEVERITY = "warning"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every figure that went down without a word."""
    telling: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(desk.articles, key=lambda item: (item.date, item.slug)):
        if not article.draft:
            telling[article.project].append(article)
    for key, project in desk.registers.projects.items():
        for series in () if project.explanation else series_of(project, telling[key]):
            for before, after in pairwise(series.points):
                told = after.tellers[0]
                if after.number < before.number and not any(item.article and item.article.explanation for item in after.tellers):
                    values = {"name": series.name, "value": after.value, "before": before.value, "day": before.as_of.isoformat()}
                    yield Fault(desk.teller(told), values, related=(desk.teller(before.tellers[0]),))
