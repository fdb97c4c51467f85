"""What a target keeps: the newest releases by count, the live one and the one before it, and every stored file that one of them needs.

A stored file that none of them needs stays for another seven days, for readers who still hold an old page. The log tells since when: the
first publish that finds a file unneeded writes its name there, and the files of a release are told anew each time the release goes.
"""

import os
from collections.abc import Iterable
from datetime import timedelta

from newsroom.delivery.events import RETIRE, Event, append, now, read_events
from newsroom.delivery.layout import Layout
from newsroom.delivery.recovery import remove
from newsroom.errors import ReleaseDamaged
from newsroom.release.manifest import Manifest

GRACE = timedelta(days=7)


def thin(layout: Layout, live: Manifest, keep: int, who: str) -> None:
    """Remove releases beyond the newest `keep`, and stored files that have been unneeded for long enough."""
    ids, events = layout.release_ids(), read_events(layout.events)
    kept = {*ids[-max(keep, 1) :], live.id, live.previous}
    retired = tuple(id for id in ids if id not in kept)
    needed = _needs(layout, (id for id in ids if id in kept))
    loose = [name for name in layout.stored() if name not in needed]
    since = {name: event.when for event in events for name in event.unneeded}
    let_go = _needs(layout, retired)
    fresh = tuple(name for name in loose if name in let_go or name not in since)
    if retired or fresh:
        append(layout.events, Event(RETIRE, live.id, live.previous, now(), who, "", retired=retired, unneeded=fresh))
    for id in retired:
        remove(layout, id)
    for name in loose:
        if name not in fresh and since[name] + GRACE <= now():
            os.unlink(layout.store / name)


def _needs(layout: Layout, ids: Iterable[int]) -> set[str]:
    try:
        return {name for id in ids for name in layout.read_manifest(id).store.values()}
    except ReleaseDamaged:  # nobody knows what that release needs, so it may be anything
        return set(layout.stored())
