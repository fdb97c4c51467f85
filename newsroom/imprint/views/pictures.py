"""Pictures, comparisons and recordings as templates see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One form of a picture for browsers that know it: media type and sizes as srcset takes them (HTML Living Standard, 4.8.2)."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture to be shown: `sources` in order of preference (AVIF, WebP), then `src` and `srcset`, which every browser understands.

    `width` and `height` in pixels hold its place before it comes; `srcset` is "" where there is one size only. How wide it is on the page
    is the template's to say (`sizes`).
    """

    src: str
    width: int
    height: int
    alt: str
    srcset: str = ""
    sources: tuple[PictureSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture with its words: caption, credit and the rights line; `href` leads to the clause of the notice that applies."""

    picture: PictureView
    caption: str
    credit: str
    rights: str
    href: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same spot before and after."""

    before: Shot
    after: Shot


@dataclass(frozen=True, slots=True)
class MediaItem:
    """A local recording: `kind` is "audio" or "video"; `captions` is the address of its WebVTT file ("" when there is none), in `lang`."""

    kind: str
    src: str
    type: str
    caption: str
    credit: str
    rights: str
    href: str
    poster: PictureView | None = None
    captions: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class UnitReply:
    """What the unit concerned was asked and what it answered, in its own words; the dates are texts, "" where there is none."""

    unit: str
    asked: str
    answered: str
    text: str
