"""The copies of a picture: their sizes and forms, what is in them and what is not, and the boxes in them."""

from collections.abc import Iterable
from io import BytesIO

import pytest
from PIL import Image

from newsroom.article.pictures import Box, PictureRights
from newsroom.pictures import copies as copying
from newsroom.pictures.boxes import cover, one_colour, scaled
from newsroom.pictures.copies import Copy, copies
from newsroom.pictures.packet import packet
from newsroom.pictures.upright import PictureBroken

XMP = packet(PictureRights(creator="林小川", copyright="© 云岚旗融媒体中心"))


def filed(image: Image.Image, form: str = "JPEG", **given: object) -> bytes:
    made = BytesIO()
    image.save(made, form, **given)
    return made.getvalue()


def noisy(width: int, height: int) -> Image.Image:
    """Return a picture that is hard to compress, in colours."""
    bands = [Image.effect_noise((width, height), 90) for _ in range(3)]
    return Image.merge("RGB", bands)


def opened(copy: Copy) -> Image.Image:
    return Image.open(BytesIO(copy.data))


def sizes(found: Iterable[Copy]) -> dict[str, list[int]]:
    widths: dict[str, list[int]] = {}
    for copy in found:
        widths.setdefault(copy.form, []).insert(0, copy.width)
    return widths


@pytest.mark.parametrize(
    ("width", "modern", "plain"),
    [
        (2400, [320, 640, 960, 1600], [640, 1600]),
        (1600, [320, 640, 960, 1600], [640, 1600]),
        (1200, [320, 640, 960, 1200], [640, 1200]),
        (640, [320, 640], [640]),
        (500, [320, 500], [500]),
        (90, [90], [90]),
    ],
)
def test_there_is_a_copy_for_every_width_up_to_the_pictures_own(width: int, modern: list[int], plain: list[int]) -> None:
    found = list(copies(filed(Image.new("RGB", (width, 60), "teal")), XMP))
    assert sizes(found) == {"avif": modern, "webp": modern, "jpeg": plain}
    assert [opened(copy).size for copy in found] == [(copy.width, copy.height) for copy in found]


@pytest.mark.parametrize(
    ("form", "mode", "plain"), [("PNG", "RGBA", "png"), ("GIF", "P", "png"), ("PNG", "RGB", "jpeg"), ("WEBP", "RGBA", "png")]
)
def test_what_is_transparent_or_was_a_gif_falls_back_to_png(form: str, mode: str, plain: str) -> None:
    assert set(sizes(copies(filed(Image.new(mode, (700, 60)), form), XMP))) == {"avif", "webp", plain}


def test_a_copy_stays_transparent() -> None:
    image = Image.new("RGBA", (700, 60), (255, 0, 0, 0))
    assert {opened(copy).convert("RGBA").getchannel("A").getextrema() for copy in copies(filed(image, "PNG"), XMP)} == {(0, 0)}


def test_a_copy_says_whose_it_is_and_nothing_else_of_the_original() -> None:
    exif = Image.Exif()
    exif[0x010F] = "CameraWorks"
    exif[0x0112] = 6
    data = filed(Image.new("RGB", (700, 350), "teal"), exif=exif, comment=b"CameraComment", icc_profile=b"CameraProfile", dpi=(300, 300))
    found = list(copies(data, XMP))
    assert {copy.width for copy in found} == {320, 350}, "it stands upright"
    for copy in found:
        image = opened(copy)
        assert not image.getexif()
        assert not {"exif", "icc_profile", "comment", "dpi"} & set(image.info)
        assert XMP.encode() in copy.data
        assert b"Camera" not in copy.data


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = filed(noisy(700, 300))
    assert list(copies(data, XMP)) == list(copies(data, XMP))


def boxed(form: str, mode: str = "RGB") -> tuple[bytes, tuple[Box, ...]]:
    """Return a hard picture with boxes burnt in: beside an edge, over a corner, small."""
    image = noisy(1900, 1300).convert(mode)
    if mode == "RGBA":
        image.putpixel((1899, 0), (0, 0, 0, 0))
    boxes = (Box(311, 207, 161, 93), Box(0, 0, 77, 51), Box(1801, 1234, 99, 66), Box(1000, 333, 21, 21))
    cover(image, boxes)
    return filed(image, form), boxes


@pytest.mark.parametrize(("form", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA")])
def test_a_box_is_of_one_colour_in_every_copy(form: str, mode: str) -> None:
    data, boxes = boxed(form, mode)
    found = list(copies(data, XMP, boxes))
    assert min(copy.width for copy in found) == 640
    assert {copy.form for copy in found} == {"avif", "webp", "png" if mode == "RGBA" else "jpeg"}
    for copy in found:
        assert one_colour(opened(copy), scaled(boxes, copy.width / 1900)), (copy.form, copy.width)


def test_a_box_that_never_gets_one_colour_stops_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    data, boxes = boxed("JPEG")
    monkeypatch.setattr(copying, "one_colour", lambda *_: False)
    with pytest.raises(PictureBroken, match="uncovered"):
        next(copies(data, XMP, boxes))


def test_a_torn_picture_has_no_copy() -> None:
    with pytest.raises(PictureBroken, match="truncated"):
        next(copies(filed(noisy(700, 300))[:-3000], XMP))
