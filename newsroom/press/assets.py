"""The theme's files and the articles' pictures, under names that carry their hash."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.errors import ThemeBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import Assets

_STYLE_ORDER = ("tokens.css", "base.css", "layout.css", "components/*.css", "print.css")
_ICON = "img/icon.svg"


@dataclass(frozen=True)
class Pressed:
    """The theme's files as they will be published: their addresses, and their bytes by address."""

    assets: Assets
    files: Mapping[str, bytes]


NO_ASSETS = Assets("", "")


def press_assets(theme: Path) -> Pressed:
    """Return one style sheet and the icon of a theme; raises ThemeBroken when one is missing."""
    static = theme / "static"
    style = b"\n".join(_read(path) for path in _styles(static / "css"))
    icon = _read(static / _ICON)
    named = {"stylesheet": hashed("assets/site.css", style), "icon": hashed("assets/icon.svg", icon)}
    return Pressed(Assets(**named), {named["stylesheet"]: style, named["icon"]: icon})


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
