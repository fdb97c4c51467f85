"""What a picture's first bytes say of it: form, size, frames, and whether the file is whole. No pixel is decoded."""

import struct
import warnings
from dataclasses import dataclass
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
_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"BM", "bmp"),
    (b"%PDF-", "pdf"),
    (b"8BPS", "psd"),
)
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx")
_FILMS = (b"isom", b"iso2", b"mp41", b"mp42", b"qt  ", b"M4V ", b"M4A ")
_SVG_WITHIN = 4096
_LYING = (5, 6, 7, 8)
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, OverflowError, RuntimeError, struct.error)


@dataclass(frozen=True, slots=True)
class Header:
    """What a picture file says of itself.

    `form` is jpeg, png, webp, avif, gif or svg; for a known stranger tiff, heic, bmp, pdf, psd or mp4; "" for what nobody knows.
    `width` and `height` are pixels of the upright picture (Exif orientation 5 to 8 swaps them), 0 where they are not known; `mode` is
    Pillow's ("RGB", "CMYK", "I;16"), `frames` their number. `fault` is "" for a picture that can be used, else no-picture, truncated,
    animated or too-large (where the library itself declines to measure it).
    """

    form: str
    width: int = 0
    height: int = 0
    mode: str = ""
    frames: int = 1
    fault: str = ""


def read_header(data: bytes) -> Header:
    """Return the header of a file's bytes, whatever they are; an SVG drawing is only named (see newsroom.pictures.svg).

    Pillow's own limit on pixels does not apply: a bomb of any size is measured, and it is for a rule to refuse it.
    """
    form = form_of(data)
    if form not in _PLUGINS:
        return Header(form, fault="" if form == "svg" else "no-picture")
    broken = "no-picture" if is_whole(data, form) else "truncated"
    try:
        with warnings.catch_warnings(action="ignore"), _PLUGINS[form](BytesIO(data)) as image:
            return _told(form, image, _orientation(form, image, data), "" if broken == "no-picture" else broken)
    except Image.DecompressionBombError:
        return Header(form, fault="too-large")
    except _BROKEN:
        return Header(form, fault=broken)


def form_of(data: bytes) -> str:
    """Return what kind of file begins with these bytes, "" for what nobody knows."""
    known = next((form for start, form in _STARTS if data.startswith(start)), "")
    if known:
        return known
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _branded(data)
    return "svg" if b"<svg" in data[:_SVG_WITHIN] and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else ""


def _branded(data: bytes) -> str:
    """Return the form of an ISO base media file: by its own brand first, then by those that it says to fit (ISO 14496-12, 4.3)."""
    brands = [data[at : at + 4] for at in range(8, min(int.from_bytes(data[:4]), 256), 4) if at != 12]
    for brand in brands:
        if brand in (b"avif", b"avis"):
            return "avif"
        if brand in _HEIC:
            return "heic"
    return "mp4" if brands and brands[0] in _FILMS else ""


def _orientation(form: str, image: ImageFile.ImageFile, data: bytes) -> int:
    """Return the Exif orientation; Pillow would decode a whole PNG to find it behind the pixels."""
    if form == "png" and "exif" not in image.info:
        image.info.update(("exif", data[begin:end]) for name, begin, end in png_chunks(data) if name == b"eXIf")
    try:
        return int(Image.Image.getexif(image).get(ExifTags.Base.Orientation, 1))
    except _BROKEN:
        return 1


def _told(form: str, image: ImageFile.ImageFile, orientation: int, fault: str) -> Header:
    width, height = image.size
    if orientation in _LYING:
        width, height = height, width
    frames = int(getattr(image, "n_frames", 1)) if not fault else 1
    if not fault:
        fault = "no-picture" if min(width, height) < 1 else "animated" if frames > 1 else ""
    return Header(form, width, height, image.mode, frames, fault)
