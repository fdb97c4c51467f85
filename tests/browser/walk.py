"""A walk over one page in Chromium: what a reader would have to complain about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

Scheme = Literal["light", "dark"]
DAY_AND_NIGHT: tuple[tuple[int, Scheme], ...] = ((360, "light"), (360, "dark"), (1280, "dark"), (1280, "light"))
_WALK = Path(__file__).with_name("walk.js").read_text("utf-8")
_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_RUN_AXE = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
_HEIGHT = 800


@dataclass(frozen=True)
class Needed:
    """What must be in sight on a page: lines of text, and the addresses of links."""

    lines: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def complaints(
    context: BrowserContext, address: str, needed: Needed = Needed(), status: int = 200, views: Sequence[tuple[int, Scheme]] = ()
) -> list[str]:
    """Open a page and return everything that is wrong with it; [] when a reader has nothing to complain about.

    It is looked at in each of `views`, widths in pixels with colour schemes; in the context's own one when there are none.
    """
    page = context.new_page()
    heard: list[str] = []
    _listen(page, urlsplit(address).netloc, heard)
    try:
        answer = page.goto(address, wait_until="load")
        if not answer or answer.status != status:
            heard.append(f"answered {answer.status if answer else 'nothing'} instead of {status}")
        page.evaluate(_AXE)
        found = list(_seen_in(page, needed, views) if views else _seen(page, needed))
        return [*heard, *found]
    finally:
        page.close()


def _seen_in(page: Page, needed: Needed, views: Sequence[tuple[int, Scheme]]) -> Iterator[str]:
    for width, scheme in views:
        page.set_viewport_size({"width": width, "height": _HEIGHT})
        page.emulate_media(color_scheme=scheme)
        yield from (f"{width} {scheme}: {complaint}" for complaint in _seen(page, needed))


def _seen(page: Page, needed: Needed) -> list[str]:
    found = page.evaluate(_WALK, {"lines": list(needed.lines), "links": list(needed.links)})
    return [*found, *_inaccessible(page)]


def _listen(page: Page, host: str, heard: list[str]) -> None:
    page.on("console", lambda message: heard.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(f"script: {error}"))
    page.on("requestfailed", lambda request: heard.append(f"not loaded: {request.url}"))
    page.on("request", lambda request: heard.append(f"asks another host: {request.url}") if _elsewhere(request.url, host) else None)


def _elsewhere(url: str, host: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.netloc != host


def _inaccessible(page: Page) -> list[str]:
    violations = page.evaluate(_RUN_AXE)
    return [f"axe {item['id']}: {item['help']}: {node['html'][:120]}" for item in violations for node in item["nodes"]]
