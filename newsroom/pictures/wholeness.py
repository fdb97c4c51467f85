"""Whether a picture file goes on to its end, judged by its structure alone; bytes behind the end are let be."""

import re
from collections.abc import Iterator

_JPEG_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
_JPEG_BARE = (0x01, *range(0xD0, 0xD9))
_BOXES = (b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip", b"uuid")
_JPEG_END, _JPEG_SCAN = 0xD9, 0xDA


def is_whole(data: bytes, form: str) -> bool:
    """Return whether a file of that form (jpeg, png, webp, avif, gif) has its end and no part that runs past it."""
    return {"jpeg": _jpeg, "png": _png, "webp": _webp, "avif": _avif, "gif": _gif}[form](data)


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (marker, begin, end) of each segment's content up to the image's end; stops where the file breaks off (ITU-T T.81, B.1)."""
    at = 2
    while found := _JPEG_MARKER.search(data, at):
        marker, begin = found[1][0], found.end()
        if marker == _JPEG_END:
            yield marker, begin, begin
            return
        end = begin if marker in _JPEG_BARE else begin + int.from_bytes(data[begin : begin + 2])
        if end > len(data) or (end != begin and end < begin + 2):
            return
        yield marker, min(begin + 2, end), end
        at = end


def png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (type, begin, end) of each chunk's content up to IEND; stops where the file breaks off (PNG, 5.3)."""
    at = 8
    while at + 12 <= len(data):
        name, begin = data[at + 4 : at + 8], at + 8
        end = begin + int.from_bytes(data[at : at + 4])
        if end + 4 > len(data):
            return
        yield name, begin, end
        if name == b"IEND":
            return
        at = end + 4


def riff_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (type, begin, end) of each chunk's content in a WebP file; stops where the file breaks off (RFC 9649, 2.3)."""
    at, most = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= most:
        begin = at + 8
        end = begin + int.from_bytes(data[at + 4 : begin], "little")
        if end > most:
            return
        yield data[at : at + 4], begin, end
        at = end + end % 2


def boxes(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (type, begin, end) of each outermost box's content; stops where the file breaks off (ISO 14496-12, 4.2)."""
    at = 0
    while at + 8 <= len(data):
        size, name, begin = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], at + 8
        if size == 1:
            size, begin = int.from_bytes(data[at + 8 : at + 16]), at + 16
        end = at + size if size else len(data)
        if end > len(data) or end < begin:
            return
        yield name, begin, end
        at = end


def _jpeg(data: bytes) -> bool:
    markers = [marker for marker, _, _ in jpeg_segments(data)]
    return _JPEG_SCAN in markers and markers[-1] == _JPEG_END


def _png(data: bytes) -> bool:
    names = [name for name, _, _ in png_chunks(data)]
    return b"IDAT" in names and names[-1] == b"IEND"


def _webp(data: bytes) -> bool:
    return len(data) >= 8 + int.from_bytes(data[4:8], "little") and any(True for _ in riff_chunks(data))


def _avif(data: bytes) -> bool:
    found = list(boxes(data))
    reached = found[-1][2] if found else 0
    names = {name for name, _, _ in found}
    return b"meta" in names and (b"mdat" in names or b"idat" in data) and not _begun(data, reached)


def _begun(data: bytes, at: int) -> bool:
    """Return whether a box of a known name begins where the whole ones end: then it breaks off."""
    return data[at + 4 : at + 8] in _BOXES


def _gif(data: bytes) -> bool:
    at = 13 + _colours(data[10:11])
    while at < len(data):
        kind = data[at]
        if kind == 0x3B:
            return True
        if kind == 0x2C:
            at += 11 + _colours(data[at + 9 : at + 10])
        elif kind == 0x21:
            at += 2
        else:
            return False
        at = _after_blocks(data, at)
    return False


def _colours(packed: bytes) -> int:
    """Return the bytes of the colour table that a packed field announces (GIF89a, 18 and 20)."""
    return 3 * 2 ** ((packed[0] & 7) + 1) if packed and packed[0] & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1
