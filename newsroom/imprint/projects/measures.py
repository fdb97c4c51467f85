"""Assessments with their indicators, each against its target, and the action plan."""

import datetime

from newsroom.article.campaign import Indicator, Phase, Reading
from newsroom.article.series import number
from newsroom.imprint.addresses import ASSESSMENTS, PLAN, absolute, href, indicator_address, project_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.charts.gantt import Lane
from newsroom.imprint.charts.line import line_chart
from newsroom.imprint.dates import day, day_text
from newsroom.imprint.masthead import at
from newsroom.imprint.projects.roadmap import roadmap_of
from newsroom.imprint.projects.words import ASSESSMENTS_TITLE, crumbs, unit_name
from newsroom.imprint.views import Anchor, Row
from newsroom.imprint.views.charts import ChartTable
from newsroom.imprint.views.projects import ChartPage, Measured

_DIRECTIONS = {"at-least": "不低于", "at-most": "不高于"}
_HEAD = ("指标", "目标", "最近一次", "是否达到")


def assessments_page(bulletin: Bulletin) -> ChartPage:
    """Return the assessments, each with its indicators: the target, the latest value, whether it is reached."""
    registers = bulletin.edition.registers
    groups = [(item.name, item.about, key) for key, item in registers.assessments.items()] + [("其他指标", "", "")]
    belongs = {key: item.assessment if item.assessment in registers.assessments else "" for key, item in registers.indicators.items()}
    parts = []
    for name, about, key in groups:
        found = [item for item in registers.indicators.values() if belongs[item.key] == key]
        if found:
            rows = tuple(_row(bulletin, item) for item in found)
            parts.append(Measured(name, None, ChartTable(about or name, _HEAD, rows)))
    intro = "创建工作拿什么来衡量，目标是多少，现在到了多少。"
    return _page(bulletin, ASSESSMENTS, ASSESSMENTS_TITLE, intro, tuple(parts))


def indicator_page(bulletin: Bulletin, key: str) -> ChartPage:
    """Return the page of an indicator: its values over time against its target, drawn and as a table."""
    registers, indicator = bulletin.edition.registers, bulletin.edition.registers.indicators[key]
    readings = _readings(indicator, bulletin.ledger.today)
    points = [(item.as_of, number(item.value), item.value) for item in readings]
    target = (number(indicator.target), indicator.target) if indicator.target else None
    rows = tuple(
        (Anchor(day_text(item.as_of), ""), Anchor(f"{item.value}{indicator.unit}", ""), Anchor(item.source or indicator.source, ""))
        for item in readings
    )
    table = ChartTable(f"{indicator.name}（{indicator.unit}）", ("截至", "数值", "数据来源"), rows)
    assessment = registers.assessments.get(indicator.assessment)
    facts = (
        Row("所属测评", assessment.name if assessment else ""),
        Row("目标", target_words(indicator)),
        Row("期限", day_text(indicator.due) if indicator.due else ""),
        Row("最近一次", _latest(indicator, readings)),
        Row("是否达到", _reached(indicator, readings)),
        Row("责任单位", unit_name(bulletin, indicator.responsible)),
    )
    part = Measured("", line_chart("values", indicator.name, indicator.unit, points, target), table)
    page = _page(bulletin, indicator_address(key), indicator.name, indicator.about, (part,), facts)
    return page


def plan_page(bulletin: Bulletin) -> ChartPage:
    """Return the action plan: its phases on a scale of time, and its goals with what measures them."""
    plan, today = bulletin.edition.registers.plan, bulletin.ledger.today
    assert plan is not None
    lanes = [Lane(phase.title, phase.begins, phase.ends, _phase(phase.begins, phase.ends, today)) for phase in plan.phases]
    rows = tuple(_phase_row(phase) for phase in plan.phases)
    phases = ChartTable("各阶段的任务", ("阶段", "时间", "任务"), rows)
    parts = [Measured("阶段", roadmap_of("phases", plan.title, lanes, today), phases)] if rows else []
    goals = tuple(_goal(bulletin, index) for index in range(len(plan.goals)))
    parts += [Measured("目标", None, ChartTable("目标和衡量办法", ("目标", "期限", "看哪里"), goals))] if goals else []
    facts = (Row("印发", day_text(plan.adopted) if plan.adopted else ""), Row("依据", plan.source))
    return _page(bulletin, PLAN, plan.title, plan.about, tuple(parts), facts)


def target_words(indicator: Indicator) -> str:
    """Return an indicator's target, e.g. "不低于95%", "" without one."""
    return f"{_DIRECTIONS[indicator.direction]}{indicator.target}{indicator.unit}" if indicator.target else ""


def _page(bulletin: Bulletin, address: str, title: str, intro: str, parts: tuple[Measured, ...], facts: tuple[Row, ...] = ()) -> ChartPage:
    site = bulletin.edition.site
    above = (Anchor(ASSESSMENTS_TITLE, href(site, ASSESSMENTS)),) if address.startswith("indicators/") else ()
    return ChartPage(
        site=at(bulletin.masthead, href(site, address)),
        title=title,
        intro=intro,
        as_of=day(bulletin.ledger.today),
        parts=parts,
        breadcrumbs=(*crumbs(bulletin), *above),
        canonical=absolute(site, address),
        facts=tuple(row for row in facts if row.value),
    )


def _readings(indicator: Indicator, today: datetime.date) -> list[Reading]:
    return sorted((item for item in indicator.readings if item.as_of <= today), key=lambda item: item.as_of)


def _latest(indicator: Indicator, readings: list[Reading]) -> str:
    return f"{readings[-1].value}{indicator.unit}（截至{day_text(readings[-1].as_of)}）" if readings else "还没有数"


def _reached(indicator: Indicator, readings: list[Reading]) -> str:
    if not readings or not indicator.target:
        return ""
    value, target = number(readings[-1].value), number(indicator.target)
    return "已达到" if (value >= target if indicator.direction == "at-least" else value <= target) else "未达到"


def _row(bulletin: Bulletin, indicator: Indicator) -> tuple[Anchor, ...]:
    readings = _readings(indicator, bulletin.ledger.today)
    link = Anchor(indicator.name, href(bulletin.edition.site, indicator_address(indicator.key)))
    words = (target_words(indicator) or "没有定目标", _latest(indicator, readings), _reached(indicator, readings) or "不作比较")
    return (link, *(Anchor(text, "") for text in words))


def _phase_row(phase: Phase) -> tuple[Anchor, ...]:
    span = f"{day_text(phase.begins)}至{day_text(phase.ends)}"
    return (Anchor(phase.title, ""), Anchor(span, ""), Anchor("；".join(phase.tasks) or "见方案", ""))


def _phase(begins: datetime.date, ends: datetime.date, today: datetime.date) -> str:
    return "done" if ends < today else "planned" if begins > today else "under-way"


def _goal(bulletin: Bulletin, index: int) -> tuple[Anchor, ...]:
    registers, site = bulletin.edition.registers, bulletin.edition.site
    goal = registers.plan.goals[index] if registers.plan else None
    assert goal is not None
    indicator, project = registers.indicators.get(goal.indicator), registers.projects.get(goal.project)
    shown = Anchor(indicator.name, href(site, indicator_address(indicator.key))) if indicator else Anchor("见进展稿", "")
    shown = Anchor(project.title, href(site, project_address(project.key))) if project else shown
    return (Anchor(goal.title, ""), Anchor(day_text(goal.due) if goal.due else "长期", ""), shown)
