"""Laying out pages and storing assets."""

import errno
import os

import pytest

from newsroom.errors import TreeChanged
from newsroom.release import disk
from newsroom.release.disk import mark_of, write_all
from newsroom.release.staging import Base, stage
from newsroom.release.tree import marks, survey


@pytest.fixture
def tree(tmp_path):
    for path, text in {"index.html": "front", "a/index.html": "a", "a/b/c/index.html": "deep", "feed.xml": "<rss/>"}.items():
        (tmp_path / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "output" / path).write_text(text)
    return survey(tmp_path / "output")


def test_a_stage_holds_just_the_pages(tree, tmp_path):
    stage(tree, tmp_path / "stage", stamp=1_800_000_000)
    assert marks(tmp_path / "stage") == tree.pages
    assert (tmp_path / "stage/a/index.html").stat().st_mtime == 1_800_000_000


def test_every_file_and_folder_of_a_stage_is_fsynced_folders_from_below(tree, tmp_path, monkeypatch):
    settled = []
    real = os.fsync

    def fsync(handle):
        settled.append(os.readlink(f"/proc/self/fd/{handle}").removeprefix(f"{tmp_path}/stage").lstrip("/"))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    stage(tree, tmp_path / "stage", stamp=1)
    files, folders = settled[: len(tree.pages)], settled[len(tree.pages) :]
    assert sorted(files) == sorted(tree.pages)
    assert folders == ["a/b/c", "a/b", "a", ""]


def test_a_tree_that_changes_meanwhile_is_refused(tree, tmp_path):
    (tmp_path / "output/a/index.html").write_text("b")
    with pytest.raises(TreeChanged) as changed:
        stage(tree, tmp_path / "stage", stamp=1)
    assert changed.value.values == {"path": str(tmp_path / "output/a/index.html")}


def test_a_disk_that_forgets_what_was_written_is_found_out(tree, tmp_path, monkeypatch):
    monkeypatch.setattr(disk, "write_all", lambda handle, data: write_all(handle, data.replace(b"deep", b"DEEP")))
    with pytest.raises(OSError, match="reads back differently") as failed:
        stage(tree, tmp_path / "stage", stamp=1)
    assert failed.value.errno == errno.EIO


def test_pages_are_copied_where_hard_links_are_refused(tree, tmp_path, monkeypatch):
    stage(tree, tmp_path / "old", stamp=1)

    def link(*_, **__):
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", link)
    stage(tree, tmp_path / "new", stamp=2, base=Base(tmp_path / "old", tree.pages))
    assert marks(tmp_path / "new") == tree.pages
    assert not (tmp_path / "new/index.html").samefile(tmp_path / "old/index.html")


def test_short_writes_are_finished(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:3]))
    (tmp_path / "source").write_text("a longer text")
    disk.copy(tmp_path / "source", tmp_path / "target", 1)
    assert (tmp_path / "target").read_text() == "a longer text"


def test_a_fifo_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(OSError, match="not a regular file"):
        mark_of(tmp_path / "fifo")


def test_many_files_are_all_fsynced_and_an_error_is_heard(tmp_path, monkeypatch):
    paths = [str(tmp_path / f"{number}") for number in range(300)]
    for path in paths[:-1]:
        (tmp_path / path).touch()
    handles = []
    monkeypatch.setattr(os, "fsync", handles.append)
    disk.settle_all(paths[:-1])
    assert len(handles) == 299
    with pytest.raises(FileNotFoundError):
        disk.settle_all(paths)
