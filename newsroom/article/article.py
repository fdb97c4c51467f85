"""The article: what an editor wrote, whole and typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime
from enum import StrEnum

from newsroom.article.finding import Fault
from newsroom.article.people import (
    Byline,
    Correction,
    Figure,
    GalleryItem,
    Honour,
    Media,
    Original,
    Permission,
    Reply,
    Update,
    Verification,
)
from newsroom.article.place import Place, SourceText

OWN = "own"


class Kind(StrEnum):
    """The three kinds of article, named as in front matter; `section` is the folder and the address."""

    EXEMPLAR = "exemplar"
    EXPOSURE = "exposure"
    PROGRESS = "progress"

    @property
    def section(self) -> str:
        """Return the folder under content/articles/ and the first part of the address."""
        return {"exemplar": "exemplars", "exposure": "exposures", "progress": "progress"}[self.value]


@dataclass(frozen=True, slots=True)
class PictureUse:
    """A picture as an article uses it; `file` is the path below content/, e.g. images/x.jpg.

    `role` says where it stands: body, portrait, gallery, before, after, poster.
    """

    file: str
    alt: str
    caption: str
    place: Place
    credit: str = ""
    role: str = "body"


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a body: an address, or a path below content/ when `internal`."""

    target: str
    internal: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Body:
    """The body of an article.

    `markdown` starts at `offset` characters into the file; `html` is rendered once and cleaned once (nh3), with
    `{filename}/articles/...` and `{static}/images/...` for internal targets; `plain` is the visible text.
    """

    markdown: str
    offset: int
    html: str
    plain: str
    pictures: tuple[PictureUse, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. Absent text is "", an absent thing is None; `places` maps dotted keys to their places."""

    path: str
    slug: str
    kind: Kind
    title: str
    date: datetime
    body: Body
    places: Mapping[str, Place]
    modified: datetime | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    lang: str = ""
    translation_of: str = ""
    moved_from: tuple[str, ...] = ()
    byline: tuple[Byline, ...] = ()
    dateline: str = ""
    editor: str = ""
    reviewer: str = ""
    source: str = ""
    current_affairs: bool = False
    imported: bool = False
    original: Original | None = None
    title_change: str = ""
    permission: Permission | None = None
    ai: str = "none"
    problem: str = ""
    project: str = ""
    place: str = ""
    category: str = ""
    explanation: str = ""
    verification: Verification | None = None
    reply: Reply | None = None
    people: tuple[str, ...] | None = None
    assessment_ref: str = ""
    honours: tuple[Honour, ...] = ()
    consent: str = ""
    figures: tuple[Figure, ...] = ()
    before_after: tuple[tuple[str, str], ...] = ()
    portrait: str = ""
    gallery: tuple[GalleryItem, ...] = ()
    media: tuple[Media, ...] = ()
    corrections: tuple[Correction, ...] = ()
    updates: tuple[Update, ...] = ()
    anonymised: Day | None = None
    draft: bool = False

    @property
    def own(self) -> bool:
        """Return whether this is the house's own work."""
        return self.source == OWN

    @property
    def address(self) -> str:
        """Return the address below the site's root, e.g. "progress/heating-2026/"."""
        return f"{self.kind.section}/{self.slug}/"

    @property
    def pictures(self) -> tuple[PictureUse, ...]:
        """Return every use of a picture: portrait, body, comparisons, gallery, posters; "" as alt means the record's."""
        return tuple(self._pictures())

    def _pictures(self) -> Iterator[PictureUse]:
        if self.portrait:
            yield PictureUse(self.portrait, "", "", self.at("portrait"), role="portrait")
        yield from self.body.pictures
        for number, pair in enumerate(self.before_after):
            for side, (file, role) in enumerate(zip(pair, ("before", "after"), strict=True)):
                yield PictureUse(file, "", "", self.at(f"before_after.{number}.{side}"), role=role)
        for number, shown in enumerate(self.gallery):
            yield PictureUse(shown.file, "", shown.caption, self.at(f"gallery.{number}"), role="gallery")
        for number, item in enumerate(self.media):
            if item.poster:
                yield PictureUse(item.poster, "", "", self.at(f"media.{number}.poster"), role="poster")

    def at(self, key: str) -> Place:
        """Return the place of a dotted key, of its nearest given parent, or of the front matter's first line."""
        while key:
            if key in self.places:
                return self.places[key]
            key = key.rpartition(".")[0]
        return Place(self.path, 1, 1)


@dataclass(frozen=True)
class Manuscript:
    """A file as it came in: its text, the article when it could be read, and what was wrong on the way."""

    source: SourceText
    article: Article | None = None
    faults: tuple[Fault, ...] = ()
    draft: bool = False

    @property
    def path(self) -> str:
        """Return the path relative to the site's root."""
        return self.source.path

    def faults_of(self, rule: str) -> tuple[Fault, ...]:
        """Return the reading faults that belong to the rule of that name."""
        return tuple(fault for fault in self.faults if fault.rule == rule)
