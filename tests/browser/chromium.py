"""Where Chromium is, how it is started, and how a built site is served to it."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from newsroom.delivery.serving import open_server

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
_FLAGS = ["--disable-background-networking", "--disable-gpu", "--no-first-run", "--force-color-profile=srgb"]
_HOW = "no Chromium here: `apt-get install chromium`, or install Google Chrome, or set CHROMIUM to the browser's path"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a real Chromium without a window; fails the test when there is none."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None) or (str(_MAC) if _MAC.exists() else None)
    if not found:
        pytest.fail(_HOW)
    sandbox = os.name != "posix" or os.geteuid() != 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=_FLAGS, chromium_sandbox=sandbox)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine's loopback; gives the address of its front page."""
    server = open_server(folder)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
