"""The theme's files and the articles' recordings, under names that carry their hash."""

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.errors import ThemeBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import FAVICON, Assets
from newsroom.imprint.uses import used

_STYLE_ORDER = ("tokens.css", "base.css", "layout.css", "components/*.css", "print.css")
_ICON = "img/icon.svg"
_ICONS = "img/icon-*.png"
_SCRIPT = "js/site.js"
_LEDGER_SCRIPT = "js/ledger.js"
_FEED_STYLE = "css/feed.css"
_FAVICON = "img/favicon.ico"


@dataclass(frozen=True)
class Pressed:
    """The theme's files as they will be published: their addresses, and their bytes by address."""

    assets: Assets
    files: Mapping[str, bytes]


NO_ASSETS = Assets("", "")


def press_assets(theme: Path) -> Pressed:
    """Return one style sheet, the scripts, the feeds' style sheet and the icons of a theme; raises ThemeBroken when one is missing.

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
        ledger_script=press("assets/ledger.js", _read(static / _LEDGER_SCRIPT)),
        feed_style=press("assets/feed.css", _read(static / _FEED_STYLE)),
        icons={path.stem.removeprefix("icon-"): press(f"assets/{path.name}", _read(path)) for path in sorted(static.glob(_ICONS))},
    )
    return Pressed(assets, files)


def hashed(address: str, data: bytes) -> str:
    """Return an address with the first 16 hexadecimal digits of the data's sha256 before its suffix."""
    stem, _, suffix = address.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:16]}.{suffix}"


def lay_out(output: Path, pressed: Pressed, bulletin: Bulletin, root: Path, *, originals: bool = False) -> None:
    """Write the theme's files, and the recordings that the bulletin's articles use, below `output`.

    With `originals` their pictures too, as editors put them in, with all that these carry: for previews only.
    """
    for address, data in pressed.files.items():
        _write(output / address, data)
    files = dict(_recordings(bulletin))
    if originals:
        pictures = bulletin.edition.pictures
        files |= {pictures[file].address: file for file in used(bulletin.articles, bulletin.edition)}
    for address, file in sorted(files.items()):
        _copy(root / "content" / file, output / address)


def _recordings(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    """Yield address and file of every recording, captions included, that an article has."""
    recordings = bulletin.edition.recordings
    for article in bulletin.articles:
        for item in article.media:
            yield from ((recordings[file].address, file) for file in (item.file, item.captions) if file in recordings)


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


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
