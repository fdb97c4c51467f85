"""Pictures as they lie on disk: size from the header, hash of the bytes, the record beside them."""

import hashlib
import re
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.records import Picture, PictureRecord
from newsroom.copydesk.intake import Entry, read_bytes

TYPES = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF"}
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_MOST_READ = 100_000_000


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture, or the fault why it cannot be used."""

    picture: Picture | None
    faults: tuple[Fault, ...] = ()


def develop(root: Path, entry: Entry, record: PictureRecord | None, at: str = "") -> Developed:
    """Return the picture of an entry; `at` when it lies elsewhere than it is told.

    Pixels are not decoded: a 20 kB file may hold 169 megapixels.
    """
    if entry.odd:
        return _refused(entry.path, entry.odd, "unreadable-file")
    data = read_bytes(root, at or entry.path, _MOST_READ)
    if data is None:
        return _refused(entry.path, "too-large", "unreadable-file", size=f"{entry.size:,}", most=f"{_MOST_READ:,}")
    if not _NAME.fullmatch(entry.path.rpartition("/")[2]):
        return _refused(entry.path, "picture-name", "unreadable-file")
    wanted = TYPES.get(entry.path.rpartition(".")[2].lower())
    if wanted is None:
        return _refused(entry.path, "picture-type", "unreadable-file")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=sorted(set(TYPES.values()))) as image:
                size, found = image.size, image.format
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return _refused(entry.path, "no-picture", "unreadable-file")
    if found != wanted:
        return _refused(entry.path, "mislabelled", "unreadable-file", found=str(found))
    return Developed(_picture(entry.path, data, size, record))


def _picture(path: str, data: bytes, size: tuple[int, int], record: PictureRecord | None) -> Picture:
    digest = hashlib.sha256(data).hexdigest()
    return Picture(path.removeprefix("content/"), digest, len(data), size[0], size[1], record)


def _refused(path: str, variant: str, rule: str, **values: str) -> Developed:
    return Developed(None, (Fault(Place(path), values, variant, rule=rule),))
