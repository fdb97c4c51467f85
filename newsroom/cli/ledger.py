"""newsroom ledger: how the problems stand, what is due, and one more step for a record."""

import json
import re
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer
from rapidfuzz import process
from rich.console import Console
from rich.table import Table

from newsroom.article.ledger import OVERDUE, STATES, Ledger, Standing
from newsroom.cli.check import AS_OF
from newsroom.cli.ledger_step import step
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.press.spreadsheet import spreadsheet
from newsroom.stylebook.identifiers import masked

_WITHIN = re.compile(r"(\d{1,4})([dw])")
_COLUMNS = ("key", "title", "category", "area", "unit", "state", "reported", "due", "settled", "days_late", "explanation")


class Format(StrEnum):
    """How the ledger is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FORMAT = Annotated[Format, typer.Option("--format", help=say(guess_language(), "help-ledger-format"))]


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    lang = guess_language()
    desk = typer.Typer(invoke_without_command=True)
    desk.callback()(ledger)
    desk.command("due", help=say(lang, "help-ledger-due"))(due)
    desk.command("step", help=say(lang, "help-ledger-step"))(step)
    app.add_typer(desk, name="ledger", help=say(lang, "help-ledger"))


def ledger(
    context: typer.Context,
    state: Annotated[str, typer.Option("--state", metavar="STATE", help=say(guess_language(), "help-ledger-state"))] = "",
    category: Annotated[str, typer.Option("--category", metavar="KEY", help=say(guess_language(), "help-ledger-category"))] = "",
    area: Annotated[str, typer.Option("--area", metavar="KEY", help=say(guess_language(), "help-ledger-area"))] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="KEY", help=say(guess_language(), "help-ledger-unit"))] = "",
    form: FORMAT = Format.TABLE,
    as_of: AS_OF = None,
) -> None:
    """Print the problems that all the given filters let through, the oldest first."""
    if context.invoked_subcommand:
        return
    office: Office = context.obj
    found = _opened(office, as_of)
    rows = list(found.standings.values())
    asked = {"state": (state, found.by_state), "category": (category, found.by_category), "area": (area, found.by_area)}
    for name, (wanted, index) in (asked | {"unit": (unit, found.by_unit)}).items():
        if wanted:
            known = {"state": (*STATES, OVERDUE), "category": found.registers.categories, "area": found.registers.areas}
            _known(office, name, wanted, known.get(name, found.registers.units))
            kept = {item.problem.key for item in index.get(wanted, ())}
            rows = [item for item in rows if item.problem.key in kept]
    _print(office, found, rows, form)


def due(
    context: typer.Context,
    within: Annotated[str, typer.Option("--within", metavar="7d", help=say(guess_language(), "help-ledger-within"))] = "7d",
    form: FORMAT = Format.TABLE,
    as_of: AS_OF = None,
) -> None:
    """Print what is overdue or due within some days, the longest overdue first."""
    office: Office = context.obj
    match = _WITHIN.fullmatch(within.strip())
    if not match:
        office.refuse("ledger-within", within=within)
    days = int(match[1]) * (7 if match[2] == "w" else 1)
    found = _opened(office, as_of)
    rows = [item for item in found.by_due if (item.problem.due - found.today).days <= days]
    _print(office, found, rows, form)


def _opened(office: Office, as_of: str | None) -> Ledger:
    with office.progress() as report:
        edition = office.read(as_of, report)
    broken = {fault.place.path for fault in edition.faults if fault.place.path.startswith("content/registers/")}
    for path in sorted(broken):
        office.say("ledger-unread", path=path)
    return Ledger(edition.registers, edition.as_of.date())


def _known(office: Office, name: str, wanted: str, known: Iterable[str]) -> None:
    if wanted not in (keys := list(known)):
        nearest = process.extractOne(wanted, keys)
        office.refuse("ledger-unknown", what=name, key=wanted, nearest=nearest[0] if nearest else "-")


def _print(office: Office, found: Ledger, rows: list[Standing], form: Format) -> None:
    records = [_record(found, item) for item in rows]
    if form is Format.JSON:
        print(json.dumps({"as_of": found.today.isoformat(), "problems": records}, ensure_ascii=False, indent=1))
    elif form is Format.CSV:
        sys.stdout.buffer.write(spreadsheet(_COLUMNS, records))
    else:
        _table(office, records)


def _record(found: Ledger, item: Standing) -> dict[str, str | int]:
    problem, registers = item.problem, found.registers
    category, area, unit = registers.categories.get(problem.category), registers.areas.get(item.area), registers.units.get(item.unit)
    settled = problem.settled.isoformat() if problem.settled else ""
    return {
        "key": masked(problem.key),
        "title": masked(problem.title),
        "category": masked(category.name if category else problem.category),
        "area": masked(area.name if area else ""),
        "unit": masked(unit.name if unit else problem.team),
        "state": item.state,
        "reported": problem.reported.isoformat(),
        "due": problem.due.isoformat(),
        "settled": settled,
        "days_late": item.late,
        "explanation": masked(problem.explanation),
    }


def _table(office: Office, records: list[dict[str, str | int]]) -> None:
    table = Table(box=None, pad_edge=False)
    for name in ("key", "state", "due", "late", "title", "unit"):
        table.add_column(say(office.lang, f"ledger-{name}"), no_wrap=name in ("key", "due"))
    for record in records:
        late = say(office.lang, "ledger-days", {"days": str(record["days_late"])}) if record["days_late"] else ""
        state = say(office.lang, f"ledger-state-{record['state']}")
        table.add_row(str(record["key"]), state, str(record["due"]), late, str(record["title"]), str(record["unit"]))
    if records:
        Console(markup=False, highlight=False, width=None if sys.stdout.isatty() else 160).print(table)
    office.tell("ledger-count", count=str(len(records)))
