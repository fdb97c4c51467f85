"""Published pictures read back: rights, what nobody should know, what is under boxes, originals."""

import dataclasses
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition
from newsroom.article.people import Media
from newsroom.article.pictures import Box, PictureRights, Prints, Rendition
from newsroom.article.readback import PictureSeen
from newsroom.article.recordings import Recording
from newsroom.article.records import Picture, PictureRecord
from newsroom.pictures.boxes import cover
from newsroom.pictures.packet import packet, tree
from newsroom.proof.pictures import Printed, read_album
from newsroom.proof.prove import prove
from newsroom.proof.tree import Tree
from tests.unit.proof import hand_press
from tests.unit.proof.hand_press import HELLO, NOTICE, POT, POT_FILE, files_of, imprints_of, lay, pot, printed

RIGHTS = PictureRights(
    creator="陆望",
    credit="摄影：陆望",
    source="晨报社",
    copyright="© 晨报社",
    terms="转载须注明",
    statement="https://www.morning.example/notice/#own",
    licensor="https://www.morning.example/contact/",
    digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    ai_label='{"Label":"1","ContentPropagator":"晨报社"}',
)
FILE = "images/lane.jpg"
BOX = Box(100, 60, 40, 40)
SIZE = (320, 200)


def noise(boxes: Sequence[Box] = (), margin: int = 0) -> Image.Image:
    """Return a picture of noise, with boxes in it."""
    image = Image.frombytes("RGB", SIZE, Random(4).randbytes(SIZE[0] * SIZE[1] * 3))
    cover(image, boxes, margin, 8)
    return image


def encoded(image: Image.Image, form: str, words: str = "", **options: object) -> bytes:
    """Return a picture in a form, with an XMP packet."""
    made = BytesIO()
    image.save(made, form, xmp=words.encode(), **({"subsampling": 0} if form == "JPEG" else {}), **options)
    return made.getvalue()


def seen(folder: Path, data: bytes, suffix: str, boxes: Sequence[Box] = (), width: int = SIZE[0]) -> PictureSeen:
    """Return what is read of a file published as a copy of FILE, a picture `width` pixels wide with boxes in its record."""
    path = f"media/lane-320.{sha256(data).hexdigest()[:16]}.{suffix}"
    copy = Rendition(path, suffix, *SIZE)
    original = Picture(FILE, "00" * 32, 1, width, width * SIZE[1] // SIZE[0], PictureRecord(boxes=tuple(boxes)))
    known = Printed({FILE: Prints((copy,), copy)}, {FILE: RIGHTS})
    album = read_album(Tree(lay(folder, {path: data})), [path], {FILE: original}, known)
    assert album.hashes == {path: sha256(data).hexdigest()}
    return album.pictures[path]


@pytest.mark.parametrize(("form", "suffix"), [("JPEG", "jpg"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_everything_that_is_written_into_a_copy_is_read_back(tmp_path: Path, form: str, suffix: str) -> None:
    read = seen(tmp_path, encoded(noise(), form, packet(RIGHTS)), suffix)
    carried = {field.name: getattr(read.embedded, field.name, None) for field in dataclasses.fields(RIGHTS)}
    assert carried | {"creator": "、".join(read.embedded.creators)} == dataclasses.asdict(RIGHTS)
    assert (read.file, read.wanted, read.embedded.private) == (FILE, RIGHTS, ())


def test_rights_in_an_svg_file_are_read_back(tmp_path: Path) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><metadata>{tree(RIGHTS)}</metadata></svg>'
    assert seen(tmp_path, svg.encode(), "svg").embedded.copyright == RIGHTS.copyright


@pytest.mark.parametrize(("form", "suffix"), [("JPEG", "jpg"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_a_box_of_one_colour_is_one(tmp_path: Path, form: str, suffix: str) -> None:
    read = seen(tmp_path, encoded(noise([BOX], margin=48), form, packet(RIGHTS)), suffix, [BOX])
    assert (read.bare, read.fault) == (0, "")


@pytest.mark.parametrize(("form", "suffix"), [("JPEG", "jpg"), ("WEBP", "webp"), ("AVIF", "avif")])
def test_each_box_with_more_than_one_colour_is_counted(tmp_path: Path, form: str, suffix: str) -> None:
    other = Box(200, 20, 16, 16)
    read = seen(tmp_path, encoded(noise([BOX], margin=48), form, packet(RIGHTS)), suffix, [BOX, other])
    assert read.bare == 1


def test_boxes_lie_where_the_picture_was_made_smaller(tmp_path: Path) -> None:
    large = Box(*(2 * number for number in BOX))
    data = encoded(noise([BOX], margin=48), "JPEG", packet(RIGHTS))
    assert seen(tmp_path, data, "jpg", [large], width=2 * SIZE[0]).bare == 0
    assert seen(tmp_path, data, "jpg", [Box(0, 0, 16, 16)], width=2 * SIZE[0]).bare == 1


def test_a_picture_with_boxes_that_breaks_off_is_not_taken_for_covered(tmp_path: Path) -> None:
    data = encoded(noise([BOX], margin=48), "JPEG", packet(RIGHTS))
    assert seen(tmp_path, data[: len(data) // 2], "jpg", [BOX]).fault == "truncated"


def told(folder: Path, files: dict[str, str | bytes], source: Edition, known: Printed) -> list[str]:
    """Return the findings on a site rendered by hand."""
    expected = frozenset({"index.html", HELLO, NOTICE})
    return [hand_press.told(item) for item in prove(Tree(lay(folder, files)), source, imprints_of(source), expected, "en", printed=known)]


@pytest.fixture
def source() -> Edition:
    return hand_press.edition()


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(PictureRights)])
def test_every_word_that_a_copy_lost_is_named(tmp_path: Path, source: Edition, name: str) -> None:
    known = printed(source, **{name: "另一句话"})
    (found,) = told(tmp_path, files_of(source), source, known)
    assert found.startswith(f"OUT818 {POT}: {POT} lost what says whose it is: ")
    assert ", " not in found


def test_without_the_build_credit_and_copyright_are_asked_for(tmp_path: Path, source: Edition) -> None:
    files = files_of(source)
    assert told(tmp_path / "whole", files, source, Printed()) == []
    bare = encoded(Image.open(BytesIO(pot())), "JPEG")
    path = f"media/pot-240.{sha256(bare).hexdigest()[:16]}.jpg"
    page = str(files[HELLO]).replace(POT, path)
    del files[POT]
    found = told(tmp_path / "bare", files | {path: bare, HELLO: page}, source, Printed())
    assert found == [f"OUT818 {path}: {path} lost what says whose it is: photoshop:Credit, dc:rights"]


def test_an_original_is_never_published(tmp_path: Path, source: Edition) -> None:
    digest = sha256(pot()).hexdigest()
    pictures = {file: dataclasses.replace(picture, sha256=digest) for file, picture in source.pictures.items()}
    changed = dataclasses.replace(source, pictures=pictures)
    assert told(tmp_path, files_of(changed), changed, printed(changed)) == [f"OUT818 {POT}: {POT} is the original {POT_FILE} as it came in"]


def test_a_replaced_copy_is_not_the_one_that_was_made(tmp_path: Path, source: Edition) -> None:
    other = encoded(Image.open(BytesIO(pot())).rotate(180), "JPEG", packet(printed(source).rights[POT_FILE]))
    assert told(tmp_path, files_of(source) | {POT: other}, source, printed(source)) == [
        f"OUT809 {POT}: {POT} is not the file that was checked: its bytes do not match its name"
    ]


def test_every_copy_that_the_build_made_is_there(tmp_path: Path, source: Edition) -> None:
    known = printed(source)
    (copy,) = known.prints[POT_FILE].renditions
    lost = dataclasses.replace(copy, address="media/pot-240.0123456789abcdef.avif", form="avif")
    more = dataclasses.replace(known, prints={POT_FILE: Prints((lost, copy), copy)})
    assert told(tmp_path, files_of(source), source, more) == [
        f"OUT809 {lost.address}: a copy of the picture {POT_FILE} was not published: {lost.address} is missing"
    ]


def test_a_recording_and_its_captions_are_there(tmp_path: Path, source: Edition) -> None:
    files = {name: Recording(name, sha256(b"").hexdigest(), 0) for name in ("media/walk.mp3", "media/walk.vtt")}
    article = dataclasses.replace(source.articles[0], media=(Media("media/walk.mp3", captions="media/walk.vtt"),))
    sheets = (Manuscript(source.manuscripts[0].source, article),)
    heard = dataclasses.replace(source, recordings=files, manuscripts=sheets)
    laid = files_of(heard)
    there: dict[str, str | bytes] = {recording.address: b"" for recording in files.values()}
    assert told(tmp_path / "there", laid | there, heard, printed(heard)) == []
    found = told(tmp_path / "gone", laid, heard, printed(heard))
    assert [line.partition(":")[0] for line in found] == [f"OUT809 {address}" for address in sorted(there)]
