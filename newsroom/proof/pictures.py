"""Published pictures read back: what exiv2 finds in files that Pillow wrote, and what is seen under their boxes.

exiv2 bears one thread only (pyexiv2's documentation), so pictures are read one after another; only those with boxes are decoded.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from newsroom.article.pictures import Box, PictureRights, PrintsByFile
from newsroom.article.readback import PictureSeen
from newsroom.article.records import Picture
from newsroom.pictures.boxes import one_colour, scaled
from newsroom.pictures.embedded import read_embedded
from newsroom.pictures.upright import PictureBroken, upright
from newsroom.proof.tree import Tree

MEDIA = "media/"
_SHARE = "assets/share-"
_SUFFIXES = (".avif", ".webp", ".jpg", ".jpeg", ".png", ".gif", ".svg")


@dataclass(frozen=True)
class Printed:
    """What the build knows of the pictures that it published: the copies of each, and what they are to say inside; by file."""

    prints: PrintsByFile = field(default_factory=dict)
    rights: Mapping[str, PictureRights] = field(default_factory=dict)

    @cached_property
    def file_of(self) -> Mapping[str, str]:
        """Return the picture below content/ that each published copy was made from, by address."""
        return {copy.address: file for file, prints in self.prints.items() for copy in (*prints.renditions, prints.fallback)}


UNKNOWN = Printed()
"""A site of which nobody knows any more what it was made from."""


@dataclass(frozen=True)
class Album:
    """The sha256 of every file below media/, and every picture as it was read; both by path."""

    hashes: Mapping[str, str]
    pictures: Mapping[str, PictureSeen]


def read_album(tree: Tree, files: Iterable[str], pictures: Mapping[str, Picture], printed: Printed = UNKNOWN) -> Album:
    """Return what lies below media/, and the share pictures; other files than pictures are hashed only. Raises OSError."""
    hashes: dict[str, str] = {}
    seen: dict[str, PictureSeen] = {}
    for path in sorted(files):
        if path.endswith(_SUFFIXES) and path.startswith((MEDIA, _SHARE)):
            data = tree.read(path)
            seen[path] = _see(data, path, pictures, printed)
            if path.startswith(MEDIA):
                hashes[path] = hashlib.sha256(data).hexdigest()
        elif path.startswith(MEDIA):
            hashes[path] = tree.sha256(path)
    return Album(hashes, seen)


def _see(data: bytes, path: str, pictures: Mapping[str, Picture], printed: Printed) -> PictureSeen:
    file = printed.file_of.get(path, "")
    picture = pictures.get(file)
    boxes = picture.record.boxes if picture and picture.record else ()
    fault, bare = "", 0
    if picture and boxes:
        try:
            bare = sum(_bare(data, picture, boxes))
        except PictureBroken as broken:
            fault = broken.fault
    return PictureSeen(file, read_embedded(data), printed.rights.get(file), bare, fault)


def _bare(data: bytes, picture: Picture, boxes: tuple[Box, ...]) -> Iterator[bool]:
    """Yield for each box of a picture whether a copy shows more than one colour there; a box holds every pixel that it touches."""
    image = upright(data)
    for box in scaled(boxes, image.width / picture.width):
        yield not one_colour(image, [box])
