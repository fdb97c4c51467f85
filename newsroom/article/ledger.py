"""The ledger: every problem as it stands on a day, and who finds it by what.

"One problem, one leader, one team, one plan, followed to the end": what is overdue is never hidden.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from newsroom.article.campaign import Area
from newsroom.article.records import Problem, Registers, Step

STEPS = ("patrol", "feedback", "coordination", "handling", "supervision")
STATES = ("open", "under-way", "settled")
OVERDUE = "overdue"
"""Not a state but a view: open or under way, and past its day."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A problem as it stands on a day.

    `late` is days past due (on the day of settlement where it is settled), 0 when it is in time; `overdue` that it is late and not settled.
    `area` and `unit` are keys, "" where neither the record nor its place or team tells.
    """

    problem: Problem
    state: str
    late: int
    area: str
    unit: str

    @property
    def overdue(self) -> bool:
        """Return whether it is past its day and not settled."""
        return self.late > 0 and self.state != "settled"


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that happened to a problem: `name` is reported, settled, overdue or a step's; `number` counts a record's steps from 1.

    A movement's place in the record is its identity: `key`, `name` and `number` together never mean anything else.
    """

    date: datetime.date
    standing: Standing
    name: str
    number: int = 0
    step: Step | None = None


@dataclass(frozen=True)
class Ledger:
    """The problems of the registers as they stand on `today`, each index made once; all in the order of (reported, key), oldest first."""

    registers: Registers
    today: datetime.date

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Return every problem by key."""
        rows = sorted(self.registers.problems.values(), key=lambda item: (item.reported, item.key))
        return {problem.key: self._standing(problem) for problem in rows}

    @cached_property
    def rows(self) -> tuple[Standing, ...]:
        """Return every problem in order, to take parts of."""
        return tuple(self.standings.values())

    @cached_property
    def tallies(self) -> Mapping[str, Counter[str]]:
        """Return how many problems of each category are in each state, and under OVERDUE how many are past their day."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for item in self.rows:
            found[item.problem.category].update((item.state, OVERDUE) if item.overdue else (item.state,))
        return found

    @cached_property
    def by_category(self) -> Mapping[str, tuple[Standing, ...]]:
        """Return the problems of each category."""
        return self._by(lambda item: (item.problem.category,))

    @cached_property
    def by_state(self) -> Mapping[str, tuple[Standing, ...]]:
        """Return the problems of each state; those past their day stand under OVERDUE as well."""
        return self._by(lambda item: (item.state, OVERDUE) if item.overdue else (item.state,))

    @cached_property
    def by_area(self) -> Mapping[str, tuple[Standing, ...]]:
        """Return the problems of each area, those of the areas within it included."""
        return self._by(lambda item: self.around(item.area))

    @cached_property
    def by_unit(self) -> Mapping[str, tuple[Standing, ...]]:
        """Return the problems of each unit."""
        return self._by(lambda item: (item.unit,))

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Standing, ...]]:
        """Return the problems of each place."""
        return self._by(lambda item: (item.problem.place,))

    @cached_property
    def by_due(self) -> tuple[Standing, ...]:
        """Return the problems that are not settled, the earliest due first."""
        waiting = (item for item in self.standings.values() if item.state != "settled")
        return tuple(sorted(waiting, key=lambda item: (item.problem.due, item.problem.key)))

    @cached_property
    def due_months(self) -> Mapping[tuple[int, int], tuple[Standing, ...]]:
        """Return the problems that are not settled by the (year, month) they are due in, the earliest first."""
        found: dict[tuple[int, int], list[Standing]] = defaultdict(list)
        for item in self.by_due:
            found[item.problem.due.year, item.problem.due.month].append(item)
        return {month: tuple(items) for month, items in found.items()}

    @cached_property
    def settlements(self) -> tuple[Standing, ...]:
        """Return the problems that were settled up to today, the last first."""
        done = (item for item in self.rows if item.state == "settled" and item.problem.settled and item.problem.settled <= self.today)
        return tuple(sorted(done, key=lambda item: (item.problem.settled or self.today, item.problem.key), reverse=True))

    @cached_property
    def movements(self) -> tuple[Movement, ...]:
        """Return everything that has happened up to today, newest first."""
        found = (movement for item in self.standings.values() for movement in movements_of(item, self.today))
        return tuple(sorted(found, key=_newest_first))

    def around(self, area: str) -> tuple[str, ...]:
        """Return an area's key and those of the areas around it, the nearest first; a circle ends where it began."""
        found: list[str] = []
        while area and area not in found:
            found.append(area)
            record: Area | None = self.registers.areas.get(area)
            area = record.part_of if record else ""
        return tuple(found)

    @cached_property
    def _units_by_name(self) -> Mapping[str, str]:
        return {unit.name: key for key, unit in self.registers.units.items()}

    def unit_of(self, written: str) -> str:
        """Return the key of a unit that was written as key or as name, "" where it is neither."""
        return written if written in self.registers.units else self._units_by_name.get(written, "")

    def _standing(self, problem: Problem) -> Standing:
        settled = problem.state == "settled"
        until = problem.settled or self.today if settled else self.today
        place = self.registers.places.get(problem.place)
        return Standing(
            problem,
            problem.state,
            max(0, (until - problem.due).days),
            problem.area or (place.area if place else ""),
            self.unit_of(problem.unit or problem.team),
        )

    def _by(self, keys: Callable[[Standing], Iterable[str]]) -> Mapping[str, tuple[Standing, ...]]:
        found: dict[str, list[Standing]] = defaultdict(list)
        for item in self.standings.values():
            for key in keys(item):
                found[key].append(item)
        return {key: tuple(items) for key, items in found.items() if key}


def movements_of(item: Standing, today: datetime.date) -> Iterator[Movement]:
    """Yield what has happened to one problem up to a day, in the order of its record."""
    problem = item.problem
    yield Movement(problem.reported, item, "reported")
    for number, step in enumerate(problem.steps, 1):
        if step.date <= today:
            yield Movement(step.date, item, step.step, number, step)
    if item.overdue:
        yield Movement(problem.due + datetime.timedelta(days=1), item, OVERDUE)
    if problem.settled and problem.settled <= today:
        yield Movement(problem.settled, item, "settled")


def _newest_first(movement: Movement) -> tuple[int, str, int, str]:
    order = (("reported", *STEPS, OVERDUE, "settled").index(movement.name)) if movement.name else 0
    return -movement.date.toordinal(), movement.standing.problem.key, -(movement.number or order), movement.name
