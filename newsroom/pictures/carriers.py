"""What lies in picture files beside the tags that exiv2 reads: C2PA manifests, previews, loose packets and text chunks."""

import re
import zlib
from collections.abc import Iterator, Mapping

from newsroom.pictures.wholeness import boxes, jpeg_segments, png_chunks, riff_chunks

_APP0, _APP1, _APP2, _APP11, _APP13 = 0xE0, 0xE1, 0xE2, 0xEB, 0xED
_C2PA_BOX = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_PACKETS = ((b"<x:xmpmeta", b"</x:xmpmeta>"), (b"<rdf:RDF", b"</rdf:RDF>"))
_SVG_WITHIN = 4096
_EXTENDED = b"http://ns.adobe.com/xmp/extension/\x00"
_AI_TEXT = re.compile(r"""["']?AIGC["']?\s*[:=]\s*(\{[^{}]{1,4000}\})""")
_TEXT_KEYS = ("Exif.Photo.UserComment", "Exif.Image.ImageDescription", "Exif.Image.XPComment", "Xmp.dc.description")
_MOST_TEXT = 100_000


def credentials_in(data: bytes) -> bytes | None:
    """Return the bytes of a file's C2PA manifests, None when it has none (C2PA specification 2.1, A.3)."""
    found = b"".join(_manifests(data))
    return found if b"c2pa" in found else None


def preview_in(data: bytes) -> bool:
    """Return whether a second, smaller picture lies in the file: JFIF, JFXX, Photoshop, MPF and extended XMP in JPEG, thmb in AVIF."""
    if data[:2] != b"\xff\xd8":
        return any(b"thmb" in data[begin:end] for name, begin, end in _boxes(data) if name == b"meta")
    return any(_previews(marker, data[begin:end]) for marker, begin, end in jpeg_segments(data))


def loose_xmp(data: bytes) -> str:
    """Return the XMP packet of a file that exiv2 reads none of: GIF and SVG."""
    if data[:4] != b"GIF8" and b"<svg" not in data[:_SVG_WITHIN]:
        return ""
    for start, end in _PACKETS:
        at = data.find(start)
        to = data.find(end, at)
        if at >= 0 and to >= 0:
            text = data[at : to + len(end)].decode("utf-8", "replace")
            return text if start == b"<x:xmpmeta" else f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{text}</x:xmpmeta>'
    return ""


def loose_texts(data: bytes) -> Mapping[str, str]:
    """Return the text chunks of a PNG by their keywords, at most 100,000 characters each (PNG, 11.3.3)."""
    if data[:4] != b"\x89PNG":
        return {}
    chunks = ((name, data[begin:end]) for name, begin, end in png_chunks(data) if name in (b"tEXt", b"zTXt", b"iTXt"))
    return {key: text for key, text in (_chunk(name, content) for name, content in chunks) if text}


def loose_ai_label(loose: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """Return an AI label that stands in a comment or a text chunk instead of XMP (GB 45438-2025 leaves the place open)."""
    if loose.get("AIGC"):
        return loose["AIGC"]
    found = (_AI_TEXT.search(texts[key]) for key in _TEXT_KEYS if key in texts)
    return next((match[1] for match in found if match), "")


def _manifests(data: bytes) -> Iterator[bytes]:
    if data[:2] == b"\xff\xd8":
        yield from _jumbf(data)
    elif data[:4] == b"\x89PNG":
        yield from (data[begin:end] for name, begin, end in png_chunks(data) if name == b"caBX")
    elif data[:4] == b"RIFF":
        yield from (data[begin:end] for name, begin, end in riff_chunks(data) if name == b"C2PA")
    elif data[:4] == b"GIF8":
        at = data.find(b"\x21\xff\x0bC2PA_GIF")
        yield data[at:] if at >= 0 else b""
    elif b"<c2pa:manifest" in data:
        yield data
    else:
        yield from (data[begin:end] for name, begin, end in _boxes(data) if name == b"uuid" and data[begin : begin + 16] == _C2PA_BOX)


def _jumbf(data: bytes) -> Iterator[bytes]:
    """Yield the pieces of JUMBF boxes; from the second on, each piece repeats the box's length and type (ISO 19566-5, D.2)."""
    for marker, begin, end in jpeg_segments(data):
        if marker == _APP11 and data[begin : begin + 2] == b"JP":
            first = int.from_bytes(data[begin + 4 : begin + 8]) == 1
            yield data[begin + (8 if first else 16) : end]


def _boxes(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    return boxes(data) if data[4:8] == b"ftyp" else iter(())


def _previews(marker: int, content: bytes) -> bool:
    if marker == _APP0:
        return content.startswith(b"JFXX\x00") or (content.startswith(b"JFIF\x00") and all(content[12:14]) and len(content) > 14)
    if marker == _APP2:
        return content.startswith(b"MPF\x00")
    if marker == _APP13:
        return b"8BIM\x04\x09" in content or b"8BIM\x04\x0c" in content
    return marker == _APP1 and content.startswith(_EXTENDED) and b"Thumbnails" in content


def _chunk(name: bytes, content: bytes) -> tuple[str, str]:
    key, _, rest = content.partition(b"\x00")
    if name == b"tEXt":
        return key.decode("latin-1"), rest[:_MOST_TEXT].decode("latin-1").strip()
    if name == b"zTXt":
        return key.decode("latin-1"), _inflated(rest[1:]).decode("latin-1").strip()
    compressed, rest = rest[:1] == b"\x01", rest[2:]
    text = rest.partition(b"\x00")[2].partition(b"\x00")[2]
    return key.decode("latin-1"), (_inflated(text) if compressed else text[:_MOST_TEXT]).decode("utf-8", "replace").strip()


def _inflated(data: bytes) -> bytes:
    """Return a compressed text, as far as it is text and not a bomb."""
    try:
        return zlib.decompressobj().decompress(data, _MOST_TEXT)
    except zlib.error:
        return b""
