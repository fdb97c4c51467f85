"""Pictures and recordings on the pages: their words in sight, their places held, nothing fetched before its time."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.pages import PICTURED, address_of, article_of
from tests.conftest import Campaign

FIGURES = """() => [...document.querySelectorAll("main figure")].map((figure) => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const rights = figure.querySelector("figcaption .rights");
  return { words: figure.querySelector("figcaption").innerText, rights: rights.getAttribute("href"), seen: seen(rights) };
})"""
UNHELD = """() => [...document.images].filter((image) => {
  const [width, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
  const box = image.getBoundingClientRect();
  const cropped = getComputedStyle(image).objectFit === "cover";
  return !(width && height) || (!cropped && Math.abs(box.width / box.height - width / height) > 0.02 * (width / height));
}).map((image) => image.outerHTML.slice(0, 120))"""
OFFERED = """() => [...document.querySelectorAll("picture")].map((picture) =>
  [...picture.querySelectorAll("source")].map((source) => source.type))"""
TRACKS = "[...document.querySelector('video').textTracks].map((track) => [track.kind, track.mode])"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser on a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    """Return an open page."""
    page = reader.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("name", [*PICTURED, "with a picture"])
def test_whose_a_picture_is_stands_under_it(name: str, media: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.emulate_media(media="print" if media == "print" else "screen")
    page.goto(f"{site_address}{address_of(name, sample)}")
    figures = page.evaluate(FIGURES)
    assert figures
    assert [figure for figure in figures if not figure["seen"] or not figure["rights"].startswith("/notice/#")] == []
    assert [figure for figure in figures if not figure["words"].strip()] == []


@pytest.mark.parametrize("name", [*PICTURED, "with a picture", "front", "exemplars"])
def test_places_of_pictures_are_held(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.goto(f"{site_address}{address_of(name, sample)}")
    assert page.evaluate("document.images.length") > 0
    assert page.evaluate(UNHELD) == []


@pytest.mark.parametrize("name", [*PICTURED[:3], "with a picture", "front"])
def test_small_forms_are_offered_first(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.goto(f"{site_address}{address_of(name, sample)}")
    offered = page.evaluate(OFFERED)
    assert offered
    assert {tuple(types) for types in offered} == {("image/avif", "image/webp")}


@pytest.mark.parametrize("name", ["with a film", "with a sound"])
def test_recordings_are_fetched_when_they_are_played(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    item = article_of(name, sample).media[0]
    file = sample.bulletin.edition.recordings[item.file].address
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_address}{address_of(name, sample)}", wait_until="networkidle")
    player = page.locator(".recording__player")
    assert player.evaluate("(player) => [player.controls, player.preload, player.autoplay]") == [True, "none", False]
    assert f"{site_address}{file}" not in asked
    assert player.locator("source").get_attribute("src") == f"/{file}"
    assert player.locator("track").get_attribute("srclang") == item.lang


def test_film_shows_its_captions_unasked(page: Page, sample: Campaign, site_address: str) -> None:
    page.goto(f"{site_address}{address_of('with a film', sample)}")
    assert page.evaluate(TRACKS) == [["captions", "showing"]]


def test_words_of_a_sound_are_a_link(page: Page, sample: Campaign, site_address: str) -> None:
    page.goto(f"{site_address}{address_of('with a sound', sample)}")
    with page.expect_request("**/*.vtt") as asked:
        page.evaluate("fetch(document.querySelector('.recording__words a').href)")
    assert asked.value.response()


@pytest.mark.parametrize("name", ["with a film", "with a sound"])
def test_paper_says_where_recordings_are(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{site_address}{address_of(name, sample)}")
    assert page.locator(".recording__player").is_hidden()
    canonical = page.get_attribute("link[rel=canonical]", "href")
    assert canonical
    assert canonical in page.inner_text(".recordings")
