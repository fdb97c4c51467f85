"""What a page may cost its readers, weighed in Chromium on a phone: bytes in gzip without photographs, scripts, requests, shifts."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Response

from tests.browser.pages import ARTICLES, TYPES, address_of
from tests.conftest import Campaign
from workshop.served import served

PAGE_BYTES = 60_000
SCRIPT_BYTES = 15_000
REQUESTS = 15
SHIFT = 0.05
WATCH = """
window.shift = 0; window.largest = "";
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
window.painted = new Promise((done) => {
  setTimeout(done, 10_000);
  new PerformanceObserver((list) => { window.largest = list.getEntries().at(-1).element?.localName || "?"; done(); })
    .observe({ type: "largest-contentful-paint", buffered: true });
});
"""
TO_THE_END = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let top = 0; top < document.scrollingElement.scrollHeight; top += innerHeight / 2) { scrollTo(0, top); await frame(); }
  await Promise.all([...document.images].map((image) => image.decode()));
  await frame();
}"""

PUSH = """
const push = (frames) => {
  if (frames) requestAnimationFrame(() => push(frames - 1));
  else document.querySelector("div").style.height = "300px";
};
push(3);
"""


@dataclass
class Cost:
    """What a page cost: bytes in gzip by address path, and how far it shifted; `largest` is the element of its largest paint."""

    bytes: dict[str, int] = field(default_factory=dict)
    shift: float = 0.0
    largest: str = ""

    def of(self, ending: str = "") -> int:
        """Return the bytes of what ends so, without photographs."""
        return sum(size for path, size in self.bytes.items() if path.endswith(ending) and not path.startswith("/media/"))


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Return a phone; what a page needs is fetched anew each time."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, locale="zh-CN")
    context.add_init_script(WATCH)
    yield context
    context.close()


def cost_of(phone: BrowserContext, address: str) -> Cost:
    """Open a page with nothing cached, read it to its end, and return what it cost."""
    page, cost, answers = phone.new_page(), Cost(), list[Response]()
    phone.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.on("response", lambda answer: answers.append(answer))
    try:
        page.goto(address, wait_until="load")
        page.evaluate("painted")
        page.evaluate(TO_THE_END)
        cost.bytes = {urlsplit(answer.url).path: _weight(answer) for answer in answers}
        cost.shift, cost.largest = page.evaluate("[shift, largest]")
        return cost
    finally:
        page.close()


def _weight(answer: Response) -> int:
    body = answer.body()
    return min(len(body), len(gzip.compress(body, 9)))


@pytest.mark.parametrize("name", sorted({*TYPES, *ARTICLES}))
def test_page_keeps_its_budget(name: str, phone: BrowserContext, sample: Campaign, site_address: str) -> None:
    cost = cost_of(phone, f"{site_address}{address_of(name, sample)}")
    assert cost.of() <= PAGE_BYTES, cost.bytes
    assert cost.of(".js") <= SCRIPT_BYTES
    assert len(cost.bytes) <= REQUESTS or name not in ARTICLES, cost.bytes
    assert cost.shift <= SHIFT
    assert cost.largest


def test_dear_page_is_noticed(phone: BrowserContext, tmp_path: Path) -> None:
    noise = "".join(chr(0x4E00 + (index * 7919) % 20000) for index in range(40_000))
    (tmp_path / "a.js").write_text(PUSH, "utf-8")
    page = f'<!DOCTYPE html><meta charset="utf-8"><div></div><p>推开的一行字</p><!-- {noise} --><script src="a.js"></script>'
    (tmp_path / "index.html").write_text(page, "utf-8")
    with served(tmp_path) as address:
        cost = cost_of(phone, address)
    assert cost.of() > PAGE_BYTES
    assert set(cost.bytes) == {"/", "/a.js"}
    assert cost.shift > SHIFT
