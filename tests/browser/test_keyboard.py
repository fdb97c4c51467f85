"""Who has only a keyboard: a skip link first, then every link once, in the order in which the page is read, and always in sight."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import TYPES, address_of
from tests.conftest import Campaign
from workshop.served import served

TABBING = Path(__file__).with_name("tabbing.js").read_text("utf-8")
BESIDE = 4
MORE = 16
"""Stops that are no links: boxes that scroll, what the browser puts into a player."""


@pytest.fixture(scope="module", params=[360, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Return a page on a phone or on a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, locale="zh-CN", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def stops_on(page: Page) -> tuple[list[dict[str, Any]], list[str]]:
    """Return where Tab stops until it leaves the page or comes round, and the links and fields that there are."""
    page.evaluate("scrollTo(0, 0)")
    for _ in range(page.evaluate(TABBING) + MORE):
        page.keyboard.press("Tab")
        if page.evaluate(
            "document.activeElement === document.body || stops.some((stop) => stop.order === stops.at(-1).order && stop !== stops.at(-1))"
        ):
            break
    stops: list[dict[str, Any]] = page.evaluate("stops")
    return stops, page.evaluate("wanted")


def faults(stops: list[dict[str, Any]], wanted: list[str]) -> list[str]:
    """Return what somebody with a keyboard would complain of."""
    again = len(stops) > 1 and stops[-1]["order"] == stops[0]["order"]
    once = stops[:-1] if again else stops
    found = [f"{stop['name']}: no ring" for stop in once if not stop["ring"]]
    found += [f"{stop['name']}: out of view" for stop in once if not stop["inView"]]
    found += [f"{name}: not reached" for name in wanted if name not in {stop["name"] for stop in once}]
    for before, after in pairwise(once):
        if after["order"] <= before["order"]:
            found.append(f"{after['name']}: stands before {before['name']} in the page")
        if after["top"] < before["top"] - BESIDE and after["left"] < before["right"] - BESIDE:
            found.append(f"{after['name']}: is shown above {before['name']}")
    return found


@pytest.mark.parametrize("name", TYPES)
def test_tab_reads_the_page_in_order(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.goto(f"{site_address}{address_of(name, sample)}")
    stops, wanted = stops_on(page)
    assert stops[0]["name"].startswith("<a #main>")
    assert faults(stops, wanted) == []


@pytest.mark.parametrize("name", ["front", "exemplars", "exemplar", "exposure", "lost"])
def test_skip_link_leads_to_the_text(name: str, page: Page, sample: Campaign, site_address: str) -> None:
    page.goto(f"{site_address}{address_of(name, sample)}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    ("body", "css", "fault"),
    [
        ("<a href='/1'>一</a><a href='/2'>二</a>", "a:focus { outline: 0 }", "no ring"),
        ("<a href='/1'>一</a><a href='/2'>二</a>", "a:focus { outline: 3px solid transparent }", "no ring"),
        ("<a href='/1'>一</a><a href='/2' tabindex='1'>二</a>", "", "stands before"),
        ("<a href='/1'>一</a><a href='/2' tabindex='-1'>二</a>", "", "not reached"),
        (
            "<p><a href='/1'>一</a></p><p><a href='/2'>二</a></p>",
            "body { display: flex; flex-direction: column-reverse }",
            "is shown above",
        ),
        ("<a href='/1'>一</a><a class='far' href='/2'>二</a>", ".far { position: absolute; left: -9999px }", "out of view"),
    ],
)
def test_fault_of_the_keyboard_is_noticed(body: str, css: str, fault: str, page: Page, tmp_path: Path) -> None:
    head = '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="a.css"></head>'
    (tmp_path / "index.html").write_text(f"{head}<body>{body}</body></html>", "utf-8")
    (tmp_path / "a.css").write_text(f"a:focus {{ outline: 3px solid red }} {css}", "utf-8")
    with served(tmp_path) as address:
        page.goto(address)
        assert fault in "\n".join(faults(*stops_on(page)))
