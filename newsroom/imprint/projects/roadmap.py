"""The roadmap: projects and their milestones on one scale of time, and the list of projects beside it."""

import datetime
from collections.abc import Sequence

from newsroom.article.records import Milestone, Project
from newsroom.imprint.addresses import ASSESSMENTS, PLAN, PROJECTS, ROADMAP, absolute, href, project_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.charts.gantt import Lane, gantt
from newsroom.imprint.dates import day, day_text
from newsroom.imprint.facts import PROJECT_STATES
from newsroom.imprint.masthead import at
from newsroom.imprint.projects.words import (
    PROJECTS_TITLE,
    ROADMAP_TITLE,
    crumbs,
    days_late,
    late_words,
    next_stage,
    unit_name,
    why_words,
)
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.charts import Chart, ChartTable
from newsroom.imprint.views.projects import ChartPage, Measured

_ROADMAP_INTRO = "每个项目从哪天到哪天，走到了哪一步。圆点是节点：实心的已完成，空心的还没到；竖线是数据截至的那一天。"


def roadmap_page(bulletin: Bulletin) -> ChartPage:
    """Return the roadmap of all projects with a line at the as-of date, and every milestone in a table."""
    projects, today = bulletin.edition.registers.projects.values(), bulletin.ledger.today
    chart = roadmap_of("roadmap", ROADMAP_TITLE, [project_lane(project, today) for project in projects], today)
    rows = [_stage_row(bulletin, project, stage) for project in projects for stage in project.milestones]
    table = ChartTable("各项目的节点", ("项目", "节点", "日期", "进度"), tuple(rows))
    return _page(bulletin, ROADMAP, ROADMAP_TITLE, _ROADMAP_INTRO, Measured("", chart, table))


def projects_page(bulletin: Bulletin) -> ChartPage:
    """Return the list of projects: state, who is responsible, what comes next, how late."""
    rows = tuple(_row(bulletin, project) for project in bulletin.edition.registers.projects.values())
    table = ChartTable(f"民生项目，共{len(rows)}个", ("项目", "状态", "责任单位", "下一个节点", "逾期与说明"), rows)
    return _page(bulletin, PROJECTS, PROJECTS_TITLE, "民生实事的进度、预算和数字。", Measured("", None, table))


def project_lane(project: Project, today: datetime.date) -> Lane:
    """Return a project as a bar: from its beginning (or first milestone) to its last milestone, with its milestones as stages."""
    dates = [stage.date for stage in project.milestones] or [today]
    begins = min([project.begins, *dates] if project.begins else dates)
    name = "late" if days_late(project, today) else project.state
    return Lane(project.title, begins, max(dates), name, tuple((stage.date, _stage(stage, today)) for stage in project.milestones))


def roadmap_of(id: str, title: str, lanes: Sequence[Lane], today: datetime.date) -> Chart | None:
    """Return the drawing of lanes that have any length."""
    return gantt(id, title, [lane for lane in lanes if lane.ends > lane.begins], today)


def _stage(stage: Milestone, today: datetime.date) -> str:
    return "done" if stage.done else "late" if stage.date < today else "ahead"


def _page(bulletin: Bulletin, address: str, title: str, intro: str, part: Measured) -> ChartPage:
    site, registers = bulletin.edition.site, bulletin.edition.registers
    others = [(PROJECTS, PROJECTS_TITLE), (ROADMAP, ROADMAP_TITLE)]
    others += [(ASSESSMENTS, "测评与指标")] if registers.indicators else []
    others += [(PLAN, "行动方案")] if registers.plan else []
    return ChartPage(
        site=at(bulletin.masthead, href(site, address)),
        title=title,
        intro=intro,
        as_of=day(bulletin.ledger.today),
        parts=(part,),
        breadcrumbs=crumbs(bulletin),
        canonical=absolute(site, address),
        more=tuple(Anchor(text, href(site, other)) for other, text in others if other != address),
    )


def _row(bulletin: Bulletin, project: Project) -> tuple[Anchor, ...]:
    today, stage = bulletin.ledger.today, next_stage(project)
    late = "，".join(word for word in (late_words(project, today), why_words(project, today)) if word)
    return (
        _link(bulletin, project),
        Anchor(PROJECT_STATES[project.state], ""),
        Anchor(unit_name(bulletin, project.unit), ""),
        Anchor(f"{stage.title}（{day_text(stage.date)}）" if stage else "节点都已完成", ""),
        Anchor(late or "无", ""),
    )


def _stage_row(bulletin: Bulletin, project: Project, stage: Milestone) -> tuple[Anchor, ...]:
    today = bulletin.ledger.today
    words = {"done": "已完成", "ahead": "计划", "late": f"已过期{(today - stage.date).days}天，{why_words(project, today)}"}
    said = Anchor(words[_stage(stage, today)], "")
    return (_link(bulletin, project), Anchor(stage.title, ""), Anchor(day_text(stage.date), ""), said)


def _link(bulletin: Bulletin, project: Project) -> Anchor:
    return Anchor(project.title, href(bulletin.edition.site, project_address(project.key)))
