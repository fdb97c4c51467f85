"""One Chromium for all browser tests, and the sample campaign as served to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import chromium, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Return the address of the sample campaign on this machine."""
    with served(built_site) as address:
        yield address
