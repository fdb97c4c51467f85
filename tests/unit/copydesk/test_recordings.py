"""Recordings as they lie on disk: told by their bytes, hashed in pieces, asked what they give away."""

import hashlib
import os
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import APIC, GEOB, ID3, PRIV, TIT2, TOWN, TXXX
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

from newsroom.article.recordings import Recording
from newsroom.copydesk import recordings
from newsroom.copydesk.intake import Entry, list_files
from newsroom.copydesk.recordings import take_recordings
from newsroom.errors import ContentUnreadable
from tests.sites import PROJECT

CLEAN = PROJECT / "newsroom/stylebook/rules/pub726_bad_recording/examples/accepted-clean/content/media"
NAMES = ("tap.m4a", "tap.mp3", "tap.mp4", "tap.ogg", "tap.opus", "tap.vtt", "tap.webm")


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """Return an empty content/media/."""
    folder = tmp_path / "content/media"
    folder.mkdir(parents=True)
    return folder


def taken(media: Path) -> tuple[dict[str, Recording], list[tuple[str, str]]]:
    """Return the recordings, and (file, variant) of what is wrong."""
    root = media.parent.parent
    found, _, faults = take_recordings(root, list_files(root))
    return found, [(fault.place.path.removeprefix("content/media/"), fault.variant) for fault in faults]


def box(name: bytes, *bodies: bytes) -> bytes:
    """Return a box of an MP4 file."""
    body = b"".join(bodies)
    return (len(body) + 8).to_bytes(4, "big") + name + body


def mp4(*boxes: bytes, brand: bytes = b"isom", handler: bytes = b"vide") -> bytes:
    """Return the skeleton of an MP4 file with one track, and boxes in its movie box."""
    track = box(b"trak", box(b"mdia", box(b"hdlr", bytes(8), handler, bytes(13))))
    return box(b"ftyp", brand, bytes(4)) + box(b"moov", track, *boxes) + box(b"mdat", bytes(40))


def element(number: int, body: bytes) -> bytes:
    """Return an element of a WebM file, its length in eight bytes."""
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return name + (len(body) | 1 << 56).to_bytes(8, "big") + body


TRACK = element(0x1654AE6B, element(0xAE, element(0x83, b"\x01")))
HEAD = element(0x1A45DFA3, element(0x4282, b"webm"))


def webm(*elements: bytes) -> bytes:
    """Return the skeleton of a WebM file with one video track."""
    return HEAD + element(0x18538067, TRACK + b"".join(elements))


def tagged(name: bytes) -> bytes:
    """Return the tags of a WebM file with one tag inside another."""
    inner = element(0x67C8, element(0x45A3, name) + element(0x4487, b"x"))
    return element(0x1254C367, element(0x7373, element(0x67C8, element(0x45A3, b"TITLE") + inner)))


def test_every_kind_is_taken_by_its_path_and_hash(media: Path) -> None:
    for name in NAMES:
        shutil.copy(CLEAN / name, media / name)
    found, faults = taken(media)
    assert faults == []
    for name in NAMES:
        data = (CLEAN / name).read_bytes()
        assert found[f"media/{name}"] == Recording(f"media/{name}", hashlib.sha256(data).hexdigest(), len(data))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_long_numbers_inside_are_told_whatever_tag_they_stand_in(media: Path, encoding: str) -> None:
    told = "电话154 0000 2381。".encode(encoding)
    (media / "a.mp4").write_bytes(mp4(box(b"udta", box(b"cprt", bytes(6), told, b"\x00\x00"))))
    (media / "b.webm").write_bytes(webm(tagged(b"COMMENT"), element(0x1549A966, element(0x7BA9, told))))
    shutil.copy(CLEAN / "tap.mp3", media / "c.mp3")
    found, _ = taken(media)
    assert [found[f"media/{name}"].numbers for name in ("a.mp4", "b.webm", "c.mp3")] == [("154 0000 2381",), ("154 0000 2381",), ()]


def test_a_number_between_two_pieces_is_told(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "_PIECE", 64)
    for at in range(40, 80):
        (media / "a.mp4").write_bytes(mp4(box(b"udta", box(b"cprt", bytes(at), b"15400002381", bytes(90)))))
        assert "15400002381" in taken(media)[0]["media/a.mp4"].numbers


def test_captions_come_back_as_texts_and_keep_the_hash_of_their_bytes(media: Path) -> None:
    data = "\ufeffWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\n滴水声\r\n".encode()
    (media / "tap.vtt").write_bytes(data)
    root = media.parent.parent
    found, texts, faults = take_recordings(root, list_files(root))
    assert [(text.path, text.text.splitlines()[0]) for text in texts] == [("content/media/tap.vtt", "WEBVTT")]
    assert (found["media/tap.vtt"].sha256, found["media/tap.vtt"].size, faults) == (hashlib.sha256(data).hexdigest(), len(data), ())


def test_a_large_recording_is_never_in_memory_whole(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    most: list[int] = []
    opened = recordings._opened

    class Watched:
        def __init__(self, file: Any) -> None:
            self.file = file

        def read(self, count: int = -1) -> bytes:
            most.append(count)
            return bytes(self.file.read(count))

        def __getattr__(self, name: str) -> Any:
            return getattr(self.file, name)

        def __enter__(self) -> "Watched":
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

    monkeypatch.setattr(recordings, "_opened", lambda root, path: Watched(opened(root, path)))
    with (media / "long.mp4").open("wb") as file:
        file.write(mp4()[:-48] + (100_000_008).to_bytes(4, "big") + b"mdat")
        file.truncate(file.tell() + 100_000_000)
    found, faults = taken(media)
    assert (found["media/long.mp4"].size > 100_000_000, faults) == (True, [])
    assert min(most) > 0
    assert max(most) <= 1_000_000


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        *[(f"a.{suffix}", "video-type") for suffix in ("mov", "avi", "MKV", "3gp")],
        *[(f"a.{suffix}", "audio-type") for suffix in ("wav", "aac", "flac", "amr")],
        *[(f"a.{suffix}", "captions-type") for suffix in ("srt", "txt")],
        *[(name, "type") for name in ("a.jpg", "a.mp4.toml", "a", "a.exe")],
        *[(name, "name") for name in ("水 泵.mp4", "-a.mp3", "a b.vtt", "a" * 101 + ".mp4")],
    ],
)
def test_other_files_are_refused_by_name(media: Path, name: str, variant: str) -> None:
    (media / name).write_bytes(b"x")
    assert taken(media) == ({}, [(name, variant)])


def test_links_and_pipes_are_named_and_never_opened(media: Path) -> None:
    (media / "a.mp4").symlink_to(CLEAN / "tap.mp4")
    os.mkfifo(media / "b.mp3")
    assert taken(media) == ({}, [("a.mp4", "symlink"), ("b.mp3", "special")])


@pytest.mark.parametrize(
    ("name", "data", "variant"),
    [
        ("a.mp4", b"", "empty"),
        ("a.mp4", b"hello", "no-recording"),
        ("a.mp4", mp4(brand=b"qt  "), "mislabelled"),
        ("a.mp4", mp4(handler=b"soun"), "mislabelled"),
        ("a.m4a", mp4(), "mislabelled"),
        ("a.mp4", (CLEAN / "tap.webm").read_bytes(), "mislabelled"),
        ("a.webm", (CLEAN / "tap.mp4").read_bytes(), "mislabelled"),
        ("a.webm", (CLEAN / "tap.webm").read_bytes().replace(b"webm", b"matr", 1), "mislabelled"),
        ("a.mp3", b"RIFF\0\0\0\0WAVEfmt ", "mislabelled"),
        ("a.mp3", b"\xff\xf1\x50\x80" + bytes(40), "mislabelled"),
        ("a.opus", (CLEAN / "tap.ogg").read_bytes(), "mislabelled"),
        ("a.mp3", b"fLaC" + bytes(40), "mislabelled"),
        ("a.mp4", mp4()[:-60], "broken"),
        ("a.mp4", box(b"ftyp", b"isom"), "broken"),
        ("a.webm", webm()[:-1], "broken"),
        ("a.webm", HEAD, "broken"),
        ("a.mp3", b"ID3\x04\0\0\0\0\0\x0a" + bytes(40), "broken"),
        ("a.ogg", (CLEAN / "tap.ogg").read_bytes()[:60], "broken"),
        ("a.opus", (CLEAN / "tap.opus").read_bytes()[:60], "broken"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(media: Path, name: str, data: bytes, variant: str) -> None:
    (media / name).write_bytes(data)
    assert taken(media) == ({}, [(name, variant)])


@pytest.mark.parametrize("data", [(CLEAN / name).read_bytes() for name in NAMES if name != "tap.vtt"])
@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.6, 0.9])
def test_a_file_cut_off_anywhere_is_no_fault_of_ours(media: Path, data: bytes, share: float) -> None:
    for suffix in ("mp4", "webm", "mp3", "m4a", "ogg", "opus"):
        (media / f"cut.{suffix}").write_bytes(data[: int(len(data) * share)])
    assert set(dict(taken(media)[1]).values()) <= {"broken", "mislabelled", "no-recording"}


def test_boxes_that_nest_without_end_are_refused(media: Path) -> None:
    nested = b""
    for _ in range(40):
        nested = box(b"udta", nested)
    (media / "deep.mp4").write_bytes(mp4(nested))
    (media / "long.mp4").write_bytes(mp4(box(b"udta", box(b"abcd") * 210_000)))
    assert taken(media) == ({}, [("deep.mp4", "broken"), ("long.mp4", "broken")])


XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
KEY = b"com.apple.quicktime.location.ISO6709"


def keys(*names: bytes) -> bytes:
    """Return the metadata keys of a movie, as QuickTime writes them (without version and flags)."""
    listed = b"".join((len(name) + 8).to_bytes(4, "big") + b"mdta" + name for name in names)
    return box(b"meta", box(b"hdlr", bytes(8), b"mdta", bytes(13)), box(b"keys", bytes(4), len(names).to_bytes(4, "big"), listed))


def sample(form: bytes) -> bytes:
    """Return a track of timed metadata."""
    table = box(b"stbl", box(b"stsd", bytes(7), b"\x01", box(form, bytes(8))))
    return box(b"trak", box(b"mdia", box(b"hdlr", bytes(8), b"meta", bytes(13)), box(b"minf", table)))


@pytest.mark.parametrize(
    ("part", "location", "machine"),
    [
        (box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+00.0000+000.0000/")), True, False),
        (box(b"udta", box(b"loci", bytes(30))), True, False),
        (box(b"udta", box(b"\xa9mak", b"x")), False, True),
        (box(b"udta", box(b"\xa9mod", b"x"), bytes(4)), False, True),
        (box(b"udta", box(b"SNum", b"x")), False, True),
        (keys(KEY), True, False),
        (keys(b"com.apple.quicktime.make"), False, True),
        (keys(b"com.android.version", b"com.android.model"), False, True),
        (box(b"udta", box(b"meta", bytes(4), box(b"hdlr", bytes(25)), box(b"ilst", box(b"\xa9xyz", bytes(9))))), True, False),
        (box(b"udta", box(b"meta", bytes(4), box(b"hdlr", bytes(25)), box(b"ilst", box(b"ownr", bytes(9))))), False, True),
        (
            box(b"udta", box(b"meta", bytes(4), box(b"ilst", box(b"----", box(b"name", bytes(4), b"GPSLatitude"))))),
            True,
            False,
        ),
        (box(b"uuid", XMP, b"<exif:GPSLatitude>1</exif:GPSLatitude>"), True, False),
        (box(b"udta", box(b"XMP_", b"<aux:SerialNumber>1</aux:SerialNumber>")), False, True),
        (box(b"uuid", bytes(16), b"GPSLatitude"), False, False),
        (sample(b"gpmd"), True, False),
        (sample(b"camm"), True, False),
        (sample(b"mebx"), True, True),
        (sample(b"tx3g"), False, False),
        (box(b"udta", box(b"\xa9too", b"Lavf"), box(b"\xa9nam", b"x"), box(b"\xa9ART", b"x")), False, False),
    ],
)
def test_an_mp4_file_that_tells_place_or_device_is_marked(media: Path, part: bytes, location: bool, machine: bool) -> None:
    (media / "a.mp4").write_bytes(mp4(part))
    found, faults = taken(media)
    assert (found["media/a.mp4"].location, found["media/a.mp4"].machine, faults) == (location, machine, [])


@pytest.mark.parametrize(
    ("name", "location", "machine"),
    [(b"RECORDING_LOCATION", True, False), (b"COM.ANDROID.MODEL", False, True), (b"ENCODER", False, False), (b"LICENSE", False, False)],
)
def test_a_webm_file_that_tells_place_or_device_is_marked(media: Path, name: bytes, location: bool, machine: bool) -> None:
    (media / "a.webm").write_bytes(webm(tagged(name)))
    found, faults = taken(media)
    assert (found["media/a.webm"].location, found["media/a.webm"].machine, faults) == (location, machine, [])


def test_a_webm_file_as_browsers_record_it_is_read_to_its_tags(media: Path) -> None:
    endless = b"\x01" + b"\xff" * 7
    cluster = b"\x1f\x43\xb6\x75" + endless + element(0xE7, b"\0") + element(0xA3, bytes(20))
    (media / "a.webm").write_bytes(HEAD + b"\x18\x53\x80\x67" + endless + TRACK + cluster * 2 + tagged(b"LOCATION"))
    found, faults = taken(media)
    assert (found["media/a.webm"].location, faults) == (True, [])


@pytest.mark.parametrize(
    ("frame", "location", "machine"),
    [
        (TXXX(encoding=3, desc="Location", text=["x"]), True, False),
        (TXXX(encoding=3, desc="device", text=["x"]), False, True),
        (TOWN(encoding=3, text=["x"]), False, True),
        (PRIV(owner="XMP", data=b"<exif:GPSLongitude>1"), True, False),
        (GEOB(encoding=3, mime="application/xmp", desc="x", data=b"tiff:Model"), False, True),
        (TIT2(encoding=3, text=["地点"]), False, False),
    ],
)
def test_an_mp3_file_that_tells_place_or_device_is_marked(media: Path, frame: Any, location: bool, machine: bool) -> None:
    (media / "a.mp3").write_bytes(with_id3(frame))
    found, faults = taken(media)
    assert (found["media/a.mp3"].location, found["media/a.mp3"].machine, faults) == (location, machine, [])


def with_id3(frame: Any) -> bytes:
    """Return the clean MP3 file with one more frame in its tag."""
    held = BytesIO((CLEAN / "tap.mp3").read_bytes())
    tag: Any = ID3()
    tag.add(frame)
    tag.save(held)
    return held.getvalue()


@pytest.mark.parametrize(("name", "kind"), [("tap.ogg", OggVorbis), ("tap.opus", OggOpus)])
@pytest.mark.parametrize(
    ("key", "location", "machine"), [("LOCATION", True, False), ("camera_model", False, True), ("artist", False, False)]
)
def test_an_ogg_file_that_tells_place_or_device_is_marked(
    media: Path, name: str, kind: Callable[..., Any], key: str, location: bool, machine: bool
) -> None:
    shutil.copy(CLEAN / name, media / name)
    file = kind(media / name)
    file[key] = "x"
    file.save()
    found, faults = taken(media)
    assert (found[f"media/{name}"].location, found[f"media/{name}"].machine, faults) == (location, machine, [])


def test_a_cover_picture_inside_is_refused(media: Path) -> None:
    (media / "a.mp3").write_bytes(with_id3(APIC(encoding=3, mime="image/jpeg", type=3, desc="", data=b"\xff\xd8")))
    cover = box(b"udta", box(b"meta", bytes(4), box(b"hdlr", bytes(25)), box(b"ilst", box(b"covr", bytes(9)))))
    (media / "b.m4a").write_bytes(mp4(cover, brand=b"M4A ", handler=b"soun"))
    (media / "c.webm").write_bytes(webm(element(0x1941A469, bytes(9))))
    assert taken(media)[1] == [("a.mp3", "cover"), ("b.m4a", "cover"), ("c.webm", "cover")]


def test_a_recording_that_vanishes_is_the_worlds_fault(media: Path) -> None:
    for name in ("a.mp4", "a.vtt"):
        with pytest.raises(ContentUnreadable):
            take_recordings(media.parent.parent, [Entry(f"content/media/{name}", 1)])
