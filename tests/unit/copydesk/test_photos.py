"""Pictures from their headers: nothing is unpacked, nothing is believed."""

import hashlib
import os
import shutil
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from newsroom.article.pictures import Box
from newsroom.article.records import PictureRecord
from newsroom.copydesk.intake import Entry
from newsroom.copydesk.photos import Developed, develop
from newsroom.copydesk.picture_index import FILE, RECIPE, PictureIndex
from newsroom.stylebook.check import check
from tests.sites import MINIMAL, edition_of, lay_out

POT = MINIMAL / "content/images/pot.jpg"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text>a</text></svg>'
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
FILM = b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42"


def moving(form: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, form, save_all=True, append_images=[Image.new("RGB", (8, 8), "blue")])
    return file.getvalue()


def still(form: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (8, 4)).save(file, form)
    return file.getvalue()


def laid(tmp_path: Path, name: str, data: bytes) -> Entry:
    path = tmp_path / "content/images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return Entry(f"content/images/{name}", len(data))


def refusal(result: Developed) -> str:
    """Return "rule: variant" of the first fault, "" for a picture."""
    return f"{result.faults[0].rule}: {result.faults[0].variant}" if result.faults else ""


def test_picture_is_known_by_size_and_hash(tmp_path: Path) -> None:
    record = PictureRecord(alt="壶")
    picture = develop(tmp_path, laid(tmp_path, "pot.jpg", POT.read_bytes()), record).picture
    assert picture is not None
    digest = hashlib.sha256(POT.read_bytes()).hexdigest()
    assert (picture.file, picture.width, picture.height, picture.sha256) == ("images/pot.jpg", 240, 160, digest)
    assert picture.size == POT.stat().st_size
    assert picture.record is record
    assert picture.address == f"media/pot.{digest[:16]}.jpg"


def test_picture_is_as_large_as_it_stands_upright_and_tells_what_it_carries(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Chen"
    file = BytesIO()
    Image.new("RGB", (8, 4)).save(file, "JPEG", exif=exif)
    picture = develop(tmp_path, laid(tmp_path, "a.jpg", file.getvalue()), None).picture
    assert picture is not None
    assert (picture.width, picture.height, picture.embedded.creators) == (4, 8, ("Chen",))


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "AVIF"])
def test_every_kind_that_is_published_is_read(form: str, tmp_path: Path) -> None:
    assert refusal(develop(tmp_path, laid(tmp_path, f"a.{form.lower()}", still(form)), None)) == ""


def test_drawing_is_a_picture_and_a_text(tmp_path: Path) -> None:
    developed = develop(tmp_path, laid(tmp_path, "map.svg", SVG.replace(b"><text", b">\r\n<text")), None)
    assert developed.picture is not None
    assert (developed.picture.width, developed.picture.height) == (40, 20)
    assert developed.text is not None
    assert developed.text.place(developed.text.text.index("<text")).line == 2


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("柳园.jpg", POT.read_bytes(), "unreadable-file: picture-name"),
        ('a" onerror="alert(1).jpg', POT.read_bytes(), "unreadable-file: picture-name"),
        ("a#b?c.jpg", POT.read_bytes(), "unreadable-file: picture-name"),
        (f"{'a' * 200}.jpg", POT.read_bytes(), "unreadable-file: picture-name"),
        ("map", b"x", "broken-picture: picture-type"),
        ("map.doc", b"x", "broken-picture: picture-type"),
        ("map.bmp", b"BM", "broken-picture: export"),
        ("phone.HEIC", HEIC, "broken-picture: export"),
        ("raw.nef", b"MM", "broken-picture: export"),
        ("phone.jpg", HEIC, "broken-picture: export"),
        ("clip.mp4", FILM, "broken-picture: recording"),
        ("clip.jpg", FILM, "broken-picture: recording"),
        ("map.jpg", b"", "broken-picture: "),
        ("map.jpg", b"<script>alert(1)</script>", "broken-picture: "),
        ("map.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "broken-picture: "),
        ("map.png", POT.read_bytes(), "broken-picture: mislabelled"),
        ("map.jpg", SVG, "broken-picture: mislabelled"),
        ("map.svg", POT.read_bytes(), "broken-picture: mislabelled"),
        ("map.jpg", POT.read_bytes()[:20], "broken-picture: truncated"),
        ("map.jpg", POT.read_bytes()[:-9], "broken-picture: truncated"),
        ("fan.gif", moving("GIF"), "broken-picture: animated"),
        ("fan.webp", moving("WEBP"), "broken-picture: animated"),
        ("fan.png", moving("PNG"), "broken-picture: animated"),
        ("map.svg", SVG.replace(b"<text", b"<script/><text"), "broken-picture: svg-active"),
        ("map.svg", b"", "broken-picture: svg-broken"),
    ],
)
def test_what_is_no_picture_is_refused_by_name(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    assert refusal(develop(tmp_path, laid(tmp_path, name, data), None)) == said


def test_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert refusal(develop(tmp_path, laid(tmp_path, "POT.JPG", POT.read_bytes()), None)) == ""


def test_link_and_pipe_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    os.mkfifo(tmp_path / "content/images/pipe.jpg")
    for odd in ("symlink", "special"):
        assert develop(tmp_path, Entry("content/images/pipe.jpg", 0, odd), None).faults[0].variant == odd


def test_text_of_a_refused_drawing_is_read_by_the_rules_all_the_same(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / "content/images/map.svg").write_bytes(SVG.replace(b"<text", b"<script/><text"))
    assert "content/images/map.svg" in {text.path for text in edition_of(root).texts}


def test_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\x00")), (b"IEND", b""))
    chunks = (struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content)) for name, content in parts)
    (root / "content/images/bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    found = [finding for finding in check(edition_of(root), "en") if finding.place.path == "content/images/bomb.png"]
    assert [finding.code for finding in found] == ["PUB710"]


def aged(path: Path) -> None:
    os.utime(path, (1_700_000_000, 1_700_000_000))


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file be so new that it may change within the same tick."""
    monkeypatch.setattr("newsroom.copydesk.picture_index._RACY_NS", -60_000_000_000)


def run(root: Path, entry: Entry, record: PictureRecord | None = None) -> Developed:
    index = PictureIndex(root)
    developed = develop(root, entry, record, index=index)
    index.save()
    return developed


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> bytes:
        raise AssertionError("read")

    monkeypatch.setattr("newsroom.copydesk.photos.read_bytes", read)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("data", [POT.read_bytes(), POT.read_bytes()[:-9]], ids=["whole", "truncated"])
def test_second_run_reads_no_picture(data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = laid(tmp_path, "pot.jpg", data)
    first = run(tmp_path, entry)
    forbid_reading(monkeypatch)
    assert run(tmp_path, entry) == first


@pytest.mark.usefixtures("settled")
def test_changed_picture_of_the_same_size_and_time_is_read_again(tmp_path: Path) -> None:
    data = POT.read_bytes()
    entry = laid(tmp_path, "pot.jpg", data)
    aged(tmp_path / entry.path)
    before = run(tmp_path, entry).picture
    laid(tmp_path, "pot.jpg", data[:-40] + b"\x55" * 38 + b"\xff\xd9")
    aged(tmp_path / entry.path)
    after = run(tmp_path, entry).picture
    assert before is not None
    assert after is not None
    assert (before.size, before.sha256 == after.sha256) == (after.size, False)


def test_picture_changed_a_moment_ago_is_not_remembered(tmp_path: Path) -> None:
    entry = laid(tmp_path, "pot.jpg", POT.read_bytes())
    run(tmp_path, entry)
    assert not (tmp_path / FILE).exists()


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("record", [PictureRecord(checked_by=("贺知远", "林小川")), PictureRecord(boxes=(Box(0, 0, 8, 8),))])
def test_picture_that_two_people_checked_is_read_every_time(record: PictureRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = laid(tmp_path, "pot.jpg", POT.read_bytes())
    run(tmp_path, entry, record)
    forbid_reading(monkeypatch)
    with pytest.raises(AssertionError, match="read"):
        run(tmp_path, entry, record)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"recipe":"0","pictures":{}}',
        b'{"recipe":"RECIPE","pictures":{"content/images/pot.jpg":[1]}}',
    ],
)
def test_damaged_index_is_an_empty_one_and_is_mended(damage: bytes, tmp_path: Path) -> None:
    entry = laid(tmp_path, "pot.jpg", POT.read_bytes())
    first = run(tmp_path, entry)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(damage.replace(b"RECIPE", RECIPE.encode()))
    assert run(tmp_path, entry) == first
    assert (tmp_path / FILE).read_bytes() == whole


@pytest.mark.usefixtures("settled")
def test_index_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    entry = laid(tmp_path, "pot.jpg", POT.read_bytes())
    (tmp_path / ".cache").write_text("no folder")
    assert run(tmp_path, entry).picture


@pytest.mark.usefixtures("settled")
def test_picture_that_went_is_forgotten(tmp_path: Path) -> None:
    run(tmp_path, laid(tmp_path, "pot.jpg", POT.read_bytes()))
    run(tmp_path, laid(tmp_path, "tap.jpg", POT.read_bytes()))
    assert "pot.jpg" not in (tmp_path / FILE).read_text("utf-8")


@pytest.mark.usefixtures("settled")
def test_edition_is_the_same_with_and_without_index(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    first = edition_of(root)
    assert (root / ".cache/pictures/index.json").is_file()
    assert edition_of(root).pictures == first.pictures
    shutil.rmtree(root / ".cache")
    assert edition_of(root).pictures == first.pictures
