"""A problem has a leader, a team and a plan.

What it checks:
    Each record below registers/problems/ says who leads, which team works and what the plan is, and each record of a project who leads.
Why:
    A problem that nobody answers for stays a problem. The ledger is read to find out whom to ask.
Source:
    House rule: one problem, one leader, one team, one plan.
Example:
    leader = "旗住房和城乡建设局局长"
How to fix:
    Write the office that leads, the unit or team that works, and what will be done by when.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PRG505"
NAME = "unled-problem"
SEVERITY = "error"
SCOPE = "site"

NEEDED = ("leader", "team", "plan")


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for everything that a record leaves open."""
    for problem in desk.registers.problems.values():
        for key in NEEDED:
            if not getattr(problem, key):
                yield Fault(desk.spot(problem.at.path, key), {"title": problem.title}, key)
    for project in desk.registers.projects.values():
        if not project.leader:
            yield Fault(desk.spot(project.at.path, "leader"), {"title": project.title}, "project")
