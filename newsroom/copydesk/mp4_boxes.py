"""The boxes of an MP4 file, walked for the names of what it says about itself (ISO/IEC 14496-12; QuickTime File Format).

Nothing but heads and short blocks of metadata is read; sound and picture are stepped over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_FOLDERS = frozenset({"moov", "trak", "mdia", "minf", "stbl", "udta", "----"})
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_TELLING = re.compile(rb"GPSL\w+|SerialNumber|CameraOwnerName|tiff:Model|tiff:Make")
_MOST_BOXES = 200_000
_MOST_DEEP = 16
_MOST_BLOCK = 4_000_000


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its four letters, where its body begins and ends, and the box it lies in."""

    name: str
    start: int
    end: int
    parent: str = ""


def mp4_names(file: BinaryIO, size: int) -> Iterator[str]:
    """Yield the names of user data, of metadata keys, of handlers (`vide`, `soun`) and of sample formats; raises EOFError, ValueError."""
    walk = _Walk(file)
    seen = False
    for name in walk.names(Box("", 0, size), 0):
        seen = True
        yield name
    if not seen:
        raise ValueError("an MP4 file without tracks")


def told_in(packet: bytes) -> Iterator[str]:
    """Yield the names of places and devices that an XMP packet, or another block of text, speaks of."""
    for match in _TELLING.finditer(packet):
        yield match[0].decode("ascii")


class _Walk:
    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.left = _MOST_BOXES

    def names(self, parent: Box, depth: int) -> Iterator[str]:
        if depth > _MOST_DEEP:
            raise ValueError("boxes nest too deep")
        for box in self._boxes(parent):
            if parent.name in ("udta", "ilst"):
                yield box.name
            yield from self._within(box, depth)

    def _within(self, box: Box, depth: int) -> Iterator[str]:
        if box.name == "meta":
            yield from self.names(self._meta(box), depth + 1)
        elif box.name in _FOLDERS or box.name == "ilst":
            yield from self.names(box, depth + 1)
        elif box.name == "keys":
            yield from self._keys(box)
        elif box.name == "hdlr":
            yield self._block(box, 12)[8:12].decode("latin-1")
        elif box.name == "stsd":
            yield self._block(box, 16)[12:16].decode("latin-1")
        elif box.name == "name" and box.parent == "----":
            yield self._block(box, 200)[4:].decode("utf-8", "replace")
        elif box.name == "XMP_" or (box.name == "uuid" and self._block(box, 16) == _XMP):
            yield from told_in(self._block(box, _MOST_BLOCK))

    def _boxes(self, parent: Box) -> Iterator[Box]:
        at = parent.start
        while at + 8 <= parent.end:
            self.left -= 1
            if self.left < 0:
                raise ValueError("too many boxes")
            box = self._box(at, parent)
            if box is None:
                return
            yield box
            at = box.end

    def _box(self, at: int, parent: Box) -> Box | None:
        head = self._read(at, 8)
        length, body = int.from_bytes(head[:4], "big"), at + 8
        if length == 0 and parent.name:  # four zero bytes end a list of user data in QuickTime
            return None
        if length == 1:
            length, body = int.from_bytes(self._read(at + 8, 8), "big"), at + 16
        end = parent.end if length == 0 else at + length
        if end < body or end > parent.end:
            raise EOFError
        return Box(head[4:8].decode("latin-1"), body, end, parent.name)

    def _meta(self, box: Box) -> Box:
        """Return a metadata box without version and flags, which QuickTime leaves out."""
        plain = self._block(box, 8)[4:8] == b"hdlr"
        return box if plain else Box("meta", min(box.start + 4, box.end), box.end, box.parent)

    def _keys(self, box: Box) -> Iterator[str]:
        block, at = self._block(box, _MOST_BLOCK), 8
        while at + 8 <= len(block):
            length = int.from_bytes(block[at : at + 4], "big")
            if length < 8:
                raise ValueError("a key without a name")
            yield block[at + 8 : at + length].decode("utf-8", "replace")
            at += length

    def _block(self, box: Box, most: int) -> bytes:
        return self._read(box.start, min(most, box.end - box.start))

    def _read(self, at: int, count: int) -> bytes:
        self.file.seek(at)
        data = self.file.read(count)
        if len(data) < count:
            raise EOFError
        return data
