"""What was read of pictures the last time, so that a second run reads no picture again: .cache/pictures/index.json."""

import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from newsroom.article.pictures import NOTHING_EMBEDDED, Embedded
from newsroom.copydesk.swap import swap_in
from newsroom.pictures.header import Header

FILE = Path(".cache/pictures/index.json")
RECIPE = f"1 pillow-{version('pillow')} pyexiv2-{version('pyexiv2')}"
"""Changes whenever the same bytes would be read otherwise than before: raise the number with newsroom.pictures' readers."""
_Record = TypeVar("_Record", Header, Embedded)
_MOST_BYTES = 50_000_000
_RACY_NS = 2_000_000_000


class Mark(NamedTuple):
    """By what a file is known to be the same without being read: bytes, times in nanoseconds, inode."""

    size: int
    mtime: int
    ctime: int
    inode: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one picture file: its hash, its size in bytes, its header, what it carries."""

    sha256: str
    size: int
    header: Header
    embedded: Embedded = NOTHING_EMBEDDED


class PictureIndex:
    """Readings by path and mark. An index that is absent, damaged or of another recipe is an empty one; nothing here may stop a run."""

    def __init__(self, root: Path) -> None:
        self._file = root / FILE
        self._before = _loaded(self._file)
        self._now: dict[str, tuple[Mark, Reading]] = {}

    def find(self, path: str, mark: Mark) -> Reading | None:
        """Return what was read of the file at that path when it bore that mark."""
        known = self._before.get(path)
        return known[1] if known and known[0] == mark else None

    def keep(self, path: str, mark: Mark, reading: Reading) -> None:
        """Note what was read of a file; what is not noted in this run is forgotten."""
        self._now[path] = mark, reading

    def save(self) -> None:
        """Write the index when it has changed, aside and then in its place.

        A file changed less than two seconds ago is left out: it may change again within the same tick of the file system's clock.
        """
        racy = time.time_ns() - _RACY_NS
        settled = {path: known for path, known in self._now.items() if max(known[0].mtime, known[0].ctime) < racy}
        if settled == self._before:
            return
        with suppress(OSError):
            _write(self._file, settled)


def mark_of(file: Path) -> Mark:
    """Return a file's mark; raises OSError."""
    seen = os.lstat(file)
    return Mark(seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)


def _write(file: Path, known: Mapping[str, tuple[Mark, Reading]]) -> None:
    pictures = {path: [*mark, asdict(reading)] for path, (mark, reading) in sorted(known.items())}
    text = json.dumps({"recipe": RECIPE, "pictures": pictures}, ensure_ascii=False, separators=(",", ":"))
    file.parent.mkdir(parents=True, exist_ok=True)
    swap_in(file, text.encode("utf-8", "surrogatepass"))


def _loaded(file: Path) -> dict[str, tuple[Mark, Reading]]:
    try:
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            return {}
        table = json.loads(file.read_bytes().decode("utf-8", "surrogatepass"))
        if table["recipe"] != RECIPE:
            return {}
        return {str(path): _entry(row) for path, row in table["pictures"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _entry(row: list[Any]) -> tuple[Mark, Reading]:
    """Return an entry as it was written; raises ValueError, TypeError or KeyError for one that was not written here."""
    *numbers, told = row
    embedded = dict(told["embedded"])
    embedded["creators"] = tuple(embedded["creators"])
    reading = Reading(told["sha256"], int(told["size"]), _like(Header("", 0, 0), told["header"]), _like(NOTHING_EMBEDDED, embedded))
    if len(numbers) != 4 or len(reading.sha256) != 64 or not all(isinstance(name, str) for name in reading.embedded.creators):
        raise ValueError(reading.sha256)
    return Mark(*(int(number) for number in numbers)), reading


def _like(model: _Record, values: Mapping[str, Any]) -> _Record:
    """Return a record with these values, each of the type that the model's has."""
    if {name: type(value) for name, value in values.items()} != {name: type(value) for name, value in asdict(model).items()}:
        raise ValueError(values)
    return type(model)(**values)
