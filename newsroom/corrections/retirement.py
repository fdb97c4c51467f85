"""Retiring exposures: what becomes of the article, of its problem's record and of the pictures, as changes that an editor reviews.

Anonymised, an exposure goes on saying what was wrong and what was done, and no longer where exactly and how it looked. Withdrawn, a page
at its address says when and why it went. Personal Information Protection Law, art. 19 and 47.
"""

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Problem
from newsroom.corrections.body_pictures import without_pictures
from newsroom.corrections.front_lines import Edits, edited_head
from newsroom.corrections.ledger import WITHDRAWN, anonymised_problem, with_withdrawal
from newsroom.corrections.wording import Gazetteer, place_like

_SHOWN = frozenset({"before_after", "gallery", "portrait", "media"})
_KEPT = frozenset({"verification"})
_TARGET_END = re.compile(r"[\s()<>\"']|$")
_ADDRESS = re.compile(r"[a-z0-9-]{1,80}(/[a-z0-9-]{1,80})*/")


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it was and as it shall be; `after` None: it goes, `before` None: it is no text (a picture) or not there yet."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Leftover:
    """What an editor must look at, because no program can: `words` are what was found.

    `kind`: place-like, no-community (of a place's record), original (of a redacted picture), linked (a place named beside a link that leads
    to an exposure made anonymous).
    """

    kind: str
    place: Place
    words: str


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


@dataclass
class _Table:
    """An edition's texts while they are being changed."""

    edition: Edition
    texts: dict[str, str] = field(init=False)
    fresh: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sources = [sheet.source for sheet in self.edition.manuscripts] + list(self.edition.texts)
        self.texts = {source.path: source.text for source in sources}
        self.gazetteer = Gazetteer(self.edition.registers.places)

    @property
    def today(self) -> datetime.date:
        return self.edition.as_of.date()

    def write(self, path: str, text: str | None) -> None:
        if text != self.texts.get(path):
            self.fresh[path] = text

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

    def withdraw(self, articles: Sequence[Article], reason: str, spared: Collection[str]) -> None:
        """Withdraw articles; the heads of `spared` files are seen to elsewhere."""
        if not articles:
            return
        addresses = (address for article in articles for address in (article.address, *article.moved_from))
        fit = tuple(address for address in addresses if _ADDRESS.fullmatch(address))
        self.write(WITHDRAWN, with_withdrawal(self.texts.get(WITHDRAWN, ""), fit, self.today, reason))
        gone = {article.path.removeprefix("content/"): article.address for article in articles}
        slugs = {article.slug for article in articles}
        for other in self.edition.articles:
            if other not in articles:
                self._lead_on(other, gone)
                if other.translation_of in slugs and other.path not in spared:
                    text = self.text_now(other.path) or ""
                    self.write(other.path, edited_head(text, other, Edits(frozenset({"translation_of"}))) + text[other.body.offset :])
        for article in articles:
            self.fresh[article.path] = None

    def _lead_on(self, other: Article, gone: Mapping[str, str]) -> None:
        """Let links to withdrawn articles (paths below content/) lead to the pages that stand at their addresses."""
        text = self.texts[other.path]
        source = SourceText(other.path, text)
        for link in sorted(other.body.links, key=lambda link: link.place, reverse=True):
            if link.internal and link.target in gone and link.place.line:
                start = source.offset(link.place.line, link.place.column or 1)
                end = _TARGET_END.search(text, start)
                text = f"{text[:start]}/{gone[link.target]}{text[end.start() if end else start :]}"
        self.write(other.path, text)

    def text_now(self, path: str) -> str | None:
        return self.fresh[path] if path in self.fresh else self.texts.get(path)

    def unused_pictures(self, articles: Iterable[Article], problems: Iterable[Problem]) -> list[str]:
        """Return the files below content/ that these showed and no text of the site names any more."""
        shown = {file for article in articles for file in _files(article)}
        shown |= {file for problem in problems for pair in problem.before_after for file in pair}
        paths = self.texts.keys() | self.fresh.keys()
        unused = []
        for file in sorted(shown):
            name = file.rpartition("/")[2]
            others = (self.text_now(path) for path in paths if path != f"content/{file}.toml")
            if not any(text and name in text for text in others):
                unused.append(file)
        return unused

    def changes(self, pictures: list[str], problems: list[Problem], articles: Sequence[Article]) -> Iterator[Change]:
        """Yield the changes: what others say first, then pictures, then records, then the articles themselves."""
        last = [problem.at.path for problem in problems] + [article.path for article in articles]
        for path in (*sorted(self.fresh.keys() - set(last)), *self._pictures(pictures), *last):
            if path in self.fresh:
                yield Change(path, self.texts.get(path), self.fresh[path])

    def _pictures(self, pictures: list[str]) -> Iterator[str]:
        for file in (name for picture in pictures for name in (picture, f"{picture}.toml")):
            if file in self.edition.files:
                self.fresh[f"content/{file}"] = None
                yield f"content/{file}"

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

    def originals(self, pictures: list[str]) -> Iterator[Leftover]:
        for file in pictures:
            picture = self.edition.pictures.get(file)
            if picture and picture.record and picture.record.original:
                yield Leftover("original", Place(f"content/{file}"), picture.record.original)


def _files(article: Article) -> Iterator[str]:
    yield from (use.file for use in article.pictures)
    for item in article.media:
        yield from (file for file in (item.file, item.captions) if file)
