"""newsroom brief: a draft of the weekly brief, from what changed between two revisions of the registers."""

import datetime
import re
from collections.abc import Mapping
from typing import Annotated

import typer

from newsroom.article.article import OWN, Kind
from newsroom.article.edition import Edition
from newsroom.article.place import SourceText
from newsroom.article.records import Registers
from newsroom.cli.check import AS_OF
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.git_view import commit_before, texts_at
from newsroom.copydesk.revision import git_name
from newsroom.daybook.brief import Week, brief
from newsroom.manuscript.paste import Paste
from newsroom.manuscript.scaffold import Assignment, scaffold
from newsroom.registers.records import shelve
from newsroom.registers.shelf import Shelf

_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_FOLDER = "content/registers"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("brief", help=say(guess_language(), "help-brief"))(write_brief)


def write_brief(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="2026-W47", help=say(guess_language(), "help-brief-number"))] = "",
    _week: Annotated[bool, typer.Option("--week", help=say(guess_language(), "help-brief-week"))] = True,
    since: Annotated[str, typer.Option("--from", metavar="REV", help=say(guess_language(), "help-brief-from"))] = "",
    until: Annotated[str, typer.Option("--to", metavar="REV", help=say(guess_language(), "help-brief-to"))] = "",
    as_of: AS_OF = None,
) -> None:
    """Write the draft into content/drafts/progress; an existing file is never written over."""
    office: Office = context.obj
    with office.progress() as report:
        edition = office.read(as_of, report)
    first, last = _days(office, number, edition)
    before = _at(office, since or _commit(office, edition, first))
    ended = edition.as_of.date() > last
    to = until or (_commit(office, edition, last + datetime.timedelta(days=1)) if ended else "")
    after = _at(office, to) if to else edition.registers
    told = tuple(item for item in edition.articles if edition.due(item) and first <= item.date.date() <= last)
    body = brief(Week(first, min(last, edition.as_of.date()), before, after, told))
    if not body:
        office.tell("brief-nothing", first=first.isoformat(), last=last.isoformat())
        return
    _write(office, edition, first, body)


def _days(office: Office, week: str, edition: Edition) -> tuple[datetime.date, datetime.date]:
    """Return the Monday and the Sunday of the week asked for, else of the one that is running (ISO 8601)."""
    match = _WEEK.fullmatch(week) if week else None
    try:
        year, number = (int(match[1]), int(match[2])) if match else edition.as_of.date().isocalendar()[:2]
        first = datetime.date.fromisocalendar(year, number, 1)
    except ValueError:
        office.refuse("brief-week", week=week)
    if week and not match:
        office.refuse("brief-week", week=week)
    return first, first + datetime.timedelta(days=6)


def _commit(office: Office, edition: Edition, day: datetime.date) -> str:
    """Return the last revision before a day; without one there is nothing to compare with."""
    moment = datetime.datetime.combine(day, datetime.time(), edition.site.timezone)
    found = commit_before(office.settings.root, moment)
    return found or office.refuse("brief-no-history", day=day.isoformat())


def _at(office: Office, revision: str) -> Registers:
    texts: Mapping[str, str] | None = texts_at(office.settings.root, revision, _FOLDER)
    if texts is None:
        office.refuse("brief-no-revision", revision=revision)
    shelf = Shelf()
    for path in sorted(texts):
        if path.endswith(".toml"):
            shelve(shelf, SourceText(path, texts[path]))
    for path in sorted({fault.place.path for fault in shelf.faults}):
        office.say("brief-unread", path=path, revision=revision)
    return shelf.registers()


def _write(office: Office, edition: Edition, first: datetime.date, body: str) -> None:
    year, number, _ = first.isocalendar()
    root, path = office.settings.root, f"content/drafts/progress/brief-{year}-w{number:02}.md"
    title = f"工作简报：{first.year}年第{number}周"
    job = Assignment(Kind.PROGRESS, title, edition.as_of, OWN, editor=git_name(root), paste=Paste(body=body))
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as sheet:
            sheet.write(scaffold(job).text)
    except FileExistsError:
        office.refuse("brief-taken", path=path)
    office.tell("brief-written", path=path)
