"""Registers while they are being read; faults are collected, nothing stops the others."""

from collections.abc import Callable
from dataclasses import dataclass, field

from newsroom.article.campaign import Activity, Area, Assessment, Centre, Grid, Indicator, Leadership, Plan, Unit
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.records import (
    ApprovedSources,
    Category,
    Consent,
    PlaceRecord,
    Problem,
    Project,
    Registers,
    Source,
    Takedown,
    Withdrawal,
)
from newsroom.registers import forms
from newsroom.registers.tables import RULE, Table


@dataclass
class Shelf:
    """What has been read of content/registers/ so far, by key."""

    sources: dict[str, Source] = field(default_factory=dict)
    categories: dict[str, Category] = field(default_factory=dict)
    places: dict[str, PlaceRecord] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)
    projects: dict[str, Project] = field(default_factory=dict)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    takedowns: list[Takedown] = field(default_factory=list)
    consents: dict[str, Consent] = field(default_factory=dict)
    approved: ApprovedSources | None = None
    leadership: Leadership | None = None
    units: dict[str, Unit] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    grids: dict[str, Grid] = field(default_factory=dict)
    assessments: dict[str, Assessment] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)
    centres: dict[str, Centre] = field(default_factory=dict)
    plan: Plan | None = None
    faults: list[Fault] = field(default_factory=list)

    def registers(self) -> Registers:
        """Return what was read as registers."""
        kept = {name: value for name, value in vars(self).items() if name not in ("faults", "withdrawals", "takedowns")}
        return Registers(**kept, withdrawals=tuple(self.withdrawals), takedowns=tuple(self.takedowns))


Reader = Callable[[Shelf, Table, str], None]


def fits(shelf: Shelf, key: str, place: Place) -> bool:
    """Return whether a key may stand in addresses; one that may not is a fault."""
    if forms.KEY.fullmatch(key):
        return True
    shelf.faults.append(Fault(place, {"key": key}, "key", rule=RULE))
    return False
