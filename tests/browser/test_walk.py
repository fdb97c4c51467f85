"""The walk notices what it is there to notice; otherwise its silence over the real pages would mean nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.walk import Needed, complaints
from workshop.served import served

LINE = "来源：晨报社"
NEEDED = Needed((LINE,), ("/notice/",))
LINK = '<p><a href="/notice/">版权声明</a></p>'


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def said_of(body: str, context: BrowserContext, folder: Path, css: str = "") -> list[str]:
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg">'
    head += '<title>t</title><link rel="stylesheet" href="a.css">'
    (folder / "index.html").write_text(
        f'<!DOCTYPE html><html lang="zh"><head>{head}</head><body><main><h1>题</h1>{body}</main></body></html>'
    )
    (folder / "a.css").write_text(css)
    (folder / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    with served(folder) as address:
        return complaints(context, address, NEEDED)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{LINE}</p>{LINK}",
        f"<ul><li>来源：<b>晨报</b>社</li></ul>{LINK}",
        f"<p hidden>{LINE}</p><p>{LINE}</p>{LINK}",
        f"<p>{'长' * 400}{LINE}{'长' * 400}</p>{LINK}",
        f"<div style='height:3000px'></div><p>{LINE}</p>{LINK}",
    ],
)
def test_line_in_sight_is_no_complaint(body: str, phone: BrowserContext, tmp_path: Path) -> None:
    body = body.replace("style='height:3000px'", "class='tall'")
    assert said_of(body, phone, tmp_path, ".tall { height: 3000px }") == []


@pytest.mark.parametrize(
    ("css", "complaint"),
    [
        (".s { display: none }", "is not shown"),
        (".s { opacity: 0 }", "is not shown"),
        (".s { visibility: hidden }", "is not shown"),
        (".s { font-size: 0 }", "has no box"),
        (".s { position: absolute; left: -9999px }", "is outside the page"),
        (".s { white-space: nowrap; padding-inline-start: 500px }", "is outside the page"),
        ("h1 { position: fixed; inset: 0; margin: 0; background: #fff }", "is covered by <h1"),
        (".s { overflow: hidden; height: 0 }", "is covered by"),
        ("main { width: 900px }", "the page is 9"),
    ],
)
def test_line_out_of_sight_is_complained_of(css: str, complaint: str, phone: BrowserContext, tmp_path: Path) -> None:
    assert complaint in "\n".join(said_of(f'<p class="s">{LINE}</p>{LINK}', phone, tmp_path, css))


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("", f"“{LINE}” is not on the page"),
        (f"<p>{LINE}</p>", "the link to /notice/ is not on the page"),
        (f'<p>{LINE}</p>{LINK}<script src="broken.js"></script>', "not found"),
        (f'<p>{LINE}</p>{LINK}<img src="http://127.0.0.2:9/x.png" alt="x">', "asks another host: http://127.0.0.2:9/x.png"),
        (f'<p>{LINE}</p>{LINK}<img src="icon.svg">', "axe image-alt"),
        (f'<p>{LINE}</p>{LINK}<p class="pale">浅得看不清的字</p>', "axe color-contrast"),
    ],
)
def test_faulty_page_is_complained_of(body: str, complaint: str, phone: BrowserContext, tmp_path: Path) -> None:
    found = "\n".join(said_of(body, phone, tmp_path, ".pale { color: #ddd }"))
    assert complaint.lower() in found.lower()
