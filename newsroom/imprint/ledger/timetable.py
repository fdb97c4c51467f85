"""The timetable of rectification: what is not settled, the earliest due first, with a line at the as-of date."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from newsroom.article.ledger import OVERDUE, Standing
from newsroom.imprint.addresses import CAMPAIGN, TIMETABLE, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.front import Front
from newsroom.imprint.ledger.lists import PAGE_SIZE
from newsroom.imprint.ledger.rows import TIMETABLE_TITLE, crumbs, problem_rows
from newsroom.imprint.masthead import at
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.ledger import MonthDue, TimetablePage, TimetablePart

_INTRO = "没有办结的问题按整改期限排列。线以上是已经过期的，线以下是还没到期的。"


def timetable_fronts(bulletin: Bulletin, template: str) -> Iterator[Front]:
    """Yield the pages of the timetable, fifty problems on each, the earliest due on the first."""
    last = _last(bulletin)
    for number in range(1, last + 1):
        yield Front(f"{_address(number)}index.html", template, partial(timetable_page, bulletin, number, last))


def timetable_page(bulletin: Bulletin, number: int, last: int) -> TimetablePage:
    """Return one page of the timetable; the line stands before the first row that is not yet due, or after the last row of all."""
    site, ledger = bulletin.edition.site, bulletin.ledger
    begin, late = (number - 1) * PAGE_SIZE, len(ledger.by_state.get(OVERDUE, ()))
    rows = ledger.by_due[begin : begin + PAGE_SIZE]
    return TimetablePage(
        site=at(bulletin.masthead, href(site, CAMPAIGN)),
        title=TIMETABLE_TITLE if number == 1 else f"{TIMETABLE_TITLE}（第{number}页）",
        intro=_INTRO if number == 1 else "",
        as_of=day(ledger.today),
        total=len(ledger.by_due),
        months=tuple(_months(bulletin)) if number == 1 else (),
        parts=tuple(_parts(bulletin, rows, first_ahead=ledger.by_due[late].problem.key if late < len(ledger.by_due) else "")),
        line_last=number == last and late == len(ledger.by_due),
        breadcrumbs=crumbs(bulletin),
        earlier=Anchor("期限更早的", href(site, _address(number - 1))) if number > 1 else None,
        later=Anchor("期限更晚的", href(site, _address(number + 1))) if number < last else None,
        canonical=absolute(site, _address(number)),
    )


def _parts(bulletin: Bulletin, rows: tuple[Standing, ...], first_ahead: str) -> Iterator[TimetablePart]:
    """Yield rows by month; the month that the as-of date lies in may stand on both sides of the line."""
    for (overdue, year, month), found in groupby(rows, key=lambda item: (item.overdue, item.problem.due.year, item.problem.due.month)):
        items = tuple(found)
        side = "，已经过期" if overdue else ""
        name = f"{'late' if overdue else 'ahead'}-{year:04}-{month:02}"
        line = items[0].problem.key == first_ahead
        yield TimetablePart(f"{year}年{month}月到期{side}", name, problem_rows(bulletin, items), line)


def _months(bulletin: Bulletin) -> Iterator[MonthDue]:
    """Yield the months with the page on which each begins."""
    site, ledger, before = bulletin.edition.site, bulletin.ledger, 0
    late = len(ledger.by_state.get(OVERDUE, ()))
    for (year, month), items in ledger.due_months.items():
        side = "late" if before < late else "ahead"
        address = f"{_address(before // PAGE_SIZE + 1)}#{side}-{year:04}-{month:02}"
        yield MonthDue(Anchor(f"{year}年{month}月", href(site, address)), len(items), max(0, min(late - before, len(items))))
        before += len(items)


def _last(bulletin: Bulletin) -> int:
    return max(1, -(-len(bulletin.ledger.by_due) // PAGE_SIZE))


def _address(number: int) -> str:
    return TIMETABLE if number == 1 else f"{TIMETABLE}{number}/"
