"""How a built tree becomes a release, and a release the live one.

The order is what keeps the live release whole: store, pages, manifest, release folder, each made to last before the next begins; then
the one step that readers see; then the log.
"""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from newsroom.delivery.events import Event, append
from newsroom.delivery.layout import Layout
from newsroom.errors import DiskFailed, LiveButUnfinished
from newsroom.release.disk import ASIDE, settle, write_aside
from newsroom.release.manifest import Manifest, Particulars, from_bytes, to_bytes
from newsroom.release.staging import Base, graft, stage
from newsroom.release.storing import put
from newsroom.release.tree import Tree


def lay_out(layout: Layout, built: Tree, told: Particulars, live: Manifest | None, events: tuple[Event, ...]) -> Manifest:
    """Make the built tree a release, whole and lasting, that nobody sees yet; raises TreeChanged."""
    id = _next_id(layout, events)
    manifest = Manifest(
        id=id,
        previous=told.previous,
        as_of=told.as_of,
        source=told.source,
        findings=told.findings,
        articles=told.articles,
        items=told.items,
        wordings=told.wordings,
        files=built.files,
        store=built.store,
    )
    data, stamp = _readable(manifest), newest_stamp(layout)
    put(built, layout.store, stamp)
    stage(built, layout.stage(id), stamp, Base(layout.release(live.id), live.pages) if live else None)
    _enter(layout, id, data, stamp)
    return manifest


def lay_out_without(layout: Layout, live: Manifest, told: Manifest, fresh: Mapping[str, bytes], events: tuple[Event, ...]) -> Manifest:
    """Make a release of what `told` says, out of the live one and `fresh` files in the place of its own; nobody sees it yet."""
    manifest = replace(told, id=_next_id(layout, events), previous=live.id)
    data, stamp = _readable(manifest), newest_stamp(layout)
    graft(Base(layout.release(live.id), live.pages), manifest.pages, fresh, layout.stage(manifest.id), stamp)
    _enter(layout, manifest.id, data, stamp)
    return manifest


def go_live(layout: Layout, event: Event) -> None:
    """Make the event's release the one that readers see: the step before which nothing has happened, and after which everything has."""
    aside = layout.root / f"{ASIDE}current"
    os.symlink(f"releases/{event.id:06d}", aside)
    os.rename(aside, layout.current)
    with afterwards(event.id):
        settle(layout.root)
        append(layout.events, event)


def newest_stamp(layout: Layout) -> int:
    """Return the modification time of what is written now: later, by the second, than that of any release up to now.

    Web servers and rsync take a file of equal size and equal time for unchanged.
    """
    times = [int(entry.stat().st_mtime) for entry in os.scandir(layout.manifests)]
    return max(int(time.time()), 1 + max(times, default=0))


@contextmanager
def afterwards(id: int) -> Iterator[None]:
    """Raise LiveButUnfinished when the disk fails inside the block, where release `id` already is live."""
    try:
        yield
    except OSError as error:
        raise LiveButUnfinished(id, DiskFailed.told(error)) from error


def _next_id(layout: Layout, events: tuple[Event, ...]) -> int:
    return 1 + max((*layout.release_ids(), *(event.id for event in events)), default=0)


def _readable(manifest: Manifest) -> bytes:
    data = to_bytes(manifest)
    from_bytes(data)  # a manifest that the next publish could not read must not go live: ValueError is our own fault
    return data


def _enter(layout: Layout, id: int, manifest: bytes, stamp: int) -> None:
    """Turn the stage, which is whole, into a release."""
    write_aside(layout.manifest(id), manifest, stamp)
    os.rename(layout.stage(id), layout.release(id))
    settle(layout.releases)
