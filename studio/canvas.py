"""A canvas in logical pixels (1600 x 1067), drawn at twice the size and finished with grain."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from studio.palette import Colour, mix

WIDTH: Final = 1600
HEIGHT: Final = 1067
SCALE: Final = 2

Point = tuple[float, float]
Stop = tuple[float, Colour]
Box = tuple[int, int, int, int]


def ramp(stops: Sequence[Stop], length: int, across: bool = False) -> Image.Image:
    """Return a strip, `length` pixels long, running through the colour stops (0 to 1)."""
    strip = Image.new("RGB", (1, length))
    for i in range(length):
        strip.putpixel((0, i), _colour_at(stops, i / max(1, length - 1)))
    return strip.transpose(Image.Transpose.ROTATE_90) if across else strip


def _colour_at(stops: Sequence[Stop], place: float) -> Colour:
    for (low, first), (high, second) in itertools.pairwise(stops):
        if place <= high:
            return mix(first, second, max(0.0, place - low) / max(1e-6, high - low))
    return stops[-1][1]


class Canvas:
    """One picture in the making; every coordinate is a logical pixel."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def poly(self, points: Sequence[Point], fill: Colour, alpha: int = 255) -> None:
        """Fill a polygon with one colour."""
        self._draw.polygon(_scaled(points), fill=(*fill, alpha))

    def box(self, x: float, y: float, w: float, h: float, fill: Colour, alpha: int = 255) -> None:
        """Fill an upright rectangle."""
        self.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, alpha)

    def disc(self, x: float, y: float, rx: float, ry: float, fill: Colour, alpha: int = 255) -> None:
        """Fill an ellipse around (x, y)."""
        corners = _scaled([(x - rx, y - ry), (x + rx, y + ry)])
        self._draw.ellipse(corners, fill=(*fill, alpha))

    def pill(self, x: float, y: float, w: float, h: float, r: float, fill: Colour) -> None:
        """Fill a rectangle with rounded corners."""
        corners = _scaled([(x, y), (x + w, y + h)])
        self._draw.rounded_rectangle(corners, radius=r * SCALE, fill=(*fill, 255))

    def stroke(self, points: Sequence[Point], width: float, fill: Colour, alpha: int = 255) -> None:
        """Draw a line; wide opaque lines get round joints and ends."""
        pixels = max(1, round(width * SCALE))
        self._draw.line(_scaled(points), fill=(*fill, alpha), width=pixels, joint="curve")
        if width > 2.5 and alpha == 255:
            for x, y in (points[0], points[-1]):
                self.disc(x, y, width / 2, width / 2, fill)

    def ring(self, x: float, y: float, r: float, width: float, fill: Colour) -> None:
        """Draw a circle's outline."""
        corners = _scaled([(x - r, y - r), (x + r, y + r)])
        self._draw.ellipse(corners, outline=(*fill, 255), width=max(1, round(width * SCALE)))

    def shade(self, points: Sequence[Point], stops: Sequence[Stop], across: bool = False, blur: float = 0) -> None:
        """Fill a polygon with a gradient, from top to bottom or from left to right."""
        area = self._area(points, blur)
        mask = self._mask(points, area, blur)
        size = (area[2] - area[0], area[3] - area[1])
        colours = ramp(stops, size[0] if across else size[1], across).resize(size)
        self.image.paste(colours, area[:2], mask)

    def sky(self, stops: Sequence[Stop], bottom: float = HEIGHT) -> None:
        """Fill the picture's upper part with a gradient."""
        self.shade([(0, 0), (WIDTH, 0), (WIDTH, bottom), (0, bottom)], stops)

    def glow(self, x: float, y: float, rx: float, ry: float, colour: Colour, power: float) -> None:
        """Add soft light around a point."""
        area = self._clip(_scaled([(x - rx, y - ry), (x + rx, y + ry)]))
        full = (round(2 * rx * SCALE), round(2 * ry * SCALE))
        fall = Image.radial_gradient("L").point(lambda v: round(max(0.0, 1 - v / 178) ** 2.2 * 255))
        left, top = round((x - rx) * SCALE), round((y - ry) * SCALE)
        part = (area[0] - left, area[1] - top, area[2] - left, area[3] - top)
        self._add_light(area, fall.resize(full).crop(part), colour, power)

    def beam(self, points: Sequence[Point], colour: Colour, power: float, blur: float = 8) -> None:
        """Add light in a polygon that fades from its top to its bottom."""
        area = self._area(points, blur)
        mask = self._mask(points, area, blur)
        size = (area[2] - area[0], area[3] - area[1])
        fade = ramp([(0, (255,) * 3), (1, (0,) * 3)], size[1]).resize(size).convert("L")
        self._add_light(area, ImageChops.multiply(mask, fade), colour, power)

    def veil(self, points: Sequence[Point], colour: Colour, power: float, blur: float = 20) -> None:
        """Lay a soft patch of one colour: mist, steam, shadow."""
        area = self._area(points, blur)
        mask = self._mask(points, area, blur).point(lambda v: round(v * power))
        self.image.paste(colour, area, mask)

    def mist(self, y: float, depth: float, colour: Colour, power: float) -> None:
        """Lay a level band of mist, thickest at `y`."""
        band = [(-80.0, y - depth / 3), (WIDTH + 80.0, y - depth / 3)]
        band += [(WIDTH + 80.0, y + depth / 3), (-80.0, y + depth / 3)]
        self.veil(band, colour, power, depth / 3)

    def mirror(self, line: float, depth: float, tint: Colour, share: float) -> None:
        """Reflect what stands above `line` into the water below it."""
        top, low = round((line - depth) * SCALE), round(line * SCALE)
        above = self.image.crop((0, top, WIDTH * SCALE, low))
        below = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM).filter(ImageFilter.BoxBlur(5))
        self.image.paste(Image.blend(below, Image.new("RGB", below.size, tint), share), (0, low))

    def finish(self, grain: float) -> Image.Image:
        """Return the picture at its final size, with paper grain and darker corners."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        noise = Image.frombytes("L", (WIDTH, HEIGHT), self.rng.randbytes(WIDTH * HEIGHT))
        paper = noise.filter(ImageFilter.GaussianBlur(1.6)).convert("RGB")
        small = Image.blend(small, ImageChops.overlay(small, paper), grain)
        fall = Image.radial_gradient("L").resize((WIDTH, HEIGHT))
        corners = fall.point(lambda v: 255 - round(max(0, v - 110) * 0.24)).convert("RGB")
        return ImageChops.multiply(small, corners)

    def _add_light(self, area: Box, mask: Image.Image, colour: Colour, power: float) -> None:
        below = self.image.crop(area)
        light = ImageChops.screen(below, Image.new("RGB", below.size, colour))
        self.image.paste(light, area, mask.point(lambda v: round(v * power)))

    def _area(self, points: Sequence[Point], blur: float) -> Box:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        edge = blur * 2.5
        corners = [(min(xs) - edge, min(ys) - edge), (max(xs) + edge, max(ys) + edge)]
        return self._clip(_scaled(corners))

    def _clip(self, corners: Sequence[Point]) -> Box:
        (left, top), (right, low) = corners
        width, height = self.image.size
        x, y = min(max(0, round(left)), width - 1), min(max(0, round(top)), height - 1)
        return (x, y, max(x + 1, min(width, round(right))), max(y + 1, min(height, round(low))))

    def _mask(self, points: Sequence[Point], area: Box, blur: float) -> Image.Image:
        mask = Image.new("L", (area[2] - area[0], area[3] - area[1]))
        moved = [(x - area[0], y - area[1]) for x, y in _scaled(points)]
        ImageDraw.Draw(mask).polygon(moved, fill=255)
        return mask.filter(ImageFilter.GaussianBlur(blur * SCALE)) if blur else mask


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]
