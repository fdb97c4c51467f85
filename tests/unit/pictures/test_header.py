"""A header says what a file is, how large, and whether it is whole, without a pixel being decoded."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from newsroom.pictures.header import Header, read_header

FORMS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
WEBP_BOMB = bytes.fromhex("524946461a000000574542505650384c0e0000002fc7f2b10c071011fd0f4444ff03")
"""A black picture of 13,000 x 13,000 pixels, as libwebp packs it without loss: it takes seven seconds."""


def made(form: str, size: tuple[int, int] = (40, 20), mode: str = "RGB", **settings: object) -> bytes:
    file = BytesIO()
    Image.effect_noise(size, 60).convert(mode).save(file, form, **settings)
    return file.getvalue()


def moving(form: str) -> bytes:
    file = BytesIO()
    first, *others = (Image.effect_noise((16, 16), spread).convert("RGB") for spread in (20, 60, 90))
    first.save(file, form, save_all=True, append_images=others)
    return file.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes()


def refuse_to_decode(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", load)
    monkeypatch.setattr("PIL.Image.Image.load", load)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_known_by_its_bytes(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = made(form)
    refuse_to_decode(monkeypatch)
    header = read_header(data)
    assert (header.form, header.width, header.height, header.frames, header.fault) == (form.lower(), 40, 20, 1, "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("rest", [lambda size: size - 1, lambda size: size // 2, lambda size: 30])
def test_what_breaks_off_is_truncated(form: str, rest: Callable[[int], int]) -> None:
    data = made(form, (200, 100))
    assert read_header(data[: rest(len(data))]).fault == "truncated"


@pytest.mark.parametrize("form", FORMS)
def test_bytes_behind_the_end_are_let_be(form: str) -> None:
    assert read_header(made(form) + b"and something else").fault == ""


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF"])
def test_what_moves_is_animated(form: str) -> None:
    header = read_header(moving(form))
    assert (header.fault, header.frames) == ("animated", 3)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_size_is_that_of_the_upright_picture(form: str) -> None:
    assert [(header.width, header.height) for header in (read_header(made(form, exif=turned(way))) for way in (1, 3, 6, 8))] == [
        (40, 20),
        (40, 20),
        (20, 40),
        (20, 40),
    ]


def test_orientation_behind_the_pixels_of_a_png_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    data, exif = made("PNG"), turned(6).removeprefix(b"Exif\x00\x00")
    chunk = struct.pack(">I", len(exif)) + b"eXIf" + exif + struct.pack(">I", zlib.crc32(b"eXIf" + exif))
    refuse_to_decode(monkeypatch)
    header = read_header(data[:-12] + chunk + data[-12:])
    assert (header.width, header.height) == (20, 40)


def test_modes_of_print_and_science_are_told() -> None:
    assert read_header(made("JPEG", mode="CMYK")).mode == "CMYK"
    assert read_header(made("PNG", mode="I;16")).mode.startswith("I")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_bomb_of_169_megapixels_is_measured_and_not_unpacked(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = BytesIO(WEBP_BOMB)
    if form != "WEBP":
        Image.new("L", (13_000, 13_000)).save(file, form)
    assert len(file.getvalue()) < 3_000_000
    refuse_to_decode(monkeypatch)
    header = read_header(file.getvalue())
    assert (header.width, header.height, header.fault) == (13_000, 13_000, "")


def test_bomb_beyond_every_limit_is_measured_too() -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\x00")), (b"IEND", b""))
    chunks = (struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content)) for name, content in parts)
    header = read_header(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    assert (header.width, header.height) == (60_000, 60_000)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "heic"),
        (b"II*\x00\x08\x00\x00\x00", "tiff"),
        (b"BM\x00\x00", "bmp"),
        (b"%PDF-1.7", "pdf"),
        (b"8BPS\x00\x01", "psd"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00", "mp4"),
        (b"", ""),
        (b"\x00", ""),
        (b"<script>alert(1)</script>", ""),
    ],
)
def test_stranger_is_named_and_is_no_picture(data: bytes, form: str) -> None:
    assert read_header(data) == Header(form, fault="no-picture")


def test_drawing_is_named_only() -> None:
    assert read_header(b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>') == Header("svg")


@pytest.mark.parametrize("form", FORMS)
def test_damaged_files_raise_nothing(form: str) -> None:
    data = made(form)
    for at in range(0, min(len(data), 400), 3):
        damaged = bytearray(data)
        damaged[at] ^= 0xFF
        assert read_header(bytes(damaged)).form in ("", form.lower(), "mp4", "heic")


def test_phones_two_pictures_in_one_file_are_one_jpeg() -> None:
    file = BytesIO()
    Image.new("RGB", (16, 8)).save(file, "MPO", save_all=True, append_images=[Image.new("RGB", (8, 4))])
    assert read_header(file.getvalue()) == Header("jpeg", 16, 8, "RGB")
