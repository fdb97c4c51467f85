"""Filled boxes: outward, of one colour, inside the picture."""

from io import BytesIO

import pytest
from PIL import Image

from newsroom.article.pictures import Box, PictureRights
from newsroom.pictures.boxes import cover, one_colour, outward, scaled
from newsroom.pictures.embedded import read_embedded
from newsroom.pictures.redaction import BadBox, BoxesShow, RightsTooLong, kept_rights, placed, read_box, redact, written
from tests.photograph import AI_LABEL, COPYRIGHT, CREDIT, photograph, picture

BOXES = (Box(13, 21, 50, 33), Box(600, 440, 40, 40))


def test_a_box_is_widened_outward_and_cut_off_at_the_edges() -> None:
    assert outward([Box(13, 21, 50, 33)], (640, 480), grid=8) == (Box(8, 16, 56, 40),)
    assert outward([Box(2, 2, 10, 10)], (16, 10), margin=8, grid=8) == (Box(0, 0, 16, 10),)
    assert outward([Box(700, 0, 10, 10)], (640, 480)) == ()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA"])
def test_what_is_covered_is_black_and_opaque(mode: str) -> None:
    image = picture().convert(mode)
    assert not one_colour(image, BOXES)
    cover(image, BOXES)
    assert one_colour(image, BOXES)
    assert image.convert("RGBA").getpixel((20, 30)) == (0, 0, 0, 255)
    assert not one_colour(image, [Box(0, 0, 640, 480)])


def test_boxes_of_a_smaller_copy_cover_all_that_they_covered() -> None:
    (small,) = scaled([Box(13, 21, 50, 33)], 0.16)
    assert small.x <= 13 * 0.16
    assert small.y <= 21 * 0.16
    assert small.x + small.width >= 63 * 0.16
    assert small.y + small.height >= 54 * 0.16


@pytest.mark.parametrize(
    ("words", "fault"), [("1,2,3", "malformed"), ("a,b,c,d", "malformed"), ("-1,0,5,5", "malformed"), ("1,1,0,5", "empty")]
)
def test_words_that_are_no_box_are_refused_by_name(words: str, fault: str) -> None:
    with pytest.raises(BadBox) as bad:
        read_box(words)
    assert bad.value.fault == fault


def test_a_box_is_read_as_it_is_written() -> None:
    assert read_box(" 10, 20，30,40 ") == Box(10, 20, 30, 40)
    assert read_box(written(Box(1, 2, 3, 4))) == Box(1, 2, 3, 4)


def test_a_box_that_sticks_out_is_refused() -> None:
    with pytest.raises(BadBox, match="outside"):
        placed([Box(600, 0, 41, 10)], (640, 480))


def test_boxes_are_placed_once_each_in_reading_order() -> None:
    assert placed([Box(100, 80, 8, 8), Box(1, 1, 2, 2), Box(3, 3, 2, 2)], (640, 480)) == (Box(0, 0, 8, 8), Box(96, 80, 16, 8))


@pytest.mark.parametrize("form", ["jpeg", "png"])
@pytest.mark.parametrize("size", [(640, 480), (637, 479)])
def test_burnt_in_boxes_are_exactly_one_colour_after_decoding(form: str, size: tuple[int, int]) -> None:
    image = picture().crop((0, 0, *size))
    boxes = placed([Box(13, 21, 50, 33), Box(size[0] - 30, size[1] - 21, 30, 21)], size)
    with Image.open(BytesIO(redact(image, boxes, PictureRights(), form))) as again:
        assert (again.format, again.size) == (form.upper(), size)
        assert one_colour(again, boxes)
        assert not one_colour(again, [Box(200, 200, 64, 64)])


def test_the_picture_that_was_handed_in_is_left_as_it_was() -> None:
    image = picture()
    redact(image, [Box(0, 0, 64, 64)], PictureRights(), "png")
    assert image.tobytes() == picture().tobytes()


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_rights_come_along_and_nothing_else(form: str) -> None:
    carried = read_embedded(photograph(form=form))
    kept = read_embedded(redact(picture(), placed(BOXES, (640, 480)), kept_rights(carried), form.lower()))
    assert carried.private
    assert kept.private == ()
    assert (kept.creators, kept.credit, kept.copyright, kept.ai_label) == ((CREDIT,), CREDIT, COPYRIGHT, AI_LABEL)


def test_transparency_becomes_white_in_a_jpeg() -> None:
    data = redact(Image.new("RGBA", (32, 32), (0, 0, 0, 0)), [Box(0, 0, 8, 8)], PictureRights(), "jpeg")
    with Image.open(BytesIO(data)) as image:
        assert (image.getpixel((4, 4)), image.getpixel((28, 28))) == ((0, 0, 0), (255, 255, 255))


def test_rights_longer_than_a_jpeg_holds_are_refused() -> None:
    with pytest.raises(RightsTooLong):
        redact(picture(), [], PictureRights(terms="长" * 30_000), "jpeg")


def test_the_same_picture_and_boxes_give_the_same_bytes() -> None:
    boxes, rights = placed(BOXES, (640, 480)), PictureRights(credit="x")
    assert redact(picture(), boxes, rights, "jpeg") == redact(picture(), boxes, rights, "jpeg")


def test_boxes_that_are_not_one_colour_after_all_are_never_handed_out() -> None:
    with pytest.raises(BoxesShow):
        redact(picture(), BOXES, PictureRights(), "jpeg")
