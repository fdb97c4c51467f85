"""Draw the share pictures of a bulletin into the output folder, or take them from the shelf."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import astuple
from functools import cache
from pathlib import Path

import PIL
from PIL import features

from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.share import SITE, Drawn, shareable
from newsroom.press.assets import hashed
from newsroom.press.share.letters import FONT
from newsroom.press.share.paint import picture, xmp_of
from newsroom.press.share.placard import Placard, placard_of, placard_of_site
from newsroom.press.share.sheet import SHEETS, Sheet
from newsroom.press.shelf import FOLDER, Progress, Shelf


def draw_share(bulletin: Bulletin, root: Path, output: Path, progress: Progress | None = None) -> Drawn:
    """Write the pictures of every listed article that may have them, and of the site, below `output`; return their addresses by slug.

    Equal pictures are one file. Where the font can write neither headline nor nameplate there is no picture. Raises OSError.
    """
    placards = dict(_placards(bulletin))
    shelf = Shelf(root / FOLDER / "share")
    (output / "assets").mkdir(parents=True, exist_ok=True)
    drawn: dict[str, tuple[str, ...]] = {}
    for number, (slug, placard) in enumerate(placards.items(), 1):
        drawn[slug] = tuple(_write(placard, sheet, shelf, output) for sheet in SHEETS)
        if progress:
            progress(number, len(placards))
    shelf.tidy()
    return drawn


def _placards(bulletin: Bulletin) -> Iterator[tuple[str, Placard]]:
    placards = {article.slug: placard_of(bulletin, article) for article in bulletin.listed if shareable(article)}
    for slug, placard in ({SITE: placard_of_site(bulletin)} | placards).items():
        if placard.headline:
            yield slug, placard


def _write(placard: Placard, sheet: Sheet, shelf: Shelf, output: Path) -> str:
    key = _key(placard, sheet)
    data = shelf.take(key)
    if data is None:
        data = picture(placard, sheet)
        shelf.keep(key, data)
    address = hashed(f"assets/share-{sheet.name}.png", data)
    (output / address).write_bytes(data)
    return address


def _key(placard: Placard, sheet: Sheet) -> str:
    """Return a name for everything that a picture is made from."""
    content = json.dumps([_recipe(), sheet.name, astuple(placard), xmp_of(placard)])
    return hashlib.sha256(content.encode()).hexdigest()


@cache
def _recipe() -> str:
    """Return a hash of how pictures are made: the font, the code of this folder, Pillow and what it was built with."""
    made_by = hashlib.sha256(FONT.read_bytes())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        made_by.update(module.read_bytes())
    made_by.update(repr([PIL.__version__, *(features.version(name) for name in ("freetype2", "zlib"))]).encode())
    return made_by.hexdigest()
