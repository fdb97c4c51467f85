"""What pages of projects say: states, delays, the way to them."""

import datetime

from newsroom.article.records import Milestone, Project
from newsroom.imprint.addresses import CAMPAIGN, PROJECTS, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.facts import UNEXPLAINED
from newsroom.imprint.masthead import home
from newsroom.imprint.views import Anchor

PROJECTS_TITLE, ROADMAP_TITLE, ASSESSMENTS_TITLE = "民生项目", "路线图", "测评与指标"


def crumbs(bulletin: Bulletin, *, below_projects: bool = False) -> tuple[Anchor, ...]:
    """Return the way from the front page to a page of the campaign, or below the list of projects."""
    site = bulletin.edition.site
    projects = (Anchor(PROJECTS_TITLE, href(site, PROJECTS)),) if below_projects else ()
    return (home(site), Anchor("台账总览", href(site, CAMPAIGN)), *projects)


def next_stage(project: Project) -> Milestone | None:
    """Return the first milestone that is not reached, by day; None when all are."""
    return min((stage for stage in project.milestones if not stage.done), key=lambda stage: stage.date, default=None)


def days_late(project: Project, today: datetime.date) -> int:
    """Return by how many days the next milestone is past, 0 when it is not."""
    stage = next_stage(project)
    return max(0, (today - stage.date).days) if stage else 0


def late_words(project: Project, today: datetime.date) -> str:
    """Return how late a project is, "" where it is in time."""
    days = days_late(project, today)
    return f"已过期{days}天" if days else ""


def why_words(project: Project, today: datetime.date) -> str:
    """Return why a project is late, or that nobody says so; of one in time what its record explains."""
    return project.explanation or (UNEXPLAINED if days_late(project, today) else "")


def unit_name(bulletin: Bulletin, written: str) -> str:
    """Return the name of a unit written by key, or what was written where no register knows it."""
    unit = bulletin.edition.registers.units.get(written)
    return unit.name if unit else written
