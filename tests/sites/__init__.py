"""Small sites that tests lay out in a temporary folder."""

import shutil
import tomllib
from pathlib import Path
from zoneinfo import ZoneInfo

from newsroom.article.edition import Edition, Previous
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
MINIMAL = HERE / "minimal"
AS_OF = "2026-11-23 12:00"


def lay_out(folder: Path, overlay: Path | None = None) -> Path:
    """Copy the minimal site into `folder`, lay `overlay` over it, and return its root."""
    root = folder / "site"
    shutil.copytree(MINIMAL, root)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, root / name)
    for name in ("theme", "plugins"):
        shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    if overlay:
        shutil.copytree(overlay, root, dirs_exist_ok=True)
    return root


def edition_of(root: Path, moment: str = AS_OF) -> Edition:
    """Return the edition of the site at `root`, as of a fixed moment; `previous.toml` beside newsroom.toml stands for the last release."""
    settings = read_settings(root)
    return open_edition(settings, as_of(moment, settings.site.timezone), previous_of(root, settings.site.timezone))


def previous_of(root: Path, zone: ZoneInfo) -> Previous | None:
    """Return the last release that a site's `previous.toml` describes: as_of, and [articles] with addresses by slug."""
    file = root / "previous.toml"
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text("utf-8"))
    return Previous(1, as_of(data["as_of"], zone), data["articles"])
