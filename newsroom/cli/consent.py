"""newsroom consent: which consents stand, where they are used, and taking one back."""

import datetime
from collections.abc import Sequence
from typing import Annotated

import typer
from rapidfuzz import process

from newsroom.article.consents import REGISTER, ConsentUse, consent_uses, standing
from newsroom.article.edition import Edition
from newsroom.article.place import Place
from newsroom.article.records import Consent
from newsroom.cli.amending import amend, unchanged
from newsroom.cli.check import AS_OF
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of as moment_of
from newsroom.corrections.ledger import with_consent_withdrawn
from newsroom.stylebook.identifiers import masked_path


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    lang = guess_language()
    desk = typer.Typer(no_args_is_help=True)
    desk.command("list", help=say(lang, "help-consent-list"))(list_consents)
    desk.command("withdraw", help=say(lang, "help-consent-withdraw"))(withdraw)
    app.add_typer(desk, name="consent", help=say(lang, "help-consent"))


def list_consents(context: typer.Context, as_of: AS_OF = None) -> None:
    """List the references with scope, date, state and use."""
    office: Office = context.obj
    edition = _read(office, as_of)
    if not edition.registers.consents:
        office.tell("consent-none")
    uses = tuple(consent_uses(edition))
    for consent in edition.registers.consents.values():
        state = _state(office, consent, edition.as_of.date())
        office.tell("consent-line", ref=consent.ref, date=consent.date.isoformat(), covers=", ".join(consent.covers), state=state)
        found = [use for use in uses if use.ref == consent.ref]
        for use in found:
            office.tell("consent-used", where=_where(use.place), owner=masked_path(use.owner))
        if not found:
            office.tell("consent-unused")


def withdraw(
    context: typer.Context,
    ref: Annotated[str, typer.Argument(metavar="REF", help=say(guess_language(), "help-consent-ref"))],
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help=say(guess_language(), "help-consent-date"))] = None,
    as_of: AS_OF = None,
) -> None:
    """Mark a consent as withdrawn, and list every place that must change; until then nothing is published (EXM401)."""
    office: Office = context.obj
    day = moment_of(date or as_of, office.settings.site.timezone).date()
    edition = _read(office, as_of)
    consent = edition.registers.consents.get(ref.strip())
    if consent is None:
        found = process.extractOne(ref, sorted(edition.registers.consents))
        office.refuse("no-such-consent", ref=ref, nearest=found[0] if found else "-")
    if consent.withdrawn:
        office.tell("consent-marked-already", ref=consent.ref, day=consent.withdrawn.isoformat())
    else:
        _mark(office, edition, consent, day)
    _tell_uses(office, [use for use in consent_uses(edition) if use.ref == consent.ref])


def _read(office: Office, as_of: str | None) -> Edition:
    with office.progress() as report:
        edition = office.read(as_of, report)
    if any(fault.place.path == REGISTER for fault in edition.faults):
        office.refuse("register-unread", path=REGISTER)
    return edition


def _mark(office: Office, edition: Edition, consent: Consent, day: datetime.date) -> None:
    root, text = office.settings.root, next(source.text for source in edition.texts if source.path == REGISTER)
    if not unchanged(root, REGISTER, text):
        office.say("retire-moved", path=REGISTER)
        raise typer.Exit(1)
    amend(root, REGISTER, with_consent_withdrawn(text, consent.ref, day))
    office.tell("consent-marked", ref=consent.ref, day=day.isoformat())


def _tell_uses(office: Office, uses: Sequence[ConsentUse]) -> None:
    office.tell("consent-change" if uses else "consent-no-change")
    for use in uses:
        office.tell("consent-used", where=_where(use.place), owner=masked_path(use.owner))
        for place in use.shown:
            office.tell("consent-shown-at", where=_where(place))


def _state(office: Office, consent: Consent, today: datetime.date) -> str:
    state = standing(consent, today)
    if state == "withdrawn":
        return say(office.lang, "consent-withdrawn-on", {"day": str(consent.withdrawn)})
    return say(office.lang, f"consent-{state}", {"day": str(consent.until)})


def _where(place: Place) -> str:
    return masked_path(place.path) + (f":{place.line}" if place.line else "")
