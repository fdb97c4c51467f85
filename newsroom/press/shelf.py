"""A shelf that made pictures are kept on between builds, below .cache/ at the site's root, which may be deleted at any time."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from newsroom.copydesk.swap import ASIDE, swap_in

FOLDER = Path(".cache")
Progress = Callable[[int, int], None]
"""Told (done, of all) while pictures are made or taken."""
_DIGEST = hashlib.sha256().digest_size
_FEW = 64


class Shelf:
    """Pictures by key. An entry is its picture's sha256, then the picture: what does not agree with itself is drawn again.

    Nothing here may stop a build: a shelf that cannot be read or written is an empty one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked: set[str] = set()

    def take(self, key: str) -> bytes | None:
        """Return the picture with that key, None when there is none or it is damaged."""
        self._asked.add(key)
        place = self._folder / key
        try:
            entry = place.read_bytes() if place.is_file() else b""
        except OSError:
            return None
        digest, picture = entry[:_DIGEST], entry[_DIGEST:]
        return picture if hashlib.sha256(picture).digest() == digest else None

    def keep(self, key: str, picture: bytes) -> None:
        """Put a picture on the shelf: written aside, then renamed, so that no reader ever meets half of one."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            swap_in(self._folder / key, hashlib.sha256(picture).digest() + picture)

    def tidy(self) -> None:
        """Remove what broken runs left behind, and of the pictures that nobody asked for the oldest, until as many are left as were.

        Files of others are let be, and so is all of a folder that is a link: it may be somebody's home.
        """
        with suppress(OSError):
            if self._folder.is_symlink():
                return
            found = [entry for entry in os.scandir(self._folder) if entry.is_file(follow_symlinks=False) and entry.name not in self._asked]
            idle = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.stat().st_mtime_ns)
            surplus = max(0, len(idle) - max(_FEW, len(self._asked)))
            for entry in (*idle[:surplus], *(entry for entry in found if entry.name.startswith(ASIDE))):
                os.unlink(entry)
