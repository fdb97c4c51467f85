"""An editor's tree while it is being changed: texts in, changes out, which an editor reviews before they are made."""

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Problem
from newsroom.corrections.front_lines import Edits, edited_head
from newsroom.corrections.ledger import WITHDRAWN, Entry, with_withdrawals
from newsroom.corrections.wording import Gazetteer

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
    to an exposure made anonymous), mentioned (an item that is taken down), shared (the record of a problem that another exposure names).
    """

    kind: str
    place: Place
    words: str


@dataclass
class Table:
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
        """Return the day of the edition."""
        return self.edition.as_of.date()

    def write(self, path: str, text: str | None) -> None:
        """Let a file say something else."""
        if text != self.texts.get(path):
            self.fresh[path] = text

    def text_now(self, path: str) -> str | None:
        """Return what a file shall say; None when it goes, or is no text."""
        return self.fresh[path] if path in self.fresh else self.texts.get(path)

    def withdraw(self, articles: Sequence[Article], reason: str, spared: Collection[str] = ()) -> None:
        """Withdraw articles; the heads of `spared` files are seen to elsewhere."""
        if not articles:
            return
        entries = [entry for article in articles for entry in entries_of(article, self.today, reason)]
        self.write(WITHDRAWN, with_withdrawals(self.texts.get(WITHDRAWN, ""), entries))
        gone = {article.path.removeprefix("content/"): article.address for article in articles}
        for other in self.edition.articles:
            if other not in articles:
                self._lead_on(other, gone)
        self.stand_alone(articles, spared)
        for article in articles:
            self.fresh[article.path] = None

    def stand_alone(self, gone: Sequence[Article], spared: Collection[str] = ()) -> None:
        """Let the translations of articles that go no longer name what they were translated from."""
        slugs = {article.slug for article in gone}
        for other in self.edition.articles:
            if other not in gone and other.translation_of in slugs and other.path not in spared:
                before = self.texts[other.path]
                body = (self.text_now(other.path) or "").removeprefix(before[: other.body.offset])
                self.write(other.path, edited_head(before, other, Edits(frozenset({"translation_of"}))) + body)

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

    def unused_pictures(self, articles: Iterable[Article], problems: Iterable[Problem]) -> list[str]:
        """Return the files below content/ that these showed and no text of the site names any more."""
        shown = {file for article in articles for file in _files(article)}
        shown |= {file for problem in problems for file in problem.pictures}
        paths = self.texts.keys() | self.fresh.keys()
        unused = []
        for file in sorted(shown):
            named = re.compile(rf"(?<![A-Za-z0-9_.-]){re.escape(file.rpartition('/')[2])}(?![A-Za-z0-9_])")
            others = (self.text_now(path) for path in paths if path != f"content/{file}.toml")
            if not any(text and named.search(text) for text in others):
                unused.append(file)
        return unused

    def changes(self, pictures: Sequence[str], problems: Sequence[Problem], articles: Sequence[Article]) -> Iterator[Change]:
        """Yield the changes: what others say first, then pictures, then records, then the articles themselves."""
        last = [problem.at.path for problem in problems] + [article.path for article in articles]
        for path in (*sorted(self.fresh.keys() - set(last)), *self._pictures(pictures), *last):
            if path in self.fresh:
                yield Change(path, self.texts.get(path), self.fresh[path])

    def _pictures(self, pictures: Sequence[str]) -> Iterator[str]:
        for file in (name for picture in pictures for name in (picture, f"{picture}.toml")):
            if file in self.edition.files:
                self.fresh[f"content/{file}"] = None
                yield f"content/{file}"

    def originals(self, pictures: Sequence[str]) -> Iterator[Leftover]:
        """Yield the unredacted originals of pictures."""
        for file in pictures:
            picture = self.edition.pictures.get(file)
            if picture and picture.record and picture.record.original:
                yield Leftover("original", Place(f"content/{file}"), picture.record.original)


def entries_of(article: Article, day: datetime.date, reason: str) -> Iterator[Entry]:
    """Yield what the registers say of an article that goes: its address with the day it was published, then those it had before.

    Addresses that are none of a page of ours (x.html) are left out: the registers do not take them.
    """
    for address in (article.address, *article.moved_from):
        if fit(address):
            yield Entry(address, day, reason, article.date.date() if address == article.address else None)


def fit(address: str) -> bool:
    """Return whether the registers take an address."""
    return _ADDRESS.fullmatch(address) is not None


def _files(article: Article) -> Iterator[str]:
    yield from (use.file for use in article.pictures)
    yield from (link.target for link in article.body.links if link.internal and link.target.startswith(("images/", "media/")))
    for item in article.media:
        yield from (file for file in (item.file, item.captions) if file)
