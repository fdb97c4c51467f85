"""The source of an article stands in the register.

What it checks:
    `source` is `own` or a key of registers/sources.toml. The hint gives the nearest key, also when the name of the house was written.
Why:
    A source is only traceable when we know who it is, under which address it publishes and by what right we reprint it.
    All of that stands once, in the register.
Source:
    Internet News Information Services Provisions (2017), art. 15: the origin of reprinted news must be traceable.
Example:
    source: qingyuan-daily
How to fix:
    Write the key that the hint names, or add the house to registers/sources.toml first.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from newsroom.article.article import OWN, Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "SRC102"
NAME = "unknown-source"
SEVERITY = "error"
SCOPE = "article"

OURSELVES = ("本网", "本站", "本报", "本台", "本刊", "原创", "自采")
NEAR = 60.0


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the source is in no register."""
    known = article.own or article.source in desk.registers.sources
    if not article.source or known or desk.unread("content/registers/sources.toml"):
        return
    nearest = _nearest(article.source, _keys_by_word(desk))
    yield Fault(article.at("source"), {"source": article.source, "nearest": nearest}, variant="" if nearest else "stranger")


def _keys_by_word(desk: Desk) -> dict[str, str]:
    keys = dict.fromkeys((*OURSELVES, OWN, desk.site.name), OWN)
    for source in desk.registers.sources.values():
        keys |= {source.key: source.key, source.name: source.key}
    return keys


def _nearest(written: str, keys: dict[str, str]) -> str:
    """Return the key whose key or name is most like what was written, "" when none is near."""
    found = process.extractOne(written, list(keys), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=NEAR)
    return keys[found[0]] if found else ""
