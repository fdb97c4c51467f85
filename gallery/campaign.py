"""The sites that are photographed: the sample campaign as of a fixed moment, and the empty site that `newsroom init` makes.

They are rendered without the proof: a theme in the making may be looked at before it is fit to be published.
"""

import re
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from gallery.errors import NoPicture
from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.settings import read_settings
from newsroom.imprint.bulletin import Bulletin
from newsroom.pipeline import read_and_check
from newsroom.press.render import render
from newsroom.starter.files import site_files
from newsroom.starter.ground import settle
from newsroom.starter.identity import Identity

AS_OF = "2026-11-23 12:00"
MOVED = "exemplars/gallery-moved/"
WITHDRAWN = "exemplars/2026-10-16-2/"
_REFRESH = re.compile(r'\s*<meta http-equiv="refresh"[^>]*>')
_NEW_SITE = Identity(
    name="新站",
    url="https://www.new.example",
    holder="新站编辑部",
    place="新城",
    founded="2026",
    hotline="0000-0000000",
    email="editor@new.example",
)


def render_campaign(root: Path, output: Path) -> Bulletin:
    """Render the site at `root` below `output`, with one moved address added; raises NoPicture and ThemeBroken."""
    edition = _with_a_move(_edition(root))
    bulletin = render(root, edition, output)
    _hold_still(output / MOVED / "index.html")
    return bulletin


def render_new_site(folder: Path, output: Path) -> None:
    """Make a new site in `folder` and render it below `output`; raises NoPicture and ThemeBroken."""
    settle(folder, site_files(_NEW_SITE, as_of(AS_OF, ZoneInfo(_NEW_SITE.timezone)), "zh-Hans"))
    render(folder, _edition(folder), output)


def _edition(root: Path) -> Edition:
    settings = read_settings(root)
    checked = read_and_check(settings, as_of(AS_OF, settings.site.timezone), "en")
    if checked.refused:
        raise NoPicture("\n".join(finding.message for finding in checked.findings))
    return checked.edition


def _with_a_move(edition: Edition) -> Edition:
    sheet = next(sheet for sheet in edition.manuscripts if sheet.article and sheet.article.own)
    moved = Manuscript(sheet.source, replace(sheet.article, moved_from=(MOVED,)) if sheet.article else None)
    sheets = tuple(moved if item is sheet else item for item in edition.manuscripts)
    return replace(edition, manuscripts=sheets)


def _hold_still(page: Path) -> None:
    """Take the redirection out of a moved page: it would be gone before it is photographed."""
    page.write_text(_REFRESH.sub("", page.read_text("utf-8")), "utf-8")
