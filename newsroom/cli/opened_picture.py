"""A picture that a command was given, opened; what cannot be used ends the command with exit 2 and a reason."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from PIL import Image

from newsroom.article.pictures import Box, Embedded
from newsroom.article.records import PictureRecord
from newsroom.cli.office import Office
from newsroom.copydesk.intake import Entry, printable, read_bytes, take
from newsroom.copydesk.redacted import record_of
from newsroom.pictures.boxes import one_colour, outward
from newsroom.pictures.embedded import read_embedded
from newsroom.pictures.header import Header, read_header
from newsroom.pictures.hints import Hint, hints
from newsroom.pictures.svg import read_svg
from newsroom.pictures.upright import PictureBroken, upright
from newsroom.registers.amended import states
from newsroom.registers.records import picture_record

IMAGES = "content/images/"
_MOST_READ = 100_000_000
_RECORD_BYTES = 200_000
_FAULTS = ("no-picture", "heic", "truncated", "animated", "too-large")


@dataclass(frozen=True)
class OpenedPicture:
    """A picture file: where it lies, its bytes, its header; `file` is its path below the root when it lies in content/, else ""."""

    path: Path
    data: bytes
    header: Header
    file: str

    @cached_property
    def sha256(self) -> str:
        """Return the hash of its bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def embedded(self) -> Embedded:
        """Return what it carries inside."""
        return read_embedded(self.data)

    @property
    def drawn(self) -> bool:
        """Return whether it is an SVG: lines and words, no pixels."""
        return self.header.form == "svg"

    @property
    def suffix(self) -> str:
        """Return the ending that its form has."""
        return "jpg" if self.header.form == "jpeg" else self.header.form

    @property
    def shown(self) -> str:
        """Return its path as it can be printed."""
        return printable(self.file or str(self.path))


@dataclass(frozen=True)
class KeptRecord:
    """The record beside a picture as text and as read; `states_boxes` says whether it has the key, if only with an empty list."""

    text: str
    record: PictureRecord
    states_boxes: bool

    @property
    def redacted(self) -> bool:
        """Return whether the picture went through redaction: it has boxes, or somebody said that it needs none."""
        return self.states_boxes and bool(self.record.boxes or self.record.original)


def open_picture(office: Office, words: str) -> OpenedPicture:
    """Return the picture of that path: relative to here, to the site's root, to content/ or to content/images/."""
    root = office.settings.root
    places = (Path.cwd() / words, root / words, root / "content" / words, root / IMAGES / words)
    found = next((place for place in places if words and (place.is_symlink() or place.exists())), None)
    if found is None:
        office.refuse("picture-missing", file=printable(words))
    path = found.parent.resolve() / found.name
    data = read_bytes(path.parent, path.name, _MOST_READ)
    if data is None:
        office.refuse("picture-no-file", file=printable(words), most=f"{_MOST_READ:,}")
    header = read_header(data)
    if header.form == "svg":
        header = _drawing(office, words, data)
    if header.fault:
        refuse_fault(office, printable(words), "heic" if header.form == "heic" else header.fault)
    most = office.settings.site.limits.picture_pixels
    if header.width * header.height > most:
        office.refuse("picture-many-pixels", file=printable(words), size=f"{header.width} x {header.height}", most=f"{most:,}")
    below = path.is_relative_to(root / "content")
    return OpenedPicture(path, data, header, path.relative_to(root).as_posix() if below else "")


def _drawing(office: Office, words: str, data: bytes) -> Header:
    """Return the header of an SVG with its size; one that cannot be published as it stands ends the command."""
    drawing = read_svg(data)
    if drawing.faults:
        office.refuse("picture-drawing-unfit", file=printable(words), what=printable(drawing.faults[0].what or drawing.faults[0].kind))
    return Header("svg", drawing.width, drawing.height)


def decoded(office: Office, shown: str, data: bytes) -> Image.Image:
    """Return a picture upright, decoded to its end."""
    try:
        return upright(data)
    except PictureBroken as broken:
        refuse_fault(office, shown, broken.fault)


def proposed(office: Office, image: Image.Image) -> tuple[Hint, ...]:
    """Return the boxes that a program proposes; a bar moves on a terminal meanwhile, for it takes seconds."""
    with office.progress() as report:
        report("look", 0, 0)
        return hints(image)


def read_record(office: Office, picture: Path) -> KeptRecord | None:
    """Return the record beside a picture below the root, None when there is none."""
    root, file = office.settings.root, record_of(picture)
    if not (file.is_symlink() or file.exists()):
        return None
    path = file.relative_to(root).as_posix()
    taken = take(root, Entry(path, file.lstat().st_size, "symlink" if file.is_symlink() else ""), _RECORD_BYTES)
    if taken.source is None and file.stat().st_size == 0:
        return KeptRecord("", PictureRecord(), False)
    record = picture_record(taken.source)[0] if taken.source else None
    if record is None or taken.source is None:
        office.refuse("picture-bad-record", record=path)
    return KeptRecord(taken.source.text, record, states(taken.source.text, "boxes"))


def burnt_in(image: Image.Image, boxes: tuple[Box, ...]) -> bool:
    """Return whether boxes lie in a picture and hold one colour each."""
    return outward(boxes, image.size) == boxes and one_colour(image, boxes)


def refuse_fault(office: Office, shown: str, fault: str) -> NoReturn:
    """End the command because the file is no picture that can be used."""
    office.refuse(f"picture-fault-{fault if fault in _FAULTS else 'no-picture'}", file=shown)

