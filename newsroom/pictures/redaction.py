"""Redaction at intake: boxes burnt in at full size, and nothing left of what the file carried but its rights."""

import re
from collections.abc import Iterable
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from newsroom.article.pictures import Box, Embedded, PictureRights
from newsroom.pictures.boxes import cover, one_colour, outward
from newsroom.pictures.packet import PNG_KEYWORD, packet
from newsroom.pictures.upright import upright

GRID = 8
"""JPEG without subsampling codes blocks of 8 by 8 pixels: a box that ends where a block ends stays one colour."""

_QUALITY = 95
_MOST_XMP = 65_502
_BOX = re.compile(r"\s*(\d{1,6})\s*[,，]\s*(\d{1,6})\s*[,，]\s*(\d{1,6})\s*[,，]\s*(\d{1,6})\s*", re.ASCII)


class BadBox(Exception):
    """Words that are no box, or a box that does not lie in the picture; `fault` is malformed, empty or outside."""

    def __init__(self, fault: str, box: str) -> None:
        super().__init__(fault, box)
        self.fault = fault
        self.box = box


class RightsTooLong(Exception):
    """The rights that a picture carries do not fit into one segment of a JPEG (65,502 bytes; Adobe XMP part 3, 1.1.3)."""


class BoxesShow(Exception):
    """A box is not one colour in the picture that was written."""


def read_box(words: str) -> Box:
    """Return the box that "x,y,width,height" says; raises BadBox."""
    found = _BOX.fullmatch(words)
    if not found:
        raise BadBox("malformed", words)
    box = Box(*(int(number) for number in found.groups()))
    if not (box.width and box.height):
        raise BadBox("empty", words)
    return box


def placed(boxes: Iterable[Box], size: tuple[int, int]) -> tuple[Box, ...]:
    """Return boxes as they are burnt in: outward to multiples of GRID, each once, in reading order; raises BadBox (outside)."""
    given = tuple(boxes)
    for box in given:
        if box.x + box.width > size[0] or box.y + box.height > size[1]:
            raise BadBox("outside", written(box))
    return tuple(sorted(set(outward(given, size, grid=GRID)), key=lambda box: (box.y, box.x, box.height, box.width)))


def written(box: Box) -> str:
    """Return a box as the command line takes it."""
    return ",".join(str(number) for number in box)


def redact(image: Image.Image, boxes: Iterable[Box], rights: PictureRights, form: str) -> bytes:
    """Return the file of an upright picture with boxes burnt in and its rights as XMP; `form` is jpeg or png.

    No Exif, no IPTC, no thumbnail, no colour profile, no transparency is written: what shines through hardly is seen by nobody who looks,
    and is there all the same. Raises RightsTooLong, and BoxesShow when a box is not one colour once
    it is decoded again.
    """
    covered = _flat(image)
    boxes = tuple(boxes)
    cover(covered, boxes)
    xmp = packet(rights).encode()
    if len(xmp) > _MOST_XMP:
        raise RightsTooLong
    data = _encoded(covered, xmp, form)
    if not one_colour(upright(data), boxes):
        raise BoxesShow
    return data


def kept_rights(carried: Embedded) -> PictureRights:
    """Return what a redacted picture goes on saying of itself: all the rights that its file carried."""
    return PictureRights(
        creator="、".join(carried.creators),
        credit=carried.credit,
        source=carried.source,
        copyright=carried.copyright,
        terms=carried.terms,
        statement=carried.statement,
        licensor=carried.licensor,
        digital_source=carried.digital_source,
        ai_label=carried.ai_label,
    )


def _flat(image: Image.Image) -> Image.Image:
    """Return a new picture without transparency; white shines through."""
    if image.mode != "RGBA":
        return image.convert("RGB") if image.mode != "RGB" else image.copy()
    ground = Image.new("RGB", image.size, (255, 255, 255))
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _encoded(image: Image.Image, xmp: bytes, form: str) -> bytes:
    held = BytesIO()
    if form == "png":
        words = PngInfo()
        words.add_itxt(PNG_KEYWORD, xmp.decode())
        image.save(held, "PNG", pnginfo=words)
    else:
        image.save(held, "JPEG", quality=_QUALITY, subsampling=0, optimize=True, xmp=xmp)
    return held.getvalue()
