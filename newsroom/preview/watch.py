"""Who saved what: a pull is due after every change below the folders that a site is made of."""

import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, watch

FOLDERS = ("content", "theme", "plugins")
FILES = ("newsroom.toml", "pelicanconf.py", "publishconf.py")
_LOOK_ROUND = 250
_SETTLED = 80
_LONGEST_BURST = 1000

Standing = dict[str, tuple[int, ...]]


def saves(root: Path) -> Iterator[None]:
    """Yield once when the watch stands, then after each burst of changes (quiet for 80 ms); ends with KeyboardInterrupt only.

    Folders may vanish and come back: four times a second their inodes, and the settings files' times, are compared.
    """
    polling = False
    while True:
        standing = _standing(root)
        try:
            yield from _while_standing(root, standing, polling)
        except FileNotFoundError:  # a folder vanished while the watch was set up
            continue
        except (OSError, RuntimeError):  # watches have run out, or the system's watcher gave up: look instead of being told
            polling = True
            time.sleep(_LOOK_ROUND / 1000)


def is_save(root: Path, path: str) -> bool:
    """Return whether a change is one of the site's files: neither hidden nor an editor's own."""
    below = Path(path).relative_to(root).parts if Path(path).is_relative_to(root) else (Path(path).name,)
    return not any(part.startswith(".") or part == "__pycache__" for part in below) and not path.endswith("~")


def _while_standing(root: Path, standing: Standing, polling: bool) -> Iterator[None]:
    """Yield as `saves` does until one of the folders is replaced."""
    folders = [root / name for name in FOLDERS if name in standing]
    first = True
    for changes in watch(
        *folders,
        watch_filter=lambda _change, path: is_save(root, path),
        debounce=_LONGEST_BURST,
        step=_SETTLED,
        rust_timeout=_LOOK_ROUND,
        yield_on_timeout=True,
        force_polling=polling or None,
        ignore_permission_denied=True,
    ):
        now = _standing(root)
        replaced = any(now.get(name) != standing.get(name) for name in FOLDERS) or _uprooted(changes, folders)
        if replaced and not first:
            return
        if first or changes or now != standing:
            yield
        if replaced:
            return
        standing, first = now, False


def _standing(root: Path) -> Standing:
    """Return what tells one state from the next: a folder's device and inode, a file's times and size too."""
    found: Standing = {}
    for name in (*FOLDERS, *FILES):
        try:
            stat = (root / name).stat()
        except OSError:
            continue
        found[name] = (stat.st_dev, stat.st_ino, *((stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size) if name in FILES else ()))
    return found


def _uprooted(changes: set[tuple[Change, str]], folders: list[Path]) -> bool:
    """Return whether a watched folder itself was deleted; its inode's number may be given to the next one."""
    return any(change is Change.deleted and Path(path) in folders for change, path in changes)
