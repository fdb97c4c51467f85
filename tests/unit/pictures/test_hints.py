"""Hints and contact sheets: their form; how much a program finds is not judged here."""

import subprocess
import sys
from io import BytesIO

from PIL import Image

from newsroom.article.pictures import Box
from newsroom.pictures.boxes import outward
from newsroom.pictures.contact_sheet import Spot, contact_sheet
from newsroom.pictures.hints import FACE, PLATE, hints
from tests.photograph import drawn_face, picture


def test_hints_are_places_in_the_picture_in_reading_order() -> None:
    found = hints(drawn_face())
    assert found
    assert {hint.kind for hint in found} <= {FACE, PLATE}
    assert [outward((hint.box,), (640, 640)) for hint in found] == [(hint.box,) for hint in found]
    assert [(hint.box.y, hint.box.x) for hint in found] == sorted((hint.box.y, hint.box.x) for hint in found)


def test_the_same_picture_gives_the_same_hints() -> None:
    assert hints(drawn_face()) == hints(drawn_face())


def test_hints_of_a_large_picture_are_told_in_its_own_pixels() -> None:
    small = next(hint.box for hint in hints(drawn_face()) if hint.kind == FACE)
    large = next(hint.box for hint in hints(drawn_face().resize((3200, 3200))) if hint.kind == FACE)
    assert abs(large.x / 5 - small.x) < small.width
    assert large.width > 3 * small.width


def test_the_smallest_picture_has_no_hints() -> None:
    assert hints(Image.new("RGB", (1, 1))) == ()
    assert hints(Image.new("RGB", (5000, 1))) == ()


def test_opencv_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys, newsroom.cli.picture, newsroom.pipeline.building; sys.exit('cv2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_a_contact_sheet_shows_the_picture_and_each_place() -> None:
    with Image.open(BytesIO(contact_sheet(picture(), [Spot("1", Box(8, 16, 40, 40))]))) as sheet:
        assert (sheet.format, sheet.width) == ("JPEG", 1600)
        assert sheet.height > 1200
        assert not sheet.getexif()


def test_a_contact_sheet_bears_places_outside_the_picture_and_odd_sizes() -> None:
    spots = [Spot("1", Box(0, 0, 1, 1)), Spot("B1", Box(9000, 9000, 5, 5))]
    for size in ((1, 1), (3000, 2), (2, 3000)):
        with Image.open(BytesIO(contact_sheet(Image.new("RGB", size), spots))) as sheet:
            assert max(sheet.size) <= 2800


def test_a_contact_sheet_without_places_is_the_picture() -> None:
    with Image.open(BytesIO(contact_sheet(picture(), []))) as sheet:
        assert sheet.size == (1600, 1200)
