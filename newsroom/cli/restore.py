"""newsroom restore: what was taken down, brought back exactly as it was, after a counter-notice."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from newsroom.article.edition import Edition
from newsroom.cli.agreement import agreed
from newsroom.cli.amending import amend, unchanged
from newsroom.cli.archive import Archive
from newsroom.cli.check import AS_OF
from newsroom.cli.office import Office
from newsroom.cli.subject import Subject, nobody_knows, subject_of
from newsroom.cli.takedown import NOTICE, YES, known_notice, refuse_unread
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of as moment_of
from newsroom.copydesk.escrow import Escrow, Held, forget, held_bytes
from newsroom.copydesk.notices import note_measure
from newsroom.copydesk.revision import keyboard_name
from newsroom.copydesk.safekeeping import PRIVATE, prepare, write_private
from newsroom.copydesk.swap import swap_in
from newsroom.corrections.ledger import TAKEDOWNS, without_addresses
from newsroom.delivery.target import Note
from newsroom.stylebook.identifiers import masked_path

_ARTICLES = "content/articles/"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("restore", help=say(guess_language(), "help-restore"))(restore)


def restore(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="SLUG", help=say(guess_language(), "help-item"))],
    notice: NOTICE = "",
    yes: YES = False,
    as_of: AS_OF = None,
) -> None:
    """Bring an item back from escrow and lift its takedown; the next publish shows it again."""
    office: Office = context.obj
    known = known_notice(office, notice)
    with office.progress() as report:
        edition = office.read(as_of, report)
    refuse_unread(office, edition)
    archive = Archive(office.target)
    subject = subject_of(office, archive, edition, item) or nobody_knows(office, archive, edition, item)
    back, edited = _examined(office, edition, subject)
    for held in back:
        office.tell("restore-file", path=masked_path(held.path))
    if not agreed(office, "restore-ask", yes, files=str(len(back)), address=masked_path(subject.addresses[0])):
        return
    _bring_back(office, subject, back)
    _mend_register(office, edition, subject)
    if subject.record:
        office.target.restore(subject.record.address, Note(keyboard_name(office.settings.root), "restore"))
    if known:
        note_measure(office.settings.root, known, "restore", moment_of(as_of, edition.site.timezone).date())
    forget(office.settings.root, subject.slug)
    for held in (held for held in back if held.after and held.path.startswith(_ARTICLES)):
        office.tell("restore-account", path=masked_path(held.path))
    for held in edited:
        office.tell("restore-by-hand", path=masked_path(held.path))
    office.tell("restored" if subject.escrow else "restored-record", address=masked_path(subject.addresses[0]))


def _examined(office: Office, edition: Edition, subject: Subject) -> tuple[list[Held], list[Held]]:
    """Return what is brought back, and what somebody has edited since; files in the way end the command."""
    registered = any(entry.address in subject.addresses for entry in edition.registers.takedowns)
    if not (subject.record or subject.escrow or registered):
        office.refuse("restore-nothing", address=masked_path(subject.addresses[0]))
    if subject.escrow is None:
        office.say("restore-forgotten")
        return [], []
    now = {held.path: _hash(office.settings.root / held.path) for held in subject.escrow.held}
    blocking = [held for held in subject.escrow.held if not held.after and now[held.path] not in ("", held.sha256)]
    for held in blocking:
        office.say("restore-in-the-way", path=masked_path(held.path))
    if blocking:
        office.refuse("restore-refused")
    return _sorted(subject.escrow, now)


def _sorted(escrow: Escrow, now: Mapping[str, str]) -> tuple[list[Held], list[Held]]:
    waiting = [held for held in escrow.held if now[held.path] != held.sha256]
    return [held for held in waiting if now[held.path] == held.after], [held for held in waiting if now[held.path] != held.after]


def _bring_back(office: Office, subject: Subject, back: list[Held]) -> None:
    """Write files as they were; all of them are read first, so that a damaged one brings nothing back."""
    root = office.settings.root
    found = {held: held_bytes(root, subject.escrow, held) for held in back if subject.escrow}
    for held, data in found.items():
        if held.path.startswith(f"{PRIVATE}/"):
            prepare(root, held.path)
            write_private(root / held.path, data)
        else:
            (root / held.path).parent.mkdir(parents=True, exist_ok=True)
            swap_in(root / held.path, data, held.mode, lasting=True)


def _mend_register(office: Office, edition: Edition, subject: Subject) -> None:
    source = next((text for text in edition.texts if text.path == TAKEDOWNS), None)
    if source is None:
        return
    if not unchanged(office.settings.root, TAKEDOWNS, source.text):
        office.say("retire-moved", path=TAKEDOWNS)
        raise typer.Exit(1)
    text = without_addresses(source.text, subject.addresses)
    empty = not any(line.strip() and not line.startswith("#") for line in text.split("\n"))
    amend(office.settings.root, TAKEDOWNS, None if empty else text)


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
