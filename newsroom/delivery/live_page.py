"""A page of the live release, as a web server would answer it."""

import os
import re
import stat
from contextlib import ExitStack

from newsroom.delivery.layout import Layout

MOST_BYTES = 4_000_000
_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")


def live_page(layout: Layout, id: int, address: str) -> bytes | None:
    """Return what a release holds for an address below the root ("progress/heating/"); None where it holds nothing that can be read.

    Follows no link, neither in the folders on the way nor at their end, and reads at most 4 MB.
    """
    parts = address.strip("/").split("/") if address.strip("/") else []
    if not all(_PART.fullmatch(part) for part in parts):
        return None
    names = [*parts, "index.html"] if address == "" or address.endswith("/") else parts
    try:
        return _read(str(layout.release(id)), names)
    except OSError:  # missing, a link, no permission: whatever it is, nobody can tell what stood there
        return None


def _read(folder: str, names: list[str]) -> bytes | None:
    """Return the bytes of a file below a folder, opened name by name, each in the folder before it."""
    with ExitStack() as opened:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        opened.callback(os.close, handle)
        for name in names:
            handle = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=handle)
            opened.callback(os.close, handle)
        told = os.fstat(handle)
        if not stat.S_ISREG(told.st_mode) or told.st_size > MOST_BYTES:
            return None
        with os.fdopen(os.dup(handle), "rb") as file:
            return file.read(MOST_BYTES)
