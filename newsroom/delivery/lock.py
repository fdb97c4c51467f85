"""One publisher at a time: the lock of a local target."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.errors import LockHeld
from newsroom.release.disk import write_all


@contextmanager
def locked(lock: Path, who: str) -> Iterator[None]:
    """Hold the lock inside the block, without waiting for it; raises LockHeld. The system frees it even when we are killed.

    The file says who holds it; it stays where it is afterwards, since removing it would let two publishers lock two files.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockHeld(str(lock.parent), os.read(handle, 200).decode("utf-8", "replace").strip()) from error
        os.ftruncate(handle, 0)
        write_all(handle, f"{who}, process {os.getpid()}\n".encode())
        yield
    finally:
        os.close(handle)
