"""Every component in every state that it must bear, on a phone by day and on a desk by night."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from gallery.components import read_components
from tests.browser.walk import complaints
from workshop.served import served

VIEWS = [(360, "light"), (1280, "dark")]
ADDRESSES = [
    "components/",
    *(f"components/{component.name}/{variant.name}/" for component in read_components() for variant in component.variants),
]


@pytest.fixture(scope="module")
def address(component_pages: Path) -> Iterator[str]:
    """Return where the component pages are served."""
    with served(component_pages) as place:
        yield place


@pytest.fixture(scope="module", params=VIEWS, ids=[f"{width}-{scheme}" for width, scheme in VIEWS])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Return a reader's browser."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", locale="zh-CN")
    yield context
    context.close()


@pytest.mark.parametrize("page", ADDRESSES)
def test_component_is_clean(page: str, reader: BrowserContext, address: str) -> None:
    assert complaints(reader, f"{address}{page}") == []
