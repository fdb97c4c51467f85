"""Surgery: one item taken out of everything a target holds, in an order that can be cut off anywhere and finished later.

The live release is not touched: a new one is made of it, without the item, and goes live in one step. Every other kept release is then
rewritten where it lies. The log is told first what the release will come to, then comes its new manifest, then the files, each written
aside and renamed, so that other releases that have the same file under a name of their own keep it; then deletions. What is planned anew
from the middle of that comes to the same (operation.py). A release that is damaged, and has the item, is taken away whole.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from newsroom.delivery.activation import go_live, lay_out_without, newest_stamp
from newsroom.delivery.events import PURGE, TAKEDOWN, Event, append, last_of, now, read_events, to_line
from newsroom.delivery.layout import Layout
from newsroom.delivery.operation import Operation, carries, operation
from newsroom.delivery.recovery import manifest_hash, remove
from newsroom.delivery.scalpel import Scalpel
from newsroom.delivery.target import Note, Progress
from newsroom.errors import ReleaseDamaged
from newsroom.release.disk import ASIDE, read, settle, write_aside
from newsroom.release.manifest import Manifest, to_bytes
from newsroom.release.tree import folders

_DAMAGED = "damaged, and could not be purged: taken away whole"
_LEFT_OUT = "left out as damaged"


def purge(layout: Layout, live: int | None, scalpel: Scalpel, note: Note, progress: Progress) -> int | None:
    """Take an item out of a target whose lock is held and that is in order; return the release that is live then."""
    kept = layout.release_ids()
    progress("purge", 0, len(kept))
    if live is not None:
        live = _purge_live(layout, live, scalpel, note)
    for done, id in enumerate((id for id in kept if id != live), 1):
        _purge_kept(layout, id, scalpel, note)
        progress("purge", done, len(kept))
    _empty_store(layout, scalpel)
    _silence(layout, scalpel)
    return live


def _purge_live(layout: Layout, live: int, scalpel: Scalpel, note: Note) -> int:
    try:
        manifest = layout.read_manifest(live)
    except ReleaseDamaged:  # readers' site is not taken away; what is left in it is found by the scan
        return live
    plan = operation(layout.release(live), manifest, scalpel)
    if not plan.needed:
        return live
    fresh = {path: data for path, data in plan.fresh.items() if path not in plan.damaged}
    made = lay_out_without(layout, manifest, plan.sound, fresh, read_events(layout.events))
    why = "; ".join(filter(None, (note.why, f"{_LEFT_OUT}: {', '.join(sorted(plan.damaged))}" if plan.damaged else "")))
    go_live(layout, Event(TAKEDOWN, made.id, live, now(), note.who, why, manifest_hash(layout, made.id)))
    return made.id


def _purge_kept(layout: Layout, id: int, scalpel: Scalpel, note: Note) -> None:
    manifest = _trusted(layout, id)
    if manifest is None:
        if carries(layout.release(id), scalpel) or _told(layout.manifest(id), scalpel):
            _take_away(layout, id, note)
        return
    plan = operation(layout.release(id), manifest, scalpel)
    if plan.needed and plan.damaged:
        _take_away(layout, id, note)
    elif plan.needed:
        _rewrite(layout, plan, note)


def _trusted(layout: Layout, id: int) -> Manifest | None:
    """Return a release's manifest, None when it cannot be read or is not one that the log tells of."""
    told = {event.manifest for event in read_events(layout.events) if event.id == id} - {""}
    try:
        manifest = layout.read_manifest(id)
    except ReleaseDamaged:
        return None
    return manifest if not told or manifest_hash(layout, id) in told else None


def _told(manifest: Path, scalpel: Scalpel) -> bool:
    try:
        return scalpel.detector.hits(read(manifest))
    except FileNotFoundError:
        return False


def _take_away(layout: Layout, id: int, note: Note) -> None:
    why = "; ".join(filter(None, (note.why, _DAMAGED)))
    append(layout.events, Event(PURGE, id, None, now(), note.who, why, retired=(id,)))
    remove(layout, id)
    settle(layout.releases)


def _rewrite(layout: Layout, plan: Operation, note: Note) -> None:
    id, stamp = plan.manifest.id, newest_stamp(layout)
    folder, data = layout.release(id), to_bytes(plan.manifest)
    if plan.manifest != plan.before:
        _tell(layout, Event(PURGE, id, None, now(), note.who, note.why, sha256(data).hexdigest()))
        write_aside(layout.manifest(id), data, stamp)
    _delete(folder, (path for path in plan.extra if path.rpartition("/")[2].startswith(ASIDE)))
    _make_folders(folder, plan.fresh)
    for path, fresh in plan.fresh.items():
        write_aside(folder / path, fresh, stamp, 0o444)
    _delete(folder, plan.extra)


def _tell(layout: Layout, event: Event) -> None:
    """Tell the log what a release will come to, once."""
    last = last_of(read_events(layout.events), event.action, id=event.id)
    if last is None or last.manifest != event.manifest:
        append(layout.events, event)


def _make_folders(folder: Path, paths: Iterable[str]) -> None:
    for below in folders(paths):
        if not (folder / below).is_dir():
            os.mkdir(folder / below)
            os.chmod(folder / below, 0o755)
            settle((folder / below).parent)


def _delete(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        settle((folder / path).parent)


def _empty_store(layout: Layout, scalpel: Scalpel) -> None:
    """Delete the item's files that no manifest needs any more, at once."""
    needed = set(_needed(layout))
    for name in sorted(set(os.listdir(layout.store)) - needed):
        path = layout.store / name
        if path.is_file() and not path.is_symlink() and scalpel.detector.hits(read(path)):
            os.unlink(path)
    settle(layout.store)


def _needed(layout: Layout) -> Iterator[str]:
    for id in layout.release_ids():
        try:
            yield from layout.read_manifest(id).store.values()
        except ReleaseDamaged:  # what that release needs is not known; what is the item's goes all the same
            continue


def _silence(layout: Layout, scalpel: Scalpel) -> None:
    """Blank what the log tells of the item in free words, or by the names of files that are gone."""
    events = read_events(layout.events)
    silent = tuple(_silenced(event, scalpel) for event in events)
    if silent != events:
        write_aside(layout.events, b"".join(to_line(event) + b"\n" for event in silent), newest_stamp(layout))


def _silenced(event: Event, scalpel: Scalpel) -> Event:
    speaks = scalpel.detector.speaks
    names = tuple(name for name in event.unneeded if not speaks(name))
    return replace(event, why="" if speaks(event.why) else event.why, unneeded=names)
