"""The ledger's pages: lists numbered from the oldest, the line in the timetable, what is overdue never hidden, articles and problems."""

import dataclasses
import datetime
import json
from typing import Any

import pytest

from newsroom.article.article import Article, Kind
from newsroom.article.campaign import Area, Unit
from newsroom.article.edition import Edition
from newsroom.article.place import Place
from newsroom.article.records import Category, Problem, Step, Withdrawal
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import card
from newsroom.imprint.front_page import front_page
from newsroom.imprint.ledger.fronts import fronts
from newsroom.imprint.uses import used
from newsroom.press.ledger_index import ledger_index
from tests.unit.imprint.papers import bulletin_of, illustrated, printed, story

TODAY = datetime.date(2026, 11, 23)
HERE = Place("content/registers/problems/x.toml", 1)


def problem(key: str, reported: int = 100, due: int = 10, **changes: Any) -> Problem:
    """Return a problem reported so many days ago and due so many days ahead."""
    first, last = TODAY - datetime.timedelta(days=reported), TODAY + datetime.timedelta(days=due)
    given = {"state": "under-way", "leader": "分管副局长", "team": "环卫处", "plan": "先清后管", "category": "sanitation"} | changes
    return Problem(key=key, title=f"问题{key}", at=HERE, reported=first, due=last, **given)


def ledger(edition: Edition, *problems: Problem, articles: tuple[Article, ...] = (), **registers: Any) -> Bulletin:
    """Return a bulletin whose registers hold these problems."""
    kept = {item.key: item for item in problems}
    changed = dataclasses.replace(edition, registers=dataclasses.replace(edition.registers, problems=kept, **registers))
    return bulletin_of(changed, *articles)


def view(bulletin: Bulletin, file: str) -> Any:
    return {front.file: front for front in fronts(bulletin)}[f"{file}index.html"].view


def keys(page: Any) -> list[str]:
    return [row.key for row in page.rows]


def test_a_site_without_registers_has_no_page_of_the_campaign(edition: Edition) -> None:
    assert list(fronts(ledger(edition, projects={}, places={}))) == []


def test_full_pages_of_the_ledger_never_change_when_problems_are_added(edition: Edition) -> None:
    many = [problem(f"p{number:03}", reported=400 - number) for number in range(120)]
    before, after = ledger(edition, *many[:110]), ledger(edition, *many)
    for page in ("ledger/1/", "ledger/2/"):
        assert view(before, page) == view(after, page)
    assert keys(view(after, "ledger/")) == [f"p{number:03}" for number in range(119, 99, -1)]
    assert view(after, "ledger/").older.href.endswith("/ledger/2/")


def test_a_late_problem_without_an_explanation_says_so_everywhere(edition: Edition) -> None:
    bulletin = ledger(edition, problem("late", due=-18), problem("told", due=-2, explanation="等构件到货"))
    page = view(bulletin, "problems/late/")
    assert (page.row.late, page.row.why, page.row.overdue) == ("已逾期18天", "尚无说明", True)
    assert [(row.key, row.late, row.why) for row in view(bulletin, "campaign/").overdue] == [
        ("late", "已逾期18天", "尚无说明"),
        ("told", "已逾期2天", "等构件到货"),
    ]
    assert keys(view(bulletin, "ledger/state/overdue/")) == ["told", "late"]


def test_a_problem_due_today_is_not_late(edition: Edition) -> None:
    row = view(ledger(edition, problem("today", due=0)), "problems/today/").row
    assert (row.late, row.why, row.overdue) == ("", "", False)


def test_what_was_settled_too_late_is_told_but_not_overdue(edition: Edition) -> None:
    settled = problem("done", due=-10, state="settled", settled=TODAY - datetime.timedelta(days=3))
    bulletin = ledger(edition, settled)
    assert (view(bulletin, "problems/done/").row.late, view(bulletin, "problems/done/").row.overdue) == ("逾期7天办结", False)
    assert [row.key for row in view(bulletin, "campaign/").settled] == ["done"]
    assert keys(view(bulletin, "ledger/state/overdue/")) == []


def test_what_was_settled_more_than_a_week_ago_is_no_news(edition: Edition) -> None:
    old = problem("old", due=-1, state="settled", settled=TODAY - datetime.timedelta(days=7))
    assert view(ledger(edition, old), "campaign/").settled == ()


def test_the_line_stands_between_what_is_late_and_what_is_not(edition: Edition) -> None:
    page = view(ledger(edition, problem("a", due=-3), problem("b", due=0), problem("c", due=2)), "timetable/")
    assert [([row.key for row in part.rows], part.line) for part in page.parts] == [(["a"], False), (["b", "c"], True)]
    assert not page.line_last


def test_the_line_stands_last_where_everything_is_late(edition: Edition) -> None:
    page = view(ledger(edition, problem("a", due=-3)), "timetable/")
    assert page.line_last
    assert not any(part.line for part in page.parts)


def test_months_lead_to_the_page_they_begin_on(edition: Edition) -> None:
    many = [problem(f"p{number:03}", due=-200 + number // 2) for number in range(120)] + [problem("ahead", due=60)]
    bulletin = ledger(edition, *many)
    first = view(bulletin, "timetable/")
    assert sum(month.due for month in first.months) == first.total == 121
    assert sum(month.overdue for month in first.months) == 120
    for month in first.months:
        address, _, name = month.link.href.partition("#")
        assert name in {part.name for part in view(bulletin, address.removeprefix("/")).parts}
    assert view(bulletin, "timetable/2/").months == ()


def test_each_part_of_the_ledger_has_a_page_and_an_area_holds_those_within_it(edition: Edition) -> None:
    areas = {
        "north": Area("north", "北片区", HERE),
        "lake": Area("lake", "湖滨社区", HERE, part_of="north"),
    }
    units = {"cleaning": Unit("cleaning", "环卫处", HERE)}
    categories = {"sanitation": Category("sanitation", "环卫保洁", HERE), "noise": Category("noise", "噪声扰民", HERE)}
    bulletin = ledger(edition, problem("a", area="lake"), problem("b"), areas=areas, units=units, categories=categories)
    assert keys(view(bulletin, "ledger/area/north/")) == ["a"]
    assert keys(view(bulletin, "ledger/unit/cleaning/")) == ["b", "a"]
    assert keys(view(bulletin, "ledger/category/noise/")) == []
    filters = {group.title: [(link.text, count) for link, count in group.links] for group in view(bulletin, "ledger/").filters}
    assert filters["按类别"] == [("环卫保洁", 2), ("噪声扰民", 0)]
    assert [link.text for group in view(bulletin, "ledger/area/lake/").folded for link, _ in group.links if link.current] == ["湖滨社区"]


def test_steps_stand_in_the_order_of_their_days_and_those_not_taken_after_them(edition: Edition) -> None:
    steps = (
        Step("feedback", TODAY - datetime.timedelta(days=5), "办公室"),
        Step("patrol", TODAY - datetime.timedelta(days=9), "巡查组", "满溢"),
    )
    shown = view(ledger(edition, problem("a", steps=steps)), "problems/a/").steps
    assert [(step.label, step.number, step.done) for step in shown] == [
        ("巡查", 2, True),
        ("反馈", 1, True),
        ("协调", 0, False),
        ("处置", 0, False),
        ("督查", 0, False),
    ]


def test_a_problem_lists_its_articles_and_they_show_its_state(edition: Edition) -> None:
    told = story(edition, "20261020-1", kind=Kind.EXPOSURE, problem="a", category="sanitation")
    bulletin = ledger(edition, problem("a", due=-4), articles=(told,))
    assert [link.anchor.href for link in view(bulletin, "problems/a/").articles] == [bulletin.links[told.slug].anchor.href]
    mark = article_page(bulletin, told).problem
    assert mark
    assert (mark.link.href, mark.state, mark.text) == ("/problems/a/", "overdue", "整改中，已逾期4天")
    facts = {row.label: row for row in article_page(bulletin, told).facts}
    assert (facts["台账编号"].href, facts["逾期说明"].value) == ("/problems/a/", "尚无说明")
    assert card(bulletin, told).settled is None


def test_a_settled_problem_marks_its_exposures_and_no_other_article(edition: Edition) -> None:
    told = story(edition, "20261020-1", kind=Kind.EXPOSURE, problem="a", category="sanitation")
    other = story(edition, "20261021-1", problem="a")
    bulletin = ledger(edition, problem("a", state="settled", settled=TODAY), articles=(told, other))
    mark = card(bulletin, told).settled
    assert mark
    assert mark.settled
    assert (mark.text, mark.settled.iso) == ("已办结", "2026-11-23")
    assert card(bulletin, other).settled is None
    assert article_page(bulletin, other).problem is None


def test_the_front_page_counts_what_the_ledger_counts(edition: Edition) -> None:
    bulletin = ledger(edition, problem("a", due=-4), problem("b", state="open"), problem("c", state="settled", settled=TODAY))
    counts = {item.link.text: item.number for item in front_page(bulletin).counts}
    assert counts == {"登记问题": 3, "待处置": 1, "整改中": 1, "已办结": 1, "已逾期": 1}
    assert front_page(ledger(edition)).counts == ()


def test_a_problem_that_was_withdrawn_has_no_page_of_its_own(edition: Edition) -> None:
    gone = (Withdrawal("problems/a/", TODAY, "误登", HERE),)
    files = {front.file for front in fronts(ledger(edition, problem("a"), problem("b"), withdrawals=gone))}
    assert "problems/b/index.html" in files
    assert "problems/a/index.html" not in files


def test_settled_problems_do_not_change_with_time(edition: Edition) -> None:
    later = dataclasses.replace(edition, as_of=edition.as_of + datetime.timedelta(days=10))
    done = problem("a", state="settled", settled=TODAY - datetime.timedelta(days=20))
    assert view(ledger(edition, done), "problems/a/") == view(ledger(later, done), "problems/a/")


@pytest.mark.parametrize("state", ["open", "under-way"])
def test_the_index_for_the_browser_tells_what_the_pages_tell(edition: Edition, state: str) -> None:
    late = problem("late", reported=9, due=-4, state=state)
    done = problem("done", due=-4, state="settled", settled=TODAY, explanation="等构件")
    index = json.loads(ledger_index(ledger(edition, late, done)))
    rows = index["problems"]
    assert (rows["key"], rows["late"], rows["why"]) == (["late", "done"], [4, -4], {"1": "等构件"})
    assert index["states"][rows["state"][0]][0] == state
    assert rows["date"] == [late.due.isoformat(), "2026-11-23"]
    assert rows["team"] == {"0": "环卫处", "1": "环卫处"}
    assert {len(column) for name, column in rows.items() if isinstance(column, list)} == {2}


def test_a_problem_shows_its_pictures_until_it_is_made_anonymous(edition: Edition) -> None:
    files = ("images/before.jpg", "images/after.jpg", "images/step.jpg")
    steps = (Step("patrol", TODAY, "巡查组", picture=files[2]),)
    pictured = problem("a", steps=steps, before_after=(files[:2],))
    for item, count in ((pictured, 1), (dataclasses.replace(pictured, anonymised=TODAY), 0)):
        bulletin = printed(ledger(illustrated(edition, *files), item))
        page = view(bulletin, "problems/a/")
        assert (len(page.comparisons), sum(step.shot is not None for step in page.steps)) == (count, count)
        assert len(used((), bulletin.edition)) == 3 * count


def test_an_exposure_that_was_made_anonymous_takes_its_problems_pictures_with_it(edition: Edition) -> None:
    told = story(edition, "20261020-1", kind=Kind.EXPOSURE, problem="a", category="sanitation", anonymised=TODAY)
    steps = (Step("patrol", TODAY, "巡查组", picture="images/step.jpg"),)
    bulletin = printed(ledger(illustrated(edition, "images/step.jpg"), problem("a", steps=steps), articles=(told,)))
    assert [step.shot for step in view(bulletin, "problems/a/").steps if step.shot] == []
    assert used((told,), bulletin.edition) == {}
