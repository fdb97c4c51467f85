"""A stage: the pages of a built tree, laid out whole and lasting before anybody can see them.

A page that the live release has too, byte for byte, is a second name (hard link) of the same file there: it is read and hashed once
more, but neither written nor fsynced again, and keeps its modification time, so that readers' caches stay good. All other pages are
copied. Releases therefore share files among each other; they never share one with the built folder, which the next build rewrites.
Released files are read-only, so that nobody edits several releases at once by accident.
"""

import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from newsroom.errors import TreeChanged
from newsroom.release.disk import copy, holds, settle_all, write_new
from newsroom.release.manifest import FileMark
from newsroom.release.tree import Tree, folders


@dataclass(frozen=True, slots=True)
class Base:
    """The live release, whose unchanged pages are taken over: its folder and the pages in it."""

    folder: Path
    pages: Mapping[str, FileMark]


def stage(tree: Tree, into: Path, stamp: int, base: Base | None = None) -> None:
    """Lay out the tree's pages in the new folder `into`, read them back and make them last.

    Files written anew are modified at `stamp` (Unix seconds). Raises TreeChanged when the tree is no longer as surveyed.
    """
    _lay_folders(tree.pages, into)
    fresh = [path for path, mark in tree.pages.items() if base is None or not _share(base, into, path, mark)]
    for path in fresh:
        bring(tree, path, f"{into}/{path}", stamp)
    keep({f"{into}/{path}": tree.pages[path] for path in fresh})
    _settle_folders(tree.pages, into)


def graft(base: Base, pages: Mapping[str, FileMark], fresh: Mapping[str, bytes], into: Path, stamp: int) -> None:
    """Lay out `pages` in the new folder `into`: `fresh` ones as given, all others as `base` has them; read them back, make them last."""
    _lay_folders(pages, into)
    for path, data in fresh.items():
        write_new(f"{into}/{path}", data, stamp)
    written = set(fresh)
    for path, mark in pages.items():
        if path not in fresh and not _share(base, into, path, mark):
            copy(base.folder / path, f"{into}/{path}", stamp)
            written.add(path)
    keep({f"{into}/{path}": pages[path] for path in sorted(written)})
    _settle_folders(pages, into)


def bring(tree: Tree, path: str, target: str, stamp: int) -> None:
    """Copy one file of the tree; raises TreeChanged when it is no longer as surveyed."""
    if copy(f"{tree.root}/{path}", target, stamp) != tree.files[path]:
        raise TreeChanged(str(tree.root / path))


def keep(files: Mapping[str, FileMark]) -> None:
    """Make files last, and read them back; raises OSError when one does not hold what was written."""
    settle_all(list(files))
    for path, mark in files.items():
        if not holds(path, mark):
            raise OSError(errno.EIO, "what was written reads back differently", path)


def _share(base: Base, into: Path, path: str, mark: FileMark) -> bool:
    if base.pages.get(path) != mark:
        return False
    try:
        os.link(f"{base.folder}/{path}", f"{into}/{path}", follow_symlinks=False)
    except OSError:  # no such file, too many names, no hard links here: the copy that follows tells what is really wrong
        return False
    if holds(f"{into}/{path}", mark):
        return True
    os.unlink(f"{into}/{path}")
    return False


def _lay_folders(paths: Iterable[str], into: Path) -> None:
    for folder in folders(paths):
        os.mkdir(f"{into}/{folder}")
        os.chmod(f"{into}/{folder}", 0o755)


def _settle_folders(paths: Iterable[str], into: Path) -> None:
    for _, level in groupby(sorted(folders(paths), key=_depth, reverse=True), key=_depth):
        settle_all([f"{into}/{folder}" for folder in level])


def _depth(folder: str) -> int:
    return folder.count("/") + bool(folder)
