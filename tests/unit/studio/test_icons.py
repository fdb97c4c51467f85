"""The icons of the theme."""

from io import BytesIO

import pytest
from PIL import Image

from studio.icons import GROUND, TARGET, icons
from tests.sites import PROJECT

PNGS = {"icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512, "icon-512-maskable.png": 512}


def pixels(name: str, data: bytes) -> bytes:
    """Return what an icon shows, whichever zlib packed it: the pixels of every size, or an SVG's text."""
    if name.endswith(".svg"):
        return data
    image = Image.open(BytesIO(data))
    shown = b""
    for size in sorted(image.info.get("sizes", {image.size})):
        if image.format == "ICO":
            image.size = size
        shown += image.convert("RGBA").tobytes()
    return shown


def opened(name: str) -> Image.Image:
    """Return an icon of the theme, read whole."""
    image = Image.open(TARGET / name)
    image.load()
    return image


def test_the_theme_s_icons_are_those_that_the_studio_draws() -> None:
    drawn = icons()
    assert {path.name for path in TARGET.iterdir()} == set(drawn)
    for name, data in drawn.items():
        assert pixels(name, (TARGET / name).read_bytes()) == pixels(name, data), name


@pytest.mark.parametrize("name", PNGS)
def test_an_icon_is_small_and_of_its_size(name: str) -> None:
    image = opened(name)
    assert image.size == (PNGS[name], PNGS[name])
    assert (image.format, image.mode) == ("PNG", "P")
    assert (TARGET / name).stat().st_size < 6_000


@pytest.mark.parametrize("name", ["icon-180.png", "icon-512-maskable.png"])
def test_icons_that_phones_cut_are_opaque_to_the_corners(name: str) -> None:
    image = opened(name)
    assert "transparency" not in image.info
    corners = {image.convert("RGB").getpixel((x, y)) for x in (0, image.width - 1) for y in (0, image.height - 1)}
    assert corners == {tuple(bytes.fromhex(GROUND[1:]))}


def test_the_mark_of_the_maskable_icon_lies_in_the_safe_zone() -> None:
    image = opened("icon-512-maskable.png").convert("RGB")
    ground = tuple(bytes.fromhex(GROUND[1:]))
    marked = [(x, y) for x in range(512) for y in range(512) if image.getpixel((x, y)) != ground]
    assert marked
    assert max((x - 255.5) ** 2 + (y - 255.5) ** 2 for x, y in marked) <= (0.4 * 512) ** 2


def test_the_favicon_has_three_sizes_each_drawn_for_itself() -> None:
    icon = Image.open(BytesIO((TARGET / "favicon.ico").read_bytes()))
    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    icon.size = (16, 16)
    small = icon.convert("RGBA")
    assert small.size == (16, 16)
    assert [small.getpixel((x, 3)) for x in (3, 12)] == [(255, 255, 255, 255)] * 2  # the thick rule, sharp at both ends
    assert [small.getpixel((x, 3)) for x in (2, 13)] == [(*bytes.fromhex(GROUND[1:]), 255)] * 2


def test_the_mark_has_the_house_colour_of_the_theme() -> None:
    assert f"--house: {GROUND};" in (PROJECT / "theme/static/css/tokens.css").read_text("utf-8")
