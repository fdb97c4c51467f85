"""What is still to be done about a notice, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from newsroom.article.objections import ACKNOWLEDGE_DAYS, ANSWER_DAYS, EXTENDED_DAYS
from newsroom.notices.completeness import missing_in_counter
from newsroom.notices.notice import Decision, Notice, State
from newsroom.notices.workdays import Calendar

WITHOUT_DELAY = 1
"""Working days within which we do what the law wants done at once (及时): passing a notice on, taking a measure that was decided."""


class Duty(StrEnum):
    """What the newsroom owes."""

    AT_ONCE = "at-once"
    ACKNOWLEDGE = "acknowledge"
    FORWARD = "forward"
    ANSWER = "answer"
    MEASURE = "measure"
    FORWARD_COUNTER = "forward-counter"
    END_MEASURE = "end-measure"


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """A duty and its day; `left` are the working days until then, negative when it went by."""

    due: date
    duty: Duty
    left: int

    @property
    def overdue(self) -> bool:
        """Return whether the day went by."""
        return self.left < 0


def deadlines(notice: Notice, calendar: Calendar, today: date, counter_days: int) -> tuple[Deadline, ...]:
    """Return what is still owed, the next first; a closed notice owes nothing.

    `counter_days`: days after which a measure ends when no suit and no complaint is heard of; the Civil Code, art. 1196, says a
    reasonable time, the E-Commerce Law, art. 43, says 15 days.
    """
    owed = () if notice.state is State.CLOSED else (*_first(notice, calendar), *_then(notice, calendar, counter_days))
    return tuple(sorted(Deadline(due, duty, calendar.left(today, due)) for duty, due in owed))


def answer_by(notice: Notice, calendar: Calendar) -> date:
    """Return the day by which the sender has the answer."""
    return notice.extension.until if notice.extension else calendar.after(notice.received, ANSWER_DAYS)


def latest_answer(notice: Notice, calendar: Calendar) -> date:
    """Return the last day to which the answer can be put off."""
    return calendar.after(notice.received, EXTENDED_DAYS)


def next_of(owed: tuple[Deadline, ...]) -> Deadline | None:
    """Return the next thing to do."""
    return owed[0] if owed else None


def _first(notice: Notice, calendar: Calendar) -> Iterator[tuple[Duty, date]]:
    """Yield what is owed from the day on which a notice comes."""
    if notice.claim.urgent and not (notice.measures or notice.ruling):
        yield Duty.AT_ONCE, notice.received
    answered = notice.sent("decision")
    if not (answered or notice.sent("receipt") or notice.sent("complete")):
        yield Duty.ACKNOWLEDGE, calendar.after(notice.received, ACKNOWLEDGE_DAYS)
    if notice.completed and notice.forwards and not (notice.sent("forward") or notice.counter):
        yield Duty.FORWARD, calendar.after(notice.completed, WITHOUT_DELAY)
    if not answered:
        yield Duty.ANSWER, answer_by(notice, calendar)


def _then(notice: Notice, calendar: Calendar, counter_days: int) -> Iterator[tuple[Duty, date]]:
    """Yield what is owed after a decision, and after a counter-notice."""
    ruling, counter = notice.ruling, notice.counter
    done = [measure for measure in notice.measures if ruling and (measure.day >= ruling.day or not ruling.again)]
    if ruling and ruling.decision is not Decision.REFUSE and not done and notice.state in (State.DECIDED, State.UPHELD):
        yield Duty.MEASURE, calendar.after(ruling.day, WITHOUT_DELAY)
    if counter is None or notice.state is not State.COUNTERED or missing_in_counter(counter, notice.claim.items):
        return
    told = notice.sent("counter-forward")
    if told is None or told < counter.day:
        yield Duty.FORWARD_COUNTER, calendar.after(counter.day, WITHOUT_DELAY)
    else:
        yield Duty.END_MEASURE, told + timedelta(days=counter_days)
