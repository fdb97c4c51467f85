"""A built tree as found: every file hashed, nothing in it but regular files, the stored ones named by their hash.

A file at assets/<name> or media/<name> goes into the store, which a web server maps both addresses to; therefore these folders are flat,
and two files of one name must have one content.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsroom.errors import TreeIrregular, TreeMisnamed, TreeWithoutFront
from newsroom.release.disk import mark_of
from newsroom.release.manifest import FileMark, tree_hash

FRONT = "index.html"
SHELVES = ("assets/", "media/")
STORED = re.compile(r"[^.].*\.(?P<hash>[0-9a-f]{16})\.[0-9A-Za-z]+", re.DOTALL)


@dataclass(frozen=True)
class Tree:
    """A built tree at `root`: its files by path below the root, and the names that some of them have in the store."""

    root: Path
    files: Mapping[str, FileMark]
    store: Mapping[str, str]

    @cached_property
    def tree_hash(self) -> str:
        """Return the hash of the whole tree."""
        return tree_hash(self.files)

    @cached_property
    def pages(self) -> Mapping[str, FileMark]:
        """Return the files that a release's own folder holds."""
        return {path: mark for path, mark in self.files.items() if path not in self.store}


def survey(root: Path) -> Tree:
    """Return the built tree at `root`; raises TreeUnfit when it is not what a build writes."""
    if not (root / FRONT).is_file():
        raise TreeWithoutFront(str(root))
    files = marks(root)
    return Tree(root, files, _stored(root, files))


def marks(root: Path) -> dict[str, FileMark]:
    """Return every file below `root` with its mark, in path order; raises TreeIrregular for anything but files and folders."""
    return {path: mark_of(f"{root}/{path}") for path in sorted(_paths(root))}


def folders(paths: Iterable[str]) -> list[str]:
    """Return every folder that `paths` lie in, "" for the root, parents before children."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return sorted(found)


def _paths(root: Path) -> Iterator[str]:
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False) and _readable(path):
                    yield path
                else:
                    raise TreeIrregular(os.fsencode(root / path).decode("utf-8", "replace"))


def _readable(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _stored(root: Path, files: Mapping[str, FileMark]) -> dict[str, str]:
    store: dict[str, str] = {}
    contents: dict[str, FileMark] = {}
    for path, mark in files.items():
        if not path.startswith(SHELVES):
            continue
        name = path.partition("/")[2]
        named = STORED.fullmatch(name)
        if "/" in name or named is None or named["hash"] != mark.sha256[:16] or contents.setdefault(name, mark) != mark:
            raise TreeMisnamed(str(root / path))
        store[path] = name
    return store
