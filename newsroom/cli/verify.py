"""newsroom verify: read a rendered site back as its readers' software would."""

from pathlib import Path
from typing import Annotated

import typer

from newsroom.cli.build import URL, at_address
from newsroom.cli.check import AS_OF, FORMAT, Format, show
from newsroom.cli.office import Office, exit_code
from newsroom.cli.verify_live import verify_live
from newsroom.cli.words import guess_language, say
from newsroom.errors import NoSuchPath, NothingLive
from newsroom.pipeline import Checked, Progress
from newsroom.pipeline.building import prove_folder, prove_release


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("verify", help=say(guess_language(), "help-verify"))(verify)


def verify(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help=say(guess_language(), "help-verify-dir"))] = None,
    live: Annotated[bool, typer.Option("--live", help=say(guess_language(), "help-verify-live"))] = False,
    url: URL = "",
    as_of: AS_OF = None,
    form: FORMAT = Format.TEXT,
) -> None:
    """Prove the live release against its manifest, or a built folder against the content; exit 1 when an error stands."""
    office: Office = context.obj
    if live and folder:
        office.refuse("verify-both")
    if live:
        verify_live(office, url, form)
        return
    with office.progress() as report:
        proved = _built(office, folder, url, as_of, report) if folder else _live(office, report)
    show(proved.findings, proved.edition, form, office.lang)
    raise typer.Exit(exit_code(proved.findings))


def _built(office: Office, folder: Path, url: str, as_of: str | None, report: Progress) -> Checked:
    if not folder.is_dir():
        raise NoSuchPath(str(folder))
    settings, checked = at_address(office.settings, office.checked(as_of, report), url)
    edition = checked.edition
    return Checked(edition, prove_folder(settings, edition, folder, office.lang, report))


def _live(office: Office, report: Progress) -> Checked:
    live = office.target.live()
    if live is None:
        raise NothingLive(str(office.target.root))
    return prove_release(office.settings, office.target.check(live.id), office.target.root, office.lang, report)
