"""The states of a notice, what it lacks, and what is due when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsroom.notices.completeness import missing, missing_in_counter
from newsroom.notices.course import (
    Hand,
    OutOfTurn,
    closed,
    completed,
    countered,
    decided,
    extended,
    measured,
    sent,
    settled,
    with_letter,
)
from newsroom.notices.deadlines import Duty, deadlines
from newsroom.notices.form import Form, claim_of, form_of, form_text, kind_named, read_form
from newsroom.notices.notice import Claim, Counter, Decision, Kind, Letter, Notice, Person, State
from newsroom.notices.sheet import SheetBroken, from_text, to_text
from newsroom.notices.words import KINDS
from newsroom.notices.workdays import Calendar
from tests.unit.notices.made import FRIDAY, HAND, ITEM, MONDAY, SENDER, claim, notice

PLAIN = Calendar()
COUNTER = Counter(date(2026, 12, 2), "有授权", ("合同",), True, SENDER)


def due(item: Notice, today: date = MONDAY, calendar: Calendar = PLAIN) -> dict[Duty, tuple[date, int]]:
    return {one.duty: (one.due, one.left) for one in deadlines(item, calendar, today, 15)}


def ruled(decision: Decision = Decision.REMOVE, item: Notice | None = None) -> Notice:
    return decided(item or notice(), decision, "属实", Hand(date(2026, 12, 1), "贺知远"))


def with_sent(item: Notice, name: str, day: date) -> Notice:
    return sent(with_letter(item, Letter(name, f"letters/{name}.txt", day)), name, Hand(day, "贺知远"))


def test_working_days_leave_out_weekends_and_holidays_and_count_days_worked_instead() -> None:
    assert PLAIN.after(FRIDAY, 2) == date(2026, 11, 24)
    assert Calendar(holidays=frozenset({MONDAY})).after(FRIDAY, 2) == date(2026, 11, 25)
    assert Calendar(workdays=frozenset({date(2026, 11, 21)})).after(FRIDAY, 2) == MONDAY
    assert PLAIN.left(FRIDAY, MONDAY) == 1
    assert PLAIN.left(MONDAY, FRIDAY) == -1
    assert PLAIN.left(date(2026, 11, 22), date(2026, 11, 21)) == -1


def test_a_whole_notice_is_under_review_and_owes_receipt_transfer_and_answer() -> None:
    whole = notice()
    assert whole.state is State.UNDER_REVIEW
    assert due(whole) == {
        Duty.ACKNOWLEDGE: (date(2026, 11, 24), 1),
        Duty.FORWARD: (date(2026, 11, 24), 1),
        Duty.ANSWER: (date(2026, 12, 4), 9),
    }
    assert [one.overdue for one in deadlines(whole, PLAIN, date(2026, 12, 7), 15)] == [True, True, True]


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"sender": Person()}, ("name", "contact", "address")),
        ({"items": ()}, ("titles", "addresses")),
        ({"items": (replace(ITEM, title=""),)}, ("titles",)),
        ({"reason": "", "evidence": (), "truth": False}, ("reason", "evidence", "truth")),
        ({"sender": replace(SENDER, represents="某人")}, ("authority",)),
        ({}, ()),
    ],
)
def test_what_is_missing_is_told_exactly(changes: dict[str, object], lacking: tuple[str, ...]) -> None:
    assert missing(claim(**changes)) == lacking  # type: ignore[arg-type]
    assert notice(**changes).state is (State.INCOMPLETE if lacking else State.UNDER_REVIEW)  # type: ignore[arg-type]


def test_an_incomplete_notice_is_answered_all_the_same_and_completed_later() -> None:
    lacking = notice(evidence=())
    assert set(due(lacking)) == {Duty.ACKNOWLEDGE, Duty.ANSWER}
    whole = completed(lacking, claim(), HAND)
    assert (whole.state, whole.completed) == (State.UNDER_REVIEW, MONDAY)


@pytest.mark.parametrize("item", [notice(Kind.PRIVACY), notice(Kind.MINOR), notice(Kind.FACTS, safety=True, evidence=())])
def test_privacy_minors_and_safety_are_due_on_the_day_they_come(item: Notice) -> None:
    assert due(item)[Duty.AT_ONCE] == (FRIDAY, -1)
    assert Duty.AT_ONCE not in due(measured(item, "takedown", HAND))


def test_a_late_notice_is_marked_and_owes_the_same() -> None:
    late = notice(items=(replace(ITEM, contact_date=date(2026, 11, 19)),))
    assert (late.late, notice().late) == (True, False)
    assert due(late) == due(notice())


def test_sending_the_receipt_and_the_answer_ends_those_duties() -> None:
    assert Duty.ACKNOWLEDGE not in due(with_sent(notice(), "receipt", MONDAY))
    answered = with_sent(ruled(Decision.REFUSE), "decision", date(2026, 12, 2))
    assert set(due(answered)) == {Duty.FORWARD}


def test_a_decision_owes_its_measure_until_that_is_noted() -> None:
    assert due(ruled())[Duty.MEASURE][0] == date(2026, 12, 2)
    assert Duty.MEASURE not in due(measured(ruled(), "takedown", HAND))
    assert Duty.MEASURE not in due(ruled(item=measured(notice(Kind.MINOR), "takedown", HAND)))
    assert Duty.MEASURE in due(ruled(Decision.CORRECT, measured(ruled(), "takedown", HAND)))
    assert Duty.MEASURE not in due(ruled(Decision.REFUSE))


def test_the_answer_is_put_off_once_and_not_beyond_thirty_working_days() -> None:
    later = extended(notice(), None, "再去现场", PLAIN, HAND)
    assert due(later)[Duty.ANSWER][0] == PLAIN.after(FRIDAY, 30) == date(2027, 1, 1)
    with pytest.raises(OutOfTurn, match="notice-extended-already"):
        extended(later, None, "再去现场", PLAIN, HAND)
    with pytest.raises(OutOfTurn, match="notice-too-far"):
        extended(notice(), date(2027, 1, 2), "再去现场", PLAIN, HAND)
    with pytest.raises(OutOfTurn, match="notice-decided-already"):
        extended(ruled(), None, "再去现场", PLAIN, HAND)


def test_a_countered_measure_ends_fifteen_days_after_the_counter_notice_arrived() -> None:
    stated = countered(ruled(), COUNTER, HAND)
    assert due(stated)[Duty.FORWARD_COUNTER][0] == date(2026, 12, 3)
    told = with_sent(stated, "counter-forward", date(2026, 12, 4))
    assert due(told)[Duty.END_MEASURE][0] == date(2026, 12, 4) + timedelta(days=15)
    back = measured(told, "restore", HAND)
    assert back.state is State.RESTORED
    assert not {Duty.END_MEASURE, Duty.MEASURE} & set(due(back))
    assert settled(told, State.UPHELD, "已起诉", HAND).state is State.UPHELD


def test_a_counter_notice_that_lacks_something_is_not_passed_on_yet() -> None:
    lacking = replace(COUNTER, evidence=(), truth=False)
    assert missing_in_counter(lacking, (ITEM,)) == ("evidence", "truth")
    assert Duty.FORWARD_COUNTER not in due(countered(ruled(), lacking, HAND))


def test_steps_out_of_turn_are_refused() -> None:
    stated = countered(ruled(), COUNTER, HAND)
    for step, name in (
        (lambda: countered(notice(), COUNTER, HAND), "notice-nothing-to-counter"),
        (lambda: settled(notice(), State.UPHELD, "x", HAND), "notice-not-countered"),
        (lambda: decided(stated, Decision.REFUSE, "x", HAND), "notice-countered-now"),
        (lambda: completed(ruled(), claim(), HAND), "notice-decided-already"),
        (lambda: closed(notice(), HAND), "notice-still-open"),
        (lambda: closed(stated, HAND), "notice-still-open"),
        (lambda: closed(closed(ruled(), HAND), HAND), "notice-closed-already"),
        (lambda: sent(notice(), "receipt", HAND), "notice-no-letter"),
    ):
        with pytest.raises(OutOfTurn) as refused:
            step()
        assert refused.value.name == name


def test_a_closed_notice_owes_nothing_and_its_history_tells_every_step() -> None:
    done = closed(ruled(Decision.REFUSE), HAND)
    assert due(done) == {}
    assert [step.what for step in done.history] == ["收到通知", "登记", "材料齐备，开始核实", "决定：不采取措施", "办结"]
    assert {step.who for step in done.history} == {"贺知远"}


def test_a_sheet_comes_back_as_it_was() -> None:
    hard = notice(reason='“引号” """三个"""\n\\反斜杠 = [1]\n# 井号', evidence=("a", "b"))
    whole = with_sent(countered(measured(ruled(item=hard), "takedown", HAND), COUNTER, HAND), "receipt", MONDAY)
    assert from_text(to_text(whole)) == whole


def test_a_broken_sheet_names_the_place_and_no_value() -> None:
    for text in ("id = ", to_text(notice()).replace("received = 2026", "received = 'SECRET' #"), to_text(notice()) + 'phone = "SECRET"\n'):
        with pytest.raises(SheetBroken) as broken:
            from_text(text)
        assert "SECRET" not in str(broken.value)
        assert broken.value.__cause__ is None


def test_a_form_comes_back_as_it_was_without_what_cannot_be_seen() -> None:
    form = form_of(notice())
    assert read_form(form_text(form)) == form
    assert read_form(form_text(Form())) == Form()
    assert read_form('name = "a\\u202eb"\nat = ["", " x "]\n') == Form(name="ab", at=("x",))
    assert claim_of(form, Kind.COPYRIGHT, (ITEM,)) == claim()
    for wrong in ("name = 1", "nam = 'x'", "name ="):
        with pytest.raises(SheetBroken):
            read_form(wrong)


def test_kinds_are_named_in_both_languages() -> None:
    assert [kind_named(name) for name in KINDS.values()] == list(Kind) == [kind_named(kind.upper()) for kind in Kind]
    assert kind_named("") is None


def test_only_urgent_kinds_are_urgent() -> None:
    assert {kind for kind in Kind if Claim(kind).urgent} == {Kind.PRIVACY, Kind.PERSONAL_INFORMATION, Kind.MINOR}
