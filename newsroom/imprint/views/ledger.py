"""Pages that account for problems: the campaign's front, the ledger, one problem, the timetable."""

from dataclasses import dataclass

from newsroom.imprint.views.lists import IndexGroup
from newsroom.imprint.views.parts import Count, DatedLink, Day
from newsroom.imprint.views.pictures import Comparison, Shot
from newsroom.imprint.views.site import Anchor, FeedLink, Masthead, Row


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem in a table. `state` is "open", "under-way" or "settled", `state_text` the same in words.

    `late` says how many days it is late, or was when it was settled, "" where it is in time; `why` the explanation, or that there is none.
    `overdue` is set where it is late and not settled. `area` has no link where no register tells of it.
    """

    key: str
    anchor: Anchor
    category: str
    state: str
    state_text: str
    unit: str
    area: str
    reported: Day
    due: Day
    settled: Day | None = None
    late: str = ""
    why: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """The ledger, whole or by category, state, area or unit. Pages are numbered from the oldest problem; rows are newest first.

    `total` is the number of problems on all its pages, on numbered pages of those there. `filters` (states, categories) and `folded`
    (areas, units) lead to the other pages, with counts; none on numbered pages. `by` ("category", "state", "area", "unit", or "") and
    `key` say which part this is. `script` and `index` are the addresses of what filters in the browser, "" on numbered pages; `problems`
    is what problems' pages stand below.
    """

    site: Masthead
    title: str
    intro: str
    as_of: Day
    total: int
    rows: tuple[ProblemRow, ...]
    breadcrumbs: tuple[Anchor, ...]
    older: Anchor | None
    newer: Anchor | None
    canonical: str
    filters: tuple[IndexGroup, ...] = ()
    folded: tuple[IndexGroup, ...] = ()
    by: str = ""
    key: str = ""
    feeds: tuple[FeedLink, ...] = ()
    script: str = ""
    index: str = ""
    problems: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """One of the five steps as it was taken, or that it was not yet (`done` False, no date); `number` is its place in the record, or 0."""

    label: str
    date: Day | None
    who: str
    text: str
    done: bool
    number: int = 0
    shot: Shot | None = None


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """One problem: its state, who answers for it, every step, its pictures and articles. It is not for search engines (`robots`).

    `as_of` is None where it is settled: time changes nothing any more.
    """

    site: Masthead
    title: str
    row: ProblemRow
    facts: tuple[Row, ...]
    steps: tuple[StepView, ...]
    comparisons: tuple[Comparison, ...]
    articles: tuple[DatedLink, ...]
    as_of: Day | None
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
    robots: str = "noindex"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many problems are in each state; `overdue` are among the open and those under way. `link` has no href where there is no page."""

    link: Anchor
    open: int
    under_way: int
    settled: int
    overdue: int
    total: int


@dataclass(frozen=True, slots=True)
class Doorway:
    """A way on: a page of the campaign, and what is found there."""

    link: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """The front of the campaign: counts, the state of the categories, the longest overdue, what is due and what was settled this week.

    `all_overdue` leads to the rest of what is overdue, None where nothing is left out; `week_title` names the seven days up to the
    as-of date.
    """

    site: Masthead
    title: str
    intro: str
    as_of: Day
    counts: tuple[Count, ...]
    categories: tuple[Tally, ...]
    overdue: tuple[ProblemRow, ...]
    all_overdue: Anchor | None
    due_soon: tuple[ProblemRow, ...]
    settled: tuple[ProblemRow, ...]
    week_title: str
    doorways: tuple[Doorway, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class MonthDue:
    """A month of the timetable: how many problems fall due in it, how many of these are overdue; `link` leads to its first row."""

    link: Anchor
    due: int
    overdue: int


@dataclass(frozen=True, slots=True)
class TimetablePart:
    """Rows that fall due in one month, on one side of the as-of date; `line` where the line of that date stands before them."""

    title: str
    name: str
    rows: tuple[ProblemRow, ...]
    line: bool = False


@dataclass(frozen=True, slots=True)
class TimetablePage:
    """What is not settled, the earliest due first, with a line at the as-of date; `line_last` where it stands after all rows.

    `months` are told on the first page only.
    """

    site: Masthead
    title: str
    intro: str
    as_of: Day
    total: int
    months: tuple[MonthDue, ...]
    parts: tuple[TimetablePart, ...]
    line_last: bool
    breadcrumbs: tuple[Anchor, ...]
    earlier: Anchor | None
    later: Anchor | None
    canonical: str
