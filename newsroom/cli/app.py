"""The command line as a whole: its options, and the commands in the order of the work."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsroom.cli import build, check, consent, explain, init, new, picture, preview, publish, releases, retire, rollback, serve, verify
from newsroom.cli.office import Office
from newsroom.cli.words import choose_language, guess_language, say
from newsroom.cli.wrong_use import PlainGroup
from newsroom.errors import NoSite

app = typer.Typer(cls=PlainGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


class Language(StrEnum):
    """The languages of messages."""

    ENGLISH = "en"
    CHINESE = "zh-Hans"


@app.callback(help=say(guess_language(), "help"))
def newsroom(
    context: typer.Context,
    folder: Annotated[Path, typer.Option("-C", metavar="DIR", help=say(guess_language(), "help-folder"))] = Path("."),
    lang: Annotated[Language | None, typer.Option(help=say(guess_language(), "help-lang"))] = None,
) -> None:
    """Keep what all commands need."""
    if lang:
        choose_language(lang.value)
    if not folder.is_dir():
        raise NoSite(str(folder))
    context.obj = Office(folder, lang.value if lang else "")


for command in (init, new, picture, consent, check, retire, explain, preview, build, verify, publish, serve, releases, rollback):
    command.add_to(app)
