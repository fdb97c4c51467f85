"""Every picture that readers see is a copy made here, never the file that an editor put in (docs/decisions/0019).

Copies are kept between builds (newsroom.press.print_shelf): a second build opens no picture.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from newsroom.article.article import PictureUse
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Finding
from newsroom.article.pictures import Box, Prints, PrintsByFile, Rendition
from newsroom.article.place import Place
from newsroom.article.records import Picture
from newsroom.errors import PicturesBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.picture_rights import published_rights
from newsroom.imprint.uses import used
from newsroom.pictures.copies import suffix
from newsroom.pictures.packet import packet, tree
from newsroom.press.darkroom import Order, develop, drawn, recipe
from newsroom.press.print_shelf import Kept, PrintShelf
from newsroom.press.shelf import FOLDER, Progress
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_named

RULE = "broken-picture"
_WORDED = ("truncated", "animated", "too-large", "uncovered")
"""Faults that the rule has words of their own for; what else there is was told when the picture was read."""
_FALLBACKS = ("jpeg", "png", "svg")


@dataclass(frozen=True)
class PrintRun:
    """The copies of all pictures of a bulletin; their files lie on the shelf until they are handed out."""

    prints: PrintsByFile
    files: Mapping[str, str]
    shelf: PrintShelf

    def hand_out(self, output: Path) -> None:
        """Put every copy at its address below `output`; raises OSError."""
        (output / "media").mkdir(parents=True, exist_ok=True)
        for address, sha256 in self.files.items():
            self.shelf.hand_out(sha256, output / address)


def print_pictures(bulletin: Bulletin, root: Path, output: Path, progress: Progress | None = None) -> PrintsByFile:
    """Write the copies of every picture that the bulletin's articles show below `output`; return them by the picture's file.

    Raises PicturesBroken when a picture cannot be decoded to its end, OSError.
    """
    run = make_prints(bulletin, root, progress)
    run.hand_out(output)
    return run.prints


def make_prints(bulletin: Bulletin, root: Path, progress: Progress | None = None) -> PrintRun:
    """Make the copies of every picture that the bulletin's articles show, or find them on the shelf of the site at `root`.

    Raises PicturesBroken with the faults of all pictures, OSError.
    """
    edition, shelf = bulletin.edition, PrintShelf(root / FOLDER / "pictures")
    orders = [_order(edition, file, uses) for file, uses in used(bulletin.articles, edition).items()]
    kept = {order.picture.file: shelf.take(order.key) for order in orders}
    missing = [order for order in orders if kept[order.picture.file] is None]
    made = develop(missing, root / "content", shelf, progress)
    shelf.tidy({_subject(picture, _boxes(picture)) for picture in edition.pictures.values()})
    found = {file: copies or made[file] for file, copies in kept.items()}
    addresses = {(file, copy): _address(file, copy) for file, copies in found.items() for copy in copies}
    prints = {file: _prints([Rendition(addresses[file, copy], *astuple(copy)[:4]) for copy in copies]) for file, copies in found.items()}
    return PrintRun(prints, {address: copy.sha256 for (_, copy), address in addresses.items()}, shelf)


def findings_of(error: PicturesBroken, edition: Edition, lang: str) -> tuple[Finding, ...]:
    """Return what is wrong with which pictures, in words."""
    rule = rule_named(RULE)
    wordings = {file: fault if fault in _WORDED else "" for file, fault in sorted(error.values.items())}
    faults = tuple(Fault(Place(f"content/{file}"), variant=variant, rule=RULE) for file, variant in wordings.items())
    return tuple(check(replace(edition, faults=faults), lang, [rule] if rule else []))


def _order(edition: Edition, file: str, uses: Sequence[PictureUse]) -> Order:
    picture = edition.pictures[file]
    boxes = _boxes(picture)
    title = (picture.record.alt if picture.record else "") or next((use.alt for use in uses if use.alt), "")
    write = tree if drawn(file) else packet
    xmp = write(published_rights(edition, picture, uses), title, edition.site.holder)
    key = hashlib.sha256(repr((recipe(), picture.sha256, boxes, drawn(file), xmp)).encode()).hexdigest()
    return Order(picture, boxes, xmp, key, _subject(picture, boxes))


def _boxes(picture: Picture) -> tuple[Box, ...]:
    return picture.record.boxes if picture.record else ()


def _subject(picture: Picture, boxes: Sequence[Box]) -> str:
    return json.dumps([picture.sha256, boxes])


def _address(file: str, copy: Kept) -> str:
    return f"media/{Path(file).stem}-{copy.width}.{copy.sha256[:16]}.{suffix(copy.form)}"


def _prints(renditions: Sequence[Rendition]) -> Prints:
    plain = [item for item in renditions if item.form in _FALLBACKS]
    return Prints(tuple(renditions), max(plain, key=lambda item: item.width))
