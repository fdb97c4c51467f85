"""The campaign's registers as nouns of the trade."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from newsroom.article.campaign import Activity, Area, Assessment, Centre, Goal, Grid, Indicator, Leadership, Phase, Plan, Reading, Unit
from newsroom.article.finding import Fault
from newsroom.article.people import Figure
from newsroom.article.place import Place
from newsroom.article.records import Category, Milestone, PlaceRecord, Problem, Project, Step
from newsroom.registers import campaign_forms as forms
from newsroom.registers.fill import fill
from newsroom.registers.forms import Form
from newsroom.registers.shelf import Reader, Shelf, fits
from newsroom.registers.tables import RULE, Table

F = TypeVar("F", bound=Form)
Noun = TypeVar("Noun")


def _whole(shelf: Shelf, form: type[F], table: Table, data: Any, prefix: str = "") -> F | None:
    """Return a form filled from what stands under `prefix`; what is wrong with it is collected."""
    filled = fill(form, table, data, prefix)
    shelf.faults.extend(filled.faults)
    return filled.form


def _keyed(shelf: Shelf, table: Table, form: type[F], tables: Any, prefix: str = "") -> Iterator[tuple[str, F, Place]]:
    """Yield key, form and place of every table below `prefix` that can be read, each by itself."""
    if not isinstance(tables, Mapping):
        shelf.faults.append(Fault(table.at(prefix), {"key": prefix}, "value", rule=RULE))
        return
    for key, data in tables.items():
        dotted = f"{prefix}.{key}" if prefix else key
        found = _whole(shelf, form, table, data, dotted) if fits(shelf, key, table.at(dotted)) else None
        if found:
            yield key, found, table.at(dotted)


def _flat(form: type[F], noun: Callable[..., Noun], books: Callable[[Shelf], dict[str, Noun]]) -> Reader:
    """Return the reader of a file that holds one table for each key, with the same fields as its noun."""

    def read(shelf: Shelf, table: Table, _key: str) -> None:
        for key, found, at in _keyed(shelf, table, form, table.data):
            books(shelf)[key] = noun(key=key, at=at, **_values(found))

    return read


def _single(form: type[F], noun: Callable[..., Noun], books: Callable[[Shelf], dict[str, Noun]]) -> Reader:
    """Return the reader of a file that is one record, with the same fields as its noun."""

    def read(shelf: Shelf, table: Table, key: str) -> None:
        found = _whole(shelf, form, table, table.data)
        if found:
            books(shelf)[key] = noun(key=key, at=table.at(""), **_values(found))

    return read


def _values(form: Form) -> dict[str, Any]:
    values = {name: getattr(form, name) for name in type(form).model_fields}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _problem(shelf: Shelf, table: Table, key: str) -> None:
    form = _whole(shelf, forms.ProblemForm, table, table.data)
    if form:
        values = _values(form) | {
            "steps": tuple(Step(**_values(step)) for step in form.steps),
            "before_after": tuple((pair[0], pair[1]) for pair in form.before_after),
        }
        shelf.problems[key] = Problem(key=key, at=table.at(""), **values)


def _project(shelf: Shelf, table: Table, key: str) -> None:
    form = _whole(shelf, forms.ProjectForm, table, table.data)
    if form:
        values = _values(form) | {
            "budget": Figure(**_values(form.budget)) if form.budget else None,
            "milestones": tuple(Milestone(**_values(item)) for item in form.milestones),
            "figures": tuple(Figure(**_values(item)) for item in form.figures),
        }
        shelf.projects[key] = Project(key=key, at=table.at(""), **values)


def _organisation(shelf: Shelf, table: Table, _key: str) -> None:
    data = dict(table.data or {})
    top = data.pop("leadership", None)
    found = _whole(shelf, forms.LeadershipForm, table, top, "leadership") if top is not None else None
    if found:
        shelf.leadership = Leadership(at=table.at("leadership"), **_values(found))
    for key, unit, at in _keyed(shelf, table, forms.UnitForm, data.pop("units", {}), "units"):
        shelf.units[key] = Unit(key=key, at=at, **_values(unit))
    _areas(shelf, table, data.pop("areas", {}))
    shelf.faults.extend(Fault(table.at(name), {"key": name, "nearest": "leadership, units, areas"}, "unknown", rule=RULE) for name in data)


def _areas(shelf: Shelf, table: Table, tables: Any) -> None:
    if isinstance(tables, Mapping):
        grids = {key: data["grids"] for key, data in tables.items() if isinstance(data, Mapping) and "grids" in data}
        tables = {key: {k: v for k, v in data.items() if k != "grids"} if key in grids else data for key, data in tables.items()}
    else:
        grids = {}
    for key, area, at in _keyed(shelf, table, forms.AreaForm, tables, "areas"):
        found = tuple(_grids(shelf, table, key, grids.get(key, {})))
        shelf.areas[key] = Area(key=key, at=at, grids=found, **_values(area))


def _grids(shelf: Shelf, table: Table, area: str, tables: Any) -> Iterator[Grid]:
    for key, form, at in _keyed(shelf, table, forms.GridForm, tables, f"areas.{area}.grids"):
        if key in shelf.grids:
            shelf.faults.append(Fault(at, {"key": key}, "twice", related=(shelf.grids[key].at,), rule=RULE))
            continue
        shelf.grids[key] = Grid(key=key, at=at, area=area, **_values(form))
        yield shelf.grids[key]


def _indicators(shelf: Shelf, table: Table, _key: str) -> None:
    for key, form, at in _keyed(shelf, table, forms.IndicatorForm, table.data):
        values = _values(form)
        del values["values"]
        readings = tuple(Reading(**_values(item)) for item in form.values)
        shelf.indicators[key] = Indicator(key=key, at=at, readings=readings, **values)


def _plan(shelf: Shelf, table: Table, _key: str) -> None:
    form = _whole(shelf, forms.PlanForm, table, table.data)
    if form:
        phases = tuple(Phase(**_values(item)) for item in form.phases)
        goals = tuple(Goal(**_values(item)) for item in form.goals)
        shelf.plan = Plan(at=table.at(""), **_values(form) | {"phases": phases, "goals": goals})


FILES: dict[str, Reader] = {
    "categories.toml": _flat(forms.CategoryForm, Category, lambda shelf: shelf.categories),
    "organisation.toml": _organisation,
    "assessments.toml": _flat(forms.AssessmentForm, Assessment, lambda shelf: shelf.assessments),
    "indicators.toml": _indicators,
    "centres.toml": _flat(forms.CentreForm, Centre, lambda shelf: shelf.centres),
    "plan.toml": _plan,
}
FOLDERS: dict[str, Reader] = {
    "places": _single(forms.PlaceForm, PlaceRecord, lambda shelf: shelf.places),
    "problems": _problem,
    "projects": _project,
    "activities": _single(forms.ActivityForm, Activity, lambda shelf: shelf.activities),
}
