"""A record does not contradict itself or its neighbours.

What it checks:
    A problem's `area` is that of its place, or one around or within it. A phase of the plan and a volunteer activity do not end before they
    begin; a project's state and its milestones agree: none open when it is done.
Why:
    A resident who follows one community would miss the problem, or find one that is elsewhere. A calendar program drops an event that ends
    before it begins, without a word.
Source:
    House rule; RFC 5545, 3.6.1 (the end is later than the start).
Example:
    begins = 2026-11-28T09:00:00, ends = 2026-11-28T11:00:00
How to fix:
    Mend the one that is wrong.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.ledger import Ledger
from newsroom.stylebook.desk import Desk

CODE = "PRG511"
NAME = "contradicted-record"
SEVERITY = "error"
SCOPE = "site"

PLAN = "content/registers/plan.toml"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every contradiction."""
    yield from _areas(desk)
    yield from _ends(desk)
    for project in desk.registers.projects.values():
        for number, stage in enumerate(project.milestones):
            if project.state == "done" and not stage.done:
                yield Fault(desk.spot(project.at.path, f"milestones.{number}"), {"title": stage.title}, "open")


def _areas(desk: Desk) -> Iterator[Fault]:
    ledger, places = Ledger(desk.registers, desk.as_of.date()), desk.registers.places
    for problem in desk.registers.problems.values():
        place = places.get(problem.place)
        if not place or not place.area or problem.area not in desk.registers.areas:
            continue
        if place.area not in ledger.around(problem.area) and problem.area not in ledger.around(place.area):
            values = {"area": problem.area, "place": place.name, "other": place.area}
            yield Fault(desk.spot(problem.at.path, "area"), values, "area")


def _ends(desk: Desk) -> Iterator[Fault]:
    for activity in desk.registers.activities.values():
        if activity.ends <= activity.begins:
            yield Fault(desk.spot(activity.at.path, "ends"), {"title": activity.title}, "ends")
    plan = desk.registers.plan
    for number, phase in enumerate(plan.phases if plan else ()):
        if phase.ends < phase.begins:
            yield Fault(desk.spot(PLAN, f"phases.{number}.ends"), {"title": phase.title}, "ends")
