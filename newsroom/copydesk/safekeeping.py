"""private/: the originals of redacted pictures and the sheets to look at; nobody else may read them, and git never sees them."""

import hashlib
import os
import stat
from pathlib import Path

from newsroom.copydesk.git_view import would_track
from newsroom.copydesk.intake import read_bytes
from newsroom.errors import PrivateExposed

PRIVATE = "private"
ORIGINALS = f"{PRIVATE}/originals"
SHEETS = f"{PRIVATE}/contact-sheets"
_FOLDER, _FILE = 0o700, 0o600
_MOST_READ = 100_000_000


def keep_original(root: Path, data: bytes, suffix: str) -> str:
    """Keep a picture's bytes below private/originals/ by their hash, and return that; they are on the disk when this returns.

    Raises PrivateExposed when git would see them, before anything is written.
    """
    digest = hashlib.sha256(data).hexdigest()
    path = f"{ORIGINALS}/{digest}.{suffix}"
    prepare(root, path)
    if not _held(root, path, digest):
        write_private(root / path, data)
    (root / path).chmod(_FILE)
    return digest


def kept_original(root: Path, digest: str) -> bytes | None:
    """Return the original of that hash, None when it is not there or not what it was."""
    if not digest:
        return None
    names = sorted((root / ORIGINALS).glob(f"{digest}.*"))
    return next((data for name in names if (data := _held(root, f"{ORIGINALS}/{name.name}", digest))), None)


def keep_sheet(root: Path, name: str, data: bytes) -> str:
    """Write a contact sheet below private/contact-sheets/ and return its path; raises PrivateExposed as keep_original does."""
    path = f"{SHEETS}/{name}"
    prepare(root, path)
    write_private(root / path, data)
    return path


def prepare(root: Path, path: str) -> None:
    """Make the folders of a file below private/, for us alone (0700); raises PrivateExposed when it would not stay private."""
    folders = [root / Path(*Path(path).parts[:depth]) for depth in range(1, len(Path(path).parts))]
    if any(folder.is_symlink() for folder in folders) or would_track(root, path):
        raise PrivateExposed(path)
    for folder in folders:
        folder.mkdir(_FOLDER, exist_ok=True)
        if stat.S_IMODE(folder.stat().st_mode) != _FOLDER:
            folder.chmod(_FOLDER)


def write_private(path: Path, data: bytes) -> None:
    """Write a file that we alone may read (0600): aside, to the disk, then to its place."""
    aside = path.with_name(f".new-{path.name}")
    try:
        write_new(aside, data, _FILE)
        aside.rename(path)
    finally:
        aside.unlink(missing_ok=True)
    settle(path.parent)


def write_new(path: Path, data: bytes, mode: int) -> None:
    """Write a new file to the disk; one of that name, left by a run that was cut off, goes first."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Make a folder's names last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _held(root: Path, path: str, digest: str) -> bytes | None:
    """Return a kept file's bytes, None unless they are what its name says."""
    if not (root / path).is_file():
        return None
    data = read_bytes(root, path, _MOST_READ)
    return data if data is not None and hashlib.sha256(data).hexdigest() == digest else None
