"""Smaller copies of pictures, so that a phone does not load the original for a thumbnail or a narrow column.

A copy says whose it is: Pillow writes nothing of the original's metadata, and we write rights only (XMP, ISO 16684-1).
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageOps, features

from newsroom.article.article import Kind, PictureUse
from newsroom.article.records import Picture
from newsroom.imprint.addresses import absolute
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import Rendition
from newsroom.imprint.picture_rights import picture_imprint
from newsroom.press.assets import hashed
from newsroom.press.share.placard import Rights
from newsroom.press.share.xmp import packet
from newsroom.press.shelf import FOLDER, Progress, Shelf

WIDTHS = (320, 960)
"""Pixels: a thumbnail on a sharp screen, and a lead across a phone or most of a desk."""
_QUALITY = 76
_EFFORT = 2
_RECIPE = repr((WIDTHS, _QUALITY, _EFFORT, PIL.__version__, features.version("webp")))
_STILL = (".jpg", ".jpeg", ".png", ".webp", ".avif")


def shrink(bulletin: Bulletin, root: Path, output: Path, progress: Progress | None = None) -> Mapping[str, tuple[Rendition, ...]]:
    """Write the smaller copies below `output`, or take them from the shelf; return them by the picture's file, the smallest first.

    A picture that is no wider than a copy, moves, or cannot be decoded to its end has no copy and is shown as it is. Raises OSError.
    """
    shelf = Shelf(root / FOLDER / "small")
    uses = dict(_uses(bulletin))
    found: dict[str, tuple[Rendition, ...]] = {}
    for number, (file, use) in enumerate(sorted(uses.items()), 1):
        found[file] = tuple(_copies(bulletin.edition.pictures[file], packet(_rights(bulletin, use)), root, output, shelf))
        if progress:
            progress(number, len(uses))
    shelf.tidy()
    return found


def _uses(bulletin: Bulletin) -> Iterator[tuple[str, PictureUse]]:
    for article in bulletin.listed:
        for use in article.body.pictures if article.kind is not Kind.EXPOSURE else ():
            if use.file in bulletin.edition.pictures and use.file.lower().endswith(_STILL):
                yield use.file, use


def _copies(picture: Picture, xmp: str, root: Path, output: Path, shelf: Shelf) -> Iterator[Rendition]:
    keys = {width: _key(picture, width, xmp) for width in WIDTHS if width < picture.width}
    copies = {width: shelf.take(key) for width, key in keys.items()}
    missing = [width for width, data in copies.items() if data is None]
    if missing:
        made = smaller((root / "content" / picture.file).read_bytes(), missing, xmp)
        for width, data in made.items():
            shelf.keep(keys[width], data)
        copies |= made
    for width, copy in copies.items():
        if copy is not None:
            yield _written(copy, f"media/{Path(picture.file).stem}-{width}.webp", output)


def _key(picture: Picture, width: int, xmp: str) -> str:
    """Return a name for everything that a copy is made from."""
    return hashlib.sha256(repr((_RECIPE, picture.sha256, width, xmp)).encode()).hexdigest()


def _written(data: bytes, name: str, output: Path) -> Rendition:
    address = hashed(name, data)
    (output / "media").mkdir(parents=True, exist_ok=True)
    (output / address).write_bytes(data)
    with Image.open(BytesIO(data)) as image:
        return Rendition(address, *image.size)


def smaller(data: bytes, widths: Sequence[int], xmp: str) -> dict[int, bytes]:
    """Return a picture in each of `widths` (pixels) as WebP with an XMP packet, upright as its camera meant it.

    Empty when it moves or cannot be decoded to its end.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            if getattr(image, "is_animated", False):
                return {}
            image.draft("RGB", (max(widths) * 2, max(widths) * 2))
            upright = ImageOps.exif_transpose(image)
            alpha = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
            drawn = upright.convert("RGBA" if alpha else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}
    return {width: _encoded(drawn, width, xmp) for width in widths}


def _encoded(drawn: Image.Image, width: int, xmp: str) -> bytes:
    made = BytesIO()
    size = (width, max(1, round(drawn.height * width / drawn.width)))
    drawn.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0).save(made, "WEBP", quality=_QUALITY, method=_EFFORT, xmp=xmp.encode())
    return made.getvalue()


def _rights(bulletin: Bulletin, use: PictureUse) -> Rights:
    edition = bulletin.edition
    picture = edition.pictures[use.file]
    item = picture_imprint(picture, use, edition.site, edition.registers.sources, edition.clauses)
    return Rights(use.alt, item.credit, item.source_name, item.copyright_line, absolute(edition.site, item.clause_page))
