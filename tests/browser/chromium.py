"""A real Chromium for the tests."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

from workshop.chromium import FLAGS, HOW, find, sandboxed


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a real Chromium without a window; fails the test when there is none."""
    found = find()
    if not found:
        pytest.fail(HOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=list(FLAGS), chromium_sandbox=sandboxed())
        yield browser
        browser.close()
