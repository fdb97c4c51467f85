"""The shelf of published copies, below .cache/pictures: files by their hash, and a record of which copies a picture has.

Files go into the built folder as a second name (hard link) of the one here. That is safe because nobody writes into either: they are
read-only, the built folder is replaced as a whole and never edited, and releases copy from it (newsroom.release.staging). A file that was
written into all the same has another size or date than it was given here, and is made again.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
import tempfile
import weakref
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from newsroom.copydesk.swap import ASIDE, swap_in
from newsroom.pictures.copies import Copy

_DATE = 315_532_800
"""Seconds: 1980-01-01 UTC, the date of every file here."""
_FEW = 64
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy on the shelf: form, pixels, bytes, and its hash, by which its file is called."""

    form: str
    width: int
    height: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Record:
    """All copies of one picture; `subject` is what they show: the picture's hash and its boxes."""

    subject: str
    copies: tuple[Kept, ...]


class PrintShelf:
    """Copies by key, shared with other runs at this folder; one that cannot be written is replaced by a passing one, gone after the run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked: set[str] = set()
        try:
            self._lock = _opened(folder)
        except OSError:
            self._folder = Path(tempfile.mkdtemp(prefix="newsroom-pictures-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            self._lock = _opened(self._folder)
        weakref.finalize(self, os.close, self._lock)

    def take(self, key: str) -> tuple[Kept, ...] | None:
        """Return the copies with that key, None when there are none or a file of them is missing or changed."""
        self._asked.add(key)
        record = _read(self._folder / "records" / key)
        return record.copies if record and all(map(self._whole, record.copies)) else None

    def keep(self, key: str, subject: str, copies: Iterable[Copy]) -> tuple[Kept, ...]:
        """Put copies on the shelf as they come, and when all are there their record; raises OSError."""
        kept = tuple(self._kept(copy) for copy in copies)
        record = json.dumps(asdict(Record(subject, kept)), separators=(",", ":"))
        swap_in(self._folder / "records" / key, record.encode(), 0o444)
        return kept

    def hand_out(self, sha256: str, target: Path) -> None:
        """Let `target` be a copy from the shelf: the same file where the disk allows it; raises OSError."""
        source = self._folder / "files" / sha256
        try:
            os.link(source, target)
        except FileExistsError:
            return
        except OSError:  # another disk, no hard links here, too many names: copying tells what is really wrong
            shutil.copyfile(source, target)

    def tidy(self, subjects: Collection[str]) -> None:
        """Remove what nobody asked for: at once what shows none of `subjects`, else the oldest, until as many are left as were asked for.

        A picture that was redacted, replaced or taken out leaves nothing here. Nothing that goes wrong here may stop a build.
        """
        with suppress(OSError):
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            idle = {entry.path: _read(Path(entry.path)) for entry in _entries(self._folder / "records") if entry.name not in self._asked}
            wanted = sorted((path for path, record in idle.items() if record and record.subject in subjects), key=_age)
            surplus = max(0, len(wanted) - max(_FEW, len(self._asked)))
            for path in {*idle} - {*wanted[surplus:]}:
                os.unlink(path)
            self._tidy_files()
        fcntl.flock(self._lock, fcntl.LOCK_SH)

    def _tidy_files(self) -> None:
        records = (_read(Path(entry.path)) for entry in _entries(self._folder / "records"))
        needed = {copy.sha256 for record in records if record for copy in record.copies}
        for entry in _entries(self._folder / "files"):
            if entry.name not in needed:
                os.unlink(entry.path)

    def _kept(self, copy: Copy) -> Kept:
        kept = Kept(copy.form, copy.width, copy.height, len(copy.data), hashlib.sha256(copy.data).hexdigest())
        if not self._whole(kept):
            swap_in(self._folder / "files" / kept.sha256, copy.data, 0o444, _DATE)
        return kept

    def _whole(self, copy: Kept) -> bool:
        try:
            found = os.lstat(self._folder / "files" / copy.sha256)
        except OSError:
            return False
        return (found.st_size, found.st_mtime) == (copy.size, _DATE)


def _opened(folder: Path) -> int:
    """Return a shared lock on a folder that can be written, with what belongs in it; raises OSError."""
    for name in ("records", "files"):
        (folder / name).mkdir(parents=True, exist_ok=True)
        handle, probe = tempfile.mkstemp(prefix=ASIDE, dir=folder / name)
        os.close(handle)
        os.unlink(probe)
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    fcntl.flock(lock, fcntl.LOCK_SH)
    return lock


def _read(path: Path) -> Record | None:
    try:
        given = json.loads(path.read_bytes())
        copies = tuple(Kept(**item) for item in given["copies"])
        return Record(given["subject"], copies) if all(_SHA256.fullmatch(copy.sha256) for copy in copies) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _age(path: str) -> tuple[int, str]:
    return os.stat(path).st_mtime_ns, path


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the files of a folder of ours; none where it is behind a link: it may be somebody's home."""
    if folder.is_symlink() or folder.parent.is_symlink():
        return []
    with os.scandir(folder) as entries:
        return [entry for entry in entries if entry.is_file(follow_symlinks=False)]
