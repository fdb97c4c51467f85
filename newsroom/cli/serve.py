"""newsroom serve: look at the live release, or at any built folder, on this machine."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.delivery.serving import open_server
from newsroom.errors import NoSite, NoSuchPath, NothingLive
from newsroom.imprint.addresses import base

PORT = 8000


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve", help=say(guess_language(), "help-serve"))(serve)


def serve(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help=say(guess_language(), "help-serve-dir"))] = None,
    port: Annotated[int, typer.Option("--port", help=say(guess_language(), "help-port"), min=0, max=65535)] = PORT,
) -> None:
    """Serve until Ctrl-C."""
    office: Office = context.obj
    place = folder or office.target.root
    if folder and not folder.is_dir():
        raise NoSuchPath(str(folder))
    if folder is None and office.target.live() is None:
        raise NothingLive(str(place))
    server = open_server(place, port, _log, _base(office))
    try:
        office.tell("serving", address=server.address)
        sys.stdout.flush()
        server.serve_forever()
    except KeyboardInterrupt:
        office.say("stopped")
    finally:
        server.server_close()


def _base(office: Office) -> str:
    """Return the path that the pages' links begin with; a folder may be shown outside any site."""
    try:
        return base(office.settings.site)
    except NoSite:
        return "/"


def _log(line: str) -> None:
    sys.stderr.write(f"{line}\n")
