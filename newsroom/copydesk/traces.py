"""What a recording gives away beside sound and picture: where it was made, with which device, for whom.

Audio in MP3, Ogg and Opus is read with mutagen; MP4 and WebM by walking their boxes, because what phones write there (QuickTime user
data, mdta keys, timed metadata; Matroska tags) no tag reader reports whole. Only names are read, hardly ever values.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from newsroom.copydesk.mp4_boxes import mp4_names
from newsroom.copydesk.webm_elements import webm_names

_PLACE = re.compile(r"location|gps|geo|latitude|longitude|coordinate|^©xyz$|^loci$|^(?:gpmd|camm|mebx|rtmd)$", re.IGNORECASE)
_MACHINE = re.compile(
    r"make|model|manufactur|serial|owner|device|camera|lens|imei|firmware"
    r"|^(?:©mak|©mod|©mal|manu|modl|SNum|MUID|CAME|FIRM|smrd|cmid|cmnm|ownr|apID|TOWN|rtmd|mebx)$",
    re.IGNORECASE,
)
_COVERS = frozenset({"covr", "metadata_block_picture", "coverart", "APIC", "attachment"})


class RecordingBroken(Exception):
    """A recording breaks off, or is not built as its kind is."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What a recording holds: a place, a device or owner, a picture of its own (a cover), moving pictures."""

    location: bool = False
    machine: bool = False
    cover: bool = False
    video: bool = False


NO_TRACES = Traces()


def traces_of(file: BinaryIO, form: str, size: int) -> Traces:
    """Return the traces in an open file of a form: mp4, m4a, webm, mp3, ogg, opus; raises RecordingBroken."""
    try:
        names = tuple(_names(file, form, size))
    except (EOFError, ValueError) as error:
        raise RecordingBroken from error
    return Traces(
        location=any(_PLACE.search(name) for name in names),
        machine=any(_MACHINE.search(name) for name in names),
        cover=not _COVERS.isdisjoint(names),
        video="vide" in names,
    )


def _names(file: BinaryIO, form: str, size: int) -> Iterable[str]:
    file.seek(0)
    if form in ("mp4", "m4a"):
        return mp4_names(file, size)
    if form == "webm":
        return webm_names(file, size)
    from newsroom.copydesk.sound_tags import sound_names  # here: it loads mutagen, and many sites have no sound

    return sound_names(file, form)
