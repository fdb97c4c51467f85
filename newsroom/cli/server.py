"""newsroom server: the configuration of a web server that shows the target."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.delivery.webserver import Unfit, configuration


class Server(StrEnum):
    """The web servers that a configuration is written for."""

    NGINX = "nginx"
    CADDY = "caddy"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("server", help=say(guess_language(), "help-server"))(server)


def server(
    context: typer.Context,
    kind: Annotated[Server, typer.Argument(metavar="SERVER", help=say(guess_language(), "help-server-kind"))],
    folder: Annotated[Path | None, typer.Option("--folder", metavar="DIR", help=say(guess_language(), "help-server-folder"))] = None,
) -> None:
    """Print the configuration; the target is site/ here unless --folder says where it is on the server."""
    office: Office = context.obj
    try:
        text = configuration(kind.value, office.settings.site, str(folder or office.target.root))
    except Unfit as error:
        given, what = error.args
        office.refuse(f"server-{what}", given=given)
    sys.stdout.write(text)
