"""Order after a crash: whatever a killed publish left behind is told or removed, before anything new begins.

Ids are a counter, so what a killed publish was about to bring out has the id that follows the greatest that ever was live (by the log, or
by `current` itself). Only that one is removed, and only while it is the last: everything else has been read by somebody, or is not ours.
"""

import hashlib
import os
import shutil
from pathlib import Path

from newsroom.delivery.events import PUBLISH, ROLLBACK, WENT_LIVE, Event, append, last_of, now, read_events
from newsroom.delivery.journal import mend
from newsroom.delivery.layout import LEFTOVERS, Layout
from newsroom.release.disk import read, settle


def found(layout: Layout) -> None:
    """Make the target's root before the first release, so that it can be locked; the folder above it must be there."""
    if not layout.current.is_symlink():
        _make(layout.root)
        settle(layout.root.parent)


def recover(layout: Layout, live: int | None) -> tuple[Event, ...]:
    """Bring the target back in order while its lock is held; return the log, which then knows that `live` is live."""
    for folder in (layout.releases, layout.store, layout.manifests):
        _make(folder)
    settle(layout.root)
    mend(layout.events)
    mend(layout.takedowns)
    _tell(layout, live)
    events = read_events(layout.events)
    _sweep(layout)
    unborn = 1 + max((event.id for event in events), default=0)
    if max(layout.release_ids(), default=0) <= unborn:
        _clear(layout.release(unborn))
        _clear(layout.manifest(unborn))
    return events


def remove(layout: Layout, id: int) -> None:
    """Take a release away: first its name, in one step, then its manifest and its files."""
    os.rename(layout.release(id), layout.gone(id))
    layout.manifest(id).unlink(missing_ok=True)
    shutil.rmtree(layout.gone(id))


def manifest_hash(layout: Layout, id: int) -> str:
    """Return the SHA-256 (hex) of a manifest's bytes, "" when it is missing."""
    try:
        return hashlib.sha256(read(layout.manifest(id))).hexdigest()
    except FileNotFoundError:
        return ""


def _make(folder: Path) -> None:
    try:
        os.mkdir(folder)
    except FileExistsError:
        return
    os.chmod(folder, 0o755)  # the web server's user reads it, whatever our umask is


def _tell(layout: Layout, live: int | None) -> None:
    events = read_events(layout.events)
    last = last_of(events, *WENT_LIVE)
    if live is None or (last and last.id == live):
        return
    action = ROLLBACK if last_of(events, *WENT_LIVE, id=live) else PUBLISH
    why = "found live; whoever did it was interrupted"
    append(layout.events, Event(action, live, last.id if last else None, now(), "", why, manifest_hash(layout, live)))


def _sweep(layout: Layout) -> None:
    for id in layout.gone_ids():
        layout.manifest(id).unlink(missing_ok=True)
    for folder in (layout.root, layout.releases, layout.store, layout.manifests):
        for name in os.listdir(folder):
            if name.startswith(LEFTOVERS):
                _clear(folder / name)


def _clear(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
