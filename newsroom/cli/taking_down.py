"""The steps of a takedown, in the order in which they can be interrupted: each can be done again, and none loses anything.

    escrow -> record on the target, purge it -> content -> caches, built folders, reports -> scan
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from newsroom.article.edition import Edition
from newsroom.article.takedowns import TakenDown
from newsroom.cli.amending import amend, rewritten, unchanged
from newsroom.cli.office import Office
from newsroom.cli.subject import Subject
from newsroom.copydesk.derived import clear, left
from newsroom.copydesk.escrow import escrow_path, take_in
from newsroom.copydesk.reports import expunge_reports
from newsroom.copydesk.revision import keyboard_name
from newsroom.copydesk.safekeeping import ORIGINALS, SHEETS
from newsroom.corrections.ledger import TAKEDOWNS
from newsroom.corrections.removal import Removal
from newsroom.corrections.traces import Detector
from newsroom.delivery.target import Note
from newsroom.release.manifest import Manifest
from newsroom.stylebook.identifiers import masked_path


@dataclass(frozen=True)
class Takedown:
    """An item on its way out: what it is, and what its going changes."""

    office: Office
    edition: Edition
    subject: Subject
    plan: Removal

    @property
    def root(self) -> Path:
        """Return the site's root."""
        return self.office.settings.root

    def hold(self) -> str:
        """Take everything that goes or changes into escrow, on the disk, and return where; raises PrivateExposed."""
        becomes: dict[str, bytes | None] = {path: None for path in self._originals()}
        for change in self.plan.changes:
            file = self.root / change.path
            if change.path != TAKEDOWNS and file.is_file():
                becomes[change.path] = None if change.after is None else rewritten(file.read_bytes(), change.after)
        take_in(self.root, self.subject.slug, self.subject.addresses, becomes)
        return escrow_path(self.subject.slug)

    def purge(self, record: TakenDown) -> Manifest | None:
        """Record the takedown on the target and take the item out of every kept release; return the live one."""
        note = Note(keyboard_name(self.root), record.reason)
        with self.office.progress() as report:
            return self.office.target.takedown(record, note, report)

    def clear_content(self) -> None:
        """Take the item out of content/, articles last; ends the command where a file changed meanwhile."""
        for path in (*self._originals(), *(f"{SHEETS}/{name}" for name in self._sheets())):
            (self.root / path).unlink(missing_ok=True)
        for change in self.plan.changes:
            if not unchanged(self.root, change.path, change.before):
                self.office.say("retire-moved", path=masked_path(change.path))
                raise typer.Exit(1)
            amend(self.root, change.path, change.after)

    def clear_derived(self, record: TakenDown) -> tuple[str, ...]:
        """Take the item out of what was made from it on this machine; return what went or changed."""
        detector = Detector((record.trace,))
        return (*clear(self.root, detector), *expunge_reports(self.root, detector, record.addresses))

    def _originals(self) -> Iterator[str]:
        """Yield the unredacted originals that only pictures of the item name."""
        ours = {digest for file in self.plan.pictures if (digest := self._original(file))}
        ours -= {self._original(file) for file in self.edition.pictures if file not in self.plan.pictures}
        for digest in sorted(ours):
            yield from (path.relative_to(self.root).as_posix() for path in sorted((self.root / ORIGINALS).glob(f"{digest}.*")))

    def _original(self, file: str) -> str:
        picture = self.edition.pictures.get(file)
        return picture.record.original if picture and picture.record else ""

    def _sheets(self) -> set[str]:
        others = {Path(file).stem for file in self.edition.pictures if file not in self.plan.pictures}
        return {f"{stem}.jpg" for file in self.plan.pictures if (stem := Path(file).stem) not in others}


def leftovers(office: Office) -> tuple[str, ...]:
    """Return every file, on the target and beside it, in which something of what was taken down is left."""
    traces = tuple(record.trace for record in office.target.removed())
    with office.progress() as report:
        on_target = office.target.traces_left(report)
    target = office.target.root.relative_to(office.settings.root).as_posix()
    return (*(f"{target}/{path}" for path in on_target), *left(office.settings.root, Detector(traces)))
