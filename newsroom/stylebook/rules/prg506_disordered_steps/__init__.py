"""The steps of a problem stand in the order in which they can have happened.

What it checks:
    In each record below registers/problems/: no step is dated before the one written above it or before the problem was reported; none of
    the five steps (patrol, feedback, coordination, handling, supervision) comes first before an earlier one has; the problem is not due
    before it was reported; `state = "settled"` and `settled` go together, and nothing is dated after it. A problem settled without
    supervision, and a date that has not come yet, are warnings.
Why:
    The log is the proof that somebody went there, told the unit, agreed, worked and looked again. A log out of order proves nothing.
Source:
    House rule: the five-step process 巡查, 反馈, 协调, 处置, 督查.
Example:
    step = "handling", date = 2026-10-12, after step = "coordination", date = 2026-09-29
How to fix:
    Write the steps in the order in which they were taken, each with its day.
"""

import datetime
from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.ledger import STEPS
from newsroom.article.records import Problem
from newsroom.stylebook.desk import Desk

CODE = "PRG506"
NAME = "disordered-steps"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for everything that cannot have happened in that order."""
    for problem in desk.registers.problems.values():
        yield from _dates(problem, desk)
        yield from _order(problem, desk)
        yield from _settlement(problem, desk)


def _dates(problem: Problem, desk: Desk) -> Iterator[Fault]:
    """Yield faults of days: each not before the last, and none of tomorrow."""
    path, last, today = problem.at.path, problem.reported, desk.as_of.date()
    if problem.due < problem.reported:
        yield Fault(desk.spot(path, "due"), {"date": problem.due.isoformat(), "last": last.isoformat()}, "due")
    for number, step in enumerate(problem.steps):
        values = {"step": step.step, "date": step.date.isoformat(), "last": last.isoformat()}
        if step.date < last:
            yield Fault(desk.spot(path, f"steps.{number}.date"), values, "before" if number else "unreported")
        elif step.date > today:
            yield Fault(desk.spot(path, f"steps.{number}.date"), values, "ahead", severity=Severity.WARNING)
        last = max(last, step.date)


def _order(problem: Problem, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each step whose forerunner comes for the first time only after it."""
    first = {step.step: number for number, step in reversed(list(enumerate(problem.steps)))}
    for number, step in enumerate(problem.steps):
        earlier = STEPS[: STEPS.index(step.step)]
        late = next((name for name in earlier if first.get(name, -1) > number), "")
        if late and first[step.step] == number:
            yield Fault(desk.spot(problem.at.path, f"steps.{number}.step"), {"step": step.step, "other": late}, "order")


def _settlement(problem: Problem, desk: Desk) -> Iterator[Fault]:
    """Yield faults of how the record ends."""
    path, settled = problem.at.path, problem.settled
    if (problem.state == "settled") != (settled is not None):
        yield Fault(desk.spot(path, "settled" if settled else "state"), {}, "open" if settled else "undated")
    if problem.state != "settled" or settled is None:
        return
    last = max((problem.reported, *(step.date for step in problem.steps)), default=datetime.date.min)
    if settled < last:
        yield Fault(desk.spot(path, "settled"), {"date": settled.isoformat(), "last": last.isoformat()}, "settled")
    if not any(step.step == "supervision" for step in problem.steps):
        yield Fault(desk.spot(path, "state"), {}, "unsupervised", severity=Severity.WARNING)
