"""What readers ask of their browser: larger type, a narrow window, stillness, their own colours, paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from newsroom.imprint.addresses import absolute
from tests.browser.pages import ARTICLES, TYPES, address_of, article_of
from tests.conftest import Campaign
from workshop.served import served

READING = Path(__file__).with_name("reading.js").read_text("utf-8")
TWICE = "document.documentElement.style.setProperty('font-size', '200%', 'important')"
MOVES = """() => [...document.querySelectorAll("*")].filter((element) => element.checkVisibility()).filter((element) => {
  const style = getComputedStyle(element);
  return style.animationName !== "none" || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0)
    || style.scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 80))"""
AFTERWORDS = """() => [...document.querySelectorAll(".prose a[href]:not(.rights)")]
  .filter((link) => link.checkVisibility()).map((link) => [link.getAttribute("href"), getComputedStyle(link, "::after").content])"""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a reader's browser."""
    context = browser.new_context(locale="zh-CN")
    yield context
    context.close()


@pytest.fixture(scope="module")
def page(context: BrowserContext) -> Page:
    """Return an open page; each test says how it looks at it."""
    return context.new_page()


@pytest.mark.parametrize("name", TYPES)
def test_page_reads_at_400_percent(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{site_address}{address_of(name, sample)}")
    assert page.evaluate(READING) == []


@pytest.mark.parametrize("name", TYPES)
def test_page_reads_with_letters_twice_as_large(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site_address}{address_of(name, sample)}")
    usual = page.evaluate("getComputedStyle(document.querySelector('main')).fontSize")
    page.evaluate(TWICE)
    assert page.evaluate("getComputedStyle(document.querySelector('main')).fontSize") == f"{2 * float(usual[:-2]):g}px"
    for width in (1280, 640, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(READING) == [], width


@pytest.mark.parametrize("name", TYPES)
def test_nothing_moves_for_who_asks_for_stillness(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site_address}{address_of(name, sample)}")
    assert page.evaluate(MOVES) == []


@pytest.mark.parametrize("name", TYPES)
def test_links_and_focus_show_in_the_readers_own_colours(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site_address}{address_of(name, sample)}")
    unseen = """() => [...document.querySelectorAll("main a[href]")].filter((link) => {
      const style = getComputedStyle(link);
      return style.color === getComputedStyle(document.body).backgroundColor;
    }).map((link) => link.outerHTML.slice(0, 80))"""
    assert page.evaluate(unseen) == []
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("name", ARTICLES)
def test_article_on_paper_keeps_source_and_notice(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    article = article_of(name, sample)
    item = sample.bulletin.imprints[article.slug]
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.goto(f"{site_address}{article.address}")
    text = page.inner_text("body").replace(" ", "")
    kept = (item.title, item.source_line, item.clause_title, item.contact_line, item.copyright_line, item.reprint_line)
    assert [line for line in kept if line.replace(" ", "") not in text] == []
    assert [nav for nav in page.query_selector_all("nav, .skip, button") if nav.is_visible()] == []
    assert page.evaluate(READING) == []
    page.emulate_media(media="screen")


def test_paper_shows_where_links_lead(page: Page, sample: Campaign, site_address: str) -> None:
    linked = [article for article in sample.bulletin.listed if article.body.links]
    assert linked
    page.emulate_media(media="print")
    for article in linked:
        page.goto(f"{site_address}{article.address}")
        shown = page.evaluate(AFTERWORDS)
        assert shown
        assert [href for href, words in shown if "attr(href)" not in words and href not in words] == []
    page.emulate_media(media="screen")


def test_paper_shows_the_address_of_the_original(page: Page, sample: Campaign, site_address: str) -> None:
    article = article_of("reprint", sample)
    original = absolute(sample.bulletin.edition.site, sample.bulletin.imprints[article.slug].original_url)
    page.emulate_media(media="print")
    page.goto(f"{site_address}{article.address}")
    assert original in page.inner_text("main")
    page.emulate_media(media="screen")


@pytest.mark.parametrize(
    ("body", "css", "fault"),
    [
        ("<p class='a'>很长的一行字</p>", ".a { width: 400px; white-space: nowrap; padding-inline-start: 300px }", "beyond the edge"),
        ("<p class='a'>一<br>二<br>三</p>", ".a { height: 1em; overflow: hidden }", "cut off"),
        ("<p class='a'>字</p>", ".a { width: 400px }", "the page is 4"),
    ],
)
def test_unreadable_page_is_noticed(body: str, css: str, fault: str, page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f'<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="a.css">{body}', "utf-8")
    (tmp_path / "a.css").write_text(css, "utf-8")
    page.set_viewport_size({"width": 320, "height": 256})
    with served(tmp_path) as address:
        page.goto(address)
        assert fault in "\n".join(page.evaluate(READING))
