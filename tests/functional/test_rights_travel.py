"""A photograph as a phone leaves it goes through `newsroom publish`: its rights arrive, what it gives away does not."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from newsroom.article.pictures import Box
from newsroom.pictures.boxes import cover, one_colour, scaled
from tests.functional.pen import HELLO, change, write
from tests.keyboard import publish
from tests.sites import lay_out

LABEL = '{"Label":"1","ContentProducer":"云岚旗融媒体中心","ProduceID":"bench-7"}'
CREDIT = "绘图：陈一白"
HOLDER = "晨报社"
BOXES = (Box(311, 207, 161, 93), Box(1700, 1100, 100, 100))
WIDTH, HEIGHT = 1800, 1200
SERIAL = "SN-4711-0815"
NUMBER = "11010519491231002X"
PICTURE = "content/images/pot.jpg"
WINDOW = 64


@pytest.fixture(scope="module", autouse=True)
def exiftool() -> None:
    """Say what is missing, rather than leave a test out."""
    assert shutil.which("exiftool"), "install exiftool: sh workshop/exiftool.sh"


def photograph() -> Image.Image:
    """Return a picture that is hard to compress, with its boxes burnt in."""
    image = Image.merge("RGB", [Image.effect_noise((WIDTH, HEIGHT), 90) for _ in range(3)])
    cover(image, BOXES)
    return image


def as_a_phone_leaves_it(path: Path) -> bytes:
    """Write a photograph with place, serial number, owner, thumbnail, rights and an AI label; return its thumbnail."""
    photograph().save(path, "JPEG", quality=88)
    thumbnail = BytesIO()
    Image.effect_noise((160, 120), 80).save(thumbnail, "JPEG")
    small = path.with_name("thumbnail.part")
    small.write_bytes(thumbnail.getvalue())
    words = {
        "EXIF:Make": "CameraWorks",
        "EXIF:GPSLatitude": "41.51",
        "EXIF:GPSLatitudeRef": "N",
        "EXIF:GPSLongitude": "113.07",
        "EXIF:GPSLongitudeRef": "E",
        "EXIF:SerialNumber": SERIAL,
        "EXIF:OwnerName": "A. Phone",
        "IPTC:By-line": "陈一白",
        "IPTC:Credit": CREDIT,
        "IPTC:CopyrightNotice": f"© {HOLDER}",
        "XMP-photoshop:City": "Somewhere",
    }
    config = path.with_name("config.part")
    config.write_text(_TC260, "utf-8")
    given = [f"-{name}={value}" for name, value in words.items()]
    asked = ["-config", str(config), *given, f"-EXIF:ThumbnailImage<={small}", f"-XMP-TC260:AIGC={LABEL}"]
    subprocess.run(
        ["exiftool", *asked, "-IPTC:CodedCharacterSet=UTF8", "-overwrite_original", "-q", str(path)], check=True, capture_output=True
    )
    small.unlink()
    config.unlink()
    return thumbnail.getvalue()


def told(path: Path) -> dict[str, Any]:
    """Return everything that exiftool finds in a file, by group and tag."""
    words = ["exiftool", "-json", "-a", "-G1", "-u", "-ee", str(path)]
    found: dict[str, Any] = json.loads(subprocess.run(words, check=True, capture_output=True).stdout)[0]
    return found


@pytest.fixture(scope="module")
def travelled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """Return a site that was published with such a photograph, the photograph and its thumbnail; not to be changed."""
    root = lay_out(tmp_path_factory.mktemp("travelled"))
    thumbnail = as_a_phone_leaves_it(root / PICTURE)
    data = (root / PICTURE).read_bytes()
    boxes = ", ".join(f"[{', '.join(map(str, box))}]" for box in BOXES)
    change(root, f"{PICTURE}.toml", 'origin = "drawn"', f'origin = "ai"\nboxes = [{boxes}]')
    said = publish(at=root)
    assert said.code == 0, said.all
    return root, data, thumbnail


def copies(root: Path) -> list[Path]:
    """Return every published copy of the photograph."""
    return sorted(path for path in (root / "site/store").iterdir() if path.name.startswith("pot-"))


def test_readers_get_copies_in_every_form(travelled: tuple[Path, bytes, bytes]) -> None:
    assert {path.suffix for path in copies(travelled[0])} == {".avif", ".webp", ".jpg"}


def test_no_copy_tells_place_serial_number_or_thumbnail(travelled: tuple[Path, bytes, bytes]) -> None:
    assert any("GPS" in tag for tag in told(travelled[0] / PICTURE)), "the photograph does"
    for path in copies(travelled[0]):
        found = told(path)
        wrong = [
            tag for tag in found if any(word in tag for word in ("GPS", "Serial", "Thumbnail", "Preview", "Owner", "Make", "City", "IPTC:"))
        ]
        assert wrong == [], path.name
        assert SERIAL not in json.dumps(found)


def test_every_copy_tells_credit_copyright_and_label(travelled: tuple[Path, bytes, bytes]) -> None:
    for path in copies(travelled[0]):
        found = told(path)
        assert found["XMP-photoshop:Credit"] == "陈一白"
        assert found["XMP-dc:Creator"] == "陈一白"
        assert found["XMP-dc:Rights"] == f"© {HOLDER}"
        assert found["XMP-photoshop:Source"] == HOLDER
        assert json.loads(found["XMP-TC260:Aigc"]) == json.loads(LABEL)
        assert found["XMP-iptcExt:DigitalSourceType"].endswith("/trainedAlgorithmicMedia")
        assert {"XMP-xmpRights:UsageTerms", "XMP-xmpRights:WebStatement", "XMP-plus:LicensorURL"} <= set(found)
        assert found["XMP-xmpRights:Marked"] is True


def test_the_pixels_under_a_box_are_one_colour_in_every_copy(travelled: tuple[Path, bytes, bytes]) -> None:
    for path in copies(travelled[0]):
        with Image.open(path) as image:
            assert one_colour(image, scaled(BOXES, image.width / WIDTH)), path.name


def test_nothing_of_the_originals_bytes_is_published_or_cached(travelled: tuple[Path, bytes, bytes]) -> None:
    root, data, thumbnail = travelled
    original = set(windows(data)) | set(windows(thumbnail))
    for folder in ("site", ".cache", "output"):
        for path in (path for path in (root / folder).rglob("*") if path.is_file()):
            assert not original & {found for found in every_window(path.read_bytes())}, path


def windows(data: bytes) -> Iterator[bytes]:
    """Yield the windows of a JPEG file's compressed data, one beside the other; a piece of 128 bytes holds one whole."""
    begin = data.rindex(b"\xff\xda") + 14
    yield from (data[at : at + WINDOW] for at in range(begin, len(data) - WINDOW, WINDOW))


def every_window(data: bytes) -> Iterator[bytes]:
    yield from (data[at : at + WINDOW] for at in range(len(data) - WINDOW + 1))


def test_an_identity_number_in_a_caption_is_not_published_and_nowhere_repeated(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    change(root, HELLO, "龙头旁的搪瓷壶。", f"龙头旁的搪瓷壶，{NUMBER}。")
    said = publish(at=root)
    assert said.code == 1, said.all
    assert "EXP301" in said.all
    assert NUMBER not in said.all
    assert [path for path in files_below(root, "site", ".cache", "output") if NUMBER.encode() in path.read_bytes()] == []
    assert not list(files_below(root, "site/releases", "site/store", "output"))


def test_a_torn_picture_is_a_finding_and_nothing_is_published(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    drawing = BytesIO()
    Image.effect_noise((900, 600), 70).save(drawing, "PNG")
    torn = bytearray(drawing.getvalue())
    torn[len(torn) // 2] ^= 0xFF  # its parts are all there; it is only found out when it is decoded
    write(root, "content/images/pot.png", bytes(torn))
    (root / f"{PICTURE}.toml").rename(root / "content/images/pot.png.toml")
    (root / PICTURE).unlink()
    change(root, HELLO, "pot.jpg", "pot.png")
    said = publish(at=root)
    assert said.code == 1, said.all
    assert "content/images/pot.png: PUB724" in said.all
    assert "Traceback" not in said.all
    assert not list(files_below(root, "site/releases", "site/store", "output"))


def files_below(root: Path, *folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in (root / folder).rglob("*") if path.is_file())


_TC260 = """
%Image::ExifTool::UserDefined = ('Image::ExifTool::XMP::Main' => {
    TC260 => { SubDirectory => { TagTable => 'Image::ExifTool::UserDefined::TC260' } },
});
%Image::ExifTool::UserDefined::TC260 = (
    GROUPS => { 0 => 'XMP', 1 => 'XMP-TC260', 2 => 'Other' },
    NAMESPACE => { 'TC260' => 'http://www.tc260.org.cn/ns/AIGC/1.0/' },
    WRITABLE => 'string',
    AIGC => { },
);
1;
"""
