"""The site's identity from newsroom.toml."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field

from newsroom.article.finding import Fault, Severity
from newsroom.article.place import SourceText
from newsroom.article.site import Contacts, Filings, Limits, Retention, SeverityChange, Site
from newsroom.registers.fill import fill
from newsroom.registers.forms import Day, Form, Needed, Text, Web
from newsroom.registers.tables import read_table

_ADDRESS = r"^https?://[^\s/]+(/\S*)?$"
_NOT_IN_ADDRESSES = "<>\"'?#\\"
_MAIL_NAME = r"[^@\s<>\x00-\x1f\x7f-\x9f]+"


def web_address(url: str) -> bool:
    """Return whether a site can stand at an address: http or https, a host, no user name, no query, nothing that breaks out of a page."""
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:
        return False
    sound = url.isprintable() and not any(sign in url for sign in _NOT_IN_ADDRESSES)
    return sound and bool(host) and "@" not in parts.netloc and re.fullmatch(_ADDRESS, url) is not None


def _address(url: str) -> str:
    if not web_address(url):
        raise ValueError("web address")
    return url


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: the name of a folder of zones, "Asia"
        raise ValueError("time zone") from error
    return name


class SiteForm(Form):
    """[site]: who publishes, where, since when."""

    name: Needed
    url: Annotated[str, Field(pattern=_ADDRESS), AfterValidator(_address)]
    holder: Needed
    founded: Annotated[int, Field(ge=1990, le=2090)]
    timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Shanghai"
    lang: Text = "zh-Hans"
    tagline: Text = ""
    fictional: Text = ""
    place: Text = ""
    contact_days: Annotated[int, Field(ge=30, le=365)] = 30
    page_size: Annotated[int, Field(ge=5, le=200)] = 20
    feed_size: Annotated[int, Field(ge=5, le=200)] = 50


class ContactsForm(Form):
    """[contacts]"""

    address: Text = ""
    hotline: Text = ""
    email: Annotated[str, Field(pattern=f"^({_MAIL_NAME}@{_MAIL_NAME})?$")] = ""
    hours: Text = ""


class FilingsForm(Form):
    """[filings]"""

    icp: Text = ""
    public_security: Text = ""
    news_service: Text = ""


class SeverityForm(Form):
    """[severity.CODE]"""

    severity: Literal["error", "warning"]
    reason: Text = ""


class LimitsForm(Form):
    """[limits], as newsroom.article.site.Limits."""

    article_bytes: Annotated[int, Field(ge=1_000, le=5_000_000)] = 250_000
    front_matter_bytes: Annotated[int, Field(ge=1_000, le=65_536)] = 16_384
    markdown_seconds: Annotated[float, Field(ge=0.1, le=60)] = 3.0
    picture_bytes: Annotated[int, Field(ge=10_000, le=100_000_000)] = 8_000_000
    picture_pixels: Annotated[int, Field(ge=10_000, le=200_000_000)] = 40_000_000
    media_bytes: Annotated[int, Field(ge=10_000, le=2_000_000_000)] = 100_000_000
    back_dated_days: Annotated[int, Field(ge=0, le=3650)] = 7
    hold_days: Annotated[int, Field(ge=1, le=3650)] = 180
    stale_days: Annotated[int, Field(ge=1, le=365)] = 10
    minor_characters: Annotated[int, Field(ge=0, le=20)] = 4


class RetentionForm(Form):
    """[retention], as newsroom.article.site.Retention."""

    settled_days: Annotated[int, Field(ge=1, le=90)] = 90
    published_months: Annotated[int, Field(ge=1, le=12)] = 12
    warn_days: Annotated[int, Field(ge=0, le=60)] = 14


class ReleaseForm(Form):
    """[release]"""

    keep: Annotated[int, Field(ge=5, le=1000)] = 5


class NoticesForm(Form):
    """[notices]: when an offered reply is due, when a countered measure ends (days); free weekdays, and days of a weekend that are not."""

    reply_days: Annotated[int, Field(ge=1, le=90)] = 7
    counter_days: Annotated[int, Field(ge=1, le=90)] = 15
    holidays: tuple[Day, ...] = ()
    workdays: tuple[Day, ...] = ()


class ReportsForm(Form):
    """[reports]: how many days reports of publishes are kept; the Internet information services rules, art. 14, ask for 60."""

    keep_days: Annotated[int, Field(ge=60, le=3650)] = 180


class DataForm(Form):
    """[data]: the licence of the open data."""

    licence: Needed = "CC BY 4.0"
    licence_url: Web = "https://creativecommons.org/licenses/by/4.0/deed.zh-hans"


class MessagesForm(Form):
    """[messages]"""

    lang: Literal["en", "zh-Hans", ""] = ""


class IdentityForm(Form):
    """newsroom.toml as a whole."""

    site: SiteForm
    contacts: ContactsForm = ContactsForm()
    filings: FilingsForm = FilingsForm()
    assessments: dict[str, Text] = Field(default_factory=dict)
    severity: dict[str, SeverityForm] = Field(default_factory=dict)
    limits: LimitsForm = LimitsForm()
    release: ReleaseForm = ReleaseForm()
    retention: RetentionForm = RetentionForm()
    notices: NoticesForm = NoticesForm()
    reports: ReportsForm = ReportsForm()
    data: DataForm = DataForm()
    messages: MessagesForm = MessagesForm()


def read_identity(source: SourceText) -> tuple[Site | None, str, tuple[Fault, ...]]:
    """Return the site, the language of messages ("" when newsroom.toml leaves it open), and what is wrong."""
    table = read_table(source)
    if table.data is None:
        return None, "", table.faults
    filled = fill(IdentityForm, table, table.data)
    form = filled.form
    if form is None:
        return None, "", filled.faults
    return _site(form), form.messages.lang, ()


def _site(form: IdentityForm) -> Site:
    given = form.site
    return Site(
        name=given.name,
        url=given.url.rstrip("/"),
        holder=given.holder,
        founded=given.founded,
        timezone=ZoneInfo(given.timezone),
        lang=given.lang,
        tagline=given.tagline,
        fictional=given.fictional,
        place=given.place,
        contacts=Contacts(**form.contacts.model_dump()),
        filings=Filings(**form.filings.model_dump()),
        assessments=form.assessments,
        severities={code.upper(): SeverityChange(Severity(change.severity), change.reason) for code, change in form.severity.items()},
        limits=Limits(**form.limits.model_dump()),
        retention=Retention(**form.retention.model_dump()),
        contact_days=given.contact_days,
        data_licence=form.data.licence,
        data_licence_url=form.data.licence_url,
        reply_days=form.notices.reply_days,
        counter_days=form.notices.counter_days,
        holidays=frozenset(form.notices.holidays),
        workdays=frozenset(form.notices.workdays),
        report_days=form.reports.keep_days,
        keep_releases=form.release.keep,
        page_size=given.page_size,
        feed_size=given.feed_size,
    )
