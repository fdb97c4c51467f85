"""Pictures of pages, taken in Chromium: whole, still, and the same every time."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from gallery.errors import NoPicture
from workshop.chromium import FLAGS, HOW, find, sandboxed

TOP, END, TEAR = 1000, 584, 16
"""Pixels of a tall page that are kept from its top and from the end of its text, and of the grey band between them."""
_GREY = (128, 128, 128)
_READY = """async () => {
  const pictures = [...document.querySelectorAll("img")];
  pictures.forEach((picture) => { picture.loading = "eager"; });
  await Promise.all(pictures.map((picture) => picture.decode()));
  await document.fonts.ready;
  const text = document.querySelector("main > article") ?? document.querySelector("main") ?? document.documentElement;
  return [document.documentElement.scrollHeight, Math.round(text.getBoundingClientRect().bottom)];
}"""


@dataclass(frozen=True)
class Lens:
    """How a page is looked at: width in pixels, and light, dark or print (on paper of 210 mm at 96 pixels to the inch)."""

    width: int
    scheme: Literal["light", "dark", "print"]

    @property
    def name(self) -> str:
        """Return e.g. "360-dark"; paper has one width, which is not named."""
        return self.scheme if self.scheme == "print" else f"{self.width}-{self.scheme}"


SCREENS = tuple(Lens(width, scheme) for scheme in ("light", "dark") for width in (360, 768, 1280))
PAPER = Lens(794, "print")
LENSES = (*SCREENS, PAPER)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium without a window; raises NoPicture when there is none."""
    found = find()
    if not found:
        raise NoPicture(HOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=list(FLAGS), chromium_sandbox=sandboxed())
        yield browser
        browser.close()


@contextmanager
def looking(browser: Browser, lens: Lens) -> Iterator[Page]:
    """Open a page to look through; our own measuring script runs in spite of the site's policy."""
    context = browser.new_context(
        viewport={"width": lens.width, "height": 800},
        color_scheme="dark" if lens.scheme == "dark" else "light",
        reduced_motion="reduce",
        device_scale_factor=1,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        bypass_csp=True,
    )
    page = context.new_page()
    if lens.scheme == "print":
        page.emulate_media(media="print")
    yield page
    context.close()


def taken(page: Page, address: str) -> Image.Image:
    """Return the picture of a whole page, or of the top and the end of a tall one; the footer stands whole on short pages."""
    height, text_end = _opened(page, address)
    whole = _whole(page, height)
    if height <= TOP + TEAR + END:
        return whole
    torn = Image.new("RGB", (whole.width, TOP + TEAR + END), _GREY)
    begin = max(text_end - END, TOP)
    torn.paste(whole.crop((0, 0, whole.width, TOP)), (0, 0))
    torn.paste(whole.crop((0, begin, whole.width, begin + END)), (0, TOP + TEAR))
    return torn


def detail(page: Page, address: str, selector: str) -> Image.Image | None:
    """Return the picture of one part of a page; None when it shows nothing."""
    _opened(page, address)
    box = page.locator(selector).bounding_box()
    return _picture(page.locator(selector).screenshot(animations="disabled", scale="css")) if box and box["height"] >= 1 else None


def _whole(page: Page, height: int) -> Image.Image:
    """Ask Chromium itself: Playwright's screenshot never returns from a document that is no HTML, such as a styled feed.

    Once for each page: a second picture of a page on paper shows it as on a screen.
    """
    width = page.viewport_size["width"] if page.viewport_size else 0
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    session = page.context.new_cdp_session(page)
    asked = session.send("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
    session.detach()
    with Image.open(BytesIO(b64decode(asked["data"]))) as picture:
        return picture.convert("RGB")


def _opened(page: Page, address: str) -> tuple[int, int]:
    """Open a page; return where it ends and where its article or its main part ends, in pixels from its top."""
    page.goto(quote(address, safe=":/?#=&"), wait_until="load")
    height, text_end = page.evaluate(_READY)
    return height, text_end


def _picture(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as picture:
        return picture.convert("RGB")
