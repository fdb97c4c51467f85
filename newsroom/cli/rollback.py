"""newsroom rollback: make a kept release live again; no rebuild, the same bytes."""

from typing import Annotated

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.revision import keyboard_name
from newsroom.delivery.target import Note


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rollback", help=say(guess_language(), "help-rollback"))(rollback)


def rollback(
    context: typer.Context,
    id: Annotated[int | None, typer.Argument(metavar="ID", help=say(guess_language(), "help-id"), min=1)] = None,
    why: Annotated[str, typer.Option("--why", help=say(guess_language(), "help-why"))] = "",
) -> None:
    """Make release ID live again; without ID the one before the live one."""
    office: Office = context.obj
    manifest = office.target.rollback(id, Note(keyboard_name(office.settings.root), why))
    office.tell("rolled-back", id=f"{manifest.id:06}", articles=str(len(manifest.articles)))
