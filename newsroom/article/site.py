"""The site's identity, from newsroom.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from newsroom.article.finding import Severity


@dataclass(frozen=True, slots=True)
class Contacts:
    """Where objections and complaints go; all as printed."""

    address: str = ""
    hotline: str = ""
    email: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Filings:
    """The numbers that every page shows, as far as the site has them.

    icp links to beian.miit.gov.cn, public_security to beian.mps.gov.cn; news_service is the permit number.
    """

    icp: str = ""
    public_security: str = ""
    news_service: str = ""


@dataclass(frozen=True, slots=True)
class SeverityChange:
    """A rule's severity as this site sets it; lowering an error needs a reason."""

    severity: Severity
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one article. Sizes in bytes, times in seconds, days in days, pixels in pixels."""

    article_bytes: int = 250_000
    front_matter_bytes: int = 16_384
    markdown_seconds: float = 3.0
    picture_bytes: int = 8_000_000
    picture_pixels: int = 40_000_000
    media_bytes: int = 100_000_000
    back_dated_days: int = 7
    hold_days: int = 180
    stale_days: int = 10
    minor_characters: int = 4


@dataclass(frozen=True, slots=True)
class Retention:
    """How long an exposure stays as it is: days after its problem was settled, months after publication, at most 90 and 12.

    From `warn_days` before that on it is a warning. Personal Information Protection Law, art. 19 and 47.
    """

    settled_days: int = 90
    published_months: int = 12
    warn_days: int = 14


@dataclass(frozen=True, slots=True)
class Site:
    """Who publishes: name, address, time zone, licence numbers, contacts, house rules of the site.

    `reply_days`: after how many days an offered reply is due; `counter_days`: after how many a measure ends that was countered;
    `holidays` are weekdays on which nobody works, `workdays` days of a weekend on which everybody does; `report_days`: how long reports of
    publishes are kept, 60 at least. `data_licence` is what /data/ may be used under, with its address.
    """

    name: str
    url: str
    holder: str
    founded: int
    timezone: ZoneInfo
    lang: str = "zh-Hans"
    tagline: str = ""
    fictional: str = ""
    place: str = ""
    contacts: Contacts = field(default_factory=Contacts)
    filings: Filings = field(default_factory=Filings)
    assessments: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, SeverityChange] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    retention: Retention = field(default_factory=Retention)
    contact_days: int = 30
    reply_days: int = 7
    counter_days: int = 15
    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()
    report_days: int = 180
    data_licence: str = "CC BY 4.0"
    data_licence_url: str = "https://creativecommons.org/licenses/by/4.0/deed.zh-hans"
    keep_releases: int = 5
    page_size: int = 20
    feed_size: int = 50
