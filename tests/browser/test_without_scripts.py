"""Every page says everything without scripts: what they add are buttons and sliders, and those do not show where they cannot work."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import TYPES, address_of
from tests.conftest import Campaign

EXTRAS = "button, [role=status], .comparison__tool, .finder"
BARE = f"() => {{ for (const extra of document.querySelectorAll('{EXTRAS}')) extra.remove(); return document.body.innerText; }}"


@pytest.fixture(scope="module")
def with_scripts(browser: Browser) -> Iterator[Page]:
    """Return a page that runs scripts."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="zh-CN")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def without_scripts(browser: Browser) -> Iterator[Page]:
    """Return a page that runs none."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="zh-CN", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", TYPES)
def test_page_is_whole_without_scripts(name: str, with_scripts: Page, without_scripts: Page, sample: Campaign, site_address: str) -> None:
    address = f"{site_address}{address_of(name, sample)}"
    with_scripts.goto(address)
    without_scripts.goto(address)
    bare = without_scripts.inner_text("body").split()
    assert bare
    assert bare == with_scripts.evaluate(BARE).split()
    assert [button for button in without_scripts.query_selector_all("button, input") if button.is_visible()] == []
    assert without_scripts.query_selector("noscript") is None
