"""Every type of page of the sample campaign, on a phone and on a desk, by day and by night."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from newsroom.article.article import Article
from newsroom.imprint.addresses import absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day_text
from newsroom.imprint.fronts import fronts
from newsroom.imprint.notice import clauses, copyright_line
from tests.browser.pages import ARTICLES, LISTS, address_of, article_of
from tests.browser.walk import DAY_AND_NIGHT, Needed, complaints
from tests.conftest import Campaign

STUBS = {"moved"}
GONE = "the server responded with a status of 410 (Gone)"
TOP = "element => element.getBoundingClientRect().top"
SIZE = "element => parseFloat(getComputedStyle(element).fontSize)"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return a reader's browser."""
    context = browser.new_context(reduced_motion="reduce", locale="zh-CN")
    yield context
    context.close()


@pytest.mark.parametrize("name", ARTICLES)
def test_article_shows_source_and_notice(name: str, reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    article = article_of(name, sample)
    wanted = needed(article, sample.bulletin)
    assert complaints(reader, f"{site_address}{article.address}", wanted, views=DAY_AND_NIGHT) == []


@pytest.mark.parametrize("name", LISTS)
def test_page_is_clean(name: str, reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    wanted = Needed(footer(sample.bulletin))
    assert complaints(reader, f"{site_address}{address_of(name, sample)}", wanted, views=DAY_AND_NIGHT) == []


def test_withdrawn_page_says_when_and_why_and_where_to_ask(reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    item, site = sample.bulletin.edition.registers.withdrawals[0], sample.bulletin.edition.site
    wanted = Needed((item.reason, day_text(item.date), *footer(sample.bulletin)), (href(site, "contact/"), href(site, "")))
    found = complaints(reader, f"{site_address}{item.address}", wanted, 410, DAY_AND_NIGHT)
    assert [complaint for complaint in found if not complaint.endswith(GONE)] == []


def test_reply_and_notes_stand_between_headline_and_text(reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    article = next(item for item in sample.bulletin.listed if item.updates and item.reply and item.reply.text)
    page = reader.new_page()
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site_address}{article.address}")
        tops = [page.locator(place).evaluate(TOP) for place in ("h1", "#reply", "#update", ".prose")]
        assert tops == sorted(tops)
    assert article.reply
    assert page.locator("#reply").inner_text().count(article.reply.unit) == page.locator("main").inner_text().count(article.reply.text) == 1
    assert page.locator("#reply blockquote").evaluate(SIZE) >= page.locator(".prose > p").first.evaluate(SIZE)
    page.close()


def test_answer_in_a_list_is_no_smaller_than_the_exposure(reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    page = reader.new_page()
    for address in ("", "exposures/"):
        page.goto(f"{site_address}{address}")
        answered = [card for card in page.locator(".card--exposure").all() if card.locator(".card__words").count()]
        assert answered
        for card in answered:
            assert card.locator(".card__words").evaluate(SIZE) >= card.locator(".card__summary").evaluate(SIZE)
    page.close()


def test_notice_shows_every_clause(reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    edition = sample.bulletin.edition
    titles = tuple(clause.title for clause in clauses(edition.site, edition.as_of, edition.clauses))
    assert titles
    assert complaints(reader, f"{site_address}notice/", Needed(titles)) == []


def test_every_type_of_page_is_walked(sample: Campaign) -> None:
    templates = {front.file: front.template for front in fronts(sample.bulletin)}
    walked = {templates[sorted(sample.folder.glob(file))[-1].relative_to(sample.folder).as_posix()] for file in LISTS.values()}
    assert walked == set(templates.values()) - STUBS


def needed(article: Article, bulletin: Bulletin) -> Needed:
    """Return what the page of an article owes its readers."""
    item, site = bulletin.imprints[article.slug], bulletin.edition.site
    lines = (item.title, item.source_line, item.byline_line, item.editor_line, item.original_author, item.ai_label)
    notice = (item.clause_title, item.contact_line, item.copyright_line, item.reprint_line)
    links = (href(site, item.clause_page), item.original_url and absolute(site, item.original_url))
    return Needed(tuple(filter(None, (*lines, *notice, *footer(bulletin)))), tuple(filter(None, links)))


def footer(bulletin: Bulletin) -> tuple[str, ...]:
    """Return what every page shows of the site."""
    edition = bulletin.edition
    numbers, contacts = edition.site.filings, edition.site.contacts
    words = (copyright_line(edition.site, edition.as_of), contacts.hotline, numbers.icp, numbers.public_security, numbers.news_service)
    return tuple(filter(None, words))
