"""A problem in a row of a table, and the words for its state and its delay."""

from collections.abc import Iterable

from newsroom.article.ledger import Standing
from newsroom.imprint.addresses import CAMPAIGN, LEDGER, href, problem_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.facts import PROBLEM_STATES, UNEXPLAINED
from newsroom.imprint.masthead import home
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.ledger import ProblemRow

CAMPAIGN_TITLE, LEDGER_TITLE, TIMETABLE_TITLE = "台账总览", "问题台账", "整改时限表"


def problem_row(bulletin: Bulletin, item: Standing) -> ProblemRow:
    """Return the row of a problem; names stand for keys wherever a register tells them."""
    problem, registers = item.problem, bulletin.edition.registers
    category, area, unit = registers.categories.get(problem.category), registers.areas.get(item.area), registers.units.get(item.unit)
    return ProblemRow(
        key=problem.key,
        anchor=Anchor(problem.title, href(bulletin.edition.site, problem_address(problem.key))),
        category=category.name if category else problem.category,
        state=item.state,
        state_text=PROBLEM_STATES[item.state],
        unit=unit.name if unit else problem.team,
        area=area.name if area else "",
        reported=day(problem.reported),
        due=day(problem.due),
        settled=day(problem.settled) if problem.settled else None,
        late=late_words(item),
        why=why_words(item),
        overdue=item.overdue,
    )


def problem_rows(bulletin: Bulletin, items: Iterable[Standing]) -> tuple[ProblemRow, ...]:
    """Return the rows of several problems, in their order."""
    return tuple(problem_row(bulletin, item) for item in items)


def late_words(item: Standing) -> str:
    """Return how late a problem is, or was when it was settled, "" where it is in time."""
    if not item.late:
        return ""
    return f"已逾期{item.late}天" if item.overdue else f"逾期{item.late}天办结"


def why_words(item: Standing) -> str:
    """Return why a problem is late; of one that still is, that there is no explanation, where there is none."""
    return item.problem.explanation or (UNEXPLAINED if item.overdue else "")


def crumbs(bulletin: Bulletin, *, below_ledger: bool = False) -> tuple[Anchor, ...]:
    """Return the way from the front page to a page below the campaign's front, or below the ledger."""
    site = bulletin.edition.site
    ledger = (Anchor(LEDGER_TITLE, href(site, LEDGER)),) if below_ledger else ()
    return (home(site), Anchor(CAMPAIGN_TITLE, href(site, CAMPAIGN)), *ledger)
