"""The elements of a WebM file, walked for the names of its tags and the kinds of its tracks (RFC 8794, RFC 9559).

The walk is flat: it steps into what holds others and over everything else, so that elements of unknown length, as browsers write
them while they record, need no care.
"""

from collections.abc import Iterator
from typing import BinaryIO

_EBML, _SEGMENT = 0x1A45DFA3, 0x18538067
_TAGS, _TAG, _SIMPLE_TAG, _TAG_NAME = 0x1254C367, 0x7373, 0x67C8, 0x45A3
_TRACKS, _TRACK, _TRACK_TYPE = 0x1654AE6B, 0xAE, 0x83
_ATTACHMENTS = 0x1941A469
_HOLDERS = frozenset({_EBML, _SEGMENT, _TAGS, _TAG, _SIMPLE_TAG, _TRACKS, _TRACK})
_MOST_NAME = 1000


def webm_names(file: BinaryIO, size: int) -> Iterator[str]:
    """Yield the names of all tags, `vide` for a track of moving pictures, `attachment`; raises EOFError, ValueError."""
    at, tracks = 0, 0
    while at < size:
        number, at = _identity(file, at)
        length, at = _length(file, at)
        if number == _ATTACHMENTS:
            yield "attachment"
        elif number == _TAG_NAME:
            yield _bytes(file, at, min(length or 0, _MOST_NAME)).decode("utf-8", "replace")
        elif number == _TRACK_TYPE:
            tracks += 1
            if _bytes(file, at, length or 0) == b"\x01":
                yield "vide"
        if number in _HOLDERS or length is None:
            continue
        at += length
    if at > size or not tracks:
        raise EOFError


def _identity(file: BinaryIO, at: int) -> tuple[int, int]:
    """Return an element's identity, its length mark left on, and where it ends."""
    count = _count(file, at, most=4)
    return int.from_bytes(_bytes(file, at, count), "big"), at + count


def _length(file: BinaryIO, at: int) -> tuple[int | None, int]:
    """Return how long an element is, None when it does not say, and where its body begins."""
    count = _count(file, at, most=8)
    value = int.from_bytes(_bytes(file, at, count), "big") & ((1 << 7 * count) - 1)
    return None if value == (1 << 7 * count) - 1 else value, at + count


def _count(file: BinaryIO, at: int, most: int) -> int:
    """Return how many bytes a number takes: one more than the zero bits it begins with."""
    count = 9 - _bytes(file, at, 1)[0].bit_length()
    if count > most:
        raise ValueError("no element begins here")
    return count


def _bytes(file: BinaryIO, at: int, count: int) -> bytes:
    file.seek(at)
    data = file.read(count)
    if len(data) < count:
        raise EOFError
    return data
