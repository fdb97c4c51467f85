"""The log of a target: one line of JSON for everything that changed what readers see, only ever added to."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import AwareDatetime, TypeAdapter

from newsroom.errors import TargetDamaged
from newsroom.release.disk import read, settle, write_all

PUBLISH = "publish"
ROLLBACK = "rollback"
RETIRE = "retire"


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to release `id`, by whom, when (UTC), why.

    `previous` was live before; `manifest` is the SHA-256 of the manifest's bytes then. A "retire" tells which releases (`retired`) were
    no longer kept once `id` was live, and which names in the store nobody needs any more (`unneeded`).
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
    """Return what the log tells, oldest first; a last line that was cut off does not count. Raises TargetDamaged for any other bad line."""
    lines = _whole(log).split(b"\n")[:-1]
    events = []
    for number, line in enumerate(lines, 1):
        try:
            events.append(_ADAPTER.validate_json(line, strict=True))
        except ValueError as error:
            raise TargetDamaged(f"{log}:{number}") from error
    return tuple(events)


def append(log: Path, event: Event) -> None:
    """Add an event and make it last."""
    line = _ADAPTER.dump_json(event, exclude_defaults=True) + b"\n"
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        write_all(handle, line)
        os.fsync(handle)
    finally:
        os.close(handle)
    settle(log.parent)


def mend(log: Path) -> None:
    """Cut off a last line that was only half written when its writer died."""
    if log.exists() and log.stat().st_size != len(_whole(log)):
        os.truncate(log, len(_whole(log)))


def last_of(events: tuple[Event, ...], *actions: str, id: int | None = None) -> Event | None:
    """Return the newest event of these actions (and of release `id`), if any."""
    return next((event for event in reversed(events) if event.action in actions and id in (None, event.id)), None)


def _whole(log: Path) -> bytes:
    try:
        data = read(log)
    except FileNotFoundError:
        return b""
    return data[: data.rfind(b"\n") + 1]


_ADAPTER = TypeAdapter(Event)
