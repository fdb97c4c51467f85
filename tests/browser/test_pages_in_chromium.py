"""Every type of page of the sample campaign, on a phone and on a desk, by day and by night."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from newsroom.article.article import Article, Kind
from newsroom.imprint.addresses import absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.lists import months, tags
from newsroom.imprint.notice import clauses, copyright_line
from tests.browser.walk import Needed, complaints
from tests.conftest import Campaign

Choice = Callable[[Article], bool]
VIEWS = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
ARTICLES: dict[str, Choice] = {
    "exemplar": lambda article: article.kind is Kind.EXEMPLAR and article.own,
    "exemplar with honours": lambda article: bool(article.honours),
    "exposure": lambda article: article.kind is Kind.EXPOSURE,
    "progress with figures": lambda article: article.kind is Kind.PROGRESS and bool(article.figures),
    "with a picture": lambda article: bool(article.body.pictures),
    "corrected": lambda article: bool(article.corrections),
    "made with ai": lambda article: article.ai != "none",
    "reprint": lambda article: not article.own and article.source != "yunlan-gov",
    "reprint under a licence": lambda article: article.source == "beiling-net",
    "official text": lambda article: article.source == "yunlan-gov",
}
LISTS: dict[str, Callable[[Bulletin], str]] = {
    "front": lambda bulletin: "",
    "exemplars": lambda bulletin: "exemplars/",
    "exposures": lambda bulletin: "exposures/",
    "progress": lambda bulletin: "progress/",
    "tags": lambda bulletin: "tags/",
    "tag": lambda bulletin: tags(bulletin)[0].address,
    "bylines": lambda bulletin: "bylines/",
    "byline": lambda bulletin: "bylines/李知夏/",
    "archive": lambda bulletin: "archive/",
    "month": lambda bulletin: months(bulletin)[0].address,
    "sources": lambda bulletin: "sources/",
    "source": lambda bulletin: "sources/qingyuan-daily/",
    "about": lambda bulletin: "about/",
    "contact": lambda bulletin: "contact/",
    "notice": lambda bulletin: "notice/",
    "lost": lambda bulletin: "404.html",
}


@pytest.fixture(scope="module", params=VIEWS, ids=[f"{width}-{scheme}" for width, scheme in VIEWS])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Return a reader's browser: narrow or wide, light or dark."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", locale="zh-CN")
    yield context
    context.close()


@pytest.mark.parametrize("choice", ARTICLES.values(), ids=list(ARTICLES))
def test_article_shows_source_and_notice(choice: Choice, reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    article = next(item for item in sample.bulletin.listed if choice(item))
    assert complaints(reader, f"{site_address}{article.address}", needed(article, sample.bulletin)) == []


@pytest.mark.parametrize("address", LISTS.values(), ids=list(LISTS))
def test_page_is_clean(address: Callable[[Bulletin], str], reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    path = address(sample.bulletin)
    assert complaints(reader, f"{site_address}{path}", Needed(footer(sample.bulletin))) == []


def test_notice_shows_every_clause(reader: BrowserContext, sample: Campaign, site_address: str) -> None:
    edition = sample.bulletin.edition
    titles = tuple(clause.title for clause in clauses(edition.site, edition.as_of, edition.clauses))
    assert titles
    assert complaints(reader, f"{site_address}notice/", Needed(titles)) == []


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
