"""The local target: a folder `site/` that a web server on this machine serves.

What readers see is the release that the link `current` names, and that link changes in one step (rename). Everything a release needs is
whole and lasting before that step; whatever fails before it, Ctrl-C at any moment included, leaves the old release live and untouched.
What an interrupted publish leaves behind is removed by the next one (recovery.py), so nothing is tidied up on the way out.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsroom.article.edition import Previous
from newsroom.delivery.activation import afterwards, go_live, lay_out
from newsroom.delivery.events import PUBLISH, ROLLBACK, Event, last_of, now, read_events
from newsroom.delivery.inspection import checked, damage
from newsroom.delivery.layout import Layout
from newsroom.delivery.lock import locked
from newsroom.delivery.recovery import found, manifest_hash, recover
from newsroom.delivery.retention import thin
from newsroom.delivery.target import Note, Published, Release
from newsroom.errors import DiskFailed, NothingBefore, ReleaseDamaged, TargetDamaged, TargetMoved
from newsroom.release.manifest import Manifest, Particulars
from newsroom.release.tree import Tree, survey


@dataclass(frozen=True, slots=True)
class LocalTarget:
    """The local target at `root` (made by the first publish). Whatever the disk refuses is raised as DiskFailed (exit 3)."""

    root: Path

    def live(self) -> Manifest | None:
        """Return the live release's manifest, None before the first; raises TargetDamaged."""
        with _telling():
            return _live(self._layout)

    def previous(self) -> Previous | None:
        """Return the live release as the next edition is checked against it."""
        live = self.live()
        return live.as_previous if live else None

    def releases(self) -> tuple[Release, ...]:
        """Return all kept releases, newest first; damaged ones are listed as such."""
        with _telling():
            layout = self._layout
            live, events = _live_or_none(layout), read_events(layout.events)
            return tuple(_listed(layout, id, live, events) for id in reversed(layout.release_ids()))

    def check(self, id: int) -> Manifest:
        """Return a release's manifest once every file has been compared with it; raises NoSuchRelease, ReleaseDamaged."""
        with _telling():
            layout = self._layout
            return checked(layout, id, read_events(layout.events))

    def publish(self, tree: Path, told: Particulars, note: Note, keep: int = 5) -> Published:
        """Make the built tree the live release, and keep the newest `keep`; a tree that is live already makes no new one.

        Raises TreeUnfit, LockHeld, TargetMoved (the live release is not `told.previous`), TargetDamaged, DiskFailed: then
        the live release is what it was. LiveButUnfinished: then it is the new one.
        """
        with _telling():
            layout, built = self._layout, survey(tree)
            found(layout)
            with locked(layout.lock, note.who):
                return _publish(layout, built, told, note, keep)

    def rollback(self, id: int | None, note: Note) -> Manifest:
        """Make a kept release live again, None being the one before the live one; its bytes are what they were.

        With an id this also mends a target whose `current` is lost. Raises NoSuchRelease, NothingBefore, ReleaseDamaged, LockHeld.
        """
        with _telling():
            layout = self._layout
            if not layout.releases.is_dir():
                raise NothingBefore(str(self.root))
            with locked(layout.lock, note.who):
                return _rollback(layout, id, note)

    @property
    def _layout(self) -> Layout:
        return Layout(self.root.resolve())


def _publish(layout: Layout, built: Tree, told: Particulars, note: Note, keep: int) -> Published:
    live = _live(layout)
    events = recover(layout, live.id if live else None)
    _refuse_moved(layout, live, told.previous)
    if live and live.tree_hash == built.tree_hash and damage(layout, live) is None:
        published = Published(live, new=False)
    else:
        published = Published(lay_out(layout, built, told, live, events), new=True)
        go_live(layout, _event(layout, PUBLISH, published.manifest.id, told.previous, note))
    with afterwards(published.manifest.id):
        thin(layout, published.manifest, keep, note.who)
    return published


def _rollback(layout: Layout, id: int | None, note: Note) -> Manifest:
    live = layout.live() if id is None else _live_or_none(layout)
    events = recover(layout, live)
    wanted = _before(layout, live) if id is None else id
    manifest = checked(layout, wanted, events)
    if wanted != live:
        go_live(layout, _event(layout, ROLLBACK, wanted, live, note))
    return manifest


def _live(layout: Layout) -> Manifest | None:
    id = layout.live()
    return None if id is None else layout.read_manifest(id)


def _refuse_moved(layout: Layout, live: Manifest | None, base: int | None) -> None:
    if live is None and layout.release_ids():
        raise TargetDamaged(str(layout.current))
    if (live.id if live else None) != base:
        raise TargetMoved(base, live.id if live else None)


def _before(layout: Layout, live: int | None) -> int:
    previous = None if live is None else layout.read_manifest(live).previous
    if previous is None:
        raise NothingBefore(str(layout.root))
    return previous


def _event(layout: Layout, action: str, id: int, previous: int | None, note: Note) -> Event:
    return Event(action, id, previous, now(), note.who, note.why, manifest_hash(layout, id))


def _live_or_none(layout: Layout) -> int | None:
    try:
        return layout.live()
    except TargetDamaged:
        return None


def _listed(layout: Layout, id: int, live: int | None, events: tuple[Event, ...]) -> Release:
    told = last_of(events, PUBLISH, id=id)
    published = told.when if told else None
    try:
        manifest = layout.read_manifest(id)
    except ReleaseDamaged:
        return Release(id, id == live, published, damaged=True)
    return Release(id, id == live, published, manifest.as_of, len(manifest.articles), manifest.size)


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DiskFailed.told(error) from error
