"""Filled boxes: what they cover is gone, not hidden."""

from collections.abc import Iterable
from math import ceil, floor

from PIL import Image, ImageDraw

from newsroom.article.pictures import Box

_BLACK = {"RGBA": (0, 0, 0, 255), "LA": (0, 255)}


def cover(image: Image.Image, boxes: Iterable[Box], margin: int = 0, grid: int = 1) -> None:
    """Fill boxes with opaque black, in place; each is first widened by `margin` pixels and then outward to multiples of `grid`."""
    pen = ImageDraw.Draw(image)
    black = _BLACK.get(image.mode, 0)
    for box in outward(boxes, image.size, margin, grid):
        pen.rectangle((box.x, box.y, box.x + box.width - 1, box.y + box.height - 1), fill=black)


def outward(boxes: Iterable[Box], size: tuple[int, int], margin: int = 0, grid: int = 1) -> tuple[Box, ...]:
    """Return boxes widened by `margin`, then to multiples of `grid`, cut off at the edges of a picture of that size; none is empty."""
    widened = (_outward(box, size, margin, grid) for box in boxes)
    return tuple(box for box in widened if box.width > 0 and box.height > 0)


def scaled(boxes: Iterable[Box], factor: float) -> tuple[Box, ...]:
    """Return the boxes of a picture that was made `factor` times as large (below 1: smaller), rounded outward."""
    return tuple(_scaled(box, factor) for box in boxes)


def one_colour(image: Image.Image, boxes: Iterable[Box]) -> bool:
    """Return whether each box holds exactly one colour, as far as it lies in the picture."""
    return all(_is_one_colour(image.crop(_corners(box))) for box in outward(boxes, image.size))


def _outward(box: Box, size: tuple[int, int], margin: int, grid: int) -> Box:
    left = max((box.x - margin) // grid * grid, 0)
    top = max((box.y - margin) // grid * grid, 0)
    right = min(-(-(box.x + box.width + margin) // grid) * grid, size[0])
    bottom = min(-(-(box.y + box.height + margin) // grid) * grid, size[1])
    return Box(left, top, right - left, bottom - top)


def _corners(box: Box) -> tuple[int, int, int, int]:
    return box.x, box.y, box.x + box.width, box.y + box.height


def _is_one_colour(part: Image.Image) -> bool:
    extrema = part.getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return all(low == high for low, high in bands)


def _scaled(box: Box, factor: float) -> Box:
    left, top = floor(box.x * factor), floor(box.y * factor)
    return Box(left, top, ceil((box.x + box.width) * factor) - left, ceil((box.y + box.height) * factor) - top)
