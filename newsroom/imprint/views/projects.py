"""Projects, roadmap, assessments, indicators and the plan, as templates see them."""

from dataclasses import dataclass

from newsroom.imprint.views.charts import Chart, ChartTable
from newsroom.imprint.views.parts import DatedLink, Day, Note
from newsroom.imprint.views.site import Anchor, Masthead, Row


@dataclass(frozen=True, slots=True)
class Measured:
    """Something measured over time: the drawing (None where there is too little to draw) and the table that says the same."""

    title: str
    chart: Chart | None
    table: ChartTable


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """One livelihood project: `late` tells how late its next milestone is ("" in time), `why` the explanation or that there is none."""

    site: Masthead
    title: str
    intro: str
    facts: tuple[Row, ...]
    milestones: tuple[Note, ...]
    late: str
    why: str
    roadmap: Chart | None
    figures: tuple[Measured, ...]
    articles: tuple[DatedLink, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A page of drawings with their tables: projects, roadmap, assessments, one indicator, the plan.

    `facts` are what is known of it, `as_of` the day that its line stands at.
    """

    site: Masthead
    title: str
    intro: str
    as_of: Day
    parts: tuple[Measured, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
    facts: tuple[Row, ...] = ()
    more: tuple[Anchor, ...] = ()
