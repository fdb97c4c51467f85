"""newsroom picture check: one person signs that they looked at exactly this file."""

import sys
import unicodedata
from typing import Annotated

import typer

from newsroom.article.signatures import NEEDED, different
from newsroom.cli.office import Office
from newsroom.cli.opened_picture import (
    IMAGES,
    KeptRecord,
    OpenedPicture,
    burnt_in,
    decoded,
    open_picture,
    proposed,
    read_record,
)
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.intake import printable
from newsroom.copydesk.redacted import put_record
from newsroom.copydesk.safekeeping import keep_sheet
from newsroom.pictures.contact_sheet import Spot, contact_sheet
from newsroom.registers.amended import amended
from newsroom.stylebook.lettering.han import in_simplified

_LONGEST_NAME = 60


def check_picture(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=say(guess_language(), "help-picture-checked"))],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help=say(guess_language(), "help-picture-by"))],
    yes: Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-picture-yes"))] = False,
) -> None:
    """Write a name into the record of a redacted picture; two different names in all are needed."""
    office: Office = context.obj
    name = _name(office, by)
    opened = open_picture(office, file)
    kept = read_record(office, opened.path) if opened.file.startswith(IMAGES) else None
    if kept is None or not kept.redacted:
        office.refuse("picture-not-redacted", file=opened.shown)
    same = kept.record.sha256 == opened.sha256
    signed = different(kept.record.checked_by, in_simplified) if same else ()
    if len(signed) >= NEEDED:
        office.tell("picture-enough", file=opened.shown, needed=str(NEEDED))
        return
    if len(different((*signed, name), in_simplified)) == len(signed):
        office.refuse("picture-same-name", file=opened.shown)
    sheet = _sheet(office, opened, kept)
    if not same:
        office.say("picture-changed", file=opened.shown)
    _ask(office, opened, name, sheet, yes)
    put_record(opened.path, amended(kept.text, {"checked_by": [*signed, name], "sha256": opened.sha256}))
    office.tell("picture-signed", file=opened.shown, signed=str(len(signed) + 1), needed=str(NEEDED))


def _name(office: Office, words: str) -> str:
    """Return a name as it is written into the record."""
    name = " ".join(unicodedata.normalize("NFC", words).split())
    if not different([name]) or not name.isprintable() or len(name) > _LONGEST_NAME or "<" in name:
        office.refuse("picture-bad-name", words=printable(words[:_LONGEST_NAME]))
    return name


def _sheet(office: Office, opened: OpenedPicture, kept: KeptRecord) -> str:
    """Return the path of a fresh contact sheet, or an SVG's own; boxes that are not burnt in end the command."""
    if opened.drawn:
        return opened.shown
    image = decoded(office, opened.shown, opened.data)
    if not burnt_in(image, kept.record.boxes):
        office.refuse("picture-boxes-show", file=opened.shown)
    found = proposed(office, image)
    spots = [Spot(f"B{number}", box) for number, box in enumerate(kept.record.boxes, 1)]
    spots += [Spot(str(number), hint.box) for number, hint in enumerate(found, 1)]
    if found:
        office.say("picture-still-seen", count=str(len(found)))
    return keep_sheet(office.settings.root, f"{opened.path.stem}.jpg", contact_sheet(image, spots))


def _ask(office: Office, opened: OpenedPicture, name: str, sheet: str, yes: bool) -> None:
    office.say("picture-look", file=opened.shown, sheet=sheet)
    if yes:
        return
    if not sys.stdin.isatty():
        office.refuse("picture-needs-yes")
    if not typer.confirm(say(office.lang, "picture-ask", {"name": name, "file": opened.shown}), err=True):
        office.refuse("picture-not-signed", file=opened.shown)
