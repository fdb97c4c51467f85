"""What an item is taken out of files with; a file that several releases share is read and judged once."""

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown, Trace
from newsroom.corrections.expunge import expunged, tombstone
from newsroom.corrections.traces import Detector
from newsroom.release.disk import read
from newsroom.release.manifest import FileMark, marked
from newsroom.release.tree import FRONT

GONE = "gone.html"
"""The copy of a tombstone by which web servers know that they have to answer 410."""


class Look(NamedTuple):
    """A file as it lies there, and what it comes to without the item (None: nothing of it is in it)."""

    mark: FileMark
    fresh: bytes | None

    @property
    def after(self) -> FileMark:
        """Return what the file comes to."""
        return self.mark if self.fresh is None else marked(self.fresh)


@dataclass(frozen=True)
class Scalpel:
    """Takes one item out of the files of a site, and links to pages that go with it (`forsaken`: addresses without a tombstone)."""

    removed: TakenDown
    site: Site
    forsaken: frozenset[str] = frozenset()
    _seen: dict[tuple[str, int, int, int], Look] = field(default_factory=dict, repr=False)
    _others: dict[frozenset[str], "Scalpel"] = field(default_factory=dict, repr=False)

    @cached_property
    def detector(self) -> Detector:
        """Return what finds words and files of the item."""
        return Detector((self.removed.trace,) if self.removed.trace.salt else ())

    @cached_property
    def stones(self) -> tuple[str, ...]:
        """Return the files that are tombstones when the item is gone."""
        return tuple(f"{address}{name}" for address in self.removed.addresses for name in (FRONT, GONE))

    def forsaking(self, addresses: frozenset[str]) -> "Scalpel":
        """Return the scalpel that takes out these pages too; the same one for the same pages."""
        if addresses == self.forsaken:
            return self
        if addresses not in self._others:
            self._others[addresses] = replace(self, forsaken=addresses, _seen={}, _others={})
        return self._others[addresses]

    def forsakes(self, path: str) -> bool:
        """Return whether a file is a page that goes with the item."""
        return path.endswith(f"/{FRONT}") and path.removesuffix(FRONT) in self.forsaken

    def owns(self, path: str) -> bool:
        """Return whether a file lies at one of the item's addresses."""
        return f"{path.rpartition('/')[0]}/" in self.removed.addresses

    def knows(self, mark: FileMark) -> bool:
        """Return whether a file is one of the item's by its bytes."""
        return self.detector.knows(mark.sha256)

    def touches(self, path: str, look: Look) -> bool:
        """Return whether a file has anything to do with the item."""
        return self.owns(path) or look.fresh is not None or self.knows(look.mark)

    def look(self, folder: Path, path: str) -> Look:
        """Return what a file below `folder` holds, and what it should; raises OSError."""
        state = os.stat(folder / path, follow_symlinks=False)
        key = (path, state.st_ino, state.st_mtime_ns, state.st_size)
        if key not in self._seen:
            self._seen[key] = self._read(folder, path)
        return self._seen[key]

    def stone(self, folder: Path) -> bytes:
        """Return the tombstone in the dress of the release at `folder`."""
        try:
            lost = read(folder / "404.html")
        except FileNotFoundError:
            return tombstone(None, self.removed, self.site)
        return tombstone(self._expunged("404.html", lost), self.removed, self.site)

    def _read(self, folder: Path, path: str) -> Look:
        data = read(folder / path)
        fresh = data if self.owns(path) else self._expunged(path, data)
        return Look(marked(data), None if fresh == data else fresh)

    def _expunged(self, path: str, data: bytes) -> bytes:
        bare = expunged(path, data, self.removed, self.site, self.detector)
        if not self.forsaken:
            return bare
        beside = replace(self.removed, addresses=tuple(sorted(self.forsaken)), entries=(), trace=Trace(""))
        return expunged(path, bare, beside, self.site, Detector(()))
