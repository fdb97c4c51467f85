"""What a site's tree holds besides what editors wrote: caches, built folders, sheets to look at; nothing of an item may stay there."""

import json
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from newsroom.copydesk.intake import read_bytes
from newsroom.copydesk.picture_index import FILE as INDEX
from newsroom.copydesk.safekeeping import PRIVATE, SHEETS
from newsroom.corrections.traces import Detector

_CACHE = Path(".cache")
_PRINTS = _CACHE / "pictures"
_SHARE = _CACHE / "share"
_BUILT = "output"
_KEPT = (f"{PRIVATE}/takedowns", f"{PRIVATE}/notices")
_MOST_READ = 200_000_000


def clear(root: Path, detector: Detector, sheets: Collection[str] = ()) -> tuple[str, ...]:
    """Remove what caches and built folders have of items, and contact sheets by name; return what went, below the site's root.

    A built folder goes as a whole: it is made again in a minute. So do the share pictures, and the index of pictures with their names.
    """
    gone = [*_clear_prints(root, detector)]
    for file in (*_files(root, _SHARE), *(SHEETS / Path(name) for name in sorted(sheets)), INDEX):
        if (root / file).is_file() and not (root / file).is_symlink():
            (root / file).unlink()
            gone.append(file.as_posix())
    for path in _hits(root, _CACHE, detector):
        (root / path).unlink()
        gone.append(path)
    for folder in _built(root):
        if any(_hits(root, folder, detector)):
            shutil.rmtree(root / folder)
            gone.append(f"{folder.as_posix()}/")
    return tuple(gone)


def left(root: Path, detector: Detector) -> tuple[str, ...]:
    """Return the files of a site's tree, its target left out, in which something of items is left."""
    places = (_CACHE, *_built(root), Path(PRIVATE), Path("content"))
    return tuple(path for place in places for path in _hits(root, place, detector) if not path.startswith(_KEPT))


def _clear_prints(root: Path, detector: Detector) -> Iterator[str]:
    """Remove the copies of an item's pictures, and of the others' what no record names."""
    needed: set[str] = set()
    for path in _files(root, _PRINTS / "records"):
        record = _record(root / path)
        if any(map(detector.knows, record)):
            (root / path).unlink()
            yield path.as_posix()
        else:
            needed |= record
    for path in _files(root, _PRINTS / "files"):
        if path.name not in needed:
            (root / path).unlink()
            yield path.as_posix()


def _record(path: Path) -> set[str]:
    """Return the hashes that a record of copies names: the picture's and those of its copies."""
    try:
        told = json.loads(path.read_bytes())
        return {str(json.loads(told["subject"])[0]), *(str(copy["sha256"]) for copy in told["copies"])}
    except (ValueError, KeyError, TypeError, IndexError):
        return set()


def _built(root: Path) -> tuple[Path, ...]:
    names = (entry.name for entry in os.scandir(root) if entry.is_dir(follow_symlinks=False))
    return tuple(Path(name) for name in sorted(names) if name == _BUILT or name.startswith(f".{_BUILT}-"))


def _hits(root: Path, place: Path, detector: Detector) -> Iterator[str]:
    for path in _files(root, place):
        data = read_bytes(root, path.as_posix(), _MOST_READ)
        if data is None or detector.hits(data):
            yield path.as_posix()


def _files(root: Path, place: Path) -> list[Path]:
    """Return the regular files below a folder of ours; none where it is behind a link: it may be somebody's home."""
    if any((root / folder).is_symlink() for folder in (place, *place.parents)):
        return []
    walked = os.walk(root / place)
    found = (Path(folder, name) for folder, _, names in walked for name in names if not Path(folder, name).is_symlink())
    return sorted(file.relative_to(root) for file in found)
