"""Draw the theme's icons into theme/static/img/, all from one mark: `python -m studio.icons`.

The mark is the head of a newspaper page, the thick and the thin rule, lines of text and a red stamp, on 32 units. Its edges are
even numbers, so that they stay sharp at 16 pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

TARGET: Final = Path(__file__).resolve().parent.parent / "theme" / "static" / "img"
GROUND, PAPER, STAMP = "#15545c", "#ffffff", "#e5483f"
UNITS, ROUNDING = 32, 6
BARS: Final = (
    (6, 6, 20, 4, PAPER),
    (6, 12, 20, 2, PAPER),
    (6, 16, 10, 2, PAPER),
    (6, 20, 10, 2, PAPER),
    (6, 24, 10, 2, PAPER),
    (18, 16, 8, 10, STAMP),
)
"""Left, top, width, height, colour."""
FAVICON_SIZES: Final = (16, 32, 48)
_FINE = 4


def main() -> None:
    """Draw all of them."""
    for name, data in icons().items():
        (TARGET / name).write_bytes(data)
        print(f"{name} {len(data)} bytes")


def icons() -> Mapping[str, bytes]:
    """Return every icon by file name."""
    return {
        "icon.svg": svg().encode(),
        "favicon.ico": favicon(),
        "icon-180.png": png(square(180, 5)),
        "icon-192.png": png(rounded(192)),
        "icon-512.png": png(rounded(512)),
        "icon-512-maskable.png": png(square(512, 12)),
    }


def svg() -> str:
    """Return the mark as SVG."""
    bars = [f'  <rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{_short(fill)}"/>' for x, y, w, h, fill in BARS]
    ground = f'  <rect width="{UNITS}" height="{UNITS}" rx="{ROUNDING}" fill="{GROUND}"/>'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {UNITS} {UNITS}">', ground, *bars, "</svg>", ""])


def rounded(size: int) -> Image.Image:
    """Return the mark with round corners, transparent outside of them."""

    def ground(draw: ImageDraw.ImageDraw, full: int) -> None:
        draw.rounded_rectangle((0, 0, full - 1, full - 1), radius=full * ROUNDING // UNITS, fill=GROUND)

    return _drawn(size, size / UNITS, ground)


def square(size: int, unit: int) -> Image.Image:
    """Return the mark, of `unit` pixels a unit, on a ground that fills the square, which phones cut to shapes of their own.

    Of 512 pixels, 12 a unit keep it in the safe zone of maskable icons, a circle of 40 % of the width (W3C Web App Manifest).
    """
    return _drawn(size, unit, lambda draw, full: draw.rectangle((0, 0, full, full), fill=GROUND)).convert("RGB")


def favicon() -> bytes:
    """Return favicon.ico, each size drawn for itself."""
    *smaller, largest = (rounded(size) for size in FAVICON_SIZES)
    file = BytesIO()
    largest.save(file, "ICO", sizes=[(size, size) for size in FAVICON_SIZES], append_images=smaller)
    return file.getvalue()


def png(image: Image.Image) -> bytes:
    """Return an icon as a PNG file with a palette."""
    file = BytesIO()
    few = image.quantize(32, Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _drawn(size: int, unit: float, ground: Callable[[ImageDraw.ImageDraw, int], None]) -> Image.Image:
    full = size * _FINE
    image = Image.new("RGBA", (full, full), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    ground(draw, full)
    edge = (size - unit * UNITS) / 2
    for x, y, w, h, fill in BARS:
        left, top, right, low = (round((edge + place * unit) * _FINE) for place in (x, y, x + w, y + h))
        draw.rectangle((left, top, right - 1, low - 1), fill=fill)
    return image.resize((size, size), Image.Resampling.BOX)


def _short(colour: str) -> str:
    return f"#{colour[1]}{colour[3]}{colour[5]}" if colour[1::2] == colour[2::2] else colour


if __name__ == "__main__":
    main()
