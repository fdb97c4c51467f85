"""Which changes make a new galley due."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.copydesk.bounds import at_most
from newsroom.preview.watch import is_save, saves

PATIENCE = 60.0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder that looks like a site."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/a.md").write_text("a")
    (tmp_path / "newsroom.toml").write_text("[site]")
    return tmp_path


@pytest.fixture
def due(root: Path) -> Iterator[Iterator[None]]:
    """Return the watch on it, standing."""
    watch = saves(root)
    with at_most(PATIENCE):
        next(watch)
        yield watch
    watch.close()  # type: ignore[attr-defined]


def test_a_save_is_noticed(root: Path, due: Iterator[None]) -> None:
    (root / "content/articles/a.md").write_text("b")
    next(due)


def test_settings_that_are_replaced_as_editors_do_are_noticed_each_time(root: Path, due: Iterator[None]) -> None:
    for number in range(2):
        aside = root / "newsroom.toml.new"
        aside.write_text(f"[site] # {number}")
        os.replace(aside, root / "newsroom.toml")
        next(due)


def test_a_folder_that_vanishes_and_comes_back_is_watched_again(root: Path, due: Iterator[None]) -> None:
    (root / "content").rename(root / "gone")
    next(due)
    (root / "gone").rename(root / "content")
    next(due)
    (root / "content/articles/a.md").write_text("b")
    next(due)


def test_a_folder_that_was_not_there_at_first_is_noticed(root: Path, due: Iterator[None]) -> None:
    (root / "theme").mkdir()
    next(due)
    (root / "theme/base.html").write_text("x")
    next(due)


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("content/articles/a.md", True),
        ("content/articles/中文 名.md", True),
        ("theme/static/css/base.css", True),
        ("content/articles/.a.md.swp", False),
        ("content/articles/a.md~", False),
        ("content/.git/index", False),
        ("plugins/fronts/__pycache__/x.pyc", False),
    ],
)
def test_files_of_programs_are_no_saves(path: str, counts: bool) -> None:
    root = Path("/home/.hidden/site")
    assert is_save(root, str(root / path)) is counts
