"""Readers get copies: made once, from then on taken from the shelf, and never the file that an editor put in."""

import hashlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from newsroom.article.pictures import Box, Embedded
from newsroom.article.records import Picture
from newsroom.errors import PicturesBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.press import darkroom
from newsroom.press.assets import NO_ASSETS
from newsroom.press.prints import findings_of, print_pictures
from newsroom.press.shelf import FOLDER
from newsroom.release.tree import STORED
from tests.sites import edition_of, lay_out

POT = "images/pot.jpg"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


@pytest.fixture
def bulletin(root: Path) -> Bulletin:
    return Bulletin(edition_of(root), NO_ASSETS)


def with_picture(bulletin: Bulletin, **changes: object) -> Bulletin:
    """Return the bulletin with its picture changed."""
    edition = bulletin.edition
    picture: Picture = replace(edition.pictures[POT], **changes)  # type: ignore[arg-type]
    return Bulletin(replace(edition, pictures={POT: picture}), NO_ASSETS)


def with_file(root: Path, bulletin: Bulletin, data: bytes) -> Bulletin:
    """Return the bulletin with other bytes in its picture's file."""
    (root / "content" / POT).write_bytes(data)
    return with_picture(bulletin, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def refuse_to_make(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(darkroom, "copies", lambda *_: pytest.fail("made again"))


def test_copies_are_stored_by_their_hash(root: Path, bulletin: Bulletin) -> None:
    prints = print_pictures(bulletin, root, root / "out")[POT]
    files = {f"media/{path.name}" for path in (root / "out/media").iterdir()}
    assert files == {copy.address for copy in prints.renditions}
    for copy in prints.renditions:
        data = (root / "out" / copy.address).read_bytes()
        named = STORED.fullmatch(copy.address.partition("/")[2])
        assert named
        assert hashlib.sha256(data).hexdigest().startswith(named["hash"])
        assert len(data) == copy.size
        assert Image.open(BytesIO(data)).size == (copy.width, copy.height)
    assert prints.fallback == prints.of("jpeg")[-1]
    assert [copy.width for copy in prints.of("avif")] == sorted(copy.width for copy in prints.of("webp"))


def test_a_second_build_opens_no_picture(root: Path, bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch) -> None:
    first = print_pictures(bulletin, root, root / "one")
    (root / "content" / POT).unlink()
    refuse_to_make(monkeypatch)
    assert print_pictures(bulletin, root, root / "two") == first
    made, again = ({path.name: path.read_bytes() for path in (root / name / "media").iterdir()} for name in ("one", "two"))
    assert made == again


@pytest.mark.parametrize("what", ["rights", "boxes", "code"])
def test_whatever_a_copy_is_made_from_makes_it_anew(root: Path, bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    print_pictures(bulletin, root, root / "one")
    record = bulletin.edition.pictures[POT].record
    assert record
    changed = {
        "rights": with_picture(bulletin, embedded=Embedded(ai_label="1")),
        "boxes": with_picture(bulletin, record=replace(record, boxes=(Box(1, 1, 9, 9),))),
        "code": bulletin,
    }[what]
    if what == "code":
        monkeypatch.setattr("newsroom.press.prints.recipe", lambda: "another")
    refuse_to_make(monkeypatch)
    with pytest.raises(pytest.fail.Exception, match="made again"):
        print_pictures(changed, root, root / "two")


def test_a_picture_that_is_gone_leaves_nothing_on_the_shelf(root: Path, bulletin: Bulletin) -> None:
    print_pictures(bulletin, root, root / "one")
    shelf = root / FOLDER / "pictures"
    before = {path.name for path in (shelf / "files").iterdir()}
    noise = BytesIO()
    Image.effect_noise((700, 300), 60).save(noise, "JPEG")
    print_pictures(with_file(root, bulletin, noise.getvalue()), root, root / "two")
    assert not before & {path.name for path in (shelf / "files").iterdir()}
    assert len(list((shelf / "records").iterdir())) == 1


def test_the_index_of_pictures_stays_where_it_is(root: Path, bulletin: Bulletin) -> None:
    index = root / FOLDER / "pictures/index.json"
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_text("{}", "utf-8")
    print_pictures(bulletin, root, root / "out")
    assert index.read_text("utf-8") == "{}"


def test_a_torn_picture_is_named(root: Path, bulletin: Bulletin) -> None:
    data = (root / "content" / POT).read_bytes()
    with pytest.raises(PicturesBroken) as caught:
        print_pictures(with_file(root, bulletin, data[: len(data) // 2]), root, root / "out")
    assert caught.value.values == {POT: "truncated"}
    assert not (root / "out").exists()


def test_a_picture_that_changed_since_it_was_read_stops_the_build(root: Path, bulletin: Bulletin) -> None:
    (root / "content" / POT).write_bytes(b"another")
    with pytest.raises(OSError, match="changed"):
        print_pictures(bulletin, root, root / "out")


def test_ctrl_c_ends_the_work_and_leaves_no_half_record(root: Path, bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, stop = Event(), Event()
    genuine = darkroom.copies

    def slow(*given: object) -> object:
        made = genuine(*given)  # type: ignore[arg-type]
        yield next(made)
        begun.set()
        assert stop.wait(60)
        yield from made

    def interrupted(_waiting: object) -> object:
        assert begun.wait(60)
        raise KeyboardInterrupt

    monkeypatch.setattr(darkroom, "Event", lambda: stop)
    monkeypatch.setattr(darkroom, "copies", slow)
    monkeypatch.setattr(darkroom, "as_completed", interrupted)
    with pytest.raises(KeyboardInterrupt):
        print_pictures(bulletin, root, root / "out")
    shelf = root / FOLDER / "pictures"
    assert list((shelf / "records").iterdir()) == []
    assert [path.name[0] == "." for path in (shelf / "files").iterdir()] == [False] * 2, "whole, and not one more than was begun"
    monkeypatch.undo()
    assert print_pictures(bulletin, root, root / "out")[POT].renditions


def test_an_svg_has_one_copy_with_its_rights(root: Path, bulletin: Bulletin) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="9" height="9"/></svg>'
    edition = bulletin.edition
    file = "images/pot.svg"
    (root / "content" / file).write_bytes(drawing)
    picture = replace(edition.pictures[POT], file=file, sha256=hashlib.sha256(drawing).hexdigest(), width=80, height=40)
    (article,) = edition.articles
    (use,) = article.body.pictures
    shown = replace(article, body=replace(article.body, pictures=(replace(use, file=file),)))
    sheets = tuple(replace(sheet, article=shown) if sheet.article else sheet for sheet in edition.manuscripts)
    found = print_pictures(Bulletin(replace(edition, manuscripts=sheets, pictures={file: picture}), NO_ASSETS), root, root / "out")
    (copy,) = found[file].renditions
    assert (copy, copy.form, copy.width, copy.height) == (found[file].fallback, "svg", 80, 40)
    text = (root / "out" / copy.address).read_text("utf-8")
    assert text.index("<metadata>") < text.index("陈一白") < text.index("</metadata>") < text.index("<rect")


def test_progress_counts_what_is_made(root: Path, bulletin: Bulletin) -> None:
    told: list[tuple[int, int]] = []
    for _ in range(2):
        print_pictures(bulletin, root, root / "out", lambda done, total: told.append((done, total)))
    assert told == [(1, 1)]


@pytest.mark.parametrize("fault", ["no-picture", "truncated", "animated", "too-large", "uncovered", "svg-active"])
def test_every_fault_of_a_picture_has_words(bulletin: Bulletin, fault: str) -> None:
    for lang in ("en", "zh-Hans"):
        (finding,) = findings_of(PicturesBroken(**{POT: fault}), bulletin.edition, lang)
        assert (finding.code, finding.place.path) == ("PUB724", f"content/{POT}")
