"""The rendered site on disk: one flat folder, or a release whose hashed files lie in the store."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

STORED = ("assets/", "media/")
_TEXTS = {".html", ".xml", ".json", ".css", ".js", ".txt", ".svg", ".csv", ".webmanifest", ".rss", ".atom", ".conf", ".ics", ""}
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Tree:
    """Where the rendered site lies: `root` has the pages; `store`, where given, answers for assets/ and media/ by file name."""

    root: Path
    store: Path | None = None

    @cached_property
    def files(self) -> frozenset[str]:
        """Return the regular files below the root, as POSIX paths; links and devices are none."""
        return frozenset(_regular(self.root, ""))

    @cached_property
    def _stored(self) -> frozenset[str]:
        return frozenset(_regular(self.store, "")) if self.store else frozenset()

    def exists(self, path: str) -> bool:
        """Return whether readers would be given a file for this path."""
        return path in self.files or (path.startswith(STORED) and path.partition("/")[2] in self._stored)

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raises OSError."""
        return self._where(path).read_bytes()

    def sha256(self, path: str) -> str:
        """Return the hexadecimal sha256 of a file, read in pieces; raises OSError."""
        digest = hashlib.sha256()
        with self._where(path).open("rb") as file:
            while piece := file.read(_CHUNK):
                digest.update(piece)
        return digest.hexdigest()

    def _where(self, path: str) -> Path:
        if self.store and path not in self.files and path.startswith(STORED):
            return self.store / path.partition("/")[2]
        return self.root / path


class Texts(Mapping[str, str]):
    """The texts among a tree's files, each read anew when asked for, so that memory stays flat."""

    def __init__(self, tree: Tree, files: frozenset[str]) -> None:
        self._tree = tree
        self._names = sorted(path for path in files if os.path.splitext(path)[1].lower() in _TEXTS)

    def __getitem__(self, path: str) -> str:
        return self._tree.read(path).decode("utf-8", "replace")

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _regular(folder: Path, below: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _regular(Path(entry.path), f"{below}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield f"{below}{entry.name}"
