"""Subscribe, corrections, the lost page, the archive; section fronts and byline pages; the masthead."""

import dataclasses
from datetime import date, timedelta
from typing import Any

import pytest

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.people import Byline, Correction
from newsroom.article.site import Contacts
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.fronts import fronts
from newsroom.imprint.masthead import Assets, at, masthead
from newsroom.imprint.views import CorrectionsPage, IndexPage, ListPage, LostPage, SubscribePage
from newsroom.imprint.wires import FEED_TYPES
from tests.unit.imprint.papers import bulletin_of, story

ACCOUNTS = ("campaign/", "ledger/", "problems/", "timetable/", "roadmap/", "projects/", "areas/", "places/", "volunteers/", "data/")


def pages(bulletin: Bulletin) -> dict[str, Any]:
    """Return all views by file."""
    return {front.file: front.view for front in fronts(bulletin)}


def list_page(bulletin: Bulletin, file: str) -> ListPage:
    """Return one list page."""
    page = pages(bulletin)[file]
    assert isinstance(page, ListPage)
    return page


def test_the_subscribe_page_names_every_feed_of_the_site_and_of_each_section_once(edition: Edition) -> None:
    page = pages(bulletin_of(edition))["subscribe/index.html"]
    assert isinstance(page, SubscribePage)
    titles = ["全站", "榜样", "曝光", "进展", "更正与更新", "问题台账", "问题台账，按类别"]
    assert [group.title for group in page.groups] == titles
    links = [feed.href for group in page.groups for feed in group.feeds]
    of_ledger = [feed.href for group in page.groups[5:] for feed in group.feeds]
    assert of_ledger == ["/feeds/ledger.atom.xml", "/feeds/ledger/category/sanitation.atom.xml"]
    assert len(set(links)) == len(links) == 5 * len(FEED_TYPES) + len(of_ledger)
    assert all(feed.address == f"https://www.morning.example{feed.href}" for group in page.groups for feed in group.feeds)
    assert page.opml.href == "/subscribe/feeds.opml"


def test_the_corrections_page_has_every_correction_that_is_not_minor_by_month(edition: Edition) -> None:
    dates = (date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 5))
    many = tuple(Correction(day, f"{day:%m%d}", "抄错") for day in dates)
    article = story(edition, "corrected", corrections=(*many, Correction(dates[0], "错字", "手误", minor=True)))
    page = pages(bulletin_of(edition, article))["corrections/index.html"]
    assert isinstance(page, CorrectionsPage)
    found = [(month.title, [note.text for _, note in month.entries]) for month in page.months]
    assert found == [("2026年10月", ["1005", "1001"]), ("2026年9月", ["0930"])]
    assert page.contact.href == "/contact/"


def test_the_lost_page_leads_to_the_newest_articles_and_to_pages_that_there_are(edition: Edition) -> None:
    bulletin = bulletin_of(edition, *(story(edition, f"a{days}", days) for days in range(1, 8)))
    page = pages(bulletin)["404.html"]
    assert isinstance(page, LostPage)
    assert [link.anchor.text for link in page.latest] == ["a1", "a2", "a3", "a4", "a5"]
    assert {f"{link.href.lstrip('/')}index.html" for link, _ in page.ways} <= set(pages(bulletin))
    assert all(words for _, words in page.ways)
    assert page.robots == "noindex"


def test_the_archive_is_by_year_the_newest_first(edition: Edition) -> None:
    page = pages(bulletin_of(edition, *(story(edition, f"a{days}", days) for days in (1, 2, 40, 400))))["archive/index.html"]
    assert isinstance(page, IndexPage)
    found = [(group.title, [(link.text, count) for link, count in group.links]) for group in page.groups]
    assert found == [("2026年", [("2026年11月", 2), ("2026年10月", 1)]), ("2025年", [("2025年10月", 1)])]


def test_a_sections_newest_page_has_a_lead_and_topics_and_full_pages_stay_lists(edition: Edition) -> None:
    bulletin = bulletin_of(edition, *(story(edition, f"a{days}", days, tags=("供热",)) for days in range(1, 25)))
    front, full = list_page(bulletin, "progress/index.html"), list_page(bulletin, "progress/1/index.html")
    assert front.lead is not None
    assert (front.lead.title, [card.title for card in front.cards]) == ("a1", ["a2", "a3", "a4"])
    assert (front.section, [link.href for link in front.topics]) == ("progress", ["/tags/供热/"])
    assert (full.lead, full.topics, full.section, len(full.cards)) == (None, (), "", 20)


def test_topics_are_the_eight_tags_most_used_in_the_section(edition: Edition) -> None:
    words = "甲乙丙丁戊己庚辛壬"
    articles = [story(edition, f"a{number}", number, tags=tuple(words[:number])) for number in range(1, 10)]
    elsewhere = [story(edition, f"b{number}", number, tags=("壬",), kind=Kind.EXEMPLAR) for number in range(1, 10)]
    page = list_page(bulletin_of(edition, *articles, *elsewhere), "progress/index.html")
    assert [link.text for link in page.topics] == list("甲乙丙丁戊己庚辛")


def test_topics_of_equal_use_stand_by_name_as_their_pages_write_it(edition: Edition) -> None:
    one, other = story(edition, "one", 1, tags=("b", "ai")), story(edition, "other", 2, tags=("AI",), kind=Kind.EXEMPLAR)
    page = list_page(bulletin_of(edition, one, other), "progress/index.html")
    assert [link.text for link in page.topics] == ["AI", "b"]


def test_an_exposures_card_has_no_picture_even_where_its_text_has_one(edition: Edition) -> None:
    article = story(edition, "exposed", 1, kind=Kind.EXPOSURE, body=edition.articles[0].body)
    lead = list_page(bulletin_of(edition, article), "exposures/index.html").lead
    assert lead is not None
    assert lead.picture is None


def test_a_bylines_page_says_in_which_roles_how_often_and_since_when(edition: Edition) -> None:
    articles: list[Article] = [
        story(edition, "one", 1, byline=(Byline("林小川", "photographer"), Byline("陈一白"))),
        story(edition, "two", 9, byline=(Byline("林小川"),)),
    ]
    page = list_page(bulletin_of(edition, *articles), "bylines/林小川/index.html")
    assert [(row.label, row.value) for row in page.facts] == [
        ("身份", "记者、摄影"),
        ("文章", "2篇"),
        ("刊发", "2026年11月14日至2026年11月22日"),
    ]
    alone = list_page(bulletin_of(edition, *articles), "bylines/陈一白/index.html")
    assert [row.value for row in alone.facts] == ["记者", "1篇", "2026年11月22日"]


@pytest.mark.parametrize(
    ("hotline", "link"), [("0000-7654321", "tel:00007654321"), ("+86 (0) 100", "tel:+860100"), ("12345（市民热线）", "")]
)
def test_a_hotline_can_be_rung_when_it_is_a_number(edition: Edition, hotline: str, link: str) -> None:
    head = masthead(dataclasses.replace(edition.site, contacts=Contacts(hotline=hotline)), edition.as_of, Assets("", ""))
    assert head.hotline is not None
    assert (head.hotline.value, head.hotline.href) == (hotline, link)


def test_contact_lines_stand_as_far_as_there_are_any_and_an_address_can_be_written_to(edition: Edition) -> None:
    site = dataclasses.replace(edition.site, contacts=Contacts(email="desk@morning.example", address="柳园路1号"))
    head = masthead(site, edition.as_of, Assets("", ""))
    assert [(row.value, row.href) for row in head.contact_lines] == [
        ("desk@morning.example", "mailto:desk@morning.example"),
        ("柳园路1号", ""),
    ]
    assert head.hotline is None


def test_the_head_has_the_icons_that_browsers_ask_for_and_the_manifest_the_others(edition: Edition) -> None:
    site = dataclasses.replace(edition.site, url="https://someone.pages.example/campaign")
    head = masthead(site, edition.as_of, Assets("", "assets/icon.svg", icons={"180": "assets/icon-180.png", "512": "assets/icon-512.png"}))
    assert [(icon.rel, icon.type, icon.sizes, icon.href) for icon in head.icons] == [
        ("icon", "image/x-icon", "32x32", "/campaign/favicon.ico"),
        ("icon", "image/svg+xml", "any", "/campaign/assets/icon.svg"),
        ("apple-touch-icon", "image/png", "180x180", "/campaign/assets/icon-180.png"),
    ]
    assert head.manifest == "/campaign/manifest.webmanifest"


def test_the_page_we_are_on_is_marked_wherever_it_is_linked(edition: Edition) -> None:
    head = at(bulletin_of(edition).masthead, "/subscribe/")
    links = [*head.nav, *head.service, *filter(None, [head.subscribe])]
    assert [link.text for link in links if link.current] == ["订阅", "订阅"]


def test_full_pages_stay_as_they_are_when_a_section_gets_another_lead(edition: Edition) -> None:
    articles = [story(edition, f"a{days:02}", days) for days in range(1, 43)]
    before, after = bulletin_of(edition, *articles[1:]), bulletin_of(edition, *articles)
    for file in ("progress/1/index.html", "progress/2/index.html"):
        assert list_page(before, file) == list_page(after, file)
    assert [card.title for card in list_page(after, "progress/2/index.html").cards] == [f"a{days:02}" for days in range(3, 23)]


def test_time_alone_changes_no_page_but_the_front_page_and_those_that_account_as_of_a_day(edition: Edition) -> None:
    later = dataclasses.replace(edition, as_of=edition.as_of + timedelta(days=10))
    one, other = bulletin_of(edition, story(edition, "a", 1)), bulletin_of(later, story(later, "a", 11))
    changed = [file for file, view in pages(one).items() if view != pages(other)[file]]
    assert [file for file in changed if not file.startswith(ACCOUNTS)] == ["index.html"]
