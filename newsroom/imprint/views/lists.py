"""Pages that list articles, and indexes of such pages."""

from dataclasses import dataclass

from newsroom.imprint.views.parts import Card
from newsroom.imprint.views.site import Anchor, FeedLink, Masthead, Row


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of articles: section, tag, byline, month or the rest of a section. Pages are numbered from the oldest.

    `lead` is a section front's first article (then not among `cards`); `topics` a section's most used tags; `facts` what is known of a
    byline; `section` marks a section's own page ("exemplar", "exposure", "progress", or "").
    """

    site: Masthead
    title: str
    intro: str
    cards: tuple[Card, ...]
    breadcrumbs: tuple[Anchor, ...]
    older: Anchor | None
    newer: Anchor | None
    canonical: str
    feeds: tuple[FeedLink, ...] = ()
    lead: Card | None = None
    topics: tuple[Anchor, ...] = ()
    facts: tuple[Row, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source: who they are, by what right we reprint, everything from them."""

    site: Masthead
    title: str
    about: str
    facts: tuple[Row, ...]
    clause: Anchor
    cards: tuple[Card, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """A group in an index of links: the letter, month or kind, and its links with counts."""

    title: str
    links: tuple[tuple[Anchor, int], ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """An index of links with counts: archive by month, all tags, all bylines, all sources."""

    site: Masthead
    title: str
    intro: str
    groups: tuple[IndexGroup, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
