"""newsroom rollback: make a kept release live again; no rebuild, the same bytes."""

import datetime
from collections.abc import Iterator
from typing import Annotated

import typer

from newsroom.article.edition import Edition
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.revision import keyboard_name
from newsroom.delivery.target import Note
from newsroom.errors import NewsroomError
from newsroom.release.manifest import Manifest
from newsroom.stylebook.identifiers import masked_path


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rollback", help=say(guess_language(), "help-rollback"))(rollback)


def rollback(
    context: typer.Context,
    id: Annotated[int | None, typer.Argument(metavar="ID", help=say(guess_language(), "help-id"), min=1)] = None,
    why: Annotated[str, typer.Option("--why", help=say(guess_language(), "help-why"))] = "",
) -> None:
    """Make release ID live again; without ID the one before the live one."""
    office: Office = context.obj
    manifest = office.target.rollback(id, Note(keyboard_name(office.settings.root), why))
    office.tell("rolled-back", id=f"{manifest.id:06}", articles=str(len(manifest.articles)))
    _tell_returned(office, manifest)


def _tell_returned(office: Office, manifest: Manifest) -> None:
    """Say what was taken out since and may be live again; content that cannot be read now hinders no rollback."""
    try:
        with office.progress() as report:
            edition = office.read(None, report)
    except NewsroomError:
        return
    returned = list(_returned(edition, manifest))
    for name, values in returned:
        office.say(name, **values)
    if returned:
        office.say("rolled-back-mend")


def _returned(edition: Edition, manifest: Manifest) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (message, values) of what was withdrawn or made anonymous on or after the release's day."""
    since, live = manifest.as_of.astimezone(edition.site.timezone).date(), set(manifest.articles)
    for consent in edition.registers.consents.values():
        if _after(consent.withdrawn, since):
            yield "rolled-back-consent", {"ref": consent.ref, "day": str(consent.withdrawn)}
    for article in edition.articles:
        if _after(article.anonymised, since) and article.slug in live:
            yield "rolled-back-retired", {"path": masked_path(article.path), "day": str(article.anonymised)}
    for withdrawal in edition.registers.withdrawals:
        if withdrawal.address.rpartition("/")[2] in live:
            yield "rolled-back-withdrawn", {"address": masked_path(withdrawal.address), "day": str(withdrawal.date)}


def _after(day: datetime.date | None, since: datetime.date) -> bool:
    return day is not None and day >= since
