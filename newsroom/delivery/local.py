"""The local target: a folder `site/` that a web server on this machine serves.

What readers see is the release that the link `current` names, and that link changes in one step (rename). Everything a release needs is
whole and lasting before that step; whatever fails before it, Ctrl-C at any moment included, leaves the old release live and untouched.
What an interrupted publish leaves behind is removed by the next one (recovery.py), so nothing is tidied up on the way out; and a takedown
that was begun is finished before anything else (takedown.py).
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.article.edition import Previous
from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown
from newsroom.corrections.traces import Detector
from newsroom.delivery.activation import afterwards, go_live, lay_out
from newsroom.delivery.events import PUBLISH, ROLLBACK, TAKEDOWN, Event, last_of, now, read_events
from newsroom.delivery.exclusive import media_of
from newsroom.delivery.inspection import checked, damage
from newsroom.delivery.layout import Layout
from newsroom.delivery.live_page import live_page
from newsroom.delivery.lock import locked
from newsroom.delivery.recovery import found, manifest_hash, recover
from newsroom.delivery.retention import thin
from newsroom.delivery.scan import left_of
from newsroom.delivery.takedown import finish_begun, lift, refuse_returned, take_down
from newsroom.delivery.takedown_journal import active, restored
from newsroom.delivery.target import Note, Progress, Published, Release, silent
from newsroom.errors import DiskFailed, NothingBefore, NothingTakenDown, ReleaseDamaged, TakedownIncomplete, TargetDamaged, TargetMoved
from newsroom.release.manifest import FileMark, Manifest, Particulars
from newsroom.release.tree import Tree, survey


@dataclass(frozen=True, slots=True)
class LocalTarget:
    """The local target at `root` (made by the first publish) of a site. Whatever the disk refuses is raised as DiskFailed (exit 3)."""

    root: Path
    site: Site

    def live(self) -> Manifest | None:
        """Return the live release's manifest, None before the first; raises TargetDamaged."""
        with _telling():
            return _live(self._layout)

    def previous(self) -> Previous | None:
        """Return the live release as the next edition is checked against it."""
        with _telling():
            live, journal = _live(self._layout), self._layout.takedowns
            return replace(live.as_previous, removed=active(journal), restored=restored(journal)) if live else None

    def page(self, address: str) -> bytes | None:
        """Return what the live release answers an address below the root with, None where it answers nothing that can be read."""
        with _telling():
            layout = self._layout
            live = layout.live_if_known()
            return live_page(layout, live, address) if live is not None else None

    def releases(self) -> tuple[Release, ...]:
        """Return all kept releases, newest first; damaged ones are listed as such."""
        with _telling():
            layout = self._layout
            live, events = layout.live_if_known(), read_events(layout.events)
            return tuple(_listed(layout, id, live, events) for id in reversed(layout.release_ids()))

    def check(self, id: int) -> Manifest:
        """Return a release's manifest once every file has been compared with it; raises NoSuchRelease, ReleaseDamaged."""
        with _telling():
            layout = self._layout
            return checked(layout, id, read_events(layout.events))

    def publish(self, tree: Path, told: Particulars, note: Note, keep: int = 5) -> Published:
        """Make the built tree the live release, and keep the newest `keep`; a tree that is live already makes no new one.

        Raises TreeUnfit, LockHeld, TargetMoved (the live release is not `told.previous`), TargetDamaged, DiskFailed: then
        the live release is what it was. LiveButUnfinished: then it is the new one. ItemReturned when the tree would bring back what was
        taken down. TakedownIncomplete: then the tree is live, and something is left of a takedown that was begun.
        """
        with _telling():
            layout, built = self._layout, survey(tree)
            found(layout)
            with locked(layout.lock, note.who):
                return _publish(layout, self.site, built, told, note, keep)

    def compare(self, tree: Path) -> tuple[Manifest | None, Mapping[str, FileMark]]:
        """Return the live release and the files of a built tree, as a publish would find them; nothing is written.

        Raises TreeUnfit, TargetDamaged, ItemReturned, as that publish would.
        """
        with _telling():
            layout, built = self._layout, survey(tree)
            live = _live(layout)
            refuse_returned(layout, built.files)
            return live, built.files

    def rollback(self, id: int | None, note: Note) -> Manifest:
        """Make a kept release live again, None being the one before the live one; its bytes are what they were.

        With an id this also mends a target whose `current` is lost. Raises NoSuchRelease, NothingBefore, ReleaseDamaged, LockHeld.
        """
        with _telling():
            layout = self._layout
            if not layout.releases.is_dir():
                raise NothingBefore(str(self.root))
            with locked(layout.lock, note.who):
                return _rollback(layout, self.site, id, note)

    def media_of(self, addresses: Iterable[str]) -> Mapping[str, str]:
        """Return what only the item at these addresses uses of the store, over all kept releases: SHA-256 by name."""
        with _telling():
            return media_of(self._layout, addresses, self.site)

    def takedown(self, removed: TakenDown, note: Note, progress: Progress = silent) -> Manifest | None:
        """Take an item out of everything the target holds, for good; return the release that is live without it, None where none is new.

        It is written down first, so that the next publish, rollback or takedown finishes what is cut off here. `note.why` goes into the
        log. Raises TakedownIncomplete when something is left, LockHeld, TargetDamaged, DiskFailed.
        """
        with _telling():
            layout = self._layout
            found(layout)
            with locked(layout.lock, note.who):
                live = take_down(layout, self.site, removed, note, progress)
                return None if live is None else layout.read_manifest(live)

    def removed(self) -> tuple[TakenDown, ...]:
        """Return what stands taken down here, each at its newest stage; what was restored is left out. Raises TargetDamaged."""
        with _telling():
            return active(self._layout.takedowns)

    def restore(self, address: str, note: Note) -> None:
        """Let what was taken down at an address be published again; nothing comes back by this alone. Raises NothingTakenDown, LockHeld."""
        with _telling():
            layout = self._layout
            if not layout.takedowns.exists():
                raise NothingTakenDown(address)
            with locked(layout.lock, note.who):
                lift(layout, self.site, address, note)

    def traces_left(self, progress: Progress = silent) -> tuple[str, ...]:
        """Return the files, below the root, in which words or bytes of anything that stands taken down can still be found."""
        with _telling():
            return left_of(self._layout.root, Detector(tuple(told.trace for told in self.removed())), progress)

    @property
    def _layout(self) -> Layout:
        return Layout(self.root.resolve())


def _publish(layout: Layout, site: Site, built: Tree, told: Particulars, note: Note, keep: int) -> Published:
    live = _live(layout)
    recover(layout, live.id if live else None)
    purged = finish_begun(layout, site, live.id if live else None)
    if live and purged.live != live.id:
        told = replace(told, previous=purged.live) if told.previous == live.id else told
        live = _live(layout)
    _refuse_moved(layout, live, told.previous)
    refuse_returned(layout, built.files)
    if live and live.tree_hash == built.tree_hash and damage(layout, live) is None:
        published = Published(live, new=False)
    else:
        published = Published(lay_out(layout, built, told, live, read_events(layout.events)), new=True)
        go_live(layout, _event(layout, PUBLISH, published.manifest.id, told.previous, note))
    with afterwards(published.manifest.id):
        thin(layout, published.manifest, keep, note.who)
        left = finish_begun(layout, site, published.manifest.id).left if purged.left else ()
    if left:
        raise TakedownIncomplete(left)
    return published


def _rollback(layout: Layout, site: Site, id: int | None, note: Note) -> Manifest:
    live = layout.live() if id is None else layout.live_if_known()
    recover(layout, live)
    wanted = _before(layout, live) if id is None else id
    live, left = finish_begun(layout, site, live)
    if any(path.startswith(f"{layout.releases.name}/{wanted:06d}/") for path in left):
        raise TakedownIncomplete(left)
    manifest = checked(layout, wanted, read_events(layout.events))
    refuse_returned(layout, manifest.files)
    if wanted != live:
        go_live(layout, _event(layout, ROLLBACK, wanted, live, note))
    left = finish_begun(layout, site, wanted).left if left else ()
    if left:
        raise TakedownIncomplete(left)
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


def _listed(layout: Layout, id: int, live: int | None, events: tuple[Event, ...]) -> Release:
    told = last_of(events, PUBLISH, TAKEDOWN, id=id)
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
