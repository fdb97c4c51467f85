"""A walk over one page in Chromium: what a reader would have to complain about."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page

_WALK = Path(__file__).with_name("walk.js").read_text("utf-8")
_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_RUN_AXE = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


@dataclass(frozen=True)
class Needed:
    """What must be in sight on a page: lines of text, and the addresses of links."""

    lines: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def complaints(context: BrowserContext, address: str, needed: Needed = Needed(), status: int = 200) -> list[str]:
    """Open a page and return everything that is wrong with it; [] when a reader has nothing to complain about."""
    page = context.new_page()
    heard: list[str] = []
    _listen(page, urlsplit(address).netloc, heard)
    try:
        answer = page.goto(address, wait_until="load")
        if not answer or answer.status != status:
            heard.append(f"answered {answer.status if answer else 'nothing'} instead of {status}")
        found = page.evaluate(_WALK, {"lines": list(needed.lines), "links": list(needed.links)})
        return [*heard, *found, *_inaccessible(page)]
    finally:
        page.close()


def _listen(page: Page, host: str, heard: list[str]) -> None:
    page.on("console", lambda message: heard.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(f"script: {error}"))
    page.on("requestfailed", lambda request: heard.append(f"not loaded: {request.url}"))
    page.on("request", lambda request: heard.append(f"asks another host: {request.url}") if _elsewhere(request.url, host) else None)


def _elsewhere(url: str, host: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.netloc != host


def _inaccessible(page: Page) -> list[str]:
    page.evaluate(_AXE)
    violations = page.evaluate(_RUN_AXE)
    return [f"axe {item['id']}: {item['help']}: {node['html'][:120]}" for item in violations for node in item["nodes"]]
