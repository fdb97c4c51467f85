"""The folder of a new site: fit to be built on or refused; written aside, then moved in, so that nothing half-made stays."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from newsroom.copydesk.settings import FILE
from newsroom.errors import FileInTheWay, FolderInUse

_BY_GIT = ".git"


def survey(folder: Path) -> None:
    """Raise FolderInUse or FileInTheWay (exit 2) when no site can stand at `folder`; what is empty, or holds git's own alone, is free."""
    standing = next(place for place in (folder, *folder.parents) if os.path.lexists(place))
    if not standing.is_dir():
        raise FileInTheWay(str(standing))
    if standing != folder:
        return
    found = sorted(path.name for path in folder.iterdir() if path.name != _BY_GIT)
    if found:
        raise FolderInUse(str(folder), found[0])


def settle(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files below `folder`, all or none, newsroom.toml last; a folder that stands is kept, whose working directory it may be."""
    survey(folder)
    with _parents(folder.parent):
        standing = folder.is_dir()
        aside = Path(tempfile.mkdtemp(prefix=".newsroom-init-", dir=folder if standing else folder.parent))
        try:
            site = aside / "site"
            _write(site, files)
            if standing:
                _move_in(site, folder)
            else:
                site.rename(folder)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _write(site: Path, files: Mapping[str, bytes]) -> None:
    for path, data in sorted(files.items()):
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _move_in(site: Path, folder: Path) -> None:
    names = sorted((path.name for path in site.iterdir()), key=lambda name: (name == FILE, name))
    try:
        for name in names:
            (site / name).rename(folder / name)
    except BaseException:
        _move_out(site, folder, names)
        raise


def _move_out(site: Path, folder: Path, names: Sequence[str]) -> None:
    for name in names:
        if not os.path.lexists(site / name):
            (folder / name).rename(site / name)


@contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """Make the missing folders above a site, and take them away again when it does not come to stand."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for place in missing:
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
        raise
