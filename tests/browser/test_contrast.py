"""The tokens for colour, as Chromium resolves them: what is read stands out from what it is printed on (WCAG 2.2, 1.4.3 and 1.4.6)."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

Colour = tuple[int, int, int]
PAIRS = {
    ("ink", "paper"): 7.0,
    ("ink", "tint"): 7.0,
    ("ink-soft", "paper"): 4.5,
    ("ink-soft", "tint"): 4.5,
    ("house", "paper"): 4.5,
    ("house", "tint"): 4.5,
    ("signal", "paper"): 4.5,
    ("signal", "tint"): 4.5,
    ("signal", "signal-tint"): 4.5,
    ("mark", "paper"): 4.5,
    ("mark", "tint"): 4.5,
    ("mark", "mark-tint"): 4.5,
    ("ink", "signal-tint"): 4.5,
    ("ink", "mark-tint"): 4.5,
}
RESOLVE = """(name) => {
  const brush = document.createElement("canvas").getContext("2d");
  brush.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  brush.fillRect(0, 0, 1, 1);
  return [...brush.getImageData(0, 0, 1, 1).data];
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """Return the front page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_address)
    yield page
    context.close()


def colour(page: Page, name: str) -> Colour:
    """Return a token's colour as red, green, blue of 0 to 255; it must be opaque."""
    red, green, blue, opacity = page.evaluate(RESOLVE, name)
    assert opacity == 255, name
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """Return how light a colour is, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (part / 255 for part in colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(words: str, ground: str, scheme: Literal["light", "dark"], page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    assert contrast(colour(page, words), colour(page, ground)) >= PAIRS[words, ground]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_for_more_contrast_gets_it(scheme: Literal["light", "dark"], page: Page) -> None:
    page.emulate_media(color_scheme=scheme, contrast="more")
    assert contrast(colour(page, "ink-soft"), colour(page, "paper")) >= 7
    page.emulate_media(color_scheme=scheme, contrast="no-preference")
