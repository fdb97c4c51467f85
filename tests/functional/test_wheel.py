"""The wheel: built without the network, whole, and of use where nothing of the repository lies about."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pelican
import pytest

from newsroom.press.plugins import PLUGINS
from newsroom.stylebook.rule import rule_book
from tests.keyboard import EPOCH, PATIENCE, surroundings
from tests.sites import HERE, PROJECT


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this repository."""
    folder = tmp_path_factory.mktemp("wheel")
    words = ["-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", str(folder), str(PROJECT)]
    done = subprocess.run([sys.executable, *words], env=surroundings(), capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr
    (found,) = folder.glob("newsroom-*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of packages in which the wheel lies beside Pelican, as pip would install it."""
    packages = tmp_path_factory.mktemp("packages")
    shutil.copytree(Path(pelican.__file__).parent, packages / "pelican", ignore=shutil.ignore_patterns("__pycache__", "tests"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    return packages


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


def run(packages: Path, at: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a module from the folder of packages."""
    env = surroundings({"PYTHONPATH": str(packages), "SOURCE_DATE_EPOCH": EPOCH, "PATH": os.environ["PATH"]})
    return subprocess.run([sys.executable, *words], cwd=at, env=env, capture_output=True, text=True, timeout=PATIENCE, check=False)


def test_a_stock_site_finds_the_plugins_without_being_told_where(installed: Path, tmp_path: Path) -> None:
    site = shutil.copytree(HERE / "stock", tmp_path / "stock")
    done = run(installed, site, "-m", "pelican", "content", "-o", "out", "-e", 'PLUGINS=["attribution", "copyright_notice", "syndication"]')
    assert (done.returncode, done.stderr) == (0, "")
    pages = [path.read_text("utf-8") for path in (site / "out").glob("*.html")]
    assert [html for html in pages if "来源：青原日报" in html]


def test_the_installed_command_checks_a_site(installed: Path, tmp_path: Path) -> None:
    site = shutil.copytree(HERE / "minimal", tmp_path / "site")
    start = "import sys, newsroom.cli; sys.argv[0] = 'newsroom'; newsroom.cli.main()"
    done = run(installed, site, "-c", start, "check")
    assert done.returncode == 0, done.stderr
    assert "1 articles, 0 errors" in done.stdout
    origin = run(installed, site, "-c", "import newsroom; print(newsroom.__file__)").stdout
    assert origin.startswith(str(installed))
