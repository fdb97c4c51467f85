"""Retiring exposures: what becomes of the article, of its problem's record and of the pictures, as changes that an editor reviews.

Anonymised, an exposure goes on saying what was wrong and what was done, and no longer where exactly and how it looked. Withdrawn, a page
at its address says when and why it went. Personal Information Protection Law, art. 19 and 47.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.place import Place
from newsroom.article.records import Problem
from newsroom.corrections.body_pictures import without_pictures
from newsroom.corrections.changes import Change, Leftover, Table
from newsroom.corrections.front_lines import Edits, edited_head
from newsroom.corrections.ledger import anonymised_problem
from newsroom.corrections.wording import place_like

_SHOWN = frozenset({"before_after", "gallery", "portrait", "media"})
_KEPT = frozenset({"verification"})


@dataclass(frozen=True, slots=True)
class Retirement:
    """Changes in the order in which they are to be made (an article last, so that a second run finds what was interrupted).

    `anonymised` and `withdrawn` are the articles of each lot, as they were.
    """

    changes: tuple[Change, ...]
    leftovers: tuple[Leftover, ...]
    anonymised: tuple[Article, ...]
    withdrawn: tuple[Article, ...]
    day: datetime.date


def retire(edition: Edition, articles: Sequence[Article], problems: Sequence[Problem], withdraw: bool, reason: str) -> Retirement:
    """Return what retires some exposures and problems on the day of an edition; the problems that the articles name go along.

    `withdraw` withdraws the articles; one whose place says no community is withdrawn anyway. `reason` is told to readers of withdrawn
    pages. Raises tomlkit's ParseError (a ValueError) where withdrawn.toml is no TOML.
    """
    table = _Table(edition)
    gone = tuple(article for article in articles if withdraw or table.gazetteer.nowhere(article.place))
    kept = tuple(article for article in articles if article not in gone)
    named = {article.problem for article in articles} | {problem.key for problem in problems}
    records = [problem for key, problem in edition.registers.problems.items() if key in named and not problem.anonymised]
    table.withdraw(gone, reason, {article.path for article in kept})
    for article in kept:
        table.anonymise(article, {other.slug for other in gone})
    for problem in records:
        path = problem.at.path
        table.write(path, anonymised_problem(table.texts[path], table.gazetteer, table.today))
    pictures = table.unused_pictures(articles, records)
    leftovers = (*table.leftovers(kept, records), *table.beside_links(kept), *table.originals(pictures))
    return Retirement(tuple(table.changes(pictures, records, articles)), leftovers, kept, gone, table.today)


class _Table(Table):
    """An edition's texts while exposures are being retired."""

    def anonymise(self, article: Article, gone: set[str]) -> None:
        text, words = self.text_now(article.path) or "", self.gazetteer
        put = {"people": "none", "anonymised": self.today.isoformat()}
        drop = _SHOWN | ({"translation_of"} if article.translation_of in gone else set())
        if not words.coarse(article.place):
            key = words.community_key(article.place)
            put |= {"place": key} if key else {}
            drop = drop if key else drop | {"place"}
        head = edited_head(text, article, Edits(drop, put, words.coarsened, _KEPT))
        self.write(article.path, head + without_pictures(words.coarsened(text[article.body.offset :])))

    def leftovers(self, articles: Sequence[Article], problems: Sequence[Problem]) -> Iterator[Leftover]:
        for path in (*(article.path for article in articles), *(problem.at.path for problem in problems)):
            seen: set[str] = set()
            for number, line in enumerate((self.text_now(path) or "").split("\n"), 1):
                for kind, found in (("no-community", self.gazetteer.told(line)), ("place-like", place_like(line))):
                    for words in found:
                        if words not in seen:
                            yield Leftover(kind, Place(path, number, line.index(words) + 1), words)
                        seen.add(words)

    def beside_links(self, articles: Sequence[Article]) -> Iterator[Leftover]:
        """Yield the places that other articles name in the line of a link to one of these."""
        blank = {article.path.removeprefix("content/") for article in articles}
        for other in self.edition.articles:
            lines = {link.place for link in other.body.links if link.internal and link.target in blank and link.place.line}
            if lines and other not in articles:
                text = self.texts[other.path].split("\n")
                for place in sorted(lines):
                    yield from (Leftover("linked", place, name) for name in self.gazetteer.fine(text[(place.line or 1) - 1]))
