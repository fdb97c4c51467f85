"""Parts of pages: cards, notes, rows, figures, links with dates."""

from dataclasses import dataclass

from newsroom.imprint.views.pictures import PictureView
from newsroom.imprint.views.site import Anchor


@dataclass(frozen=True, slots=True)
class Day:
    """A date for people and for machines: `text` "2026年10月12日 09:30", `iso` for datetime attributes."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list, with the picture that stands for it; exposures have none.

    `phrases` are the title in parts that a line should not break within.
    """

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
    picture: PictureView | None = None
    phrases: tuple[str, ...] = ()


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
class FigureRow:
    """A figure with everything a truthful figure carries."""

    name: str
    value: str
    unit: str
    as_of: Day
    source: str


@dataclass(frozen=True, slots=True)
class DatedLink:
    """A link to an article with its date and its section's name; no source line, which belongs to that article's own page and cards."""

    anchor: Anchor
    date: Day
    section: str
    kind: str


@dataclass(frozen=True, slots=True)
class Related:
    """Articles that belong to this one, and by what: the same problem or project, the same place, a tag in common."""

    title: str
    links: tuple[DatedLink, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened to the site's content: `label` says what ("新刊", "更正", "更新", "办结", "完成"), `name` the same for CSS
    ("new", "correction", "update", "settled", "done")."""

    date: Day
    label: str
    name: str
    anchor: Anchor
    text: str = ""
