"""Our own work names who made it.

What it checks:
    An article with `source: own` has a `byline`, and each name in it is a name, not a stand-in such as 本网记者.
Why:
    Who signs a work counts as its author; an unsigned report can neither be praised nor defended, nor can its copyright be proven.
Source:
    Copyright Law, art. 12.
Example:
    byline: 李知夏
How to fix:
    Write the reporter's name; several makers as a list: `byline: [{name: 李知夏}, {name: 陆望, role: photographer}]`.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "SRC109"
NAME = "own-without-byline"
SEVERITY = "error"
SCOPE = "article"

STAND_INS = frozenset(
    {
        "记者", "本网记者", "本站记者", "本报记者", "本台记者", "本刊记者", "通讯员", "小编", "匿名", "佚名", "未署名",
        "admin", "reporter", "unsigned",
    }
)


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when own work names nobody."""
    if not article.own:
        return
    if not any(maker.name.strip() for maker in article.byline):
        yield Fault(article.at("byline") if "byline" in article.places else article.at("source"))
    for maker in article.byline:
        if maker.name.strip().casefold() in STAND_INS:
            yield Fault(article.at("byline"), {"name": maker.name}, variant="stand-in")
