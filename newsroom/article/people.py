"""Who made a work and where it comes from."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Byline:
    """One maker of an own report; role is reporter, photographer or correspondent."""

    name: str
    role: str = "reporter"
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """The work that a reprint reprints; empty strings where the editor left a blank."""

    title: str = ""
    author: str = ""
    url: str = ""
    published: datetime.date | None = None

    @property
    def unsigned(self) -> bool:
        """Return whether the original names no author (`author: unsigned`)."""
        return self.author == "unsigned"


@dataclass(frozen=True, slots=True)
class Permission:
    """By what right a work of others is published.

    kind: listed (on the approved reprint list), licence, written, exception (Copyright Law art. 5, 24).
    """

    kind: str
    ref: str = ""
    until: datetime.date | None = None
    terms: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """Who verified an exposure, how, and under which evidence number."""

    by: str = ""
    method: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The reply that was offered to the unit concerned, and `text`, what it answered in its own words."""

    unit: str = ""
    offered: datetime.date | None = None
    received: datetime.date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Honour:
    """An honour of an exemplar: what, by whom, when, and where that can be read."""

    title: str
    awarded_by: str = ""
    date: datetime.date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its unit, as-of date and source; value as written, so that 12.60 stays 12.60."""

    name: str
    value: str
    unit: str = ""
    as_of: datetime.date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A published fault that was mended: when, what, why."""

    date: datetime.date
    what: str
    why: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Update:
    """New facts or a reply added after publication."""

    date: datetime.date
    what: str


@dataclass(frozen=True, slots=True)
class Media:
    """A local audio or video file with what must travel with it; `lang` is the language of its captions."""

    file: str
    poster: str = ""
    captions: str = ""
    credit: str = ""
    source: str = ""
    caption: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class GalleryItem:
    """A picture of an article's gallery: its path below content/, and its caption."""

    file: str
    caption: str = ""


