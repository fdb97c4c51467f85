"""What the notice commands say about notices: names in the reader's language, deadlines, and why a step cannot be taken."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of as moment_of
from newsroom.copydesk.notices import NOTICES, NoSuchNotice, letter_text
from newsroom.copydesk.revision import keyboard_name
from newsroom.notices.course import Hand, OutOfTurn
from newsroom.notices.deadlines import Deadline, Duty, deadlines
from newsroom.notices.letters import Desk
from newsroom.notices.notice import Decision, Kind, Notice, State
from newsroom.notices.sheet import SheetBroken
from newsroom.notices.words import DECISIONS, KINDS, STATES, missing_words
from newsroom.notices.workdays import Calendar

ID = Annotated[str, typer.Argument(metavar="ID", help=say(guess_language(), "help-notice-id"))]


def today(office: Office, as_of: str | None) -> date:
    """Return the day that this run speaks of."""
    return moment_of(as_of, office.settings.site.timezone).date()


def hand_of(office: Office, day: date) -> Hand:
    """Return who does what this run does, and when."""
    return Hand(day, keyboard_name(office.settings.root))


def desk_of(office: Office, hand: Hand) -> Desk:
    """Return who drafts letters."""
    return Desk(office.settings.site, hand.day, hand.who)


@contextmanager
def refusing(office: Office, id: str) -> Iterator[None]:
    """Say in one line, as wrong use, which notice there is not, cannot be read, or cannot take that step."""
    try:
        yield
    except NoSuchNotice as error:
        office.refuse("notice-unknown" if str(error) else "notice-none-yet", id=id, nearest=str(error))
    except SheetBroken as error:
        office.refuse("notice-unread", path=f"{NOTICES}/{id}/notice.toml", where=error.where)
    except OutOfTurn as error:
        office.refuse(error.name, **error.values)


def named(office: Office, value: StrEnum) -> str:
    """Return a kind's, a state's or a decision's name in the reader's language."""
    if office.lang == "en":
        return value.value
    if isinstance(value, Kind):
        return KINDS[value]
    return DECISIONS[value] if isinstance(value, Decision) else STATES[State(value)]


def owed_by(office: Office, notice: Notice, day: date) -> tuple[Deadline, ...]:
    """Return what is still to be done about a notice."""
    site = office.settings.site
    return deadlines(notice, Calendar.of(site), day, site.counter_days)


def deadline_words(office: Office, owed: Deadline) -> str:
    """Return a deadline in words: what, when, how many days are left."""
    told = say(office.lang, f"notice-duty-{owed.duty}")
    return say(office.lang, _urgency(owed), {"duty": told, "due": owed.due.isoformat(), "days": str(abs(owed.left))})


def _urgency(owed: Deadline) -> str:
    if owed.overdue:
        return "notice-overdue"
    if owed.duty is Duty.AT_ONCE:
        return "notice-at-once"
    return "notice-due" if owed.left else "notice-due-today"


def tell_missing(office: Office, lacking: tuple[str, ...], name: str) -> None:
    """Say what a notice or a counter-notice lacks, in a heading of that name and one line each."""
    if lacking:
        office.tell(name)
        for words, key in zip(missing_words(lacking), lacking, strict=True):
            office.tell("notice-missing-one", what=words if office.lang != "en" else key)


def tell_letters(office: Office, notice: Notice, before: int = 0) -> None:
    """Say which letters were drafted, and that a person reads them over before sending."""
    drafted = notice.letters[before:]
    for letter in drafted:
        office.tell("notice-letter", path=f"{NOTICES}/{notice.id}/{letter.file}", title=_title(office, notice.id, letter.file))
    if drafted:
        office.tell("notice-letters-yours", id=notice.id, letter=drafted[0].which)


def _title(office: Office, id: str, file: str) -> str:
    return letter_text(office.settings.root, id, file).partition("\n")[0]
