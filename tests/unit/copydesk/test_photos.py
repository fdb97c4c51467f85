"""Pictures from their headers: nothing is unpacked, nothing is believed."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from newsroom.article.records import PictureRecord
from newsroom.copydesk.intake import Entry
from newsroom.copydesk.photos import develop
from tests.sites import MINIMAL

POT = MINIMAL / "content/images/pot.jpg"


def developed(tmp_path: Path, name: str, data: bytes | None = None) -> str:
    """Return the variant of the fault that a picture of that name and content has, "" when it is a picture."""
    path = tmp_path / "content/images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if data is not None:
        path.write_bytes(data)
    result = develop(tmp_path, Entry(f"content/images/{name}", len(data or b"")), None)
    return result.faults[0].variant if result.faults else ""


def test_picture_is_known_by_size_and_hash(tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    shutil.copy(POT, tmp_path / "content/images/pot.jpg")
    record = PictureRecord(alt="壶")
    picture = develop(tmp_path, Entry("content/images/pot.jpg", 1), record).picture
    assert picture is not None
    digest = hashlib.sha256(POT.read_bytes()).hexdigest()
    assert (picture.file, picture.width, picture.height, picture.sha256) == ("images/pot.jpg", 240, 160, digest)
    assert picture.record is record
    assert picture.address == f"media/pot.{digest[:16]}.jpg"


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "AVIF"])
def test_every_kind_that_is_published_is_read(form: str, tmp_path: Path) -> None:
    path = tmp_path / "content/images" / f"a.{form.lower()}"
    path.parent.mkdir(parents=True)
    Image.new("RGB", (8, 4)).save(path, form)
    assert developed(tmp_path, path.name) == ""


@pytest.mark.parametrize(
    ("name", "data", "variant"),
    [
        ("map.svg", b"<svg/>", "picture-type"),
        ("map.bmp", b"BM", "picture-type"),
        ("map", b"x", "picture-type"),
        ("柳园.jpg", POT.read_bytes(), "picture-name"),
        ('a" onerror="alert(1).jpg', POT.read_bytes(), "picture-name"),
        ("a#b?c.jpg", POT.read_bytes(), "picture-name"),
        (f"{'a' * 200}.jpg", POT.read_bytes(), "picture-name"),
        ("clip.mp4", b"x", "picture-type"),
        ("map.jpg", b"", "no-picture"),
        ("map.jpg", b"<script>alert(1)</script>", "no-picture"),
        ("map.png", POT.read_bytes(), "mislabelled"),
        ("map.jpg", POT.read_bytes()[:20], "no-picture"),
        ("map.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no-picture"),
    ],
)
def test_what_is_no_picture_is_refused_by_name(name: str, data: bytes, variant: str, tmp_path: Path) -> None:
    assert developed(tmp_path, name, data) == variant


def test_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert developed(tmp_path, "POT.JPG", POT.read_bytes()) == ""


def test_link_and_pipe_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    os.mkfifo(tmp_path / "content/images/pipe.jpg")
    for odd in ("symlink", "special"):
        assert develop(tmp_path, Entry("content/images/pipe.jpg", 0, odd), None).faults[0].variant == odd
