"""The ledger's lists: whole, and by category, state, area and unit. They are numbered from the oldest problem, as articles' lists are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from newsroom.article.ledger import OVERDUE, STATES, Standing
from newsroom.imprint.addresses import CAMPAIGN, PROBLEMS, absolute, href, ledger_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.facts import PROBLEM_STATES
from newsroom.imprint.front import Front
from newsroom.imprint.ledger.rows import LEDGER_TITLE, crumbs, problem_rows
from newsroom.imprint.masthead import at
from newsroom.imprint.views import Anchor, FeedLink, IndexGroup
from newsroom.imprint.views.ledger import LedgerPage
from newsroom.imprint.wires import LEDGER_INDEX, ledger_feed_link

PAGE_SIZE = 50
OVERDUE_WORD = "已逾期"
_INTROS = {
    "": "一个问题、一名领导、一套人马、一个方案、一抓到底。每个问题改到哪一步，逾期多少天、为什么，都在这里。",
    "open": "已经登记、还没有开始整改的问题。",
    "under-way": "正在整改的问题，期限和步骤逐一列出。",
    "settled": "整改完成、经督查核实的问题。",
    OVERDUE: "过了期限还没有办结的问题：逾期多少天，原因是什么，没有说明的也照实写明。",
}


@dataclass(frozen=True)
class Drawer:
    """A part of the ledger, by "category", "state", "area" or "unit" ("" the whole): its key, what it is called, its problems."""

    by: str
    key: str
    title: str
    intro: str
    items: tuple[Standing, ...]

    @property
    def address(self) -> str:
        """Return the address of its newest page."""
        return ledger_address(self.by, self.key)


def drawers(bulletin: Bulletin) -> Iterator[Drawer]:
    """Yield every part of the ledger that has a page: the whole, all states, every category, area and unit of the registers."""
    ledger = bulletin.ledger
    yield Drawer("", "", LEDGER_TITLE, _INTROS[""], ledger.rows)
    for state in (*STATES, OVERDUE):
        name = PROBLEM_STATES.get(state, OVERDUE_WORD)
        yield Drawer("state", state, f"{name}的问题", _INTROS[state], ledger.by_state.get(state, ()))
    for key, category in bulletin.edition.registers.categories.items():
        yield Drawer("category", key, f"{category.name}类问题", category.about, ledger.by_category.get(key, ()))
    for key, area in bulletin.edition.registers.areas.items():
        yield Drawer("area", key, f"{area.name}的问题", area.about, ledger.by_area.get(key, ()))
    for key, unit in bulletin.edition.registers.units.items():
        yield Drawer("unit", key, f"{unit.name}负责的问题", unit.about, ledger.by_unit.get(key, ()))


def list_fronts(bulletin: Bulletin, template: str) -> Iterator[Front]:
    """Yield every page of the ledger's lists."""
    for drawer in drawers(bulletin):
        last = max(1, -(-len(drawer.items) // PAGE_SIZE))
        for number in range(1, last + 1):
            file = f"{_address(drawer, number, last)}index.html"
            yield Front(file, template, partial(ledger_page, bulletin, drawer, number, last))


def ledger_page(bulletin: Bulletin, drawer: Drawer, number: int, last: int) -> LedgerPage:
    """Return one page of a list, the newest problem first; only the newest page leads to other lists and filters in the browser."""
    site, newest = bulletin.edition.site, number == last
    items = drawer.items[(number - 1) * PAGE_SIZE : number * PAGE_SIZE][::-1]
    script = bulletin.assets.ledger_script if newest else ""
    return LedgerPage(
        site=at(bulletin.masthead, href(site, CAMPAIGN)),
        title=drawer.title if newest else f"{drawer.title}（第{number}页）",
        intro=drawer.intro if newest else "",
        as_of=day(bulletin.ledger.today),
        total=len(drawer.items if newest else items),
        rows=problem_rows(bulletin, items),
        breadcrumbs=crumbs(bulletin, below_ledger=bool(drawer.by)),
        older=Anchor("更早的问题", href(site, _address(drawer, number - 1, last))) if number > 1 else None,
        newer=Anchor("更新的问题", href(site, _address(drawer, number + 1, last))) if number < last else None,
        canonical=absolute(site, _address(drawer, number, last)),
        filters=_filters(bulletin, drawer) if newest else (),
        folded=_folded(bulletin, drawer) if newest else (),
        by=drawer.by,
        key=drawer.key,
        feeds=_feeds(bulletin, drawer) if newest else (),
        script=href(site, script) if script else "",
        index=href(site, LEDGER_INDEX) if script else "",
        problems=href(site, PROBLEMS) if script else "",
    )


def _feeds(bulletin: Bulletin, drawer: Drawer) -> tuple[FeedLink, ...]:
    """Return the feed of what this list shows: the ledger's, a category's, an area's."""
    if drawer.by not in ("", "category", "area"):
        return ()
    title = f"{drawer.title}的变动（Atom）"
    return (ledger_feed_link(bulletin.edition.site, title, drawer.by, drawer.key),)


def _filters(bulletin: Bulletin, here: Drawer) -> tuple[IndexGroup, ...]:
    ledger, registers = bulletin.ledger, bulletin.edition.registers
    states = {state: (PROBLEM_STATES.get(state, OVERDUE_WORD), ledger.by_state.get(state, ())) for state in (*STATES, OVERDUE)}
    categories = {key: (item.name, ledger.by_category.get(key, ())) for key, item in registers.categories.items()}
    return (_group(bulletin, here, "state", "按状态", states), _group(bulletin, here, "category", "按类别", categories))


def _folded(bulletin: Bulletin, here: Drawer) -> tuple[IndexGroup, ...]:
    ledger, registers = bulletin.ledger, bulletin.edition.registers
    areas = {key: (item.name, ledger.by_area.get(key, ())) for key, item in registers.areas.items()}
    units = {key: (item.name, ledger.by_unit.get(key, ())) for key, item in registers.units.items()}
    groups = (_group(bulletin, here, "area", "按片区", areas), _group(bulletin, here, "unit", "按责任单位", units))
    return tuple(group for group in groups if group.links)


def _group(bulletin: Bulletin, here: Drawer, by: str, title: str, parts: dict[str, tuple[str, tuple[Standing, ...]]]) -> IndexGroup:
    site = bulletin.edition.site
    return IndexGroup(
        title,
        tuple(
            (Anchor(name, href(site, ledger_address(by, key)), current=(here.by, here.key) == (by, key)), len(items))
            for key, (name, items) in parts.items()
        ),
    )


def _address(drawer: Drawer, number: int, last: int) -> str:
    return drawer.address if number == last else f"{drawer.address}{number}/"
