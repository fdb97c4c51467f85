"""The command line as a whole: its options, and the commands in the order of the work."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from newsroom.cli.office import Office
from newsroom.cli.on_call import OnCall
from newsroom.cli.words import choose_language, guess_language, say
from newsroom.errors import NoSite


class Commands(OnCall):
    """The commands in the order in which they are listed; each is a module of newsroom/cli."""

    names: ClassVar[tuple[str, ...]] = (
        "init",
        "new",
        "check",
        "retire",
        "withdraw",
        "takedown",
        "restore",
        "notice",
        "replies",
        "ledger",
        "brief",
        "explain",
        "preview",
        "build",
        "verify",
        "publish",
        "serve",
        "server",
        "releases",
        "rollback",
        "picture",
        "consent",
    )


app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


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
