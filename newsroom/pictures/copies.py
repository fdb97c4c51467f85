"""The copies of a picture that readers get: a few widths, forms that their browsers know, rights inside, nothing else of the original's.

A box is filled again in every copy, because shrinking blurs its edges, and found to be of one colour again by decoding the copy.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from newsroom.article.pictures import Box
from newsroom.pictures.boxes import cover, one_colour, scaled
from newsroom.pictures.packet import PNG_KEYWORD
from newsroom.pictures.svg import clean_svg
from newsroom.pictures.upright import PictureBroken, size_of, upright

WIDTHS = (320, 640, 960, 1600)
"""Pixels: a thumbnail on a sharp screen, a phone, a column, a desk."""
PLAIN_WIDTHS = (640, 1600)
"""Pixels, of the form that every program understands."""
MODERN: tuple[str, ...] = ("avif", "webp")
"""Forms in the order in which browsers are asked whether they know them."""
_SMALLEST_WITH_BOXES = 640
_MARGINS = (8, 16, 24, 32, 48)
_GRIDS = {"jpeg": 8, "avif": 16, "webp": 16, "png": 1}
_SETTINGS: dict[str, tuple[str, dict[str, int | bool]]] = {
    "avif": ("AVIF", {"quality": 55, "speed": 8, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 76, "method": 2}),
    "jpeg": ("JPEG", {"quality": 80}),
    "png": ("PNG", {}),
}
_SUFFIXES = {"avif": "avif", "webp": "webp", "jpeg": "jpg", "png": "png", "svg": "svg"}
_ROOT = re.compile(rb"""<svg(?=[\s>/])(?:[^>"']|"[^"]*"|'[^']*')*>""")


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: its form (avif, webp, jpeg, png, svg), its size in pixels, its bytes."""

    form: str
    width: int
    height: int
    data: bytes


def suffix(form: str) -> str:
    """Return the suffix of files of that form, without a dot."""
    return _SUFFIXES[form]


def copies(data: bytes, xmp: str, boxes: Sequence[Box] = ()) -> Iterator[Copy]:
    """Yield the copies of a picture, one after the other, the widest first, each with the XMP packet in it.

    AVIF and WebP in every width up to the picture's own, JPEG in two; PNG instead of JPEG where it is transparent or was a GIF. `boxes` are
    in pixels of the upright picture; where there are any the smallest copy is left out. Raises PictureBroken.
    """
    own, _ = size_of(data)
    image = upright(data, min(own, WIDTHS[-1]))
    plain = "png" if image.mode == "RGBA" or data.startswith(b"GIF8") else "jpeg"
    widths = [width for width in _widths(WIDTHS, own) if not boxes or width >= min(own, _SMALLEST_WITH_BOXES)]
    image = _at_width(image, widths[-1])
    for width in reversed(widths):
        shown, covered = _at_width(image, width), scaled(boxes, width / own)
        for form in (*MODERN, plain) if width in _widths(PLAIN_WIDTHS, own) else MODERN:
            yield Copy(form, *shown.size, _encoded(shown, form, xmp, covered))


def svg_copy(data: bytes, tree: str) -> bytes:
    """Return an SVG file cleaned, with the rights as RDF in its <metadata> (SVG 1.1, 21); raises PictureBroken when it is none."""
    clean = clean_svg(data)
    root = _ROOT.search(clean)
    if root is None or root[0].endswith(b"/>"):
        raise PictureBroken("no-picture")
    return clean[: root.end()] + b"<metadata>" + tree.encode() + b"</metadata>" + clean[root.end() :]


def _widths(steps: Sequence[int], own: int) -> list[int]:
    """Return the steps below a picture's own width, and as the last one that width, or the largest step where it is wider."""
    return [step for step in steps if step < own and step != steps[-1]] + [min(own, steps[-1])]


def _at_width(image: Image.Image, width: int) -> Image.Image:
    if image.width == width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _encoded(image: Image.Image, form: str, xmp: str, boxes: Sequence[Box]) -> bytes:
    """Return a file in which every box is of one colour to whoever decodes it; it is widened until it is so.

    Measured: 8 to 24 pixels are mostly enough, 32 always; JPEG needs its colours whole (4:4:4).
    """
    if not boxes:
        return _file(image, form, xmp)
    for margin in _MARGINS:
        filled = image.copy()
        cover(filled, boxes, margin, _GRIDS[form])
        data = _file(filled, form, xmp, whole_colours=True)
        with Image.open(BytesIO(data)) as decoded:
            if one_colour(decoded, boxes):
                return data
    raise PictureBroken("uncovered")


def _file(image: Image.Image, form: str, xmp: str, whole_colours: bool = False) -> bytes:
    name, settings = _SETTINGS[form]
    about: dict[str, object] = {"xmp": xmp.encode()}
    if form == "png":
        text = PngInfo()
        text.add_itxt(PNG_KEYWORD, xmp)
        about = {"pnginfo": text}
    elif form == "jpeg" and whole_colours:
        about["subsampling"] = 0
    made = BytesIO()
    image.save(made, name, **settings, **about)
    return made.getvalue()
