"""The pages of this folder."""

from collections.abc import Iterator, Mapping
from functools import partial

from newsroom.imprint.addresses import ASSESSMENTS, PLAN, PROJECTS, ROADMAP, indicator_address, project_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.front import Front
from newsroom.imprint.projects.measures import assessments_page, indicator_page, plan_page
from newsroom.imprint.projects.project import project_page
from newsroom.imprint.projects.roadmap import projects_page, roadmap_page
from newsroom.imprint.views.projects import ChartPage, ProjectPage

TEMPLATES: Mapping[type, str] = {ProjectPage: "project", ChartPage: "charts"}


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield the pages, none where the registers give nothing to show; an address that is gone keeps its own page."""
    registers, charts = bulletin.edition.registers, TEMPLATES[ChartPage]
    if registers.projects:
        yield Front(f"{PROJECTS}index.html", charts, partial(projects_page, bulletin))
        yield Front(f"{ROADMAP}index.html", charts, partial(roadmap_page, bulletin))
    for key in registers.projects:
        if project_address(key) not in registers.gone:
            yield Front(f"{project_address(key)}index.html", TEMPLATES[ProjectPage], partial(project_page, bulletin, key))
    if registers.indicators:
        yield Front(f"{ASSESSMENTS}index.html", charts, partial(assessments_page, bulletin))
    for key in registers.indicators:
        yield Front(f"{indicator_address(key)}index.html", charts, partial(indicator_page, bulletin, key))
    if registers.plan:
        yield Front(f"{PLAN}index.html", charts, partial(plan_page, bulletin))
