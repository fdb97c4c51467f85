"""Before and after: two figures for everybody, and a slider for who runs scripts, moved by keys, mouse and finger."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from workshop.served import served

NAME = "左右拖动，比较整改前后"
BEFORE, AFTER = re.compile("^整改前：."), re.compile("^整改后：.")
UNCOVERED = "() => getComputedStyle(document.querySelector('.comparison__picture--before')).clipPath"
PLACES = "() => [...document.querySelectorAll('.comparison img')].map((image) => image.getBoundingClientRect().toJSON())"
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def address(component_pages: Path) -> Iterator[str]:
    """Return where the variants of the comparison are served."""
    with served(component_pages) as place:
        yield f"{place}components/"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser on a phone with a touch screen."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, locale="zh-CN")
    context.add_init_script(SHIFTS)
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext, address: str) -> Iterator[Page]:
    """Return the page of a pair of one shape."""
    page = reader.new_page()
    page.goto(f"{address}comparison/pair/")
    yield page
    page.close()


def slider(page: Page) -> Locator:
    """Return the slider, found as a screen reader finds it."""
    return page.get_by_role("slider", name=NAME)


def places(page: Page) -> list[dict[str, float]]:
    """Return where the two pictures stand."""
    found: list[dict[str, float]] = page.evaluate(PLACES)
    assert len(found) == 2
    return found


def apart(page: Page) -> bool:
    """Return whether both pictures are seen whole: side by side, or one below the other."""
    before, after = places(page)
    return before["right"] <= after["left"] or before["bottom"] <= after["top"]


def test_slider_is_found_by_role_and_label_and_says_what_it_shows(page: Page) -> None:
    assert slider(page).input_value() == "50"
    assert slider(page).get_attribute("aria-valuetext") == "整改前占50%，整改后占50%"


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("ArrowRight", "51", "整改前占51%，整改后占49%"),
        ("ArrowLeft", "49", "整改前占49%，整改后占51%"),
        ("Home", "0", "整改前占0%，整改后占100%"),
        ("End", "100", "整改前占100%，整改后占0%"),
    ],
)
def test_keys_move_the_slider(key: str, value: str, said: str, page: Page) -> None:
    still = page.evaluate(UNCOVERED)
    slider(page).press(key)
    assert slider(page).input_value() == value
    assert slider(page).get_attribute("aria-valuetext") == said
    assert page.evaluate(UNCOVERED) != still


def test_slider_shows_where_the_keyboard_is(page: Page) -> None:
    slider(page).press("ArrowRight")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("share", [0.25, 0.75])
def test_finger_and_mouse_move_the_edge_to_where_they_are(share: float, page: Page) -> None:
    edge = places(page)[0]
    at = edge["left"] + edge["width"] * share, edge["top"] + edge["height"] / 3
    for press in (page.touchscreen.tap, page.mouse.click):
        slider(page).fill("50")
        press(*at)
        assert abs(float(slider(page).input_value()) - 100 * share) <= 1


def test_pictures_lie_one_over_the_other(page: Page) -> None:
    before, after = places(page)
    assert before == after


def test_pictures_say_which_they_are(page: Page) -> None:
    assert page.get_by_role("img", name=BEFORE).count() == page.get_by_role("img", name=AFTER).count() == 1
    assert [words[:3] for words in page.locator(".comparison figcaption").all_inner_texts()] == ["整改前", "整改后"]


def test_sliding_shifts_nothing(page: Page) -> None:
    slider(page).wait_for()
    page.evaluate("shift = 0")
    for key in ("Home", "End"):
        slider(page).press(key)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("shift") == 0


def test_each_pair_has_a_slider_of_its_own(page: Page, address: str) -> None:
    page.goto(f"{address}comparisons/two/")
    first, second = slider(page).all()
    first.press("Home")
    assert (first.input_value(), second.input_value()) == ("0", "50")


def test_pictures_of_two_shapes_stay_apart(page: Page, address: str) -> None:
    page.goto(f"{address}comparison/shapes/")
    assert slider(page).count() == 0
    assert apart(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_both_pictures_are_seen(width: int, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}comparison/pair/")
    before, after = (page.locator(f".comparison__picture--{name} > img").bounding_box() for name in ("before", "after"))
    assert before
    assert after
    assert before["x"] + before["width"] <= after["x"] or before["y"] + before["height"] <= after["y"]
    assert page.locator(".comparison__tool").is_hidden()
    context.close()


def test_on_paper_both_pictures_are_seen(page: Page) -> None:
    page.emulate_media(media="print")
    assert apart(page)
    assert page.evaluate(UNCOVERED) == "none"
    assert page.locator(".comparison__tool").is_hidden()
