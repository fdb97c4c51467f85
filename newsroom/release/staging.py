"""A stage: the pages of a built tree, laid out whole and lasting before anybody can see them.

A page that the live release has too, byte for byte, is a second name (hard link) of the same file there: it is read and hashed once
more, but neither written nor fsynced again, and keeps its modification time, so that readers' caches stay good. All other pages are
copied. Releases therefore share files among each other; they never share one with the built folder, which the next build rewrites.
Released files are read-only, so that nobody edits several releases at once by accident.
"""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from newsroom.errors import TreeChanged
from newsroom.release.disk import copy, each, holds, settle
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
    below = folders(tree.pages)
    for folder in below:
        os.mkdir(into / folder)
        os.chmod(into / folder, 0o755)
    shared = each(lambda path: base is not None and _share(base, into, path, tree.pages[path]), list(tree.pages))
    fresh = [path for path, done in zip(tree.pages, shared, strict=True) if not done]
    each(lambda path: bring(tree, path, into / path, stamp), fresh)
    each(lambda path: keep(into / path, tree.pages[path]), fresh)
    for _, level in groupby(sorted(below, key=_depth, reverse=True), key=_depth):
        each(lambda folder: settle(into / folder), list(level))


def bring(tree: Tree, path: str, target: Path, stamp: int) -> None:
    """Copy one file of the tree; raises TreeChanged when it is no longer as surveyed."""
    if copy(tree.root / path, target, stamp) != tree.files[path]:
        raise TreeChanged(str(tree.root / path))


def keep(path: Path, mark: FileMark) -> None:
    """Make a file last, and read it back; raises OSError when it does not hold what was written."""
    settle(path)
    if not holds(path, mark):
        raise OSError(errno.EIO, "what was written reads back differently", str(path))


def _share(base: Base, into: Path, path: str, mark: FileMark) -> bool:
    if base.pages.get(path) != mark:
        return False
    try:
        os.link(base.folder / path, into / path, follow_symlinks=False)
    except OSError:  # no such file, too many names, no hard links here: the copy that follows tells what is really wrong
        return False
    if holds(into / path, mark):
        return True
    os.unlink(into / path)
    return False


def _depth(folder: str) -> int:
    return folder.count("/") + bool(folder)
