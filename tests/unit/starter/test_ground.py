"""A new site comes to stand as a whole, or its folder stays as it was."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom.errors import FileInTheWay, FolderInUse
from newsroom.starter.ground import settle, survey

FILES = {"newsroom.toml": b"1", "content/pages/about.md": b"2", ".gitignore": b"3", "README.md": b"4"}


def below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stop_at(monkeypatch: pytest.MonkeyPatch, count: int, blow: BaseException) -> None:
    """Let the renaming of that number, from 1, be the one that does not happen."""
    rename: Callable[[Path, Path], Path] = Path.rename
    done: list[Path] = []

    def stopped(self: Path, target: Path) -> Path:
        done.append(self)
        if len(done) == count:
            raise blow
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stopped)


def test_a_new_folder_holds_the_files_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    settle(tmp_path / "site", FILES)
    assert below(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_missing_folders_above_are_made(tmp_path: Path) -> None:
    settle(tmp_path / "a/b/site", FILES)
    assert below(tmp_path / "a/b/site") == FILES


def test_an_empty_folder_is_kept_because_somebody_may_stand_in_it(tmp_path: Path) -> None:
    before = tmp_path.stat().st_ino
    settle(tmp_path, FILES)
    assert (below(tmp_path), tmp_path.stat().st_ino) == (FILES, before)


def test_a_folder_of_git_alone_is_free(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/HEAD").write_text("ref")
    settle(tmp_path, FILES)
    assert below(tmp_path) == FILES | {".git/HEAD": b"ref"}


def test_its_folders_are_as_open_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    settle(tmp_path / "site", FILES)
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize("name", ["index.html", ".hidden", "newsroom.toml"])
def test_a_folder_with_anything_in_it_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(FolderInUse) as refusal:
        survey(tmp_path)
    assert refusal.value.values == {"folder": str(tmp_path), "found": name}


@pytest.mark.parametrize("wanted", ["file", "file/site", "file/a/b", "nowhere"])
def test_what_is_no_folder_stands_in_the_way(tmp_path: Path, wanted: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "nowhere").symlink_to("not-there")
    with pytest.raises(FileInTheWay):
        settle(tmp_path / wanted, FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "nowhere"]


@pytest.mark.parametrize("blow", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=["ctrl-c", "disk-full"])
@pytest.mark.parametrize("count", range(1, len({path.split("/")[0] for path in FILES}) + 1))
def test_a_folder_that_stood_is_empty_again_when_moving_in_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, blow: BaseException
) -> None:
    stop_at(monkeypatch, count, blow)
    with pytest.raises(type(blow)):
        settle(tmp_path, FILES)
    assert list(tmp_path.iterdir()) == []


def test_newsroom_toml_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    rename: Callable[[Path, Path], Path] = Path.rename
    monkeypatch.setattr(Path, "rename", lambda self, target: moved.append(self.name) or rename(self, target))
    settle(tmp_path, FILES)
    assert moved == [".gitignore", "README.md", "content", "newsroom.toml"]


def test_folders_made_above_go_again_when_it_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_at(monkeypatch, 1, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        settle(tmp_path / "a/b/site", FILES)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_while_half_of_it_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="name too long"):
        settle(tmp_path / "site", FILES | {"x" * 300: b""})
    assert os.listdir(tmp_path) == []
