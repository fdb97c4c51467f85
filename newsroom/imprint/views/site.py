"""What every page shows of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link with its words; `current` when it is the page we are on."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its value, for fact boxes; href "" where there is nothing to link to."""

    label: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """A filing or permit number in the footer; href "" where there is nothing to link to."""

    label: str
    number: str
    href: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed: its title, media type and link; `address` is the whole address, for people to copy into a feed reader."""

    title: str
    type: str
    href: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class IconLink:
    """An icon for the head of a page: `rel` "icon" or "apple-touch-icon", `sizes` as "180x180", "any" or ""."""

    rel: str
    type: str
    sizes: str
    href: str


@dataclass(frozen=True, slots=True)
class SharePicture:
    """A picture that a link to the page is shown with elsewhere; `href` is a whole address, sizes in pixels."""

    href: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page shows of the site: head, navigation, footer. `fictional` is the sentence that says so, or "".

    `contact_lines` and `hotline` link to mailto: and tel: where there is something to write to or to ring.
    `share` are the pictures for links to pages that have none of their own: wide (Open Graph), then square (WeChat).
    """

    name: str
    tagline: str
    home: str
    lang: str
    fictional: str
    nav: tuple[Anchor, ...]
    service: tuple[Anchor, ...]
    stylesheet: str
    icon: str
    feeds: tuple[FeedLink, ...]
    copyright_line: str
    reprint_policy: str
    contact_lines: tuple[Row, ...]
    hotline: Row | None
    filings: tuple[Filing, ...]
    script: str = ""
    icons: tuple[IconLink, ...] = ()
    manifest: str = ""
    subscribe: Anchor | None = None
    share: tuple[SharePicture, ...] = ()
