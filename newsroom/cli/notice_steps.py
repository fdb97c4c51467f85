"""newsroom notice decide, counter, settle, extend, sent, close: the steps of a notice, each with its letter."""

import sys
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from newsroom.cli.agreement import agreed
from newsroom.cli.check import AS_OF
from newsroom.cli.notice_measures import tell_measures
from newsroom.cli.notice_new import ADDRESS, CONTACT, EVIDENCE, FROM, NAME, TRUTH, WHY, read_given
from newsroom.cli.notice_words import ID, deadline_words, desk_of, hand_of, named, owed_by, refusing, tell_letters, tell_missing, today
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of as moment_of
from newsroom.copydesk.notices import Filed, change, note_measure, read, ready
from newsroom.notices import course
from newsroom.notices.completeness import missing_in_counter
from newsroom.notices.course import Hand
from newsroom.notices.deadlines import next_of
from newsroom.notices.form import Form, counter_form, counter_of
from newsroom.notices.letters import LetterName, draft, drafts_on_counter, drafts_on_restoration
from newsroom.notices.notice import Decision, Notice, State

REASON = Annotated[str, typer.Option("--reason", metavar="WORDS", help=say(guess_language(), "help-notice-why"))]
DATE = Annotated[str | None, typer.Option("--date", metavar="DATE", help=say(guess_language(), "help-notice-date"))]
YES = Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-notice-yes"))]


class Outcome(StrEnum):
    """How a countered notice ends."""

    RESTORED = "restored"
    UPHELD = "upheld"


def decide(
    context: typer.Context,
    id: ID,
    decision: Annotated[Decision, typer.Option("--decision", help=say(guess_language(), "help-notice-decision"))],
    reason: REASON = "",
    done: Annotated[bool, typer.Option("--measure-done", help=say(guess_language(), "help-notice-measure-done"))] = False,
    yes: YES = False,
    as_of: AS_OF = None,
) -> None:
    """Decide a notice, draft the answer, and say which command carries the decision out; asks before a second decision."""
    office: Office = context.obj
    _reasoned(office, reason)
    before, hand = _start(office, id, as_of)
    if before.ruling and before.state is not State.COUNTERED:
        told = {"id": before.id, "decision": named(office, before.ruling.decision), "day": before.ruling.day.isoformat()}
        if not (yes or sys.stdin.isatty()):
            office.refuse("notice-decide-yes", **told)
        if not agreed(office, "notice-decide-again", yes, **told):
            return

    def step(notice: Notice) -> Filed:
        ruled = course.decided(notice, decision, reason.strip(), hand)
        whole = course.measured(ruled, decision.value, hand) if done else ruled
        return Filed(whole, (draft(LetterName.DECISION, whole, desk_of(office, hand)),))

    after = _take(office, before, step)
    office.tell("notice-decided", id=after.id, decision=named(office, decision))
    if not done:
        tell_measures(office, after, hand.day)
    _end(office, after, len(before.letters), hand.day)


def counter(
    context: typer.Context,
    id: ID,
    name: NAME = "",
    contact: CONTACT = "",
    address: ADDRESS = "",
    reason: WHY = "",
    evidence: EVIDENCE = None,
    truth: TRUTH = False,
    file: FROM = "",
    date: DATE = None,
    as_of: AS_OF = None,
) -> None:
    """Record a statement that nothing was infringed, and draft the letter that passes it on; a second call adds what was missing."""
    office: Office = context.obj
    given = Form(name=name, contact=contact, address=address, reason=reason, evidence=tuple(evidence or ()), truth=truth)
    told = read_given(office, given, file)
    if told.empty:
        office.refuse("notice-nothing")
    before, hand = _start(office, id, _happened(office, date, as_of))

    def step(notice: Notice) -> Filed:
        open_counter = notice.counter if notice.state is State.COUNTERED else None
        stated = counter_of(told.over(counter_form(open_counter)), open_counter.day if open_counter else hand.day)
        done = course.countered(notice, stated, hand)
        return Filed(done, drafts_on_counter(done, desk_of(office, hand)))

    after = _take(office, before, step)
    office.tell("notice-countered", id=after.id)
    if after.counter:
        tell_missing(office, missing_in_counter(after.counter, after.claim.items), "notice-counter-missing")
    _end(office, after, len(before.letters), hand.day)


def settle(
    context: typer.Context,
    id: ID,
    outcome: Annotated[Outcome, typer.Option("--as", help=say(guess_language(), "help-notice-as"))],
    reason: REASON = "",
    as_of: AS_OF = None,
) -> None:
    """End a countered notice: the measure ended (restored), or it stays, since there is a suit or a complaint (upheld)."""
    office: Office = context.obj
    _reasoned(office, reason)
    before, hand = _start(office, id, as_of)
    state = State(outcome.value)

    def step(notice: Notice) -> Filed:
        done = course.settled(notice, state, reason.strip(), hand)
        return Filed(done, drafts_on_restoration(done, desk_of(office, hand)) if state is State.RESTORED else ())

    after = _take(office, before, step)
    office.tell("notice-settled", id=after.id, state=named(office, state))
    _end(office, after, len(before.letters), hand.day)


def extend(
    context: typer.Context,
    id: ID,
    reason: REASON = "",
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help=say(guess_language(), "help-notice-until"))] = None,
    as_of: AS_OF = None,
) -> None:
    """Put the answer off, once, and draft the letter that says so."""
    office: Office = context.obj
    _reasoned(office, reason)
    before, hand = _start(office, id, as_of)
    last = moment_of(until, office.settings.site.timezone).date() if until else None

    def step(notice: Notice) -> Filed:
        desk = desk_of(office, hand)
        done = course.extended(notice, last, reason.strip(), desk.calendar, hand)
        return Filed(done, (draft(LetterName.EXTENSION, done, desk),))

    after = _take(office, before, step)
    if after.extension:
        office.tell("notice-extended", id=after.id, until=after.extension.until.isoformat())
    _end(office, after, len(before.letters), hand.day)


def sent(
    context: typer.Context,
    id: ID,
    letter: Annotated[str, typer.Argument(metavar="LETTER", help=say(guess_language(), "help-notice-letter"))],
    date: DATE = None,
    as_of: AS_OF = None,
) -> None:
    """Note that a letter was sent (that a counter-notice arrived): deadlines count from it."""
    office: Office = context.obj
    before, hand = _start(office, id, _happened(office, date, as_of))
    after = _take(office, before, lambda notice: Filed(course.sent(notice, letter, hand)))
    office.tell("notice-sent", id=after.id, letter=letter, day=hand.day.isoformat())
    _end(office, after, len(after.letters), hand.day)


def measure(
    context: typer.Context,
    id: ID,
    what: Annotated[str, typer.Argument(metavar="WHAT", help=say(guess_language(), "help-notice-measure-what"))],
    date: DATE = None,
    as_of: AS_OF = None,
) -> None:
    """Note what was done to what is published; `newsroom takedown` and `newsroom restore` do so by themselves."""
    office: Office = context.obj
    before, hand = _start(office, id, _happened(office, date, as_of))
    with refusing(office, id):
        note_measure(office.settings.root, before.id, what, hand.day)
        after = read(office.settings.root, before.id)
    office.tell("notice-measured", id=after.id, day=hand.day.isoformat(), measure=what)
    _end(office, after, len(before.letters), hand.day)


def close(context: typer.Context, id: ID, as_of: AS_OF = None) -> None:
    """Close a notice that is done with."""
    office: Office = context.obj
    before, hand = _start(office, id, as_of)
    for owed in owed_by(office, before, hand.day):
        office.say("notice-closing-with", deadline=deadline_words(office, owed))
    after = _take(office, before, lambda notice: Filed(course.closed(notice, hand)))
    office.tell("notice-closed", id=after.id)


def _reasoned(office: Office, reason: str) -> None:
    if not reason.strip():
        office.refuse("notice-no-reason")


def _happened(office: Office, day: str | None, as_of: str | None) -> str | None:
    """Return the day on which a step was taken; one that is still to come is wrong use."""
    told, now = today(office, day or as_of), today(office, as_of)
    if told > now:
        office.refuse("notice-future", day=told.isoformat(), today=now.isoformat())
    return day or as_of


def _start(office: Office, id: str, day: str | None) -> tuple[Notice, Hand]:
    """Return the notice as it stands, and who goes on with it."""
    ready(office.settings.root)
    with refusing(office, id):
        return read(office.settings.root, id), hand_of(office, today(office, day))


def _take(office: Office, before: Notice, step: Callable[[Notice], Filed]) -> Notice:
    with refusing(office, before.id):
        return change(office.settings.root, before.id, step)


def _end(office: Office, notice: Notice, letters: int, day: date) -> None:
    tell_letters(office, notice, letters)
    upcoming = next_of(owed_by(office, notice, day))
    if upcoming:
        office.tell("notice-next", deadline=deadline_words(office, upcoming))
