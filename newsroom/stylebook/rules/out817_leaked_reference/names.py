"""Whose names stay behind the pages, and which words may stand on them."""

import re
from collections.abc import Iterable, Iterator

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.records import Problem

_BETWEEN = re.compile(r"[、，,；;/\s]+")


def names_of(article: Article, edition: Edition) -> tuple[str, ...]:
    """Return who verified an article and who checked its pictures; names of one character are left out."""
    told = [article.verification.by] if article.verification else []
    problem = edition.registers.problems.get(article.problem)
    files = [use.file for use in article.pictures] + list(problem.pictures if problem else ())
    for picture in (edition.pictures.get(file) for file in files):
        told += picture.record.checked_by if picture and picture.record else ()
    names = (name for words in told for name in _BETWEEN.split(words))
    return tuple(sorted({name for name in names if len(name) > 1}))


def public_words(article: Article, linked: Iterable[Article], edition: Edition) -> str:
    """Return all words that an article's page shows by right: its own, its problem's, and the cards of articles that it links to."""
    site = edition.site
    words = [site.name, site.holder, site.place, site.tagline, site.fictional, site.contacts.address, site.contacts.hours]
    for shown in (article, *linked):
        words += [shown.title, shown.summary, shown.editor, shown.dateline, *shown.tags, *(item.name for item in shown.byline)]
    return "\n".join((*words, *_own(article, edition)))


def _own(article: Article, edition: Edition) -> Iterator[str]:
    yield article.body.plain
    yield from (article.explanation, article.title_change, *(article.people or ()))
    if article.reply:
        yield from (article.reply.unit, article.reply.text)
    if article.original:
        yield from (article.original.title, article.original.author)
    yield from (word for item in article.media for word in (item.credit, item.caption))
    yield from (word for item in article.corrections for word in (item.what, item.why))
    yield from (item.what for item in article.updates)
    yield from (word for item in article.honours for word in (item.title, item.awarded_by))
    yield from (word for item in article.figures for word in (item.name, item.source))
    yield from _pictures(article, edition)
    yield from _registers(article, edition)


def _pictures(article: Article, edition: Edition) -> Iterator[str]:
    problem = edition.registers.problems.get(article.problem)
    files = [use.file for use in article.pictures] + list(problem.pictures if problem else ())
    for picture in (edition.pictures.get(file) for file in files):
        if picture and picture.record:
            yield from (picture.record.credit, picture.record.alt)
    for use in article.pictures:
        yield from (use.alt, use.caption, use.credit)


def _registers(article: Article, edition: Edition) -> Iterator[str]:
    registers = edition.registers
    place, source = registers.places.get(article.place), registers.sources.get(article.source)
    project, problem = registers.projects.get(article.project), registers.problems.get(article.problem)
    yield from (place.name, place.community) if place else ()
    yield from (source.name, source.about) if source else ()
    yield from (project.title, project.unit, project.leader, project.about) if project else ()
    yield from (item.title for item in (project.milestones if project else ()))
    yield from _problem(problem) if problem else ()


def _problem(problem: Problem) -> Iterator[str]:
    yield from (problem.title, problem.leader, problem.team, problem.plan, problem.explanation)
    yield from (word for step in problem.steps for word in (step.who, step.note))
