"""An exposure's time runs from settlement or from publication, whichever ends first."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.article.finding import Severity
from newsroom.article.site import Retention
from newsroom.article.terms import Since, months_later, term_of, term_of_problem
from newsroom.corrections.retention import outlived
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_named
from tests.unit.corrections.street import ARTICLE, EXPOSURE, PROBLEM, RECORD, seen, street

DAY = datetime.date
OPEN = RECORD.replace('state = "settled"\nsettled = 2026-09-20\n', 'state = "under-way"\n')


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (DAY(2026, 9, 2), 12, DAY(2027, 9, 2)),
        (DAY(2026, 8, 31), 6, DAY(2027, 2, 28)),
        (DAY(2027, 8, 31), 6, DAY(2028, 2, 29)),
        (DAY(2028, 2, 29), 12, DAY(2029, 2, 28)),
        (DAY(2026, 12, 31), 1, DAY(2027, 1, 31)),
    ],
)
def test_months_are_counted_by_the_calendar(day: datetime.date, months: int, later: datetime.date) -> None:
    assert months_later(day, months) == later


def test_ninety_days_after_settlement_or_twelve_months_after_publication_whichever_comes_first(tmp_path: Path) -> None:
    edition = seen(street(tmp_path))
    (article,) = (item for item in edition.articles if item.path == EXPOSURE)
    problem = edition.registers.problems["2026-002"]
    term = term_of(article, problem, Retention())
    assert term is not None
    assert (term.due, term.since) == (DAY(2026, 12, 19), Since.SETTLED)
    late = replace(problem, settled=DAY(2027, 8, 1))
    term = term_of(article, late, Retention())
    assert term is not None
    assert (term.due, term.since) == (DAY(2027, 9, 2), Since.PUBLISHED)


def test_a_day_that_is_written_while_the_problem_is_open_does_not_count(tmp_path: Path) -> None:
    edition = seen(street(tmp_path, record=OPEN.replace('state = "under-way"', 'state = "under-way"\nsettled = 2026-09-20')))
    (article,) = (item for item in edition.articles if item.path == EXPOSURE)
    term = term_of(article, edition.registers.problems["2026-002"], Retention())
    assert term is not None
    assert term.since is Since.PUBLISHED


def test_what_is_anonymised_or_a_draft_or_no_exposure_has_no_term(tmp_path: Path) -> None:
    edition = seen(street(tmp_path))
    problem = edition.registers.problems["2026-002"]
    (article,) = (item for item in edition.articles if item.path == EXPOSURE)
    (hello,) = (item for item in edition.articles if item.slug == "hello")
    assert term_of(replace(article, anonymised=DAY(2026, 12, 1)), problem, Retention()) is None
    assert term_of(replace(article, draft=True), problem, Retention()) is None
    assert term_of(hello, None, Retention()) is None
    assert term_of_problem(replace(problem, anonymised=DAY(2026, 12, 1)), (article,), Retention()) is None
    assert term_of_problem(replace(problem, before_after=()), (article,), Retention()) is None


@pytest.mark.parametrize(("moment", "paths"), [("2026-12-18", ()), ("2026-12-19", (EXPOSURE, PROBLEM))])
def test_the_last_day_counts_and_the_next_does_not(tmp_path: Path, moment: str, paths: tuple[str, ...]) -> None:
    assert outlived(seen(street(tmp_path), moment)).paths == paths


def test_a_record_whose_exposure_is_anonymous_is_due_at_once(tmp_path: Path) -> None:
    article = ARTICLE.replace("people: none\n", "people: none\nanonymised: 2026-10-01\n")
    root = street(tmp_path, article, OPEN.replace('before_after = [["images/lane-before.jpg", "images/lane-after.jpg"]]\n', ""))
    assert outlived(seen(root, "2026-10-01")).paths == (PROBLEM,)


@pytest.mark.parametrize(
    ("moment", "nightly", "expected"),
    [
        ("2026-12-04", True, []),
        ("2026-12-05", True, [Severity.WARNING] * 2),
        ("2026-12-18", True, [Severity.WARNING] * 2),
        ("2026-12-19", True, [Severity.ERROR] * 2),
        ("2026-12-19", False, [Severity.WARNING] * 2),
        ("2029-12-19", False, [Severity.WARNING] * 2),
    ],
)
def test_only_the_nightly_run_fails(tmp_path: Path, moment: str, nightly: bool, expected: list[Severity]) -> None:
    rule = rule_named("EXP311")
    assert rule is not None
    edition = replace(seen(street(tmp_path), moment), nightly=nightly)
    assert [finding.severity for finding in check(edition, "en", [rule])] == expected
