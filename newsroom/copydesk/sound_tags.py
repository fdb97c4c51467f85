"""The names of the tags in a recording of sound (MP3, Ogg, Opus), as mutagen reads them."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from mutagen import MutagenError
from mutagen.id3 import ID3, ID3NoHeaderError
from mutagen.mp3 import MP3
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

from newsroom.copydesk.mp4_boxes import told_in

_MP3: Any = MP3
_ID3: Any = ID3


def sound_names(file: BinaryIO, form: str) -> tuple[str, ...]:
    """Return the names of the tags in an open file of a form: mp3, ogg, opus; raises ValueError where it is not built as its kind is."""
    try:
        return tuple(_id3_names(file) if form == "mp3" else _comments(file, form))
    except MutagenError as error:
        raise ValueError(str(error)) from error


def _comments(file: BinaryIO, form: str) -> Iterable[str]:
    tags: Any = (OggOpus if form == "opus" else OggVorbis)(fileobj=file).tags
    return (str(key).lower() for key in tags) if tags else ()


def _id3_names(file: BinaryIO) -> Iterator[str]:
    _MP3(fileobj=file)
    file.seek(0)
    try:
        frames: Iterable[Any] = _ID3(fileobj=file).values()
    except ID3NoHeaderError:
        return
    for frame in frames:
        if frame.FrameID in ("APIC", "TOWN"):
            yield frame.FrameID
        yield from (str(getattr(frame, part)) for part in ("desc", "owner") if getattr(frame, part, ""))
        if frame.FrameID in ("PRIV", "GEOB"):
            yield from told_in(frame.data)
