"""A new gallery takes the place of the old one as a whole, or not at all."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from gallery import album as albums
from gallery.album import album
from gallery.sheet import contact_sheet

RED = Image.new("RGB", (40, 30), "#c00")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    """Return a gallery of one picture."""
    with album(tmp_path / "gallery", lambda: None) as book:
        book.add("old", RED)
    return tmp_path / "gallery"


def test_new_album_replaces_the_old_one(gallery: Path) -> None:
    told: list[int] = []
    with album(gallery, lambda: told.append(1)) as book:
        book.add("new", RED)
        book.add("other", RED)
    assert names(gallery) == ["new.webp", "other.webp"]
    assert names(gallery.parent) == ["gallery"]
    assert len(told) == 2
    with Image.open(gallery / "new.webp") as picture:
        assert picture.size == (40, 30)


@pytest.mark.parametrize("fault", [KeyboardInterrupt, RuntimeError])
def test_interrupted_album_leaves_the_old_one_whole(fault: type[BaseException], gallery: Path) -> None:
    def interrupted() -> None:
        with album(gallery, lambda: None) as book:
            book.add("new", RED)
            raise fault

    with pytest.raises(fault):
        interrupted()
    assert names(gallery) == ["old.webp"]
    assert names(gallery.parent) == ["gallery"]


def test_picture_that_cannot_be_written_leaves_the_old_album_whole(gallery: Path) -> None:
    def unwritable() -> None:
        with album(gallery, lambda: None) as book:
            book.add("no/such/folder", RED)

    with pytest.raises(FileNotFoundError):
        unwritable()
    assert names(gallery) == ["old.webp"]


def test_writing_goes_on_while_the_next_picture_is_taken(gallery: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    may_write = threading.Event()
    write: Callable[[Image.Image, Path], None] = albums._write

    def patient(picture: Image.Image, path: Path) -> None:
        may_write.wait()
        write(picture, path)

    monkeypatch.setattr(albums, "_write", patient)
    with album(gallery, lambda: None) as book:
        book.add("one", RED)
        book.add("two", RED)
        may_write.set()
    assert names(gallery) == ["one.webp", "two.webp"]


def test_contact_sheet_sets_pictures_side_by_side_and_cuts_tall_ones() -> None:
    sheet = contact_sheet([RED, Image.new("RGB", (40, 400), "#00c")], 0.5, 100)
    assert sheet.size == (20 + 20 + 3 * 12, 100 + 2 * 12)
    assert sheet.getpixel((20, 20)) == (204, 0, 0)
    assert sheet.getpixel((50, 110)) == (0, 0, 204)
