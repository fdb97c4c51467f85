"""The theme's files and the articles' recordings under names that carry their hash."""

import dataclasses
import hashlib
from pathlib import Path

import pytest

from newsroom.article.people import Media
from newsroom.article.recordings import Recording
from newsroom.errors import ThemeBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.press.assets import NO_ASSETS, Pressed, hashed, lay_out, press_assets
from tests.sites import edition_of
from tests.sites import lay_out as lay_out_site


def theme(root: Path) -> Path:
    """Return the smallest theme that can be pressed."""
    (root / "static/css/components").mkdir(parents=True)
    (root / "static/img").mkdir()
    (root / "static/js").mkdir()
    (root / "static/js/site.js").write_text("'use strict';", "utf-8")
    (root / "static/js/ledger.js").write_text("'use strict';", "utf-8")
    for name in ("tokens.css", "base.css", "layout.css", "components/b.css", "components/a.css", "print.css", "feed.css"):
        (root / "static/css" / name).write_text(f"/* {name} */", "utf-8")
    (root / "static/img/icon.svg").write_text("<svg/>", "utf-8")
    (root / "static/img/favicon.ico").write_bytes(b"\0\0\1\0")
    return root


def test_a_name_carries_the_hash_of_the_bytes() -> None:
    assert hashed("assets/site.css", b"x") == f"assets/site.{hashlib.sha256(b'x').hexdigest()[:16]}.css"


def test_style_sheets_are_joined_in_the_order_of_the_layers(tmp_path: Path) -> None:
    pressed = press_assets(theme(tmp_path))
    text = pressed.files[pressed.assets.stylesheet].decode()
    names = ["tokens.css", "base.css", "layout.css", "components/a.css", "components/b.css", "print.css"]
    assert text == "\n".join(f"/* {name} */" for name in names)


def test_another_byte_is_another_name(tmp_path: Path) -> None:
    before = press_assets(theme(tmp_path)).assets.stylesheet
    (tmp_path / "static/css/base.css").write_text("p{}", "utf-8")
    assert press_assets(tmp_path).assets.stylesheet != before


def test_browsers_find_the_favicon_where_they_ask_for_it(tmp_path: Path) -> None:
    assert press_assets(theme(tmp_path)).files["favicon.ico"] == b"\0\0\1\0"


@pytest.mark.parametrize("missing", ["static/img/icon.svg", "static/img/favicon.ico", "static/css", "static/css/feed.css", "static/js"])
def test_a_theme_that_lacks_something_is_broken(tmp_path: Path, missing: str) -> None:
    theme(tmp_path)
    (tmp_path / missing).rename(tmp_path / "gone")
    with pytest.raises(ThemeBroken):
        press_assets(tmp_path)


@pytest.fixture
def bulletin(tmp_path: Path) -> Bulletin:
    """Return the bulletin of a site with one picture, one recording and its captions."""
    root = lay_out_site(tmp_path)
    files = {"media/tap.mp3": b"sound", "media/tap.vtt": b"WEBVTT\n", "media/unused.mp3": b"silence"}
    for file, data in files.items():
        (root / "content/media").mkdir(exist_ok=True)
        (root / "content" / file).write_bytes(data)
    edition = edition_of(root)
    recordings = {file: Recording(file, hashlib.sha256(data).hexdigest(), len(data)) for file, data in files.items()}
    heard = Media("media/tap.mp3", captions="media/tap.vtt")
    sheets = tuple(
        dataclasses.replace(sheet, article=sheet.article and dataclasses.replace(sheet.article, media=(heard,)))
        for sheet in edition.manuscripts
    )
    return Bulletin(dataclasses.replace(edition, manuscripts=sheets, recordings=recordings), NO_ASSETS)


def laid_out(bulletin: Bulletin, root: Path, originals: bool) -> dict[str, bytes]:
    lay_out(root / "out", Pressed(NO_ASSETS, {}), bulletin, root, originals=originals)
    return {path.name.partition(".")[0] + path.suffix: path.read_bytes() for path in (root / "out/media").iterdir()}


def test_recordings_that_articles_use_are_published_and_pictures_are_not(bulletin: Bulletin, tmp_path: Path) -> None:
    assert laid_out(bulletin, tmp_path / "site", originals=False) == {"tap.mp3": b"sound", "tap.vtt": b"WEBVTT\n"}


def test_a_preview_shows_pictures_as_they_were_put_in(bulletin: Bulletin, tmp_path: Path) -> None:
    pot = (tmp_path / "site/content/images/pot.jpg").read_bytes()
    assert laid_out(bulletin, tmp_path / "site", originals=True) == {"tap.mp3": b"sound", "tap.vtt": b"WEBVTT\n", "pot.jpg": pot}
