"""A picture as it is looked at: decoded to its end, upright, in sRGB."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from math import ceil

from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
_MOVING = ("PNG", "WEBP", "AVIF", "GIF")
_TRANSPARENT = ("RGBA", "LA", "PA", "La", "RGBa")
_MIXABLE = ("L", "LA", "RGB", "RGBA", "CMYK")
_LYING = (5, 6, 7, 8)
_WHILE_DECODING = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error, zlib.error)
_ICC_SPACE = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


class PictureBroken(Exception):
    """A file that is no picture to be shown; `fault` is no-picture, truncated, animated or too-large."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def size_of(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture as it stands upright, from its header; raises PictureBroken."""
    with _opened(data) as image:
        return _upright_size(image)


def upright(data: bytes, width: int = 0) -> Image.Image:
    """Return a picture as RGB, or RGBA where it is transparent somewhere, 8 bits a channel, in sRGB, turned as Exif says.

    With a `width` in pixels a larger picture may come smaller, but never narrower than that: a JPEG is then decoded at a half, a quarter
    or an eighth, which saves time and memory. Raises PictureBroken.
    """
    with _opened(data) as image:
        if image.format in _MOVING and getattr(image, "is_animated", False):
            raise PictureBroken("animated")
        least = _least(image, width)
        image.draft(None, least)
        shown = _smaller(_eight_bits(image), least)
        ImageOps.exif_transpose(shown, in_place=True)
        return _in_srgb(shown)


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            yield image
    except Image.DecompressionBombError as error:
        raise PictureBroken("too-large") from error
    except UnidentifiedImageError as error:
        raise PictureBroken("no-picture") from error
    except _WHILE_DECODING as error:
        raise PictureBroken("truncated") from error


def _upright_size(image: Image.Image) -> tuple[int, int]:
    lying = image.getexif().get(ExifTags.Base.Orientation, 1) in _LYING
    return (image.height, image.width) if lying else image.size


def _least(image: Image.Image, width: int) -> tuple[int, int]:
    """Return the smallest size, as the picture lies in the file, that is `width` wide when it stands upright."""
    factor = min(1.0, width / _upright_size(image)[0]) if width else 1.0
    return ceil(image.width * factor), ceil(image.height * factor)


def _smaller(image: Image.Image, least: tuple[int, int]) -> Image.Image:
    """Return a picture reduced by a whole factor, so that colours are converted of fewer pixels."""
    image.load()
    factor = min(image.width // least[0], image.height // least[1])
    if factor < 2 or image.mode not in _MIXABLE or "transparency" in image.info:
        return image
    reduced = image.reduce(factor)
    reduced.info = image.info
    return reduced


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a grey picture of 16 bits with 8, its white still white; any other as it is."""
    if not image.mode.startswith("I"):
        return image
    shown = image.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    shown.info = dict(image.info)
    if "transparency" in shown.info:
        shown.info["transparency"] //= 257
    return shown


def _in_srgb(image: Image.Image) -> Image.Image:
    alpha = image.mode in _TRANSPARENT or "transparency" in image.info
    profile = image.info.get("icc_profile")
    colours = image.convert("RGBA") if alpha else image
    flat = _flat(image)
    shown = _profiled(flat, profile) or flat.convert("RGB")
    opacity = colours.getchannel("A") if alpha else None
    if opacity and opacity.getextrema() != (255, 255):
        shown = _with_opacity(shown, opacity)
    shown.info = {}
    return shown


def _with_opacity(shown: Image.Image, opacity: Image.Image) -> Image.Image:
    """Return a picture that is transparent there, and black below what nobody sees: an eraser leaves the face where it was."""
    clear = shown.copy()
    clear.paste((0, 0, 0), mask=opacity.point(lambda value: 0 if value else 255))
    clear.putalpha(opacity)
    return clear


def _flat(image: Image.Image) -> Image.Image:
    """Return the colours of a picture without their transparency, in the space that they are stored in."""
    if image.mode in ("LA", "La"):
        return image.convert("LA").convert("L")
    if image.mode in ("RGB", "L", "CMYK"):
        return image
    return image.convert("L") if image.mode == "1" else image.convert("RGBA").convert("RGB")


def _profiled(image: Image.Image, profile: bytes | None) -> Image.Image | None:
    """Return a picture in sRGB by its ICC profile; None where it has none that fits, and browsers too take it as sRGB."""
    if not profile:
        return None
    with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        if _ICC_SPACE.get(given.profile.xcolor_space) != image.mode:
            return None
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        black_point = ImageCms.Flags.BLACKPOINTCOMPENSATION
        srgb = ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(image, given, srgb, intent, "RGB", flags=black_point)
        return changed
    return None
