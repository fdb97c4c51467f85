"""Where Chromium is and how it is started; `python -m workshop.chromium` succeeds when there is one."""

import os
import shutil
import sys
from pathlib import Path

FLAGS = ("--disable-background-networking", "--disable-gpu", "--no-first-run", "--force-color-profile=srgb")
HOW = "no Chromium here: `apt-get install chromium`, or install Google Chrome, or set CHROMIUM to the browser's path"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)


def find() -> str | None:
    """Return the path of a Chromium: CHROMIUM, else the first on the search path, else macOS's; None when there is none."""
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    return named or next((str(path) for path in _MAC if path.exists()), None)


def sandboxed() -> bool:
    """Return whether Chromium can start its sandbox: not as root."""
    return os.name != "posix" or os.geteuid() != 0


if __name__ == "__main__":
    sys.exit(0 if find() else 1)
