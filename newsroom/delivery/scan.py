"""The scan: every file of a target read, and its bytes hashed, for whatever is left of what was taken down."""

import os
import stat
from pathlib import Path

from newsroom.corrections.traces import Detector
from newsroom.delivery.target import Progress
from newsroom.release.disk import read

_EVERY = 100


def left_of(root: Path, detector: Detector, progress: Progress) -> tuple[str, ...]:
    """Return the paths below `root` of all files in which the detector finds something, in order; raises OSError.

    No link is followed. A file that has several names is read once, and told under all of them.
    """
    if not detector.traces:
        return ()
    files = _files(root)
    found = []
    for done, names in enumerate(files.values(), 1):
        if _hits(root / names[0], detector):
            found += names
        if done % _EVERY == 0 or done == len(files):
            progress("scan", done, len(files))
    return tuple(sorted(found))


def _files(root: Path) -> dict[tuple[int, int], list[str]]:
    """Return the names of every regular file below a folder, by device and inode."""
    found: dict[tuple[int, int], list[str]] = {}
    for place, below, names in os.walk(root):
        below.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            state = os.stat(path, follow_symlinks=False)
            if stat.S_ISREG(state.st_mode):
                found.setdefault((state.st_dev, state.st_ino), []).append(os.path.relpath(path, root))
    return found


def _hits(path: Path, detector: Detector) -> bool:
    try:
        return detector.hits(read(path))
    except FileNotFoundError:  # removed by a publisher while nobody held the lock
        return False
