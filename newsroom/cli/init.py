"""newsroom init: start a site of one's own, elsewhere, from nothing but the installed package."""

import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from newsroom.cli.interview import interview
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of
from newsroom.starter.files import site_files
from newsroom.starter.ground import settle, survey
from newsroom.starter.identity import MOST, Identity, refused, tidied

_NEXT = ("init-next-adapt", "init-next-write", "init-next-publish")


def _answer(name: str) -> typer.models.OptionInfo:
    flag: typer.models.OptionInfo = typer.Option(f"--{name}", metavar="WORDS", help=say(guess_language(), f"init-ask-{name}"))
    return flag


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("init", help=say(guess_language(), "help-init"))(init)


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=say(guess_language(), "help-init-folder"))],
    name: Annotated[str, _answer("name")] = "",
    url: Annotated[str, _answer("url")] = "",
    holder: Annotated[str, _answer("holder")] = "",
    place: Annotated[str, _answer("place")] = "",
    tagline: Annotated[str, _answer("tagline")] = "",
    founded: Annotated[str, _answer("founded")] = "",
    timezone: Annotated[str, _answer("timezone")] = "",
    hotline: Annotated[str, _answer("hotline")] = "",
    address: Annotated[str, _answer("address")] = "",
    email: Annotated[str, _answer("email")] = "",
    hours: Annotated[str, _answer("hours")] = "",
    with_theme: Annotated[bool, typer.Option("--with-theme", help=say(guess_language(), "help-init-theme"))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-init-yes"))] = False,
) -> None:
    """Write an empty, valid site into DIR, all of it or nothing; ask on a terminal for what is not given."""
    office: Office = context.obj
    ground = office.folder.resolve() / folder
    survey(ground)
    given = Identity(name, url, holder, place, tagline, founded, timezone, hotline, address, email, hours)
    year = as_of(None, ZoneInfo("Asia/Shanghai")).year
    identity = _checked(office, given, year)
    if sys.stdin.isatty() and not yes:
        identity = interview(office, identity, year)
    identity = _complete(office, identity, year, yes)
    now = as_of(None, ZoneInfo(identity.timezone))
    settle(ground, site_files(identity, now, office.lang, with_theme))
    office.tell("init-made", folder=shlex.quote(str(folder)))
    for line in _NEXT:
        office.tell(line, folder=shlex.quote(str(folder)))


def _checked(office: Office, given: Identity, year: int) -> Identity:
    """Return the flags' answers, each in one line; exit 2 when newsroom.toml could not hold one of them."""
    words = {name: tidied(value) for name, value in vars(given).items()}
    wrong = [name for name, value in words.items() if value and refused(name, value, year)]
    for name in wrong:
        office.say(f"init-wrong-{name}", year=str(year), most=str(MOST))
    if wrong:
        raise typer.Exit(2)
    return Identity(**words)


def _complete(office: Office, identity: Identity, year: int, yes: bool) -> Identity:
    """Return the answers with what can be taken for granted; exit 2 when others are missing."""
    filled = replace(identity, founded=identity.founded or str(year), timezone=identity.timezone or Identity().timezone)
    if yes:
        filled = replace(filled, holder=filled.holder or filled.name)
    if filled.missing:
        office.say("init-missing", flags=" ".join(f"--{name}" for name in filled.missing))
        raise typer.Exit(2)
    return filled
