"""Pages in the service of readers: subscribe, corrections, notice, standing pages, lost and moved addresses."""

from dataclasses import dataclass

from markupsafe import Markup

from newsroom.imprint.views.parts import DatedLink, Day, Note
from newsroom.imprint.views.site import Anchor, FeedLink, Masthead


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of the whole site or of one section, in all their formats."""

    title: str
    about: str
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """What a feed is, and all feeds; `opml` is the file that takes them all into a feed reader at once."""

    site: Masthead
    title: str
    intro: str
    groups: tuple[FeedGroup, ...]
    opml: Anchor
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class CorrectionMonth:
    """The corrections and updates of a month, newest first: each the article and what was said; `note.name` and `note.label` say which."""

    title: str
    entries: tuple[tuple[Anchor, Note], ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """Every correction and update that the site has made; `contact` is where a mistake is reported, `feeds` carry the same.

    `removed` are addresses that were withdrawn or taken down, newest first: date, label and reason only (`text`), nothing that names them.
    """

    site: Masthead
    title: str
    intro: str
    months: tuple[CorrectionMonth, ...]
    contact: Anchor
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
    feeds: tuple[FeedLink, ...] = ()
    removed: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class LostPage:
    """404: what may have happened, the ways on from here, and the newest articles."""

    site: Masthead
    title: str
    intro: str
    ways: tuple[tuple[Anchor, str], ...]
    latest: tuple[DatedLink, ...]
    canonical: str
    robots: str = "noindex"


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause of the notice with its anchor."""

    name: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class NoticePage:
    """The notice: all clauses, in the order of the notice."""

    site: Masthead
    title: str
    clauses: tuple[ClauseView, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class TextPage:
    """A standing page: about, contact. `contact_box` shows contacts and hotline below the text."""

    site: Masthead
    title: str
    html: Markup
    contact_box: bool
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
    robots: str = ""


@dataclass(frozen=True, slots=True)
class MovedPage:
    """An address that is no more: moved to `target`, or withdrawn or taken down with date and reason (then target is None).

    `name` is "moved", "withdrawn" or "taken-down"; `words` are the sentence that tells readers what happened, `contact` where to ask (None
    on a page that moved). Of what was taken down the page has neither title nor name.
    """

    site: Masthead
    title: str
    target: Anchor | None
    withdrawn: Day | None
    reason: str
    canonical: str
    name: str = "moved"
    words: str = ""
    contact: Anchor | None = None
