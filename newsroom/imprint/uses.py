"""The pictures that pages show: an article's own, and of an exposure those of its problem where it has none to compare; a problem's own.

An exposure that was made anonymous shows none of its problem's: they would undo that.
"""

from collections.abc import Iterable, Iterator, Mapping

from newsroom.article.article import Article, Kind, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.records import Problem


def uses_of(article: Article, edition: Edition) -> tuple[PictureUse, ...]:
    """Return every use of a picture on an article's page, in the page's order; pictures that do not exist are left out."""
    uses = (*article.pictures, *(() if article.before_after else _of_problem(article, edition)))
    return tuple(use for use in uses if use.file in edition.pictures)


def problem_uses(problem: Problem, edition: Edition, articles: Iterable[Article]) -> tuple[PictureUse, ...]:
    """Return every use of a picture on a problem's page: pairs first, then those of steps; `articles` are those that tell of it.

    A problem that was made anonymous, or one of whose articles was, shows none.
    """
    if problem.anonymised or any(article.anonymised for article in articles):
        return ()
    steps = (PictureUse(step.picture, "", "", problem.at, role="step") for step in problem.steps if step.picture)
    return tuple(use for use in (*_pairs(problem), *steps) if use.file in edition.pictures)


def used(articles: Iterable[Article], edition: Edition) -> Mapping[str, tuple[PictureUse, ...]]:
    """Return the uses of each picture on the pages of these articles and of all problems, by its path below content/, in path order."""
    found: dict[str, list[PictureUse]] = {}
    telling: dict[str, list[Article]] = {}
    for article in articles:
        telling.setdefault(article.problem, []).append(article)
        for use in uses_of(article, edition):
            found.setdefault(use.file, []).append(use)
    for problem in edition.registers.problems.values():
        for use in problem_uses(problem, edition, telling.get(problem.key, ())) if problem.pictures else ():
            found.setdefault(use.file, []).append(use)
    return {file: tuple(found[file]) for file in sorted(found)}


def _of_problem(article: Article, edition: Edition) -> Iterable[PictureUse]:
    told = article.kind is Kind.EXPOSURE and not article.anonymised
    problem = edition.registers.problems.get(article.problem) if told else None
    return _pairs(problem) if problem else ()


def _pairs(problem: Problem) -> Iterator[PictureUse]:
    for pair in problem.before_after:
        for file, role in zip(pair, ("before", "after"), strict=True):
            yield PictureUse(file, "", "", problem.at, role=role)
