"""The shelf of published copies: what it gives back, and what it never keeps."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.pictures.copies import Copy
from newsroom.pictures.upright import PictureBroken
from newsroom.press.print_shelf import PrintShelf

COPIES = (Copy("avif", 320, 200, b"small"), Copy("jpeg", 640, 400, b"large"))
KEY, SUBJECT = "a" * 64, "a picture"


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    kept = PrintShelf(tmp_path).keep(KEY, SUBJECT, COPIES)
    shelf = PrintShelf(tmp_path)
    assert shelf.take(KEY) == kept
    assert shelf.take("b" * 64) is None
    assert [(copy.form, copy.width, copy.height, copy.size) for copy in kept] == [("avif", 320, 200, 5), ("jpeg", 640, 400, 5)]


@pytest.mark.parametrize("damage", [b"LARGE", b"larger", b""])
def test_a_file_that_somebody_wrote_into_is_made_again(tmp_path: Path, damage: bytes) -> None:
    shelf = PrintShelf(tmp_path)
    large = tmp_path / "files" / shelf.keep(KEY, SUBJECT, COPIES)[1].sha256
    large.chmod(0o644)
    large.write_bytes(damage)
    assert shelf.take(KEY) is None
    shelf.keep(KEY, SUBJECT, COPIES)
    assert shelf.take(KEY) is not None
    assert large.read_bytes() == b"large"


def test_a_file_that_is_gone_is_made_again(tmp_path: Path) -> None:
    shelf = PrintShelf(tmp_path)
    (tmp_path / "files" / shelf.keep(KEY, SUBJECT, COPIES)[0].sha256).unlink()
    assert shelf.take(KEY) is None


@pytest.mark.parametrize("record", [b"", b"{}", b"[1]", b'{"subject":"x","copies":[{"form":"avif"}]}', b"\xff"])
def test_a_damaged_record_is_none(tmp_path: Path, record: bytes) -> None:
    shelf = PrintShelf(tmp_path)
    (tmp_path / "records" / KEY).write_bytes(record)
    assert shelf.take(KEY) is None


def test_a_record_that_points_elsewhere_is_none(tmp_path: Path) -> None:
    shelf = PrintShelf(tmp_path)
    (tmp_path / "secret").write_bytes(b"12345")
    copy = '{"form":"jpeg","width":1,"height":1,"size":5,"sha256":"../secret"}'
    (tmp_path / "records" / KEY).write_text(f'{{"subject":"x","copies":[{copy}]}}', "utf-8")
    assert shelf.take(KEY) is None


def test_handing_out_is_a_second_name_that_nobody_may_write_to(tmp_path: Path) -> None:
    shelf = PrintShelf(tmp_path / "shelf")
    kept = shelf.keep(KEY, SUBJECT, COPIES)[0]
    shelf.hand_out(kept.sha256, tmp_path / "out.avif")
    shelf.hand_out(kept.sha256, tmp_path / "out.avif")
    assert (tmp_path / "out.avif").read_bytes() == b"small"
    assert (tmp_path / "out.avif").stat().st_ino == (tmp_path / "shelf/files" / kept.sha256).stat().st_ino
    assert (tmp_path / "out.avif").stat().st_mode & 0o222 == 0


def test_without_hard_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    shelf = PrintShelf(tmp_path)
    kept = shelf.keep(KEY, SUBJECT, COPIES)[0]
    monkeypatch.setattr(os, "link", refused)
    shelf.hand_out(kept.sha256, tmp_path / "out.avif")
    assert (tmp_path / "out.avif").read_bytes() == b"small"
    assert (tmp_path / "out.avif").stat().st_nlink == 1


def test_ctrl_c_while_keeping_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_old: str, _new: Path) -> None:
        raise KeyboardInterrupt

    shelf = PrintShelf(tmp_path)
    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        shelf.keep(KEY, SUBJECT, COPIES)
    assert files(tmp_path) == set()


def test_copies_that_break_off_have_no_record(tmp_path: Path) -> None:
    def broken() -> Iterator[Copy]:
        yield COPIES[0]
        raise PictureBroken("truncated")

    shelf = PrintShelf(tmp_path)
    with pytest.raises(PictureBroken):
        shelf.keep(KEY, SUBJECT, broken())
    assert shelf.take(KEY) is None
    shelf.tidy({SUBJECT})
    assert files(tmp_path) == set()


def test_a_shelf_that_cannot_be_written_is_a_passing_one(tmp_path: Path) -> None:
    (tmp_path / "shelf").write_text("a file where the folder should be", "utf-8")
    shelf = PrintShelf(tmp_path / "shelf")
    kept = shelf.keep(KEY, SUBJECT, COPIES)
    shelf.tidy({SUBJECT})
    shelf.hand_out(kept[0].sha256, tmp_path / "out.avif")
    assert (tmp_path / "out.avif").read_bytes() == b"small"
    assert files(tmp_path) == {"shelf", "out.avif"}


def test_tidying_removes_at_once_what_shows_a_picture_that_is_gone(tmp_path: Path) -> None:
    PrintShelf(tmp_path).keep(KEY, "unredacted", COPIES)
    shelf = PrintShelf(tmp_path)
    kept = shelf.keep("b" * 64, "redacted", COPIES[:1])
    shelf.take("b" * 64)
    shelf.tidy({"redacted"})
    assert files(tmp_path) == {"b" * 64, kept[0].sha256}


def test_tidying_keeps_some_of_what_may_be_asked_for_again(tmp_path: Path) -> None:
    shelf = PrintShelf(tmp_path)
    for number in range(100):
        shelf.keep(f"{number:064}", SUBJECT, [Copy("jpeg", 1, 1, b"%d" % number)])
        os.utime(tmp_path / "records" / f"{number:064}", (number, number))
    again = PrintShelf(tmp_path)
    del shelf
    for number in range(10):
        again.take(f"{number:064}")
    again.tidy({SUBJECT})
    assert {int(path.name) for path in (tmp_path / "records").iterdir()} == {*range(10), *range(36, 100)}
    assert {path.read_bytes() for path in (tmp_path / "files").iterdir()} == {b"%d" % number for number in (*range(10), *range(36, 100))}


def test_nothing_is_tidied_while_another_run_is_at_the_shelf(tmp_path: Path) -> None:
    other = PrintShelf(tmp_path)
    other.keep(KEY, "old", COPIES)
    PrintShelf(tmp_path).tidy(set())
    assert other.take(KEY) is not None


def test_files_of_others_and_folders_behind_links_are_let_be(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "files").mkdir(parents=True)
    (home / "files/letter").write_text("mine", "utf-8")
    (tmp_path / "shelf").symlink_to(home)
    PrintShelf(tmp_path / "shelf").tidy(set())
    (tmp_path / "own").mkdir()
    (tmp_path / "own/index.json").write_text("{}", "utf-8")
    PrintShelf(tmp_path / "own").tidy(set())
    assert files(tmp_path) == {"letter", "index.json"}
