"""The front page."""

from dataclasses import dataclass

from newsroom.imprint.views.parts import Card, Change, Count, Day, Note
from newsroom.imprint.views.site import Anchor, Masthead


@dataclass(frozen=True, slots=True)
class FrontSection:
    """A section on the front page."""

    section: Anchor
    intro: str
    cards: tuple[Card, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The front page: the lead, the second leads, the sections, what changed in the last seven days, the newest corrections.

    lead is None while nothing is published; `week_title` names the days, e.g. "11月17日至11月23日"; `all_corrections` leads to their page.
    `counts` are the ledger in a few numbers as of the day `as_of`, none without problems; `campaign` leads to the campaign's front.
    """

    site: Masthead
    title: str
    lead: Card | None
    sections: tuple[FrontSection, ...]
    corrections: tuple[tuple[Anchor, Note], ...]
    canonical: str
    seconds: tuple[Card, ...] = ()
    week: tuple[Change, ...] = ()
    week_title: str = ""
    all_corrections: Anchor | None = None
    counts: tuple[Count, ...] = ()
    as_of: Day | None = None
    campaign: Anchor | None = None
