"""The theme's files and the articles' pictures, under names that carry their hash."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.errors import ThemeBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import FAVICON, Assets

_STYLE_ORDER = ("tokens.css", "base.css", "layout.css", "components/*.css", "print.css")
_ICON = "img/icon.svg"
_ICONS = "img/icon-*.png"
_SCRIPT = "js/site.js"
_FEED_STYLE = "css/feed.css"
_FAVICON = "img/favicon.ico"


@dataclass(frozen=True)
class Pressed:
    """The theme's files as they will be published: their addresses, and their bytes by address."""

    assets: Assets
    files: Mapping[str, bytes]


NO_ASSETS = Assets("", "")


def press_assets(theme: Path) -> Pressed:
    """Return one style sheet, the script, the feeds' style sheet and the icons of a theme; raises ThemeBroken when one is missing.

    favicon.ico keeps its name, at the site's root: browsers ask for it there, whatever a page says.
    """
    static = theme / "static"
    files: dict[str, bytes] = {FAVICON: _read(static / _FAVICON)}

    def press(address: str, data: bytes) -> str:
        files[hashed(address, data)] = data
        return hashed(address, data)

    assets = Assets(
        stylesheet=press("assets/site.css", b"\n".join(_read(path) for path in _styles(static / "css"))),
        icon=press("assets/icon.svg", _read(static / _ICON)),
        script=press("assets/site.js", _read(static / _SCRIPT)),
        feed_style=press("assets/feed.css", _read(static / _FEED_STYLE)),
        icons={path.stem.removeprefix("icon-"): press(f"assets/{path.name}", _read(path)) for path in sorted(static.glob(_ICONS))},
    )
    return Pressed(assets, files)


def hashed(address: str, data: bytes) -> str:
    """Return an address with the first 16 hexadecimal digits of the data's sha256 before its suffix."""
    stem, _, suffix = address.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:16]}.{suffix}"


def lay_out(output: Path, pressed: Pressed, bulletin: Bulletin, root: Path) -> None:
    """Write the theme's files, and the pictures that the bulletin's articles use, below `output`."""
    pictures = bulletin.edition.pictures
    for address, data in pressed.files.items():
        _write(output / address, data)
    used = {use.file for article in bulletin.articles for use in article.body.pictures}
    for file in sorted(used & set(pictures)):
        _write(output / pictures[file].address, (root / "content" / file).read_bytes())


def _styles(folder: Path) -> list[Path]:
    found = [path for pattern in _STYLE_ORDER for path in sorted(folder.glob(pattern))]
    if not found:
        raise ThemeBroken(str(folder), "no style sheet")
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ThemeBroken(str(path), error.strerror or str(error)) from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
