"""What a template may see: one frozen view per page type, nothing else.

All texts are plain (templates escape them) except those called `html`, which were cleaned once with nh3 and are marked safe.
All addresses begin with "/" or with a scheme. theme/CONTEXT.md is generated from these classes.
"""

from dataclasses import dataclass

from markupsafe import Markup

from newsroom.article.imprint import Imprint


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link with its words; `current` when it is the page we are on."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Filing:
    """A filing or permit number in the footer; href "" where there is nothing to link to."""

    label: str
    number: str
    href: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed for feed discovery: its title, media type and address."""

    title: str
    type: str
    href: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page shows of the site: head, navigation, footer. `fictional` is the sentence that says so, or ""."""

    name: str
    tagline: str
    home: str
    lang: str
    fictional: str
    nav: tuple[Anchor, ...]
    service: tuple[Anchor, ...]
    stylesheet: str
    icon: str
    feeds: tuple[FeedLink, ...]
    copyright_line: str
    reprint_policy: str
    contact_lines: tuple[tuple[str, str], ...]
    hotline: str
    filings: tuple[Filing, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A date for people and for machines: `text` "2026年10月12日 09:30", `iso` for datetime attributes."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list."""

    title: str
    href: str
    kind: str
    kicker: str
    summary: str
    date: Day
    source_line: str
    clause_title: str
    byline_line: str
    ai_label: str
    corrected: bool = False
    picture: str = ""
    picture_alt: str = ""
    picture_width: int = 0
    picture_height: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A dated note: a correction (with why), an update, a step, a milestone."""

    date: Day
    text: str
    why: str = ""
    who: str = ""
    label: str = ""
    done: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its value, for fact boxes; href "" where there is nothing to link to."""

    label: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with everything a truthful figure carries."""

    name: str
    value: str
    unit: str
    as_of: Day
    source: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The page of one article; `facts` and `steps` differ by kind and may be empty; `draft` marks previews.

    `pictures` are the pictures' rights: label is the credit, value whose they are and by which clause, href that clause.
    """

    site: Masthead
    title: str
    kind: str
    kicker: str
    section: Anchor
    breadcrumbs: tuple[Anchor, ...]
    date: Day
    modified: Day | None
    dateline: str
    bylines: tuple[Anchor, ...]
    summary: str
    html: Markup
    imprint: Imprint
    source: Anchor
    clause: Anchor
    contact: Anchor
    contact_date: Day
    original_published: Day | None
    facts: tuple[Row, ...]
    steps: tuple[Note, ...]
    figures: tuple[FigureRow, ...]
    honours: tuple[Row, ...]
    corrections: tuple[Note, ...]
    updates: tuple[Note, ...]
    tags: tuple[Anchor, ...]
    canonical: str
    robots: str
    json_ld: Markup
    title_change: str = ""
    pictures: tuple[Row, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of articles: section, tag, byline, month or the rest of a section. Pages are numbered from the oldest."""

    site: Masthead
    title: str
    kicker: str
    intro: str
    cards: tuple[Card, ...]
    breadcrumbs: tuple[Anchor, ...]
    older: Anchor | None
    newer: Anchor | None
    canonical: str
    feeds: tuple[FeedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontSection:
    """A section on the front page."""

    section: Anchor
    intro: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The front page: the lead, and the sections; lead is None while nothing is published."""

    site: Masthead
    title: str
    lead: Card | None
    sections: tuple[FrontSection, ...]
    corrections: tuple[tuple[Anchor, Note], ...]
    canonical: str


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
    """A standing page: about, contact, 404. `contact_box` shows contacts and hotline below the text."""

    site: Masthead
    title: str
    html: Markup
    contact_box: bool
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
    robots: str = ""


@dataclass(frozen=True, slots=True)
class MovedPage:
    """An address that is no more: moved to `target`, or withdrawn with date and reason (then target is None)."""

    site: Masthead
    title: str
    target: Anchor | None
    withdrawn: Day | None
    reason: str
    canonical: str
