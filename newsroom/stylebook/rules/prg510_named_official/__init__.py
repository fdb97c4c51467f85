"""Registers name offices, not persons.

What it checks:
    Where a register says who leads, works or took a step (leader, leaders, team, staff, who), an office or a unit stands, not a bare
    personal name: 旗住房和城乡建设局局长, not a name of two or three characters that begins with a surname.
Why:
    An office answers for a problem whoever holds it. Names go into the ledger, its feeds and its open data, and cannot be called back.
Source:
    Personal Information Protection Law, art. 6 (no more than necessary); house rule: roles and offices, not private persons.
Example:
    leader = "旗水务局局长"
How to fix:
    Write the office, without the name of who holds it.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.exp312_named_person.names import is_plain_name

CODE = "PRG510"
NAME = "named-official"
SEVERITY = "error"
SCOPE = "site"

ORGANISATION = "content/registers/organisation.toml"
Said = tuple[str, str, str]
"""A file, the dotted key, what it says."""


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every bare name; the message does not repeat it."""
    for path, dotted, words in (*_records(desk), *_organisation(desk)):
        if words and is_plain_name(words):
            yield Fault(desk.spot(path, dotted), {"key": dotted.rpartition(".")[2]})


def _records(desk: Desk) -> Iterator[Said]:
    shelf = desk.registers
    for problem in shelf.problems.values():
        yield problem.at.path, "leader", problem.leader
        yield problem.at.path, "team", problem.team
        for number, step in enumerate(problem.steps):
            yield problem.at.path, f"steps.{number}.who", step.who
    for project in shelf.projects.values():
        yield project.at.path, "leader", project.leader
    for activity in shelf.activities.values():
        yield activity.at.path, "unit", activity.unit


def _organisation(desk: Desk) -> Iterator[Said]:
    shelf = desk.registers
    for leader in shelf.leadership.leaders if shelf.leadership else ():
        yield ORGANISATION, "leadership.leaders", leader
    for key, unit in shelf.units.items():
        yield ORGANISATION, f"units.{key}.leader", unit.leader
    for key, area in shelf.areas.items():
        yield ORGANISATION, f"areas.{key}.leader", area.leader
    for key, grid in shelf.grids.items():
        yield ORGANISATION, f"areas.{grid.area}.grids.{key}.leader", grid.leader
        yield ORGANISATION, f"areas.{grid.area}.grids.{key}.staff", grid.staff
