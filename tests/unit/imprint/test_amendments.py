"""What was said of an article after it was published: order, moments, ids, words; what pages and lists show of it."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.amendments import amendments, changed_at
from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.people import Correction, Reply, Update
from newsroom.article.place import Place
from newsroom.article.records import Takedown, Withdrawal
from newsroom.imprint.amendment_entries import amendment_entries, deletions
from newsroom.imprint.article_page import article_page
from newsroom.imprint.cards import card
from newsroom.imprint.corrections import corrections_page
from newsroom.imprint.dated import dated_link
from newsroom.imprint.entry_ids import amendment_ids
from newsroom.imprint.fronts import fronts
from newsroom.imprint.notes import shortened
from newsroom.imprint.tombstones import tombstones
from newsroom.press.redirects import redirects
from newsroom.press.sitemaps import sitemaps
from tests.unit.imprint.papers import bulletin_of, story

ZONE = ZoneInfo("Asia/Shanghai")
PUBLISHED = datetime(2026, 10, 12, 9, 30, tzinfo=ZONE)
SAME, LATER = date(2026, 10, 12), date(2026, 10, 14)
NOWHERE = Place("")


def told(edition: Edition, **changes: Any) -> Article:
    """Return an article of 12 October, 9:30."""
    return story(edition, "told", date=PUBLISHED, **changes)


def answered(edition: Edition, received: date | None, text: str = "已经改好。") -> Article:
    """Return an exposure of that day, and what the unit answered."""
    return told(edition, kind=Kind.EXPOSURE, reply=Reply("旗园林绿化服务中心", date(2026, 10, 9), received, text))


def wrong(day: date, what: str = "数字写错了", minor: bool = False) -> Correction:
    return Correction(day, what, "抄错", minor)


def test_an_article_that_nobody_touched_changed_when_it_was_published(edition: Edition) -> None:
    article = told(edition)
    assert changed_at(article) == PUBLISHED
    assert article_page(bulletin_of(edition, article), article).modified is None


def test_a_note_counts_from_the_beginning_of_its_day(edition: Edition) -> None:
    assert changed_at(told(edition, corrections=(wrong(LATER),))) == datetime(2026, 10, 14, tzinfo=ZONE)


def test_a_note_of_the_articles_own_day_or_before_counts_after_the_article(edition: Edition) -> None:
    assert changed_at(told(edition, updates=(Update(SAME, "一"),))) == PUBLISHED + timedelta(minutes=1)
    assert changed_at(told(edition, corrections=(wrong(SAME),), updates=(Update(SAME, "一"),))) == PUBLISHED + timedelta(minutes=2)
    assert changed_at(told(edition, updates=(Update(date(2026, 10, 1), "一"),))) == PUBLISHED + timedelta(minutes=1)


def test_every_further_note_of_a_day_is_a_change(edition: Edition) -> None:
    one, two = (Update(LATER, "一"), Update(LATER, "二"))
    assert changed_at(told(edition, updates=(one,))) < changed_at(told(edition, updates=(one, two)))


def test_slips_of_the_pen_change_nothing_and_a_date_of_change_counts(edition: Edition) -> None:
    modified = datetime(2026, 11, 1, 8, tzinfo=UTC)
    assert changed_at(told(edition, corrections=(wrong(LATER, minor=True),))) == PUBLISHED
    assert changed_at(told(edition, modified=modified, corrections=(wrong(LATER),))) == modified


def test_amendments_are_newest_first_whatever_their_kind(edition: Edition) -> None:
    article = told(edition, corrections=(wrong(LATER), wrong(SAME)), updates=(Update(LATER, "后来"), Update(SAME, "当天")))
    assert [(item.name, item.date) for item in amendments(article)] == [
        ("update", LATER),
        ("correction", LATER),
        ("update", SAME),
        ("correction", SAME),
    ]
    page = article_page(bulletin_of(edition, article), article)
    assert [note.date.iso for note in page.corrections] == ["2026-10-14", "2026-10-12"]
    assert [(note.text, note.name) for note in page.updates] == [("后来", "update"), ("当天", "update")]


def test_an_answer_after_publication_is_an_update_by_itself(edition: Edition) -> None:
    article = answered(edition, LATER)
    page = article_page(bulletin_of(edition, article), article)
    assert [(note.name, note.label, note.who, note.text) for note in page.updates] == [
        ("reply", "单位答复", "旗园林绿化服务中心", "已经改好。")
    ]
    assert page.answer == page.updates[0]
    assert page.modified is not None
    assert (page.modified.text, page.modified.iso) == ("2026年10月14日", "2026-10-14T00:00:00+08:00")


def test_an_answer_that_came_before_is_shown_and_is_no_update(edition: Edition) -> None:
    article = answered(edition, date(2026, 10, 11))
    page = article_page(bulletin_of(edition, article), article)
    assert (page.updates, page.modified) == ((), None)
    assert page.answer is not None
    assert page.answer.text == "已经改好。"


def test_an_answer_without_words_is_told_in_a_sentence(edition: Edition) -> None:
    article = answered(edition, LATER, "")
    page = article_page(bulletin_of(edition, article), article)
    assert [note.text for note in page.updates] == ["旗园林绿化服务中心已经答复。"]


def test_lists_show_the_answer_beside_an_exposure_or_that_none_came(edition: Edition) -> None:
    article, silent = answered(edition, LATER, "灯已经换好。" * 30), answered(edition, None)
    shown = card(bulletin_of(edition, article), article).reply
    assert shown is not None
    assert (shown.label, shown.who, shown.name) == ("单位已答复", "旗园林绿化服务中心", "reply")
    assert len(shown.text) <= 92
    assert shown.text.endswith("。……")
    assert dated_link(edition.site, article).note == "单位已答复"
    awaited = card(bulletin_of(edition, silent), silent).reply
    assert awaited is not None
    assert (awaited.label, awaited.text, awaited.date.iso, awaited.name) == ("单位尚未答复", "", "2026-10-09", "awaited")
    assert dated_link(edition.site, silent).note == ""
    assert card(bulletin_of(edition, told(edition)), told(edition)).reply is None


@pytest.mark.parametrize(("text", "most", "short"), [("一二三", 3, "一二三"), ("一。二三四", 4, "一。……"), ("一二三四五", 4, "一二……")])
def test_long_words_end_with_a_sentence_or_are_marked_as_cut(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short


def test_ids_stay_when_other_notes_are_added_anywhere(edition: Edition) -> None:
    first, second = wrong(LATER, "甲"), wrong(LATER, "乙")
    for notes in ((first, second), (second, first), (wrong(SAME, "丙"), first)):
        names = {item.what: name for name, item in amendment_ids(edition.site, told(edition, corrections=notes))}
        assert names["甲"] == "tag:www.morning.example,2026-10-12:/progress/told/#correction-2026-10-14-33e3580c"


def test_two_notes_that_say_the_same_have_two_ids(edition: Edition) -> None:
    names = [name for name, _ in amendment_ids(edition.site, told(edition, updates=(Update(LATER, "甲"), Update(LATER, "甲"))))]
    assert names[1] + "-2" == names[0]


def test_the_feed_of_amendments_holds_as_many_as_a_feed_does(edition: Edition) -> None:
    small = dataclasses.replace(edition, site=dataclasses.replace(edition.site, feed_size=2))
    article = told(edition, updates=tuple(Update(LATER, f"第{number}条") for number in range(4)))
    assert [entry.summary for entry in amendment_entries(bulletin_of(small, article))] == ["第3条", "第2条"]


def gone(edition: Edition, **changes: Any) -> Edition:
    """Return the edition with two addresses withdrawn and one of them, and another, taken down."""
    withdrawals = (Withdrawal("progress/a/", LATER, "重复", NOWHERE), Withdrawal("progress/b/", LATER, "重复", NOWHERE, SAME))
    takedowns = (Takedown("progress/b/", LATER, "通知成立", NOWHERE, SAME), Takedown("exposures/c.html", LATER, "通知成立", NOWHERE, SAME))
    registers = dataclasses.replace(edition.registers, withdrawals=withdrawals, takedowns=takedowns)
    return dataclasses.replace(edition, registers=registers, **changes)


def test_each_address_that_is_gone_has_one_page_and_its_copy(edition: Edition) -> None:
    views = {file: make() for file, make in tombstones(bulletin_of(gone(edition)))}
    names = {file: view.name for file, view in views.items()}
    assert names == {
        "progress/a/index.html": "withdrawn",
        "progress/a/gone.html": "withdrawn",
        "progress/b/index.html": "taken-down",
        "progress/b/gone.html": "taken-down",
        "exposures/c.html": "taken-down",
        "exposures/c.htmlgone.html": "taken-down",
    }
    assert views["progress/b/index.html"].title == "内容已撤下"
    assert len({front.file for front in fronts(bulletin_of(gone(edition)))}) == len(list(fronts(bulletin_of(gone(edition)))))


def test_an_old_address_that_was_taken_down_leads_nowhere(edition: Edition) -> None:
    bulletin = bulletin_of(gone(edition), told(edition, moved_from=("progress/b/", "2025/old.html")))
    assert redirects(bulletin) == "/2025/old.html /progress/told/ 301\n"
    assert dict(tombstones(bulletin))["progress/b/index.html"]().name == "taken-down"


def test_redirects_stand_below_the_sites_path_in_one_order(edition: Edition) -> None:
    below = dataclasses.replace(edition, site=dataclasses.replace(edition.site, url="https://www.morning.example/campaign"))
    bulletin = bulletin_of(below, told(edition, moved_from=("progress/z/", "progress/a/")))
    assert redirects(bulletin) == "/campaign/progress/a/ /campaign/progress/told/ 301\n/campaign/progress/z/ /campaign/progress/told/ 301\n"
    assert redirects(bulletin_of(edition, told(edition))) == ""


def test_the_page_of_amendments_tells_what_is_gone_by_day_and_reason_only(edition: Edition) -> None:
    page = corrections_page(bulletin_of(gone(edition)))
    assert [(note.label, note.date.iso, note.text) for note in page.removed] == [
        ("撤回", "2026-10-14", "重复"),
        ("撤下", "2026-10-14", "通知成立"),
    ]


def test_what_is_gone_stands_in_no_sitemap(edition: Edition) -> None:
    (sitemap,) = sitemaps(bulletin_of(gone(edition))).values()
    assert b"progress/a/" not in sitemap
    assert b"progress/b/" not in sitemap


@pytest.mark.parametrize(("day", "told"), [(datetime(2027, 1, 12, 23, tzinfo=ZONE), 2), (datetime(2027, 1, 13, tzinfo=ZONE), 0)])
def test_feeds_tell_what_is_gone_for_ninety_days_where_its_day_is_known(edition: Edition, day: datetime, told: int) -> None:
    assert len(deletions(bulletin_of(gone(edition, as_of=day)))) == told
