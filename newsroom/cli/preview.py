"""newsroom preview: the site on this machine while it is being written."""

import signal
import sys
import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from newsroom.cli.check import AS_OF
from newsroom.cli.interruption import was_interrupted
from newsroom.cli.office import Office
from newsroom.cli.words import choose_language, environment_language, guess_language, say
from newsroom.copydesk.clock import as_of as moment
from newsroom.copydesk.settings import FILE
from newsroom.errors import NewsroomError, NoSite, SettingsWrong
from newsroom.preview.galley import Galley, errors_in
from newsroom.preview.pull import Bench, pull
from newsroom.preview.server import serving
from newsroom.preview.stand import Stand
from newsroom.preview.watch import saves

PORT = 8001


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("preview", help=say(guess_language(), "help-preview"))(preview)


def preview(
    context: typer.Context,
    port: Annotated[int, typer.Option("--port", help=say(guess_language(), "help-preview-port"), min=0, max=65535)] = PORT,
    as_of: AS_OF = None,
    open_browser: Annotated[bool, typer.Option("--open/--no-browser-open", help=say(guess_language(), "help-open"))] = False,
) -> None:
    """Show the site until Ctrl-C, drafts and findings with it; nothing that is written is published."""
    office: Office = context.obj
    moment(as_of, ZoneInfo("UTC"))  # a wrong --as-of is wrong use, not a broken file
    lang = _language(office)
    bench = Bench(_root(office), as_of, lang, office.previous, _teller(lang), lambda address: office.target.page(address))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="newsroom-preview-", ignore_cleanup_errors=True) as folder:
        stand = Stand(Path(folder), lang)
        try:
            with serving(stand, port) as address:
                _announce(lang, address, open_browser)
                _pull_for_ever(bench, stand)
        except (KeyboardInterrupt, OSError) as error:
            if not was_interrupted(error):
                raise
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C must not leave the temporary folder behind
            sys.stderr.write(say(lang, "stopped") + "\n")


def _pull_for_ever(bench: Bench, stand: Stand) -> None:
    for _ in saves(bench.root):
        galley = pull(bench, stand.galley, stand.next_folder())
        stand.put(galley)
        _report(galley)


def _root(office: Office) -> Path:
    """Return the site's root, also when its newsroom.toml is broken just now."""
    folder = office.folder.resolve()
    root = next((place for place in (folder, *folder.parents) if (place / FILE).is_file()), None)
    if root is None:
        raise NoSite(str(folder))
    return root


def _language(office: Office) -> str:
    try:
        return office.lang
    except SettingsWrong:
        lang = office.wanted_lang or environment_language()
        choose_language(lang)
        return lang


def _announce(lang: str, address: str, open_browser: bool) -> None:
    sys.stdout.write(say(lang, "preview-at", {"address": address}) + "\n")
    sys.stdout.flush()
    if open_browser:
        webbrowser.open(address)


def _report(galley: Galley) -> None:
    if galley.trouble:
        sys.stderr.write(say(galley.lang, "preview-trouble", {"problem": galley.trouble}) + "\n")
        return
    errors, drafts = errors_in(galley.findings), sum(sheet.draft for sheet in galley.sheets.values())
    counts = {"articles": len(galley.sheets) - drafts, "drafts": drafts, "errors": errors, "warnings": len(galley.findings) - errors}
    sys.stderr.write(say(galley.lang, "preview-shown", {name: str(count) for name, count in counts.items()}) + "\n")


def _teller(lang: str) -> Callable[[BaseException], str]:
    def tell(error: BaseException) -> str:
        if isinstance(error, NewsroomError):
            return say(lang, error.name, error.values)
        return say(lang, "preview-fault", {"kind": type(error).__name__, "problem": str(error)})

    return tell
