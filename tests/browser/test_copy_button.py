"""What the theme's script adds to an article: buttons that copy the reprint line and the rights of pictures, wide tables within reach."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.pages import address_of
from tests.conftest import Campaign

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
NO_COPYING = "Document.prototype.execCommand = () => false"
SELECTED = "getSelection().toString().trim()"
WIDEN = "document.querySelector('.prose td').textContent = 'x'.repeat(500)"
BUTTON, SAID, LINE = ".copyright .copying__button", ".copyright .copying__said", ".copyright__reprint"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return a reader's browser that may write and read the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def wanted(sample: Campaign) -> tuple[str, str]:
    """Return the address of an article with a table below the root, and its reprint line."""
    article = next(item for item in sample.bulletin.listed if "<table" in item.body.html)
    return article.address, sample.bulletin.imprints[article.slug].reprint_line


def opened(reader: BrowserContext, address: str, *scripts: str) -> Page:
    """Return an open page on which the scripts ran before all others."""
    page = reader.new_page()
    for script in scripts:
        page.add_init_script(script)
    page.goto(address)
    return page


def test_the_button_copies_the_reprint_line(reader: BrowserContext, site_address: str, wanted: tuple[str, str]) -> None:
    address, line = wanted
    page = opened(reader, f"{site_address}{address}")
    page.click(BUTTON)
    page.wait_for_selector(f"{SAID}:not(:empty)")
    assert page.inner_text(SAID) == "已复制"
    assert page.evaluate("navigator.clipboard.readText()") == line


def test_the_result_is_announced(reader: BrowserContext, site_address: str, wanted: tuple[str, str]) -> None:
    page = opened(reader, f"{site_address}{wanted[0]}")
    assert page.get_attribute(SAID, "role") == "status"


def test_a_browser_without_clipboard_copies_by_selecting(reader: BrowserContext, site_address: str, wanted: tuple[str, str]) -> None:
    page = opened(reader, f"{site_address}{wanted[0]}", NO_CLIPBOARD)
    page.click(BUTTON)
    page.wait_for_selector(f"{SAID}:not(:empty)")
    assert page.inner_text(SAID) == "已复制"
    assert page.evaluate(SELECTED) == page.inner_text(LINE).strip()


def test_a_browser_that_cannot_copy_selects_the_line_and_says_so(
    reader: BrowserContext, site_address: str, wanted: tuple[str, str]
) -> None:
    page = opened(reader, f"{site_address}{wanted[0]}", NO_CLIPBOARD, NO_COPYING)
    page.click(BUTTON)
    page.wait_for_selector(f"{SAID}:not(:empty)")
    assert page.inner_text(SAID).startswith("已选中")
    assert page.evaluate(SELECTED) == page.inner_text(LINE).strip()


def test_without_scripts_there_is_no_button_and_the_line_is_there(browser: Browser, site_address: str, wanted: tuple[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, f"{site_address}{wanted[0]}")
    assert page.is_hidden(BUTTON)
    assert "".join(page.inner_text(LINE).split()) == "".join(wanted[1].split())
    context.close()


def test_whose_a_picture_is_can_be_copied(reader: BrowserContext, site_address: str, sample: Campaign) -> None:
    page = opened(reader, f"{site_address}{address_of('with a gallery', sample)}")
    rows = page.locator(".credit__picture").all()
    assert len(rows) == len({tuple(row.locator(".copying__line").all_inner_texts()) for row in rows}) > 0
    for row in rows:
        button = row.get_by_role("button")
        assert (button.get_attribute("aria-label") or "").startswith(button.inner_text())
        button.click()
        row.locator(".copying__said:not(:empty)").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == row.locator(".copying__line").inner_text().strip()
        assert "©" in copied or "版权" in copied


def test_without_scripts_there_is_no_button_beside_a_picture(browser: Browser, site_address: str, sample: Campaign) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, f"{site_address}{address_of('with a gallery', sample)}")
    assert page.locator(".credit__picture .copying__line").first.is_visible()
    assert [button for button in page.locator(".credit__picture button").all() if button.is_visible()] == []
    context.close()


def test_only_a_table_wider_than_the_page_is_a_stop_for_keyboards(
    reader: BrowserContext, site_address: str, wanted: tuple[str, str]
) -> None:
    page = opened(reader, f"{site_address}{wanted[0]}")
    assert page.get_attribute(".prose table", "tabindex") is None
    page.evaluate(WIDEN)
    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_selector('.prose table[tabindex="0"]')
