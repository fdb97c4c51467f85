"""Size, mode and frames of a photograph by its header, as Pillow reads it; no pixel is decoded."""

import struct
import warnings
from io import BytesIO

from PIL import AvifImagePlugin, ExifTags, GifImagePlugin, Image, ImageFile, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from newsroom.pictures.wholeness import is_whole, png_chunks

_PLUGINS: dict[str, type[ImageFile.ImageFile]] = {
    "jpeg": JpegImagePlugin.JpegImageFile,
    "png": PngImagePlugin.PngImageFile,
    "webp": WebPImagePlugin.WebPImageFile,
    "avif": AvifImagePlugin.AvifImageFile,
    "gif": GifImagePlugin.GifImageFile,
}
_LYING = (5, 6, 7, 8)
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, OverflowError, RuntimeError, struct.error)
_UNKNOWN = (0, 0, "", 1)


def measured(data: bytes, form: str) -> tuple[int, int, str, int, str]:
    """Return (width, height, mode, frames, fault) of a JPEG, PNG, WebP, AVIF or GIF, as a Header has them."""
    broken = "no-picture" if is_whole(data, form) else "truncated"
    try:
        with warnings.catch_warnings(action="ignore"), _PLUGINS[form](BytesIO(data)) as image:
            return _told(image, _orientation(form, image, data), "" if broken == "no-picture" else broken)
    except Image.DecompressionBombError:
        return (*_UNKNOWN, "too-large")
    except _BROKEN:
        return (*_UNKNOWN, broken)


def _orientation(form: str, image: ImageFile.ImageFile, data: bytes) -> int:
    """Return the Exif orientation; Pillow would decode a whole PNG to find it behind the pixels."""
    if form == "png" and "exif" not in image.info:
        image.info.update(("exif", data[begin:end]) for name, begin, end in png_chunks(data) if name == b"eXIf")
    try:
        return int(Image.Image.getexif(image).get(ExifTags.Base.Orientation, 1))
    except _BROKEN:
        return 1


def _told(image: ImageFile.ImageFile, orientation: int, fault: str) -> tuple[int, int, str, int, str]:
    width, height = image.size
    if orientation in _LYING:
        width, height = height, width
    frames = int(getattr(image, "n_frames", 1)) if not fault else 1
    if not fault:
        fault = "no-picture" if min(width, height) < 1 else "animated" if frames > 1 else ""
    return width, height, image.mode, frames, fault
