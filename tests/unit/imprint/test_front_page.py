"""The front page: lead, second leads, sections, the week, corrections."""

import dataclasses
from datetime import date, timedelta
from typing import Any

import pytest

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.people import Correction, Update
from newsroom.article.place import Place
from newsroom.article.records import Milestone, Problem, Project
from newsroom.imprint.front_page import front_page
from newsroom.imprint.views import FrontPage
from tests.unit.imprint.papers import bulletin_of, story

TODAY = date(2026, 11, 23)


def front(edition: Edition, *articles: Article, **changes: Any) -> FrontPage:
    """Return the front page of some articles."""
    return front_page(bulletin_of(edition, *articles, **changes))


def pictured(edition: Edition, slug: str, days_ago: float) -> Article:
    """Return an article with the minimal site's picture."""
    return story(edition, slug, days_ago, body=edition.articles[0].body)


def week(page: FrontPage) -> list[tuple[str, str, str]]:
    """Return (name, title, text) of what happened."""
    return [(change.name, change.anchor.text, change.text) for change in page.week]


def below(page: FrontPage) -> list[list[str]]:
    """Return the titles of each section."""
    return [[card.title for card in part.cards] for part in page.sections]


def test_the_lead_is_the_newest_own_article_that_is_no_exposure(edition: Edition) -> None:
    reprint = story(edition, "reprint", 1, source="daily")
    page = front(edition, story(edition, "own", 3), story(edition, "exposed", 2, kind=Kind.EXPOSURE), reprint)
    assert page.lead is not None
    assert page.lead.title == "own"


def test_one_with_a_picture_leads_when_it_is_among_the_newest_three(edition: Edition) -> None:
    others = [story(edition, f"plain{number}", number) for number in (1, 2)]
    leads = [front(edition, *others, pictured(edition, "pictured", days)).lead for days in (3, 0.5)]
    assert [lead.title if lead else "" for lead in leads] == ["pictured", "pictured"]
    lead = front(edition, *others, story(edition, "plain3", 3), pictured(edition, "pictured", 4)).lead
    assert lead is not None
    assert lead.title == "plain1"


def test_anything_leads_before_nothing_and_nothing_stands_on_an_empty_site(edition: Edition) -> None:
    lead = front(edition, story(edition, "exposed", 2, kind=Kind.EXPOSURE)).lead
    assert lead is not None
    assert lead.title == "exposed"
    empty = front(edition)
    assert (empty.lead, empty.seconds, empty.week, below(empty)) == (None, (), (), [[], [], []])


def test_second_leads_are_the_newest_of_each_section_and_stand_nowhere_else(edition: Edition) -> None:
    articles = [story(edition, f"{kind.value}{days}", days, kind=kind) for kind in Kind for days in (10, 20, 30)]
    page = front(edition, *articles, story(edition, "lead", 1))
    assert page.lead is not None
    shown = [page.lead.title, *(card.title for card in page.seconds), *(title for titles in below(page) for title in titles)]
    assert sorted(shown) == sorted({article.slug for article in articles} | {"lead"})
    assert [card.title for card in page.seconds] == ["progress10", "exposure10", "exemplar10"]
    assert [part.kind for part in page.sections] == ["exemplar", "exposure", "progress"]


def test_no_section_is_emptied_by_what_stands_above_it(edition: Edition) -> None:
    page = front(edition, story(edition, "lead", 1), story(edition, "exemplar", 2, kind=Kind.EXEMPLAR))
    assert page.seconds == ()
    assert below(page) == [["exemplar"], [], ["lead"]]


def test_the_week_is_the_seven_days_up_to_today_in_the_sites_zone(edition: Edition) -> None:
    days = {"today": 0, "first": 6.4, "too-early": 6.6}
    page = front(edition, *(story(edition, slug, ago) for slug, ago in days.items()))
    assert page.week_title == "11月17日至11月23日"
    assert week(page) == [("new", "today", ""), ("new", "first", "")]


def test_the_week_tells_corrections_updates_settled_problems_and_finished_milestones(edition: Edition) -> None:
    corrected = story(
        edition,
        "corrected",
        corrections=(Correction(TODAY, "改了数字", "抄错"), Correction(TODAY, "改了错字", "手误", minor=True)),
        updates=(Update(TODAY - timedelta(days=1), "收到回应"), Update(TODAY - timedelta(days=7), "早先的回应")),
        problem="1",
        project="well",
    )
    page = front(edition, corrected, registers=registers(edition))
    assert week(page) == [
        ("correction", "corrected", "改了数字"),
        ("update", "corrected", "收到回应"),
        ("settled", "corrected", "井盖松动"),
        ("done", "corrected", "修井：换泵"),
    ]
    assert [change.label for change in page.week] == ["更正", "更新", "办结", "完成"]


def registers(edition: Edition) -> Any:
    """Return registers with a problem and a project that no article speaks of, and one of each that somebody may."""
    place, settled = Place("x.toml"), TODAY - timedelta(days=2)
    problem = Problem("1", "井盖松动", place, "", TODAY, TODAY, "settled", "", "", "", settled=settled)
    milestones = (Milestone("换泵", TODAY - timedelta(days=3), True), Milestone("试水", TODAY - timedelta(days=1)))
    project = Project("well", "修井", place, "", "", "under-way", milestones=milestones)
    return dataclasses.replace(
        edition.registers,
        problems={"1": problem, "2": dataclasses.replace(problem, key="2")},
        projects={"well": project, "other": dataclasses.replace(project, key="other")},
    )


@pytest.mark.parametrize(("updates", "new"), [(0, 12), (3, 9), (14, 0)])
def test_when_much_happened_new_articles_give_way(edition: Edition, updates: int, new: int) -> None:
    fresh = [story(edition, f"new{number:02}", number / 10) for number in range(20)]
    notes = tuple(Update(TODAY - timedelta(days=number % 5), f"第{number}条") for number in range(updates))
    page = front(edition, *fresh, story(edition, "old", updates=notes))
    names = [change.name for change in page.week]
    assert (names.count("update"), names.count("new")) == (12 - new, new)
    assert [change.date.iso for change in page.week] == sorted((change.date.iso for change in page.week), reverse=True)


def test_corrections_lead_to_the_page_of_all_corrections(edition: Edition) -> None:
    many = tuple(Correction(TODAY - timedelta(days=number), f"第{number}条", "抄错") for number in range(7))
    page = front(edition, story(edition, "corrected", corrections=many))
    assert [note.text for _, note in page.corrections] == [f"第{number}条" for number in range(5)]
    assert page.all_corrections is not None
    assert page.all_corrections.href == "/corrections/"
