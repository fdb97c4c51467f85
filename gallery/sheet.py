"""Contact sheets: several pictures side by side, small, for the index of the gallery."""

from collections.abc import Sequence

from PIL import Image

_GROUND = (160, 160, 160)
_GAP = 12


def contact_sheet(pictures: Sequence[Image.Image], scale: float, tallest: int) -> Image.Image:
    """Return the pictures side by side, scaled and cut at `tallest` pixels of the sheet."""
    small = [_reduced(picture, scale, tallest) for picture in pictures]
    width = sum(picture.width + _GAP for picture in small) + _GAP
    sheet = Image.new("RGB", (width, max(picture.height for picture in small) + 2 * _GAP), _GROUND)
    left = _GAP
    for picture in small:
        sheet.paste(picture, (left, _GAP))
        left += picture.width + _GAP
    return sheet


def _reduced(picture: Image.Image, scale: float, tallest: int) -> Image.Image:
    kept = picture.crop((0, 0, picture.width, min(picture.height, round(tallest / scale))))
    return kept if scale == 1 else kept.resize((round(kept.width * scale), round(kept.height * scale)), Image.Resampling.LANCZOS)
