"""A redacted picture and its record are put into place together, and originals are kept for us alone."""

import errno
import os
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from newsroom.copydesk.git_view import tracks, would_track
from newsroom.copydesk.redacted import put_picture, put_record, record_of
from newsroom.copydesk.safekeeping import keep_original, keep_sheet, kept_original
from newsroom.errors import PrivateExposed


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Return a picture with a record beside it."""
    file = tmp_path / "lane.jpg"
    file.write_bytes(b"old picture")
    record_of(file).write_text("old = 1\n")
    return file


def lies(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, hidden files too."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_picture_and_record_take_their_places(picture: Path) -> None:
    put_picture(picture, b"new picture", "new = 1\n")
    assert lies(picture.parent) == {"lane.jpg": b"new picture", "lane.jpg.toml": b"new = 1\n"}


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("failing", [".new-lane.jpg", ".new-lane.jpg.toml"])
def test_when_one_cannot_take_its_place_both_stay_as_they_were(
    picture: Path, monkeypatch: pytest.MonkeyPatch, failing: str, there: bool
) -> None:
    if not there:
        picture.unlink()
        record_of(picture).unlink()
    before, rename = lies(picture.parent), Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == failing:
            raise OSError(errno.EIO, "Input/output error", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="Input/output"):
        put_picture(picture, b"new picture", "new = 1\n")
    assert lies(picture.parent) == before


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_full_disk_leaves_both_as_they_were(picture: Path, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    before, fsync, count = lies(picture.parent), os.fsync, []

    def full(handle: int) -> None:
        count.append(handle)
        if len(count) == nth:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        put_picture(picture, b"new picture", "new = 1\n")
    assert lies(picture.parent) == before


@pytest.mark.parametrize("at", [".new-lane.jpg", ".new-lane.jpg.toml"])
def test_ctrl_c_waits_until_both_stand(picture: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self.name == at:
            os.kill(os.getpid(), signal.SIGINT)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put_picture(picture, b"new picture", "new = 1\n")
    assert lies(picture.parent) == {"lane.jpg": b"new picture", "lane.jpg.toml": b"new = 1\n"}


def test_a_picture_that_goes_takes_its_record_along(picture: Path) -> None:
    put_picture(picture.with_name("lane.png"), b"new picture", "new = 1\n", instead_of=picture)
    assert lies(picture.parent) == {"lane.png": b"new picture", "lane.png.toml": b"new = 1\n"}


def test_what_a_run_left_that_was_cut_off_is_no_obstacle(picture: Path) -> None:
    picture.with_name(".new-lane.jpg").write_bytes(b"half")
    picture.with_name(".new-lane.jpg.toml").symlink_to(picture)
    put_picture(picture, b"new picture", "new = 1\n")
    assert lies(picture.parent) == {"lane.jpg": b"new picture", "lane.jpg.toml": b"new = 1\n"}


def test_a_record_alone_is_swapped_whole(picture: Path) -> None:
    put_record(picture, "signed = 1\n")
    assert lies(picture.parent) == {"lane.jpg": b"old picture", "lane.jpg.toml": b"signed = 1\n"}


def test_originals_are_for_us_alone(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir(0o755)
    digest = keep_original(tmp_path, b"face", "jpg")
    file = tmp_path / f"private/originals/{digest}.jpg"
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (file.parent.parent, file.parent, file)]
    assert modes == [0o700, 0o700, 0o600]
    assert kept_original(tmp_path, digest) == b"face"
    assert list(file.parent.iterdir()) == [file]


def test_an_original_that_is_damaged_counts_as_lost_and_is_kept_anew(tmp_path: Path) -> None:
    digest = keep_original(tmp_path, b"face", "jpg")
    file = tmp_path / f"private/originals/{digest}.jpg"
    file.write_bytes(b"half")
    assert kept_original(tmp_path, digest) is None
    keep_original(tmp_path, b"face", "jpg")
    assert kept_original(tmp_path, digest) == b"face"
    assert kept_original(tmp_path, "") is None


def test_a_full_disk_leaves_no_half_original(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        keep_original(tmp_path, b"face", "jpg")
    assert list((tmp_path / "private/originals").iterdir()) == []


def test_a_folder_that_is_a_link_is_not_private(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "private").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PrivateExposed):
        keep_sheet(tmp_path, "a.jpg", b"face")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_nothing_is_written_where_git_would_see_it(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    with pytest.raises(PrivateExposed):
        keep_original(tmp_path, b"face", "jpg")
    assert not (tmp_path / "private").exists()
    (tmp_path / ".gitignore").write_text("/private/\n")
    assert keep_original(tmp_path, b"face", "jpg")


def test_without_a_repository_git_sees_nothing(tmp_path: Path) -> None:
    assert not would_track(tmp_path, "private/x")
    assert not tracks(tmp_path, "private/x")


def test_a_repository_that_git_cannot_be_asked_about_counts_as_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert would_track(tmp_path, "private/x")
