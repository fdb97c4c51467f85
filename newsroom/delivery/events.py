"""The log of a target: one line of JSON for everything that changed what readers see, only ever added to."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import AwareDatetime, TypeAdapter

from newsroom.delivery.journal import add, entries

PUBLISH = "publish"
ROLLBACK = "rollback"
RETIRE = "retire"
TAKEDOWN = "takedown"
PURGE = "purge"
WENT_LIVE = (PUBLISH, ROLLBACK, TAKEDOWN)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to release `id`, by whom, when (UTC), why.

    `previous` was live before; `manifest` is the SHA-256 of the manifest's bytes then. A "retire" tells which releases (`retired`) were
    no longer kept once `id` was live, and which names in the store nobody needs any more (`unneeded`). A "takedown" made `id` out of the
    live release, without an item; a "purge" takes the item out of the kept release `id` and is told before it is done: `manifest` is what
    it comes to, and `retired` is `id` itself where that release was damaged and is taken away whole.
    """

    action: str
    id: int
    previous: int | None
    when: AwareDatetime
    who: str
    why: str
    manifest: str = ""
    retired: tuple[int, ...] = ()
    unneeded: tuple[str, ...] = ()


def now() -> datetime:
    """Return the moment by the clock on the wall, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def read_events(log: Path) -> tuple[Event, ...]:
    """Return what the log tells, oldest first; raises TargetDamaged."""
    return entries(log, _ADAPTER)


def append(log: Path, event: Event) -> None:
    """Add an event and make it last."""
    add(log, to_line(event))


def to_line(event: Event) -> bytes:
    """Return an event as a line of the log, without the line's end."""
    return _ADAPTER.dump_json(event, exclude_defaults=True)


def last_of(events: tuple[Event, ...], *actions: str, id: int | None = None) -> Event | None:
    """Return the newest event of these actions (and of release `id`), if any."""
    return next((event for event in reversed(events) if event.action in actions and id in (None, event.id)), None)


_ADAPTER = TypeAdapter(Event)
