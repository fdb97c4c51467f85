"""Smaller copies of the pictures in lists."""

import dataclasses
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import card
from newsroom.imprint.masthead import Rendition
from newsroom.press import renditions
from newsroom.press.renditions import WIDTHS, shrink, smaller
from newsroom.release.tree import STORED
from tests.conftest import Campaign
from tests.sites import PROJECT


def picture(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **given: object) -> bytes:
    """Return a picture: red on its left half, blue on its right."""
    image = Image.new(mode, (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    made = BytesIO()
    image.save(made, kind, **given)
    return made.getvalue()


def opened(copies: Mapping[int, bytes]) -> Image.Image:
    (data,) = copies.values()
    return Image.open(BytesIO(data))


def shrunk(sample: Campaign, root: Path, output: Path) -> Mapping[str, tuple[Rendition, ...]]:
    """Shrink the sample campaign's pictures with a shelf below `root`."""
    if not (root / "content").exists():
        (root / "content").symlink_to(PROJECT / "content")
    return shrink(sample.bulletin, root, output)


def test_a_copy_keeps_the_shape_and_says_whose_it_is() -> None:
    copy = opened(smaller(picture(1600, 1067), [320], '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'))
    assert (copy.format, copy.size) == ("WEBP", (320, 213))
    assert copy.info["xmp"].startswith(b"<x:xmpmeta")


def test_a_copy_leaves_the_cameras_words_behind_and_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x010F] = "CameraWorks"
    copy = opened(smaller(picture(1000, 500, exif=exif), [320], ""))
    assert copy.size == (320, 640)
    assert not copy.getexif()
    assert copy.convert("RGB").getpixel((160, 20))[0] > 200, "the left half comes to lie on top"


def test_a_copy_stays_transparent() -> None:
    made = BytesIO()
    Image.new("RGBA", (800, 800), (255, 0, 0, 0)).save(made, "PNG")
    assert opened(smaller(made.getvalue(), [320], "")).getchannel("A").getextrema() == (0, 0)


def test_a_torn_picture_has_no_copy() -> None:
    assert smaller(picture(1600, 1067)[:-2000], [320], "") == {}


def test_a_moving_picture_has_no_copy() -> None:
    frames = [Image.new("RGB", (800, 400), colour) for colour in ("red", "blue")]
    made = BytesIO()
    frames[0].save(made, "WEBP", save_all=True, append_images=frames[1:], duration=100)
    assert smaller(made.getvalue(), [320], "") == {}


def test_copies_are_stored_by_their_hash_and_made_once(sample: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shrunk(sample, tmp_path, tmp_path / "a")
    assert {len(sizes) for sizes in first.values()} == {len(WIDTHS)}
    files = {f"media/{path.name}" for path in (tmp_path / "a/media").iterdir()}
    assert files == {size.address for sizes in first.values() for size in sizes}
    assert all(STORED.fullmatch(file.partition("/")[2]) for file in files)
    monkeypatch.setattr(renditions, "smaller", lambda *_: pytest.fail("made again"))
    assert shrunk(sample, tmp_path, tmp_path / "b") == first


def test_a_copy_names_author_and_holder(sample: Campaign, tmp_path: Path) -> None:
    found = shrunk(sample, tmp_path, tmp_path / "out")
    for file, sizes in found.items():
        record = sample.bulletin.edition.pictures[file].record
        assert record
        assert record.credit.encode() in (tmp_path / "out" / sizes[0].address).read_bytes()


def test_no_exposure_has_a_copy(sample: Campaign, tmp_path: Path) -> None:
    exposed = {use.file for item in sample.bulletin.listed if item.kind == "exposure" for use in item.body.pictures}
    assert not exposed & set(shrunk(sample, tmp_path, tmp_path / "out"))


def test_a_card_offers_the_sizes_or_the_picture_itself(sample: Campaign) -> None:
    bulletin = sample.bulletin
    article = next(item for item in bulletin.listed if card(bulletin, item).picture)
    offered = card(bulletin, article)
    assert [part.split()[1] for part in offered.picture_set.split(", ")] == [f"{width}w" for width in WIDTHS]
    assert offered.picture_width == WIDTHS[-1]
    plain = Bulletin(bulletin.edition, dataclasses.replace(bulletin.assets, small={}))
    alone = card(plain, article)
    assert (alone.picture_set, alone.picture.rpartition(".")[2], alone.picture_width) == ("", "jpg", 1600)


def test_an_article_offers_the_copies_and_the_original(sample: Campaign) -> None:
    bulletin = sample.bulletin
    article = next(item for item in bulletin.listed if card(bulletin, item).picture)
    html = article_page(bulletin, article).html
    picture = bulletin.edition.pictures[article.body.pictures[0].file]
    copies = [f"/{size.address} {size.width}w" for size in bulletin.assets.small[picture.file]]
    assert f'src="/{picture.address}" srcset="{", ".join(copies)}, /{picture.address} {picture.width}w"' in html
