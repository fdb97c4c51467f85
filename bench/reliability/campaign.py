"""Small built trees, published again and again: what every program of this folder works on."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from newsroom.article.site import Site
from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.release.manifest import Manifest, Particulars

SITE = Site("晨报社", "https://www.morning.example", "晨报社", 2024, ZoneInfo("Asia/Shanghai"))
AS_OF = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PAGES = ("index.html", "progress/index.html", "progress/heating/index.html", "feeds/all.atom.xml")
UNCHANGED = "about/index.html"


def build(tree: Path, edition: str) -> Path:
    """Write a built tree anew and return it: pages that name their edition and its style sheet, and one page that never changes."""
    shutil.rmtree(tree, ignore_errors=True)
    style = f"/* {edition} */\n"
    sheet = f"assets/site.{hashlib.sha256(style.encode()).hexdigest()[:16]}.css"
    for path in PAGES:
        _write(tree / path, page(edition, sheet))
    _write(tree / UNCHANGED, "about\n")
    _write(tree / sheet, style)
    return tree


def page(edition: str, sheet: str) -> str:
    """Return a page: its edition, and the sheet that it needs."""
    return f"edition {edition}\nsheet {sheet}\n"


def publish(target: LocalTarget, tree: Path, who: str = "bench", keep: int = 3) -> Manifest:
    """Publish a tree on top of what is live; raises what LocalTarget.publish does."""
    live = target.live()
    told = Particulars(as_of=AS_OF, previous=live.id if live else None, articles={"heating": "progress/heating/"})
    return target.publish(tree, told, Note(who), keep).manifest


def edition_of(root: Path) -> str:
    """Return the one edition that all live pages name; raises AssertionError when they differ or their sheet is not there."""
    found = {(root / "current" / path).read_text("utf-8") for path in PAGES}
    assert len(found) == 1, f"pages of several editions: {sorted(found)}"
    first, second = found.pop().splitlines()
    sheet = root / "store" / second.rpartition("/")[2]
    assert sheet.read_text("utf-8") == f"/* {first.removeprefix('edition ')} */\n", sheet
    assert (root / "current" / UNCHANGED).read_text("utf-8") == "about\n"
    return first.removeprefix("edition ")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
