"""Pictures as cameras, scanners and offices leave them, and as readers see them."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from newsroom.pictures.upright import PictureBroken, size_of, upright


def filed(image: Image.Image, form: str, **given: object) -> bytes:
    made = BytesIO()
    image.save(made, form, **given)
    return made.getvalue()


def halves(width: int = 400, height: int = 200) -> Image.Image:
    """Return a picture: red on its left half, blue on its right."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    return image


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return filed(halves(), "JPEG", exif=exif)


def linear() -> bytes:
    """Return an ICC profile of sRGB's colours in which twice the number is twice the light."""
    curve = b"curv" + bytes(8)
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for number in range(int.from_bytes(profile[128:132])):
        at = 132 + 12 * number
        if profile[at : at + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            begin = int.from_bytes(profile[at + 4 : at + 8])
            profile[begin : begin + len(curve)] = curve
            profile[at + 8 : at + 12] = len(curve).to_bytes(4)
    return bytes(profile)


@pytest.mark.parametrize(
    ("form", "image", "seen"),
    [
        ("JPEG", Image.new("L", (40, 30), 200), (200, 200, 200)),
        ("JPEG", Image.new("CMYK", (40, 30), (0, 255, 255, 0)), (255, 0, 0)),
        ("PNG", Image.new("I;16", (40, 30), 0x8000), (128, 128, 128)),
        ("PNG", Image.new("I;16", (40, 30), 0xFFFF), (255, 255, 255)),
        ("PNG", Image.new("I;16", (40, 30), 0x0101), (1, 1, 1)),
        ("PNG", Image.new("1", (40, 30), 1), (255, 255, 255)),
        ("PNG", Image.new("LA", (40, 30), (100, 50)), (100, 100, 100, 50)),
        ("PNG", Image.new("RGBA", (40, 30), (1, 2, 3, 4)), (1, 2, 3, 4)),
        ("PNG", Image.new("RGBA", (40, 30), (1, 2, 3, 255)), (1, 2, 3)),
        ("GIF", Image.new("L", (40, 30), 77), (77, 77, 77)),
        ("WEBP", Image.new("RGBA", (40, 30), (0, 0, 0, 9)), (0, 0, 0, 9)),
    ],
)
def test_every_kind_of_pixels_becomes_eight_bits_of_red_green_and_blue(form: str, image: Image.Image, seen: tuple[int, ...]) -> None:
    shown = upright(filed(image, form))
    found = shown.getpixel((20, 15))
    assert isinstance(found, tuple)
    assert shown.mode == ("RGBA" if len(seen) == 4 else "RGB")
    assert max(abs(one - other) for one, other in zip(found, seen, strict=True)) <= 1
    assert shown.info == {}


def test_a_palettes_colour_may_be_transparent() -> None:
    image = Image.new("P", (40, 30), 0)
    image.putpalette([10, 20, 30, 40, 50, 60])
    image.paste(1, (0, 0, 20, 30))
    shown = upright(filed(image, "PNG", transparency=0))
    assert shown.getpixel((5, 5)) == (40, 50, 60, 255)
    assert shown.getpixel((30, 5)) == (0, 0, 0, 0)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_nothing_is_left_below_what_an_eraser_made_transparent(form: str) -> None:
    image = Image.new("RGBA", (40, 30), (11, 222, 33, 255))
    image.paste((200, 150, 120, 0), (0, 0, 20, 30))
    shown = upright(filed(image, form, **({"exact": True, "lossless": True} if form == "WEBP" else {})))
    assert (shown.getpixel((5, 5)), shown.getpixel((30, 5))) == ((0, 0, 0, 0), (11, 222, 33, 255))


def test_a_profile_is_applied() -> None:
    grey = Image.new("RGB", (40, 30), (128, 128, 128))
    profile = linear()
    assert upright(filed(grey, "PNG", icc_profile=profile)).getpixel((0, 0)) == (188, 188, 188)
    assert upright(filed(grey, "PNG", icc_profile=b"none at all")).getpixel((0, 0)) == (128, 128, 128)
    transparent = Image.new("RGBA", (40, 30), (128, 128, 128, 7))
    assert upright(filed(transparent, "PNG", icc_profile=profile)).getpixel((0, 0)) == (188, 188, 188, 7)


def test_a_profile_for_other_pixels_is_let_be() -> None:
    assert upright(filed(Image.new("L", (40, 30), 128), "PNG", icc_profile=linear())).getpixel((0, 0)) == (128, 128, 128)


@pytest.mark.parametrize(("orientation", "red"), [(1, "left"), (3, "right"), (6, "top"), (8, "bottom"), (2, "right"), (5, "top")])
def test_a_picture_stands_as_its_camera_meant_it(orientation: int, red: str) -> None:
    shown = upright(turned(orientation))
    middle, last = (shown.width // 2, shown.height // 2), (shown.width - 10, shown.height - 10)
    places = {"left": (10, middle[1]), "right": (last[0], middle[1]), "top": (middle[0], 10), "bottom": (middle[0], last[1])}
    found = shown.getpixel(places[red])
    assert isinstance(found, tuple)
    assert found[0] > 200
    assert shown.size == size_of(turned(orientation)) == ((200, 400) if red in ("top", "bottom") else (400, 200))


@pytest.mark.parametrize(("width", "found"), [(0, 400), (400, 400), (250, 400), (200, 200), (120, 200), (60, 100)])
def test_a_picture_may_come_smaller_but_never_too_small(width: int, found: int) -> None:
    assert upright(filed(halves(), "JPEG"), width).width == found
    assert upright(turned(6), width // 2).width == found // 2


def test_a_large_picture_of_any_form_comes_smaller() -> None:
    assert upright(filed(halves(), "PNG"), 100).size == (100, 50)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_torn_picture_is_broken(form: str) -> None:
    noise = Image.effect_noise((300, 200), 60).convert("RGB")
    data = filed(noise, form)
    with pytest.raises(PictureBroken):
        upright(data[: len(data) * 2 // 3])


def test_a_broken_picture_has_a_name() -> None:
    frames = [Image.new("RGB", (80, 40), colour) for colour in ("red", "blue")]
    faults = {}
    for name, data in {
        "moving": filed(frames[0], "GIF", save_all=True, append_images=frames[1:]),
        "text": b"no picture at all",
        "torn": filed(halves(), "JPEG")[:-500],
        "other": filed(halves(), "TIFF"),
    }.items():
        with pytest.raises(PictureBroken) as caught:
            upright(data)
        faults[name] = caught.value.fault
    assert faults == {"moving": "animated", "text": "no-picture", "torn": "truncated", "other": "no-picture"}
