"""Where theme and plugins are found: in the site first, then where the package has them."""

from pathlib import Path

import pytest

from newsroom.press import house
from tests.sites import PROJECT


def test_a_site_without_a_theme_gets_the_packaged_one(tmp_path: Path) -> None:
    assert house.theme_folder(tmp_path) == PROJECT / "theme"


def test_a_theme_of_the_site_comes_first(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    assert house.theme_folder(tmp_path) == tmp_path / "theme"


def test_a_file_called_theme_is_no_theme(tmp_path: Path) -> None:
    (tmp_path / "theme").touch()
    assert house.theme_folder(tmp_path) == PROJECT / "theme"


def test_plugins_of_the_site_come_before_those_of_the_checkout(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    assert house.plugin_paths(tmp_path) == [str(tmp_path / "plugins"), str(PROJECT / "plugins")]


def test_the_checkout_itself_names_its_plugins_once() -> None:
    assert house.plugin_paths(PROJECT) == [str(PROJECT / "plugins")]


def test_an_installed_package_adds_no_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house, "_CHECKOUT", None)
    assert house.plugin_paths(tmp_path) == []
