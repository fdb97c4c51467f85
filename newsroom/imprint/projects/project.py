"""The page of one project: its record, its milestones, its figures over time, the articles about it."""

from newsroom.article.records import Project
from newsroom.article.series import Point, Series
from newsroom.imprint.addresses import absolute, href, place_address, project_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.charts.line import line_chart
from newsroom.imprint.dates import day, day_text
from newsroom.imprint.facts import PROJECT_STATES
from newsroom.imprint.masthead import at
from newsroom.imprint.projects.roadmap import project_lane, roadmap_of
from newsroom.imprint.projects.words import crumbs, late_words, unit_name, why_words
from newsroom.imprint.shelves import EMPTY
from newsroom.imprint.views import Anchor, Note, Row
from newsroom.imprint.views.charts import ChartTable
from newsroom.imprint.views.projects import Measured, ProjectPage

_MOST_ARTICLES = 20


def project_page(bulletin: Bulletin, key: str) -> ProjectPage:
    """Return the page of a project."""
    site, project = bulletin.edition.site, bulletin.edition.registers.projects[key]
    address, today = project_address(key), bulletin.ledger.today
    told = bulletin.shelves.projects.get(key, EMPTY).newest(_MOST_ARTICLES)
    return ProjectPage(
        site=at(bulletin.masthead, href(site, address)),
        title=project.title,
        intro=project.about,
        facts=_facts(bulletin, project),
        milestones=tuple(_milestones(project)),
        late=late_words(project, today),
        why=why_words(project, today),
        roadmap=roadmap_of("roadmap", project.title, (project_lane(project, today),), today),
        figures=tuple(_measured(bulletin, series, number) for number, series in enumerate(bulletin.series[key], 1)),
        articles=tuple(bulletin.links[article.slug] for article in told),
        breadcrumbs=crumbs(bulletin, below_projects=True),
        canonical=absolute(site, address),
    )


def _facts(bulletin: Bulletin, project: Project) -> tuple[Row, ...]:
    site, registers, budget = bulletin.edition.site, bulletin.edition.registers, project.budget
    place = registers.places.get(project.place)
    money = f"{budget.value}{budget.unit}（截至{day_text(budget.as_of)}，{budget.source}）" if budget and budget.as_of else ""
    rows = (
        Row("状态", PROJECT_STATES[project.state]),
        Row("责任单位", unit_name(bulletin, project.unit)),
        Row("牵头负责", project.leader),
        Row("地点", place.name if place else "", href(site, place_address(place.key)) if place else ""),
        Row("预算", money),
    )
    return tuple(row for row in rows if row.value)


def _milestones(project: Project) -> list[Note]:
    notes = []
    for stage in sorted(project.milestones, key=lambda item: item.date):
        moved = f"原定{day_text(stage.planned)}" if stage.planned and stage.planned != stage.date else ""
        notes.append(Note(day(stage.date), stage.title, why=moved, label="已完成" if stage.done else "计划", done=stage.done))
    return notes


def _measured(bulletin: Bulletin, series: Series, number: int) -> Measured:
    points = [(point.as_of, point.number, point.value) for point in series.points]
    rows = tuple(_row(bulletin, series, point) for point in series.points)
    table = ChartTable(f"{series.name}（{series.unit}）", ("截至", "数值", "数据来源", "见报"), rows)
    return Measured(series.name, line_chart(f"figure-{number}", series.name, series.unit, points), table)


def _row(bulletin: Bulletin, series: Series, point: Point) -> tuple[Anchor, ...]:
    article = next((told.article for told in reversed(point.tellers) if told.article and told.article.slug in bulletin.links), None)
    link = bulletin.links[article.slug].anchor if article else Anchor("项目台账", "")
    return (Anchor(day_text(point.as_of), ""), Anchor(f"{point.value}{series.unit}", ""), Anchor(point.source, ""), link)
