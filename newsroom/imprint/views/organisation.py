"""Who answers for what, and where things happen, as templates see it."""

from dataclasses import dataclass

from newsroom.imprint.views.parts import Card, DatedLink, Day
from newsroom.imprint.views.site import Anchor, Masthead, Row


@dataclass(frozen=True, slots=True)
class Branch:
    """A member of the tree of responsibility: who leads, in a line; what stands below it."""

    anchor: Anchor
    leader: str
    text: str
    branches: "tuple[Branch, ...]" = ()


@dataclass(frozen=True, slots=True)
class TreePage:
    """The four levels of responsibility: the leadership, areas with their grids, units below each other."""

    site: Masthead
    title: str
    intro: str
    top: str
    leaders: tuple[str, ...]
    areas: tuple[Branch, ...]
    units: tuple[Branch, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class SpotPage:
    """An area or a place: what is known of it, its grids or the exemplars shown there, places, problems, articles."""

    site: Masthead
    title: str
    intro: str
    facts: tuple[Row, ...]
    grids: tuple[Branch, ...]
    exemplars: tuple[Card, ...]
    problems: tuple[Row, ...]
    places: tuple[Anchor, ...]
    articles: tuple[DatedLink, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
    more: Anchor | None = None


@dataclass(frozen=True, slots=True)
class SpotGroup:
    """Places of one area, or centres: each with a line about it."""

    title: str
    spots: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class SpotsPage:
    """The index of places by area, or the centres."""

    site: Masthead
    title: str
    intro: str
    groups: tuple[SpotGroup, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """A volunteer activity: `id` names it on the page; `cancelled` says why it does not take place, `result` what was done."""

    id: str
    title: str
    begins: Day
    until: str
    place: Anchor
    unit: str
    about: str
    join: str
    cancelled: str
    result: str


@dataclass(frozen=True, slots=True)
class VolunteersPage:
    """The volunteer calendar: what is coming, the nearest first, and what has been, the newest first; the calendar file."""

    site: Masthead
    title: str
    intro: str
    coming: tuple[Occasion, ...]
    past: tuple[Occasion, ...]
    calendar: Anchor
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
