"""A translation names the article that it translates.

What it checks:
    `translation_of` is the slug of another article of this site.
Why:
    Readers change between the languages by this link; a wrong one leads them nowhere.
Source:
    House rule.
Example:
    translation_of: hello
How to fix:
    Write the slug of the original: its file name without .md, or its `slug`.
"""

from collections.abc import Iterator

from rapidfuzz import process

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB718"
NAME = "unknown-translation"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the translated article is not there, or is the article itself."""
    wanted = article.translation_of
    if not wanted:
        return
    if wanted == article.slug:
        yield Fault(article.at("translation_of"), {"slug": wanted}, "itself")
    elif wanted not in desk.by_slug:
        nearest = process.extractOne(wanted, sorted(slug for slug in desk.by_slug if slug != article.slug), score_cutoff=60)
        values = {"slug": wanted, "nearest": nearest[0] if nearest else ""}
        yield Fault(article.at("translation_of"), values, "" if nearest else "stranger")
