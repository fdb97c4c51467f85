"""The pictures of the sample: drawn, redacted where somebody could be told, and recorded."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from newsroom.article.pictures import boxes_of
from newsroom.pictures.boxes import one_colour
from studio.canvas import Canvas
from studio.draw import encoded, write
from studio.palette import PALE
from studio.record import REVIEWERS, Scene
from studio.scenes import SCENES, shatang_parking
from tests.sites import PROJECT

IMAGES = PROJECT / "content/images"
CHECKED = [scene.name for scene in SCENES if scene.checked]


def record(folder: Path, name: str) -> dict[str, Any]:
    return tomllib.loads((folder / f"{name}.jpg.toml").read_text("utf-8"))


def paint(canvas: Canvas) -> None:
    canvas.box(0, 0, 1600, 1067, PALE)


def test_every_scene_stands_in_the_sample_with_its_record() -> None:
    assert [
        scene.name for scene in SCENES if not (IMAGES / f"{scene.name}.jpg").is_file() or record(IMAGES, scene.name)["alt"] != scene.alt
    ] == []


@pytest.mark.parametrize("name", CHECKED)
def test_a_checked_picture_is_the_one_that_was_looked_at(name: str) -> None:
    said = record(IMAGES, name)
    assert said["sha256"] == hashlib.sha256((IMAGES / f"{name}.jpg").read_bytes()).hexdigest() != said["original"]
    assert said["checked_by"] == list(REVIEWERS)
    assert said["shows_minor"] is False


def test_nothing_can_be_seen_under_the_boxes() -> None:
    boxes = boxes_of(record(IMAGES, "shatang-parking-before")["boxes"])
    assert len(boxes) == len(shatang_parking.boxes()) == 6
    with Image.open(IMAGES / "shatang-parking-before.jpg") as image:
        assert one_colour(image, boxes)


def test_what_a_box_covers_is_never_written(tmp_path: Path) -> None:
    scene = Scene("pump", "street", "水泵", 1, paint, 0, boxes=((100, 100, 50, 30),), checked=REVIEWERS)
    write(scene, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pump.jpg", "pump.jpg.toml"]
    with Image.open(tmp_path / "pump.jpg") as image:
        assert image.getpixel((120, 110)) == (0, 0, 0) != image.getpixel((300, 300))
    canvas = Canvas(1)
    paint(canvas)
    assert record(tmp_path, "pump")["original"] == hashlib.sha256(encoded(canvas.finish(0))).hexdigest()
    assert record(tmp_path, "pump")["boxes"] == [[96, 96, 56, 40]]


def test_a_picture_for_praise_needs_no_check_and_keeps_its_consent(tmp_path: Path) -> None:
    write(Scene("miller", "portrait", "磨坊主的背影", 1, paint, 0, consent="同意字〔2026〕第031号"), tmp_path)
    said = record(tmp_path, "miller")
    assert (said["consent"], "checked_by" in said, "boxes" in said) == ("同意字〔2026〕第031号", False, False)
