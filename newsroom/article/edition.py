"""The edition: everything an editor's tree holds, as read, on one table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from newsroom.article.article import Article, Manuscript
from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.article.recordings import Recording
from newsroom.article.records import Clause, Picture, Registers, StandingPage
from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown
from newsroom.article.wording import Wording


@dataclass(frozen=True, slots=True)
class Previous:
    """The last release as read from its target.

    `articles` maps slugs to addresses, `wordings` to what each said; `texts` are the title and body that readers were given, of those
    articles whose text has changed since (None: the page cannot be read any more). `records` are the addresses of the pages of problems,
    projects, places, indicators and areas. `removed` is what has been taken down from that target, `restored` the addresses of what may be
    published again.
    """

    id: int
    as_of: datetime
    articles: Mapping[str, str]
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    texts: Mapping[str, str | None] = field(default_factory=dict)
    removed: tuple[TakenDown, ...] = ()
    restored: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Edition:
    """A site's source tree as read at `as_of` (aware, in the site's zone); nothing in it has been judged yet.

    `texts` are all text files other than manuscripts; `files` all regular files below content/ (paths below content/);
    `faults` what went wrong while reading anything, manuscripts included. `nightly` marks the run that looks
    after what has outlived its time.
    """

    site: Site
    as_of: datetime
    manuscripts: tuple[Manuscript, ...] = ()
    registers: Registers = field(default_factory=Registers)
    clauses: Mapping[str, Clause] = field(default_factory=dict)
    pages: tuple[StandingPage, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    recordings: Mapping[str, Recording] = field(default_factory=dict)
    texts: tuple[SourceText, ...] = ()
    files: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    previous: Previous | None = None
    nightly: bool = False

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return every article that could be read, drafts included, in path order."""
        return tuple(sheet.article for sheet in self.manuscripts if sheet.article)

    def due(self, article: Article) -> bool:
        """Return whether an article is to be seen by readers: no draft, and its date has come."""
        return not article.draft and article.date <= self.as_of
