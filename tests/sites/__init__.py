"""Small sites that tests lay out in a temporary folder."""

import shutil
from pathlib import Path

from newsroom.article.edition import Edition
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
        (root / name).symlink_to(PROJECT / name, target_is_directory=True)
    if overlay:
        shutil.copytree(overlay, root, dirs_exist_ok=True)
    return root


def edition_of(root: Path, moment: str = AS_OF) -> Edition:
    """Return the edition of the site at `root`, as of a fixed moment."""
    settings = read_settings(root)
    return open_edition(settings, as_of(moment, settings.site.timezone))
