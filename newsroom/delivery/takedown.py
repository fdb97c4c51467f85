"""Takedowns on a local target: begun by being written down, finished by whoever comes next, kept up at every publish and rollback."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newsroom.article.site import Site
from newsroom.article.takedowns import Stage, TakenDown
from newsroom.corrections.traces import Detector
from newsroom.delivery.journal import mend
from newsroom.delivery.layout import Layout
from newsroom.delivery.purge import purge
from newsroom.delivery.recovery import recover
from newsroom.delivery.scalpel import GONE, Scalpel
from newsroom.delivery.scan import left_of
from newsroom.delivery.takedown_journal import active, begun, record, record_restored, standing
from newsroom.delivery.target import Note, Progress, silent
from newsroom.errors import ItemReturned, NothingTakenDown, TakedownIncomplete
from newsroom.release.manifest import FileMark
from newsroom.release.tree import FRONT


class Finished(NamedTuple):
    """What finishing came to: the release that is live now, and the files in which something is left."""

    live: int | None
    left: tuple[str, ...]


def take_down(layout: Layout, site: Site, removed: TakenDown, note: Note, progress: Progress) -> int | None:
    """Take an item down while the lock is held; return the live release when that is a new one, else None.

    The record is written first. What stands taken down at the same addresses already is finished, or looked for again. Raises
    TakedownIncomplete, TargetDamaged, OSError: then the record stands, and the next publish, rollback or takedown goes on.
    """
    mend(layout.takedowns)
    known = standing(layout.takedowns, *removed.addresses)
    if known is None:
        record(layout.takedowns, removed, Stage.BEGUN)
    live = layout.live_if_known()
    recover(layout, live)
    again = [known] if known and known.stage is Stage.DONE else []
    done = _finish(layout, site, live, [*begun(layout.takedowns), *again], note, progress)
    if done.left:
        raise TakedownIncomplete(done.left)
    return done.live if done.live != live else None


def finish_begun(layout: Layout, site: Site, live: int | None) -> Finished:
    """Finish, from the record alone, what somebody began and did not see the end of; the lock is held and the target in order."""
    return _finish(layout, site, live, begun(layout.takedowns), None, silent)


def lift(layout: Layout, site: Site, address: str, note: Note) -> None:
    """Write down that what was taken down at an address may come back; a takedown that was begun is finished first.

    Raises NothingTakenDown.
    """
    mend(layout.takedowns)
    if standing(layout.takedowns, address) is None:
        raise NothingTakenDown(address)
    live = layout.live_if_known()
    recover(layout, live)
    finish_begun(layout, site, live)
    while told := standing(layout.takedowns, address):
        record_restored(layout.takedowns, told, note)


def refuse_returned(layout: Layout, files: Mapping[str, FileMark]) -> None:
    """Raise ItemReturned when files have anything at an address that was taken down but its tombstone, or a file of what stood there."""
    for told in active(layout.takedowns):
        detector = Detector((told.trace,))
        address = next((address for address in told.addresses if files.get(f"{address}{FRONT}") != files.get(f"{address}{GONE}")), None)
        if address is not None:
            raise ItemReturned(address)
        if any(detector.knows(mark.sha256) for mark in files.values()):
            raise ItemReturned(told.address)


def _finish(layout: Layout, site: Site, live: int | None, begun: Iterable[TakenDown], note: Note | None, progress: Progress) -> Finished:
    pending = tuple(begun)
    detector = Detector(())
    for told in pending:
        scalpel = Scalpel(told, site)
        live = purge(layout, live, scalpel, note or Note(told.who, told.reason), progress)
        detector = scalpel.detector  # it remembers what is innocent, so that one item's scan need not find that out again
    if len(pending) > 1:
        detector = Detector(tuple(told.trace for told in pending))
    left = left_of(layout.root, detector, progress)
    if not left:
        for told in pending:
            if told.stage is Stage.BEGUN:
                record(layout.takedowns, told, Stage.DONE)
    return Finished(live, left)
