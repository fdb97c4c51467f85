"""The wheel: built without the network, whole, and of use where nothing of the repository lies about."""

import shutil
import zipfile
from pathlib import Path

from newsroom.press.plugins import PLUGINS
from newsroom.stylebook.rule import rule_book
from tests.functional.installed import Installed
from tests.sites import HERE, PROJECT


def names(wheel: Path) -> set[str]:
    """Return the names in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_it_holds_every_module_of_newsroom(wheel: Path) -> None:
    modules = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "newsroom").rglob("*.py")}
    assert modules <= names(wheel)


def test_plugins_lie_where_pelican_finds_them_by_itself(wheel: Path) -> None:
    assert {f"pelican/plugins/{name}/__init__.py" for name in PLUGINS} <= names(wheel)
    assert [name for name in names(wheel) if name.startswith(("plugins/", "theme/", "tests/", "content/", "studio/"))] == []


def test_it_does_not_lay_claim_to_pelican_itself(wheel: Path) -> None:
    assert {"pelican/__init__.py", "pelican/plugins/__init__.py"}.isdisjoint(names(wheel))


def test_the_theme_is_in_it(wheel: Path) -> None:
    theme = {f"newsroom/{path.relative_to(PROJECT).as_posix()}" for path in (PROJECT / "theme").rglob("*") if path.is_file()}
    assert theme <= names(wheel)


def test_the_settings_and_the_sheets_of_a_new_site_are_in_it(wheel: Path) -> None:
    sheets = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "newsroom/starter/blank").rglob("*") if path.is_file()}
    assert sheets | {"newsroom/pelicanconf.py", "newsroom/publishconf.py"} <= names(wheel)


def test_every_rule_brings_its_words_and_examples(wheel: Path) -> None:
    held = names(wheel)
    for rule in rule_book():
        folder = f"newsroom/stylebook/rules/{rule.folder}"
        assert f"{folder}/messages.toml" in held
        assert [name for name in held if name.startswith(f"{folder}/examples/accepted-")]
        assert [name for name in held if name.startswith(f"{folder}/examples/rejected-")]


def test_nothing_that_a_machine_left_behind_is_in_it(wheel: Path) -> None:
    assert [name for name in names(wheel) if "__pycache__" in name or name.endswith((".pyc", ".orig", ".swp"))] == []


def test_it_names_licence_and_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (meta,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        (points,) = (name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt"))
        assert "License-Expression: AGPL-3.0-or-later" in archive.read(meta).decode()
        assert "newsroom = newsroom.cli:main" in archive.read(points).decode()


def test_a_stock_site_finds_the_plugins_without_being_told_where(installed: Installed, tmp_path: Path) -> None:
    site = shutil.copytree(HERE / "stock", tmp_path / "stock")
    given = 'PLUGINS=["attribution", "copyright_notice", "syndication"]'
    said = installed.run("python", "-m", "pelican", "content", "-o", "out", "-e", given, at=site)
    assert (said.code, said.err) == (0, "")
    pages = [path.read_text("utf-8") for path in (site / "out").glob("*.html")]
    assert [html for html in pages if "来源：青原日报" in html]


def test_the_installed_command_checks_a_site(installed: Installed, tmp_path: Path) -> None:
    site = shutil.copytree(HERE / "minimal", tmp_path / "site")
    said = installed.run("newsroom", "check", at=site)
    assert said.code == 0, said.err
    assert "1 articles, 0 errors" in said.out


def test_it_is_the_installed_package_that_these_tests_run(installed: Installed, tmp_path: Path) -> None:
    said = installed.run("python", "-c", "import newsroom; print(newsroom.__file__)", at=tmp_path)
    assert said.out.startswith(str(installed.packages))
