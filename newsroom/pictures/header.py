"""What a picture's first bytes say of it: form, size, frames, and whether the file is whole. No pixel is decoded."""

from dataclasses import dataclass

_MEASURED = ("jpeg", "png", "webp", "avif", "gif")
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
    if form not in _MEASURED:
        return Header(form, fault="" if form == "svg" else "no-picture")
    from newsroom.pictures.measure import measured  # here: it loads Pillow, and pictures that have not changed are not read again

    return Header(form, *measured(data, form))


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
