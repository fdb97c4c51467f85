"""The table that all plugins of one run sit at: the edition, its bulletin, the language of messages."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsroom.article.edition import Edition
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import FILE, read_settings
from newsroom.copydesk.stock_site import stock_edition
from newsroom.imprint.bulletin import Bulletin
from newsroom.press.assets import NO_ASSETS, press_assets
from newsroom.press.prints import PrintRun, make_prints

KEY = "NEWSROOM_TABLE"


@dataclass(frozen=True)
class Table:
    """`judged` when the pipeline has checked the edition already; `house` when the site is one of ours, not a stock Pelican site.

    `printed` are the pictures' copies where Pelican runs without the pipeline, which lays them out itself.
    """

    edition: Edition
    bulletin: Bulletin
    lang: str
    judged: bool = False
    house: bool = True
    printed: PrintRun | None = None


def table_of(settings: Any) -> Table:
    """Return the table of a Pelican run; laid at the first call, unless the pipeline has put one into the settings."""
    if KEY not in settings:
        settings[KEY] = _lay(settings)
    table: Table = settings[KEY]
    return table


def print_on(table: Table, settings: Any) -> Table:
    """Put the table back with its pictures printed, once nothing stands against the edition; raises PicturesBroken, OSError."""
    run = make_prints(table.bulletin, Path(settings["PATH"]).resolve().parent)
    bulletin = replace(table.bulletin, assets=replace(table.bulletin.assets, prints=run.prints))
    settings[KEY] = replace(table, bulletin=bulletin, printed=run)
    return table_of(settings)


def _lay(settings: Any) -> Table:
    content = Path(settings["PATH"]).resolve()
    house = (content.parent / FILE).is_file() and content.name == "content"
    if not house:
        edition = stock_edition(content, settings)
        return Table(edition, Bulletin(edition, NO_ASSETS), _lang(""), house=False)
    site = read_settings(content.parent)
    edition = open_edition(site, as_of(None, site.site.timezone))
    return Table(edition, Bulletin(edition, press_assets(Path(settings["THEME"])).assets), _lang(site.lang))


def _lang(wanted: str) -> str:
    return wanted or ("zh-Hans" if os.environ.get("LANG", "").startswith("zh") else "en")
