"""The shelf that drawn pictures are kept on."""

import os
from pathlib import Path

import pytest

from newsroom.press.shelf import Shelf


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    Shelf(tmp_path / "share").keep("a", b"picture")
    assert Shelf(tmp_path / "share").take("a") == b"picture"
    assert Shelf(tmp_path / "share").take("b") is None


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 32, b"\0" * 32 + b"picture"])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "a").write_bytes(damage)
    assert Shelf(tmp_path).take("a") is None


def test_a_truncated_entry_is_none(tmp_path: Path) -> None:
    Shelf(tmp_path).keep("a", b"picture")
    os.truncate(tmp_path / "a", 38)
    assert Shelf(tmp_path).take("a") is None


def test_ctrl_c_while_keeping_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_old: str, _new: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Shelf(tmp_path).keep("a", b"picture")
    assert list(tmp_path.iterdir()) == []


def test_a_shelf_that_cannot_be_written_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "share").write_text("a file where the folder should be", "utf-8")
    shelf = Shelf(tmp_path / "share")
    shelf.keep("a", b"picture")
    shelf.tidy()
    assert shelf.take("a") is None


def test_tidying_keeps_what_was_asked_for_and_as_much_again(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}").write_bytes(b"")
        os.utime(tmp_path / f"{number:03}", (number, number))
    (tmp_path / ".aside-broken").write_bytes(b"half")
    shelf = Shelf(tmp_path)
    for number in range(100):
        shelf.take(f"{number:03}")
    shelf.tidy()
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == [f"{number:03}" for number in (*range(100), *range(200, 300))]


def test_tidying_lets_the_files_of_others_be(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for name in (".bashrc", ".aside-of-mine", *(f"{number:03}" for number in range(100))):
        (home / name).write_bytes(b"mine")
    (tmp_path / "share").symlink_to(home)
    Shelf(tmp_path / "share").tidy()
    assert len(list(home.iterdir())) == 102
    Shelf(home).tidy()
    assert (home / ".bashrc").is_file()


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    (tmp_path / "b").mkdir()
    shelf = Shelf(tmp_path)
    assert (shelf.take("a"), shelf.take("b")) == (None, None)
    Shelf(tmp_path).tidy()
    assert len(list(tmp_path.iterdir())) == 2
