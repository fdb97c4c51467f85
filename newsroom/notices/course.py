"""The course of a notice: each step takes it as it was and returns it as it is then, with a line of history."""

from dataclasses import dataclass, replace
from datetime import date

from newsroom.notices.completeness import missing
from newsroom.notices.deadlines import latest_answer
from newsroom.notices.notice import Claim, Counter, Decision, Extension, Letter, Measure, Notice, Ruling, State, Step
from newsroom.notices.words import DECISIONS
from newsroom.notices.workdays import Calendar

RESTORING = ("restore", "restored", "restoration")
_OPEN = (State.RECEIVED, State.INCOMPLETE, State.UNDER_REVIEW)
_COUNTERABLE = (State.DECIDED, State.COUNTERED, State.UPHELD)


class OutOfTurn(ValueError):
    """A step that a notice cannot take; `name` says which words tell it."""

    def __init__(self, name: str, **values: str) -> None:
        super().__init__(name)
        self.name, self.values = name, values


@dataclass(frozen=True, slots=True)
class Hand:
    """Who does a step, and on which day."""

    day: date
    who: str


def opened(id: str, received: date, claim: Claim, hand: Hand) -> Notice:
    """Return a new notice: received, and incomplete or under review at once."""
    notice = Notice(id, received, State.RECEIVED, claim)
    return _weighed(_noted(replace(notice, history=(Step(received, hand.who, "收到通知"),)), None, hand, "登记"), hand)


def completed(notice: Notice, claim: Claim, hand: Hand) -> Notice:
    """Return a notice whose sender has sent more; raises OutOfTurn once it is decided."""
    if notice.state not in _OPEN:
        raise OutOfTurn("notice-decided-already", id=notice.id)
    return _weighed(_noted(replace(notice, claim=claim), None, hand, "补充材料"), hand)


def decided(notice: Notice, decision: Decision, reason: str, hand: Hand) -> Notice:
    """Return a notice that is decided, for the first time or again; raises OutOfTurn while a counter-notice is under way."""
    if notice.state is State.COUNTERED:
        raise OutOfTurn("notice-countered-now", id=notice.id)
    ruled = replace(notice, state=State.DECIDED, ruling=Ruling(decision, hand.day, reason, again=notice.ruling is not None))
    return _noted(ruled, State.DECIDED, hand, f"决定：{DECISIONS[decision]}")


def measured(notice: Notice, what: str, hand: Hand) -> Notice:
    """Return a notice about which something has been done; a restoration ends what was countered."""
    done = replace(notice, measures=(*notice.measures, Measure(hand.day, what)))
    back = what in RESTORING and notice.state in _COUNTERABLE
    return _noted(done, State.RESTORED if back else None, hand, f"采取措施：{what}")


def countered(notice: Notice, counter: Counter, hand: Hand) -> Notice:
    """Return a notice with a counter-notice; raises OutOfTurn when nothing has been decided that could be countered."""
    if notice.state not in _COUNTERABLE:
        raise OutOfTurn("notice-nothing-to-counter", id=notice.id)
    return _noted(replace(notice, counter=counter), State.COUNTERED, hand, "收到不侵权声明")


def settled(notice: Notice, state: State, reason: str, hand: Hand) -> Notice:
    """Return a countered notice whose measure ends (restored) or stays, since there is a suit or a complaint (upheld)."""
    if notice.state is not State.COUNTERED:
        raise OutOfTurn("notice-not-countered", id=notice.id)
    told = "终止措施" if state is State.RESTORED else "维持措施"
    return _noted(notice, state, hand, f"{told}：{reason}")


def extended(notice: Notice, until: date | None, reason: str, calendar: Calendar, hand: Hand) -> Notice:
    """Return a notice that is answered later, once; raises OutOfTurn."""
    latest = latest_answer(notice, calendar)
    if notice.extension:
        raise OutOfTurn("notice-extended-already", id=notice.id, until=notice.extension.until.isoformat())
    if notice.state not in _OPEN:
        raise OutOfTurn("notice-decided-already", id=notice.id)
    if until and not hand.day <= until <= latest:
        raise OutOfTurn("notice-too-far", until=until.isoformat(), latest=latest.isoformat())
    later = replace(notice, extension=Extension(hand.day, until or latest, reason))
    return _noted(later, None, hand, f"延期至{until or latest}：{reason}")


def sent(notice: Notice, name: str, hand: Hand) -> Notice:
    """Return a notice of which a letter was sent: the one of that name drafted last; raises OutOfTurn when there is none."""
    found = next((letter for letter in reversed(notice.letters) if letter.which == name), None)
    if found is None:
        drafted = ", ".join(dict.fromkeys(letter.which for letter in notice.letters))
        raise OutOfTurn("notice-no-letter", id=notice.id, letter=name, drafted=drafted or "-")
    letters = tuple(replace(letter, sent=hand.day) if letter is found else letter for letter in notice.letters)
    return _noted(replace(notice, letters=letters), None, hand, f"发出：{found.file}")


def with_letter(notice: Notice, letter: Letter) -> Notice:
    """Return a notice with a letter that was drafted."""
    known = any(old.file == letter.file for old in notice.letters)
    return notice if known else replace(notice, letters=(*notice.letters, letter))


def closed(notice: Notice, hand: Hand) -> Notice:
    """Return a notice that is done with; raises OutOfTurn while it is open, or its counter-notice is."""
    if notice.state is State.CLOSED:
        raise OutOfTurn("notice-closed-already", id=notice.id)
    if notice.state in (*_OPEN, State.COUNTERED):
        raise OutOfTurn("notice-still-open", id=notice.id)
    return _noted(notice, State.CLOSED, hand, "办结")


def _weighed(notice: Notice, hand: Hand) -> Notice:
    """Return a notice as incomplete or under review."""
    if missing(notice.claim):
        return _noted(replace(notice, completed=None), State.INCOMPLETE, hand, "材料不全，请其补充")
    return _noted(replace(notice, completed=notice.completed or hand.day), State.UNDER_REVIEW, hand, "材料齐备，开始核实")


def _noted(notice: Notice, state: State | None, hand: Hand, what: str) -> Notice:
    return replace(notice, state=state or notice.state, history=(*notice.history, Step(hand.day, hand.who, what)))
