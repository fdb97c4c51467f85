"""The pictures that an article's page shows: its own, and of an exposure those of its problem where it has none to compare.

An exposure that was made anonymous shows none of its problem's: they would undo that.
"""

from collections.abc import Iterable, Mapping

from newsroom.article.article import Article, Kind, PictureUse
from newsroom.article.edition import Edition


def uses_of(article: Article, edition: Edition) -> tuple[PictureUse, ...]:
    """Return every use of a picture on an article's page, in the page's order; pictures that do not exist are left out."""
    uses = (*article.pictures, *(() if article.before_after else _of_problem(article, edition)))
    return tuple(use for use in uses if use.file in edition.pictures)


def used(articles: Iterable[Article], edition: Edition) -> Mapping[str, tuple[PictureUse, ...]]:
    """Return the uses of each picture that these articles show, by the picture's path below content/, in path order."""
    found: dict[str, list[PictureUse]] = {}
    for article in articles:
        for use in uses_of(article, edition):
            found.setdefault(use.file, []).append(use)
    return {file: tuple(found[file]) for file in sorted(found)}


def _of_problem(article: Article, edition: Edition) -> Iterable[PictureUse]:
    told = article.kind is Kind.EXPOSURE and not article.anonymised
    problem = edition.registers.problems.get(article.problem) if told else None
    if problem:
        for pair in problem.before_after:
            for file, role in zip(pair, ("before", "after"), strict=True):
                yield PictureUse(file, "", "", problem.at, role=role)
