"""Files as a release needs them: read without following links, written once, made to last, hashed.

A file counts as written when its bytes, then its name's folder, have been fsynced. Thirteen thousand fsyncs one after the other
wait for the device 13,000 times; the kernel joins those that wait together, so they are made by a small pool of threads (measured on
ext4, 13,000 new files of 9 kB: 16 s by one thread, 8 s by 16). Everything else is quicker in one thread.
"""

import errno
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from newsroom.release.manifest import FileMark

AnyPath = str | Path
ASIDE = ".new-"
_PIECE = 1 << 20
_HANDS = 16
_BATCH = 64


def mark_of(path: AnyPath) -> FileMark:
    """Return the hash and size of a regular file."""
    with _opened(path) as handle:
        return _poured(handle, None)


def holds(path: AnyPath, mark: FileMark) -> bool:
    """Return whether a regular file with just that content can be read at `path`."""
    try:
        return mark_of(path) == mark
    except OSError:  # whatever keeps us from reading it, it is not there for us: the caller writes it anew or refuses it
        return False


def read(path: AnyPath) -> bytes:
    """Return the bytes of a regular file."""
    with _opened(path) as handle:
        pieces = []
        while piece := os.read(handle, _PIECE):
            pieces.append(piece)
    return b"".join(pieces)


def copy(source: AnyPath, target: AnyPath, stamp: int) -> FileMark:
    """Write a new file `target`, read-only, modified at `stamp` (Unix seconds); return what was copied. Not yet fsynced."""
    with _opened(source) as taken, _created(target) as made:
        mark = _poured(taken, made)
        os.fchmod(made, 0o444)
        os.utime(made, (stamp, stamp))
    return mark


def write_new(path: AnyPath, data: bytes, stamp: int, mode: int = 0o444) -> None:
    """Write a new file `path`, modified at `stamp` (Unix seconds). Not yet fsynced."""
    with _created(path) as made:
        write_all(made, data)
        os.fchmod(made, mode)
        os.utime(made, (stamp, stamp))


def write_aside(path: Path, data: bytes, stamp: int, mode: int = 0o644) -> None:
    """Write `data` to a file beside `path`, make it last, and rename it to `path` when it is whole; other names of the old file keep it."""
    aside = path.with_name(ASIDE + path.name)
    write_new(aside, data, stamp, mode)
    settle(aside)
    os.rename(aside, path)
    settle(path.parent)


def write_all(handle: int, data: bytes) -> None:
    """Write every byte, however many calls that takes."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def settle(path: AnyPath) -> None:
    """Make a file's content, or a folder's names, last through a power cut."""
    with _handle(path, os.O_RDONLY) as handle:
        os.fsync(handle)


def settle_all(paths: Sequence[str]) -> None:
    """Make many files, or many folders, last; the first error ends it and is raised."""
    batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
    with ThreadPoolExecutor(_HANDS) as hands:
        list(hands.map(_settle_batch, batches))


def _settle_batch(paths: Sequence[str]) -> None:
    for path in paths:
        settle(path)


def take_place(fresh: Path, target: Path) -> None:
    """Put the folder `fresh` in the place of the folder `target`, if there is one; `target` stays when that fails. Both on one disk."""
    if not target.exists():
        fresh.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    try:
        target.rename(old / target.name)
        fresh.rename(target)
    except BaseException:
        if not target.exists():
            (old / target.name).rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _opened(path: AnyPath) -> Iterator[int]:
    with _handle(path, os.O_RDONLY | os.O_NONBLOCK) as handle:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not a regular file")
        yield handle


@contextmanager
def _created(path: AnyPath) -> Iterator[int]:
    with _handle(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as handle:
        yield handle


@contextmanager
def _handle(path: AnyPath, flags: int) -> Iterator[int]:
    try:
        handle = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            yield handle
        finally:
            os.close(handle)
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _poured(taken: int, made: int | None) -> FileMark:
    hashed, size = hashlib.sha256(), 0
    while piece := os.read(taken, _PIECE):
        hashed.update(piece)
        size += len(piece)
        if made is not None:
            write_all(made, piece)
    return FileMark(hashed.hexdigest(), size)
