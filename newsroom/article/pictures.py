"""Pictures as files: what they carry when they come in, what they are published as, and whose they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

Sha256 = str
"""64 hexadecimal digits."""


class Box(NamedTuple):
    """A filled box over a part of a picture: its upper left corner and its size, in pixels of the upright picture."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a picture file carries inside it, read from Exif, IPTC IIM and XMP (IPTC Photo Metadata Standard 2023.1).

    Texts are plain and "" where the file says nothing. `digital_source` is an IPTC address (http://cv.iptc.org/newscodes/
    digitalsourcetype/...), `ai_label` the value of TC260:AIGC (GB 45438-2025) as it stands in the file, `credentials` whether it holds a
    C2PA manifest. `location`, `serial`, `owner`, `maker_notes` and `thumbnail` say whether such a thing is in it; none of them is
    ever published.
    """

    creators: tuple[str, ...] = ()
    credit: str = ""
    source: str = ""
    copyright: str = ""
    terms: str = ""
    statement: str = ""
    licensor: str = ""
    digital_source: str = ""
    ai_label: str = ""
    credentials: bool = False
    location: bool = False
    serial: bool = False
    owner: bool = False
    maker_notes: bool = False
    thumbnail: bool = False

    @property
    def private(self) -> tuple[str, ...]:
        """Return the names of what it carries that no published picture may: location, serial, owner, maker_notes, thumbnail."""
        return tuple(name for name in ("location", "serial", "owner", "maker_notes", "thumbnail") if getattr(self, name))


NOTHING_EMBEDDED = Embedded()


@dataclass(frozen=True, slots=True)
class PictureRights:
    """What is written into every published copy of a picture, as XMP (IPTC Photo Metadata Standard 2023.1, PLUS, GB 45438-2025).

    dc:creator, photoshop:Credit, photoshop:Source, dc:rights, xmpRights:UsageTerms, xmpRights:WebStatement, plus:LicensorURL,
    Iptc4xmpExt:DigitalSourceType, TC260:AIGC; a field that is "" is not written.
    """

    creator: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    terms: str = ""
    statement: str = ""
    licensor: str = ""
    digital_source: str = ""
    ai_label: str = ""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One published copy of a picture: its address below the site's root, its form (avif, webp, jpeg, png, svg), pixels and bytes."""

    address: str
    form: str
    width: int
    height: int
    size: int = 0


@dataclass(frozen=True, slots=True)
class Prints:
    """All published copies of a picture; `fallback` is what every browser, feed reader and program understands, the largest one."""

    renditions: tuple[Rendition, ...]
    fallback: Rendition

    def of(self, form: str) -> tuple[Rendition, ...]:
        """Return the copies of one form, the smallest first."""
        return tuple(sorted((item for item in self.renditions if item.form == form), key=lambda item: item.width))


PrintsByFile = Mapping[str, Prints]
"""Prints by the picture's path below content/."""


def boxes_of(numbers: Iterable[Iterable[int]]) -> tuple[Box, ...]:
    """Return boxes from lists of four numbers."""
    return tuple(Box(*four) for four in numbers)
