"""Small sites that tests lay out in a temporary folder."""

import shutil
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newsroom.article.edition import Edition, Previous
from newsroom.article.takedowns import TakenDown
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.corrections.published import text_of_article, wording_of
from newsroom.corrections.traces import trace_of

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
    """Return the last release that a site's `previous.toml` describes: as_of, and [articles] with addresses by slug.

    A folder `previous` beside it holds what articles and pictures were then, laid over those of today; `unread` lists slugs whose pages
    cannot be read any more; `records` are addresses of pages of records; [[removed]] are items that were taken down,
    `restored` addresses of those that may come back.
    """
    file = root / "previous.toml"
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text("utf-8"))
    removed = tuple(_removed(item) for item in data.get("removed", ()))
    restored, records = frozenset(data.get("restored", ())), frozenset(data.get("records", ()))
    previous = Previous(1, as_of(data["as_of"], zone), data["articles"], removed=removed, restored=restored, records=records)
    if not (root / "previous").is_dir():
        return previous
    with tempfile.TemporaryDirectory() as folder:
        before = Path(folder)
        shutil.copy(root / "newsroom.toml", before)
        for content in (root / "content", root / "previous/content"):
            shutil.copytree(content, before / "content", dirs_exist_ok=True)
        then = open_edition(read_settings(before), previous.as_of)
    articles = [article for article in then.articles if article.slug in previous.articles and then.due(article)]
    wordings = {article.slug: wording_of(article, then) for article in articles}
    texts = {article.slug: None if article.slug in data.get("unread", ()) else text_of_article(article) for article in articles}
    return replace(previous, wordings=wordings, texts=texts)


def _removed(item: Mapping[str, Any]) -> TakenDown:
    """Return what was taken down: `address`, `when`, and what it is known by (`texts`, and `files` by SHA-256)."""
    trace = trace_of(item["texts"], [], item.get("files", ()), "5a" * 16)
    return TakenDown((item["address"],), item["when"], "编辑部", "应当事人要求", trace)
