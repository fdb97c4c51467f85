"""The front of the campaign: how the categories stand, what is overdue, what is due, what was settled this week."""

import datetime
from collections.abc import Iterator
from itertools import islice, takewhile

from newsroom.article.ledger import OVERDUE, STATES, Ledger, Standing
from newsroom.article.records import Registers
from newsroom.imprint.addresses import (
    ASSESSMENTS,
    CAMPAIGN,
    CENTRES,
    DATA,
    LEDGER,
    PLACES,
    PLAN,
    PROJECTS,
    RESPONSIBILITY,
    ROADMAP,
    TIMETABLE,
    VOLUNTEERS,
    absolute,
    href,
    ledger_address,
)
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.ledger.counts import counts
from newsroom.imprint.ledger.rows import CAMPAIGN_TITLE, LEDGER_TITLE, TIMETABLE_TITLE, problem_rows
from newsroom.imprint.masthead import at, home
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.ledger import CampaignPage, Doorway, Tally

WEEK = datetime.timedelta(days=6)
_SOON = datetime.timedelta(days=7)
_MOST = 10
_INTRO = "创建文明城市，问题摆在明处：十类顽疾各有多少、改了多少、还欠多少，谁负责，什么时候改完，逐条可查。"


def campaign_page(bulletin: Bulletin) -> CampaignPage:
    """Return the campaign's front; at most ten problems of each sort, those longest overdue first."""
    site, ledger = bulletin.edition.site, bulletin.ledger
    overdue = ledger.by_state.get(OVERDUE, ())
    return CampaignPage(
        site=at(bulletin.masthead, href(site, CAMPAIGN)),
        title=CAMPAIGN_TITLE,
        intro=_INTRO if ledger.rows else "",
        as_of=day(ledger.today),
        counts=counts(bulletin),
        categories=tuple(_tallies(bulletin)),
        overdue=problem_rows(bulletin, (item for item in ledger.by_due[:_MOST] if item.overdue)),
        all_overdue=Anchor(f"全部{len(overdue)}个逾期问题", href(site, ledger_address("state", OVERDUE))) if len(overdue) > _MOST else None,
        due_soon=problem_rows(bulletin, islice(_due_soon(ledger), _MOST)),
        settled=problem_rows(bulletin, islice(settled_lately(ledger), _MOST)),
        week_title=_week_title(ledger.today),
        doorways=tuple(_doorways(bulletin)),
        breadcrumbs=(home(site),),
        canonical=absolute(site, CAMPAIGN),
    )


def settled_lately(ledger: Ledger) -> Iterator[Standing]:
    """Yield what was settled in the seven days up to today, the last first."""
    first = ledger.today - WEEK
    return takewhile(lambda item: item.problem.settled is not None and item.problem.settled >= first, ledger.settlements)


def _due_soon(ledger: Ledger) -> Iterator[Standing]:
    """Yield what falls due from today on within a week, the earliest first."""
    late = len(ledger.by_state.get(OVERDUE, ()))
    return takewhile(lambda item: item.problem.due <= ledger.today + _SOON, ledger.by_due[late:])


def _tallies(bulletin: Bulletin) -> Iterator[Tally]:
    ledger, site = bulletin.ledger, bulletin.edition.site
    if not ledger.rows:
        return
    for key, category in bulletin.edition.registers.categories.items():
        found = ledger.tallies.get(key)
        waiting, under_way, settled, overdue = (found[state] if found else 0 for state in (*STATES, OVERDUE))
        link = Anchor(category.name, href(site, ledger_address("category", key)))
        yield Tally(link, waiting, under_way, settled, overdue, waiting + under_way + settled)


def _doorways(bulletin: Bulletin) -> Iterator[Doorway]:
    """Yield the ways to the other pages of the campaign, those only that the registers give something to show."""
    registers, site = bulletin.edition.registers, bulletin.edition.site
    for address, title, text, shown in _pages(registers):
        if shown:
            yield Doorway(Anchor(title, href(site, address)), text)


def _pages(registers: Registers) -> tuple[tuple[str, str, str, bool], ...]:
    return (
        (LEDGER, LEDGER_TITLE, "逐个问题可查，按类别、状态、片区、单位筛选", bool(registers.problems)),
        (TIMETABLE, TIMETABLE_TITLE, "没办结的问题，按期限先后排列", bool(registers.problems)),
        (PROJECTS, "民生项目", "进度、预算和数字", bool(registers.projects)),
        (ROADMAP, "路线图", "项目节点一图看清", bool(registers.projects)),
        (ASSESSMENTS, "测评与指标", "目标是多少，现在是多少", bool(registers.assessments or registers.indicators)),
        (PLAN, "行动方案", "阶段、任务和目标", bool(registers.plan)),
        (RESPONSIBILITY, "责任体系", "从主要领导到楼栋，四级责任", bool(registers.leadership or registers.areas or registers.units)),
        (PLACES, "点位", "公园、广场、街道和社区", bool(registers.places)),
        (VOLUNTEERS, "志愿服务", "活动安排和结果，可以订阅日历", bool(registers.activities)),
        (CENTRES, "五中心", "在哪里、几点开、办什么", bool(registers.centres)),
        (DATA, "开放数据", "台账、项目和指标，下载和订阅", True),
    )


def _week_title(today: datetime.date) -> str:
    first = today - WEEK
    return f"{first.month}月{first.day}日至{today.month}月{today.day}日"
