"""What records refer to: every key of another register that they name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsroom.stylebook.desk import Desk

_TABLES = "content/registers/"


@dataclass(frozen=True, slots=True)
class Reference:
    """A key as written in a register: the file, the dotted key that holds it, which sort of record it names."""

    path: str
    dotted: str
    what: str
    written: str


def references(desk: Desk) -> Iterator[Reference]:
    """Yield every reference of the registers; keys that are left out are none."""
    for reference in (*_records(desk), *_organisation(desk), *_measures(desk)):
        if reference.written:
            yield reference


def _records(desk: Desk) -> Iterator[Reference]:
    shelf = desk.registers
    for problem in shelf.problems.values():
        yield from _of(problem.at.path, "", {name: getattr(problem, name) for name in ("category", "place", "unit", "area")})
    for project in shelf.projects.values():
        yield from _of(project.at.path, "", {"place": project.place, "unit": project.unit})
    for activity in shelf.activities.values():
        yield from _of(activity.at.path, "", {"place": activity.place})
    for place in shelf.places.values():
        yield from _of(place.at.path, "", {"area": place.area})
        yield from (Reference(place.at.path, "exemplars", "exemplar", slug) for slug in place.exemplars)


def _organisation(desk: Desk) -> Iterator[Reference]:
    shelf, path = desk.registers, f"{_TABLES}organisation.toml"
    for key, unit in shelf.units.items():
        yield Reference(path, f"units.{key}.parent", "unit", unit.parent)
    for key, area in shelf.areas.items():
        yield Reference(path, f"areas.{key}.part_of", "area", area.part_of)
        yield Reference(path, f"areas.{key}.unit", "unit", area.unit)
    for key, grid in shelf.grids.items():
        yield Reference(path, f"areas.{grid.area}.grids.{key}.unit", "unit", grid.unit)
    for key, centre in shelf.centres.items():
        yield from _of(f"{_TABLES}centres.toml", key, {"place": centre.place})


def _measures(desk: Desk) -> Iterator[Reference]:
    shelf, path = desk.registers, f"{_TABLES}indicators.toml"
    for key, indicator in shelf.indicators.items():
        yield from _of(path, key, {"assessment": indicator.assessment})
        yield Reference(path, f"{key}.responsible", "unit", indicator.responsible)
    for number, goal in enumerate(shelf.plan.goals if shelf.plan else ()):
        yield from _of(f"{_TABLES}plan.toml", f"goals.{number}", {"indicator": goal.indicator, "project": goal.project})


def _of(path: str, prefix: str, keys: Mapping[str, str]) -> Iterator[Reference]:
    for what, written in keys.items():
        yield Reference(path, f"{prefix}.{what}" if prefix else what, what, written)
