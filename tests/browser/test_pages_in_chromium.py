"""Every type of page of the sample campaign, on a phone and on a desk, by day and by night."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from newsroom.article.article import Article
from newsroom.imprint.addresses import absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.fronts import fronts
from newsroom.imprint.notice import clauses, copyright_line
from tests.browser.pages import ARTICLES, LISTS, address_of, article_of
from tests.browser.walk import DAY_AND_NIGHT, Needed, complaints
from tests.conftest import Campaign

STUBS = {"moved"}


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
