"""newsroom ledger step: one more step at the end of a problem's record, everything else as its editor wrote it."""

import datetime
from dataclasses import replace
from typing import Annotated

import typer
from rapidfuzz import process

from newsroom.article.edition import Edition
from newsroom.article.finding import Severity
from newsroom.article.ledger import STEPS
from newsroom.article.place import SourceText
from newsroom.cli.amending import amend, unchanged
from newsroom.cli.check import AS_OF
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.registers.amended import with_step
from newsroom.registers.records import shelve
from newsroom.registers.shelf import Shelf
from newsroom.stylebook.check import check
from newsroom.stylebook.formats.text import where
from newsroom.stylebook.rule import rule_book


def step(
    context: typer.Context,
    problem: Annotated[str, typer.Argument(metavar="PROBLEM", help=say(guess_language(), "help-step-problem"))],
    name: Annotated[str, typer.Argument(metavar="STEP", help=say(guess_language(), "help-step-name"))],
    date: Annotated[str, typer.Option("--date", metavar="DATE", help=say(guess_language(), "help-step-date"))] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help=say(guess_language(), "help-step-note"))] = "",
    who: Annotated[str, typer.Option("--who", metavar="OFFICE", help=say(guess_language(), "help-step-who"))] = "",
    as_of: AS_OF = None,
) -> None:
    """Append a step to the record; nothing is written where the record would not be accepted with it."""
    office: Office = context.obj
    with office.progress() as report:
        edition = office.read(as_of, report)
    record = edition.registers.problems.get(problem)
    path = f"content/registers/problems/{problem}.toml"
    if record is None and any(fault.place.path == path for fault in edition.faults):
        office.refuse("step-unread", path=path)
    if record is None:
        nearest = process.extractOne(problem, list(edition.registers.problems))
        office.refuse("step-unknown-problem", key=problem, nearest=nearest[0] if nearest else "-")
    if name not in STEPS:
        office.refuse("step-unknown-step", step=name, steps=", ".join(STEPS))
    text = next(source.text for source in edition.texts if source.path == path)
    values: dict[str, str | datetime.date] = {"step": name, "date": _day(office, date, edition), "who": who or record.team, "note": note}
    after = with_step(text, {key: value for key, value in values.items() if value})
    _judge(office, edition, path, after)
    if not unchanged(office.settings.root, path, text):
        office.refuse("step-changed", path=path)
    amend(office.settings.root, path, after)
    office.tell("step-done", path=path, step=name, date=str(values["date"]))


def _day(office: Office, written: str, edition: Edition) -> datetime.date:
    if not written:
        return edition.as_of.date()
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        office.refuse("step-date", date=written)


def _judge(office: Office, edition: Edition, path: str, text: str) -> None:
    """Show what the rule book says of the record as it would be, and end with 1 where an error stands in it."""
    shelf = Shelf()
    shelve(shelf, SourceText(path, text))
    problems = {**edition.registers.problems, **shelf.problems}
    texts = tuple(SourceText(path, text) if source.path == path else source for source in edition.texts)
    faults = (*(fault for fault in edition.faults if fault.place.path != path), *shelf.faults)
    then = replace(edition, registers=replace(edition.registers, problems=problems), texts=texts, faults=faults)
    rules = [rule for rule in rule_book() if rule.code.startswith(("PRG", "EXP30", "PUB716", "TXT"))]
    found = [finding for finding in check(then, office.lang, rules) if finding.place.path == path]
    for finding in found:
        office.say("step-finding", where=where(finding.place), code=finding.code, message=finding.message, hint=finding.hint)
    if any(finding.severity is Severity.ERROR for finding in found):
        office.say("step-refused")
        raise typer.Exit(1)
