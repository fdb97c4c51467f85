"""newsroom build: check, render and prove the site into a folder."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from newsroom.cli.check import AS_OF, FORMAT, Format, show
from newsroom.cli.office import Office, exit_code
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.settings import Settings
from newsroom.errors import BadAddress, UnsafeOutput
from newsroom.pipeline import Checked
from newsroom.pipeline.building import Built, build
from newsroom.registers.identity import web_address

URL = Annotated[str, typer.Option("--url", metavar="URL", help=say(guess_language(), "help-url"))]

OUTPUT = Path("output")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build", help=say(guess_language(), "help-build"))(build_site)


def build_site(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help=say(guess_language(), "help-output"))] = OUTPUT,
    url: URL = "",
    as_of: AS_OF = None,
    form: FORMAT = Format.TEXT,
) -> None:
    """Write a flat, link-free tree to DIR, which is replaced as a whole only when everything passed."""
    office: Office = context.obj
    folder = output_folder(office, output)
    with office.progress() as report:
        checked = office.checked(as_of, report)
        settings, checked = at_address(office.settings, checked, url)
        built = build(settings, checked, folder, office.lang, report)
    finish(office, built, form)
    office.say("built", folder=str(folder), articles=str(len(built.bulletin.listed) if built.bulletin else 0))


def finish(office: Office, built: Built, form: Format) -> None:
    """Show the report of a build, and end the command with exit 1 when an error stands."""
    if built.findings or form is not Format.TEXT:
        show(built.findings, built.checked.edition, form, office.lang)
    if built.refused:
        office.say("refused")
        raise typer.Exit(max(1, exit_code(built.findings)))


def at_address(settings: Settings, checked: Checked, url: str) -> tuple[Settings, Checked]:
    """Return settings and edition of the same site at another address (a preview deployment, a pages host)."""
    if not url:
        return settings, checked
    if not web_address(url):
        raise BadAddress(url)
    site = replace(settings.site, url=url.rstrip("/"))
    return replace(settings, site=site), replace(checked, edition=replace(checked.edition, site=site))


def output_folder(office: Office, output: Path = OUTPUT) -> Path:
    """Return the folder that a build may replace as a whole; raises UnsafeOutput when something else would be lost."""
    root = office.settings.root
    given = root / output
    folder = given.resolve()
    guarded = [root / name for name in ("content", "theme", "plugins", "newsroom", "site", "private", "tests", ".git")]
    inside = any(folder.is_relative_to(place) or folder.is_relative_to(place.resolve()) for place in guarded)
    if given.is_symlink() or inside or root.is_relative_to(folder) or (folder.exists() and not _ours(folder)):
        raise UnsafeOutput(str(given))
    return folder


def _ours(folder: Path) -> bool:
    """Return whether a folder is empty or looks like a build of ours, so that replacing it loses nothing."""
    if not folder.is_dir():
        return False
    return not any(folder.iterdir()) or ((folder / "index.html").is_file() and (folder / "assets").is_dir())
