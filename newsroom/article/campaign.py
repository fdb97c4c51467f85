"""What the campaign's registers hold beside problems and projects: who answers for what, how it is measured, what is planned.

Roles and offices stand here, never private persons.
"""

import datetime
from dataclasses import dataclass

from newsroom.article.place import Place


@dataclass(frozen=True, slots=True)
class Leadership:
    """The first of the four levels of responsibility: who answers for the whole; `leaders` are offices."""

    name: str
    at: Place
    leaders: tuple[str, ...] = ()
    duty: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A public body that puts things right; `parent` is the key of the unit above it, "" at the top."""

    key: str
    name: str
    at: Place
    leader: str = ""
    parent: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid (网格): the third level, led by the head of a department; its `buildings` are the fourth, looked after by `staff` of a unit.

    Grids are named for responsibility only: problems are never told finer than by the area.
    """

    key: str
    name: str
    at: Place
    area: str
    leader: str = ""
    unit: str = ""
    buildings: int = 0
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A community or district (片区): the second level of responsibility; `part_of` is the key of the area around it, "" at the top."""

    key: str
    name: str
    at: Place
    leader: str = ""
    unit: str = ""
    part_of: str = ""
    about: str = ""
    grids: tuple[Grid, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """One of the assessments that the campaign is judged by: 实地测评, 网报材料, 问卷调查."""

    key: str
    name: str
    at: Place
    about: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an indicator on a day, as written, with who says so."""

    as_of: datetime.date
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: its unit, its target ("" without one; reached when at least or at most that), its readings in file order."""

    key: str
    name: str
    at: Place
    unit: str = ""
    assessment: str = ""
    target: str = ""
    direction: str = "at-least"
    due: datetime.date | None = None
    responsible: str = ""
    about: str = ""
    source: str = ""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """A volunteer activity; `begins` and `ends` are local times of the site's zone. `result` tells afterwards what was done."""

    key: str
    title: str
    at: Place
    begins: datetime.datetime
    ends: datetime.datetime
    place: str = ""
    unit: str = ""
    about: str = ""
    join: str = ""
    cancelled: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class Centre:
    """One of the five centres (五中心) that serve the public."""

    key: str
    name: str
    at: Place
    about: str = ""
    unit: str = ""
    place: str = ""
    hours: str = ""
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the action plan."""

    title: str
    begins: datetime.date
    ends: datetime.date
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the action plan; measured by an indicator, or reached by a project (keys, "" without)."""

    title: str
    due: datetime.date | None = None
    indicator: str = ""
    project: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The action plan of the campaign."""

    title: str
    at: Place
    adopted: datetime.date | None = None
    source: str = ""
    about: str = ""
    phases: tuple[Phase, ...] = ()
    goals: tuple[Goal, ...] = ()
