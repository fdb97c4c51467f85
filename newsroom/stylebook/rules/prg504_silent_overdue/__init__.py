"""What is past its day says why.

What it checks:
    A problem that is not settled after its due day has an explanation, in its record or in an exposure of it; a project with a milestone
    that should have been reached has one in its record.
Why:
    The pages show how many days something is late, with the explanation beside it, or that there is none. Whoever is responsible should be
    heard before the site says that there is none.
Source:
    House rule: the timetable and roadmap of rectification (整改时间表、路线图).
Example:
    explanation = "所需预制构件11月18日才能到货，改为11月30日前完工。"
How to fix:
    Ask the unit, and write `explanation` into the record.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.ledger import Ledger
from newsroom.stylebook.desk import Desk

CODE = "PRG504"
NAME = "silent-overdue"
SEVERITY = "warning"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for everything that is late without a word."""
    today = desk.as_of.date()
    explained = {article.problem for article in desk.articles if article.explanation}
    for key, item in Ledger(desk.registers, today).standings.items():
        problem = item.problem
        if item.overdue and not problem.explanation and key not in explained:
            yield Fault(desk.spot(problem.at.path, "due"), {"title": problem.title, "days": str(item.late)})
    for project in desk.registers.projects.values():
        for number, stage in enumerate(project.milestones):
            if not stage.done and stage.date < today and not project.explanation:
                values = {"title": f"{project.title}：{stage.title}", "days": str((today - stage.date).days)}
                yield Fault(desk.spot(project.at.path, f"milestones.{number}.date"), values, "milestone")
