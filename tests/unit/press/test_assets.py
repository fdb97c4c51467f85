"""The theme's files under names that carry their hash."""

import hashlib
from pathlib import Path

import pytest

from newsroom.errors import ThemeBroken
from newsroom.press.assets import hashed, press_assets


def theme(root: Path) -> Path:
    """Return the smallest theme that can be pressed."""
    (root / "static/css/components").mkdir(parents=True)
    (root / "static/img").mkdir()
    (root / "static/js").mkdir()
    (root / "static/js/site.js").write_text("'use strict';", "utf-8")
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
