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
class ProblemMark:
    """How the problem that an exposure tells of stands: `link` leads to its page, `state` is "open", "under-way", "settled" or "overdue".

    `text` says it in words, with the days late; `settled` is the day of settlement, None before.
    """

    link: Anchor
    state: str
    text: str
    settled: Day | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list, with the picture that stands for it; exposures have none.

    `phrases` are the title in parts that a line should not break within. `reply` is the answer of the unit that an exposure concerns, or
    that it was asked and has not answered yet (`name` "awaited", no text, the day it was asked): it stands beside the exposure, as easily
    seen as the exposure itself (its text shortened, see Note). `settled` marks an
    exposure whose problem is settled.
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
    reply: "Note | None" = None
    settled: ProblemMark | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A dated note: a correction (with why), an update, the answer of the unit concerned, a withdrawal, a step, a milestone.

    `name` says which, for CSS: "correction", "update", "reply", "awaited", "withdrawal", "takedown", or "". `label` says it in words where
    notes of several kinds stand together ("更正", "更新", "单位答复", "撤回", "撤下"), and of an answer always. `who` is the unit that was
    asked.
    """

    date: Day
    text: str
    why: str = ""
    who: str = ""
    label: str = ""
    done: bool = True
    name: str = ""


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
    """A link to an article with its date and its section's name; no source line, which belongs to that article's own page and cards.

    `note` is what must be seen beside the title: "单位已答复" of an exposure that was answered, else "".
    """

    anchor: Anchor
    date: Day
    section: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Articles that belong to this one, and by what: the same problem or project, the same place, a tag in common."""

    title: str
    links: tuple[DatedLink, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number to be seen at once, with its label and where it leads; `name` says which, for CSS: a state, "overdue", "week" or ""."""

    link: Anchor
    number: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened to the site's content: `label` says what ("新刊", "更正", "更新", "答复", "办结", "完成"), `name` the same
    for CSS ("new", "correction", "update", "reply", "settled", "done")."""

    date: Day
    label: str
    name: str
    anchor: Anchor
    text: str = ""
