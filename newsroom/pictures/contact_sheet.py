"""A contact sheet to look at: the picture with numbered outlines, and below it each of the places, enlarged."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from newsroom.article.pictures import Box
from newsroom.pictures.boxes import outward, scaled

_WIDTH, _TALLEST = 1600, 2400
_CELL = 304
_GAP = 16
_ACROSS = _WIDTH // (_CELL + _GAP)
_LABEL = 28
_GROUND, _DARK, _BRIGHT = (32, 32, 32), (0, 0, 0), (255, 214, 0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to look at and what it is called on the sheet."""

    label: str
    box: Box


def contact_sheet(image: Image.Image, spots: Sequence[Spot]) -> bytes:
    """Return a JPEG 1,600 pixels wide: the upright picture with numbered outlines, then every place with its surroundings, enlarged."""
    factor = min(_WIDTH / image.width, _TALLEST / image.height)
    whole = image.convert("RGB").resize([max(1, round(side * factor)) for side in image.size])
    spots = [spot for spot in spots if outward((spot.box,), image.size)]
    rows = -(-len(spots) // _ACROSS)
    sheet = Image.new("RGB", (_WIDTH, whole.height + rows * (_CELL + _LABEL + _GAP) + (_GAP if rows else 0)), _GROUND)
    sheet.paste(whole)
    pen = ImageDraw.Draw(sheet)
    for spot in spots:
        _outline(pen, *scaled((spot.box,), factor))
    for spot in spots:
        _name(pen, spot.label, *_label_at(spot.box, factor))
    for number, spot in enumerate(spots):
        left = (number % _ACROSS) * (_CELL + _GAP) + _GAP // 2
        top = whole.height + _GAP + (number // _ACROSS) * (_CELL + _LABEL + _GAP)
        _name(pen, spot.label, left, top)
        sheet.paste(_enlarged(image, spot.box), (left, top + _LABEL))
    held = BytesIO()
    sheet.save(held, "JPEG", quality=88)
    return held.getvalue()


def _outline(pen: ImageDraw.ImageDraw, box: Box) -> None:
    corners = (box.x - 1, box.y - 1, box.x + box.width, box.y + box.height)
    pen.rectangle(corners, outline=_DARK, width=5)
    pen.rectangle(corners, outline=_BRIGHT, width=3)


def _label_at(box: Box, factor: float) -> tuple[int, int]:
    return round(box.x * factor), max(0, round(box.y * factor) - _LABEL)


def _name(pen: ImageDraw.ImageDraw, label: str, left: int, top: int) -> None:
    font = ImageFont.load_default(22)
    pen.rectangle((left, top, left + round(pen.textlength(label, font)) + 12, top + _LABEL - 2), fill=_BRIGHT)
    pen.text((left + 6, top), label, fill=_DARK, font=font)


def _enlarged(image: Image.Image, box: Box) -> Image.Image:
    """Return a place with half its size around it, in a cell of its own."""
    (near,) = outward((box,), image.size, margin=max(box.width, box.height) // 2 + 4)
    part = image.crop((near.x, near.y, near.x + near.width, near.y + near.height)).convert("RGB")
    factor = _CELL / max(part.size)
    return part.resize([max(1, round(side * factor)) for side in part.size], Image.Resampling.LANCZOS)
