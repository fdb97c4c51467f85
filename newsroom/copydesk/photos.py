"""Pictures as they lie on disk: what their headers say, the hash of their bytes, the record beside them."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from newsroom.article.finding import Fault
from newsroom.article.pictures import NOTHING_EMBEDDED
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Picture, PictureRecord
from newsroom.copydesk.intake import RULE, Entry, read_bytes
from newsroom.copydesk.picture_index import Mark, PictureIndex, Reading, mark_of
from newsroom.errors import ContentUnreadable
from newsroom.pictures.header import Header, read_header

TYPES = {"jpg": "jpeg", "jpeg": "jpeg", "png": "png", "webp": "webp", "avif": "avif", "gif": "gif", "svg": "svg"}
"""The form of a picture by its suffix."""
BROKEN = "broken-picture"
_EXPORTED = {"heic": "HEIC", "heif": "HEIC", "tif": "TIFF", "tiff": "TIFF", "bmp": "BMP", "psd": "PSD", "pdf": "PDF"} | dict.fromkeys(
    ("raw", "dng", "cr2", "cr3", "nef", "arw", "orf", "rw2", "raf", "srw", "pef"), "RAW"
)
_RECORDED = frozenset(("mp4", "mov", "m4v", "webm", "mkv", "avi", "mp3", "m4a", "wav", "ogg", "opus", "vtt"))
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_MOST_READ = 100_000_000


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture, or the faults why it cannot be used; `text` is what a drawing (SVG) says, for the rules that read texts."""

    picture: Picture | None
    faults: tuple[Fault, ...] = ()
    text: SourceText | None = None


def develop(root: Path, entry: Entry, record: PictureRecord | None, at: str = "", index: PictureIndex | None = None) -> Developed:
    """Return the picture of an entry; `at` when it lies elsewhere than it is told, `index` what is known from the last run.

    Pixels are not decoded: a 20 kB file may hold 169 megapixels. Raises ContentUnreadable (exit 3) when the disk fails.
    """
    path = entry.path
    if entry.odd:
        return _refused(path, entry.odd, RULE)
    if not _NAME.fullmatch(path.rpartition("/")[2]):
        return _refused(path, "picture-name", RULE)
    suffix = path.rpartition("/")[2].rpartition(".")[2].lower()
    if suffix not in TYPES:
        return _stranger(path, suffix)
    if suffix == "svg":
        return _drawing(root, entry, record, at)
    reading = _read(root, entry, record, at, index)
    if reading is None:
        return _refused(path, "too-large", RULE, size=f"{entry.size:,}", most=f"{_MOST_READ:,}")
    return _photograph(entry, reading, record, TYPES[suffix])


def _photograph(entry: Entry, reading: Reading, record: PictureRecord | None, wanted: str) -> Developed:
    header = reading.header
    if header.form != wanted and header.form:
        return _mislabelled(entry.path, header.form)
    if header.fault:
        return _refused(entry.path, header.fault if header.fault != "no-picture" else "", BROKEN, form=wanted.upper())
    return Developed(_picture(entry.path, reading, record))


def _read(root: Path, entry: Entry, record: PictureRecord | None, at: str, index: PictureIndex | None) -> Reading | None:
    """Return what is known of a picture that has not changed, else what its bytes say; what two people checked is always read."""
    mark = _mark(root, at or entry.path) if index else None
    known = index.find(entry.path, mark) if index and mark else None
    if known is None or (record and (record.checked_by or record.boxes)):
        data = read_bytes(root, at or entry.path, _MOST_READ)
        if data is None:
            return None
        digest = hashlib.sha256(data).hexdigest()
        known = known if known and known.sha256 == digest else _reading(data, digest)
    if index and mark:
        index.keep(entry.path, mark, known)
    return known


def _mark(root: Path, path: str) -> Mark:
    try:
        return mark_of(root / path)
    except OSError as error:
        raise ContentUnreadable(path, error) from error


def _reading(data: bytes, digest: str) -> Reading:
    from newsroom.pictures.embedded import read_embedded  # here: it loads exiv2, and what has not changed is not read again

    header = read_header(data)
    return Reading(digest, len(data), header, NOTHING_EMBEDDED if header.fault else read_embedded(data))


def _drawing(root: Path, entry: Entry, record: PictureRecord | None, at: str) -> Developed:
    from newsroom.pictures.embedded import read_embedded
    from newsroom.pictures.svg import read_svg

    data = read_bytes(root, at or entry.path, _MOST_READ)
    if data is None:
        return _refused(entry.path, "too-large", RULE, size=f"{entry.size:,}", most=f"{_MOST_READ:,}")
    header = read_header(data)
    if header.form not in ("svg", ""):
        return _mislabelled(entry.path, header.form)
    drawing = read_svg(data)
    text = SourceText(entry.path, data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n"))
    if drawing.faults:
        places = ((Place(entry.path, fault.line, fault.column), fault) for fault in drawing.faults)
        return Developed(None, tuple(Fault(place, {"what": fault.what}, fault.kind, rule=BROKEN) for place, fault in places), text)
    header = Header("svg", drawing.width, drawing.height)
    reading = Reading(hashlib.sha256(data).hexdigest(), len(data), header, read_embedded(data))
    return Developed(_picture(entry.path, reading, record), text=text)


def _picture(path: str, reading: Reading, record: PictureRecord | None) -> Picture:
    header = reading.header
    file = path.removeprefix("content/")
    return Picture(file, reading.sha256, reading.size, header.width, header.height, record, reading.embedded)


def _stranger(path: str, suffix: str) -> Developed:
    if suffix in _EXPORTED:
        return _refused(path, "export", BROKEN, form=_EXPORTED[suffix])
    return _refused(path, "recording" if suffix in _RECORDED else "picture-type", BROKEN)


def _mislabelled(path: str, form: str) -> Developed:
    if form in _EXPORTED:
        return _refused(path, "export", BROKEN, form=_EXPORTED[form])
    return _refused(path, "recording", BROKEN) if form in _RECORDED else _refused(path, "mislabelled", BROKEN, found=form.upper())


def _refused(path: str, variant: str, rule: str, **values: str) -> Developed:
    return Developed(None, (Fault(Place(path), values, variant, rule=rule),))
