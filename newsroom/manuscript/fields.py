"""The front matter's fields and their types; its JSON Schema serves editors' programs.

Values arrive as the words that the editor wrote (see yaml_nodes); each type here takes words.
"""

import datetime
import re
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from newsroom.manuscript.dates import day, moment

_PART = r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}"
MOST_LETTERS = 60
MOST_ADDRESS = 200
_UTC = ZoneInfo("UTC")
_TAG = re.compile(r"<[A-Za-z/!?]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_TRUTH = {"true": True, "false": False, "yes": True, "no": False, "是": True, "否": False}
SLUG = re.compile(r"[a-z0-9-]{1,80}")


class MarkupInField(ValueError):
    """A plain-text field holds markup."""


class ControlInField(ValueError):
    """A plain-text field holds a character that is no text, written as an escape such as "\\u202e"."""


class LongField(ValueError):
    """A word that becomes part of an address, and is longer than file systems bear."""


class EscapingPath(ValueError):
    """A path that leads out of the site's folders."""


class BlankField(ValueError):
    """A field that must say something is blank."""


class BadAddress(ValueError):
    """An old address that is no path of this site."""


class BadSlug(ValueError):
    """A slug other than [a-z0-9-]{1,80}."""


def _plain(text: str) -> str:
    if _TAG.search(text):
        raise MarkupInField
    if _NO_TEXT.search(text):
        raise ControlInField
    return " ".join(text.split())


def _filled(text: str) -> str:
    if not text:
        raise BlankField
    return text


def _short(text: str) -> str:
    if len(text) > MOST_LETTERS:
        raise LongField
    return text


def _truth(value: Any) -> Any:
    return _TRUTH.get(value.strip().lower(), value) if isinstance(value, str) else value


def _path(text: str) -> str:
    if ".." in text.split("/") or "\\" in text or text.startswith(("/", "~")) or ":" in text:
        raise EscapingPath
    return text


def _old_address(text: str) -> str:
    if ".." in text or "\\" in text:
        raise EscapingPath
    if not re.fullmatch(rf"/?{_PART}(/{_PART})*/?|/", text) or len(text) > MOST_ADDRESS:
        raise BadAddress
    return text.strip("/") + ("/" if not text.rpartition("/")[2].count(".") else "")


def _slug(text: str) -> str:
    if ".." in text or "/" in text or "\\" in text:
        raise EscapingPath
    if not SLUG.fullmatch(text):
        raise BadSlug
    return text


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _bylines(value: Any) -> Any:
    if isinstance(value, str):
        value = [part for part in re.split(r"[,，、]", value) if part.strip()]
    return [{"name": item} if isinstance(item, str) else item for item in _listed(value)]


def _people(value: Any) -> Any:
    if value in ("none", "无"):
        return []
    return [{"office": item} if isinstance(item, str) else item for item in _listed(value)]


def _pictured(value: Any) -> Any:
    return [{"file": item} if isinstance(item, str) else item for item in _listed(value)]


def _moment(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError("date")
    moment(value, _UTC)
    return value


def _day(value: Any) -> Any:
    return day(value) if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(_plain)]
Needed = Annotated[Text, AfterValidator(_filled)]
Name = Annotated[Needed, AfterValidator(_short)]
Path = Annotated[Text, AfterValidator(_path)]
Slug = Annotated[str, AfterValidator(_slug), Field(json_schema_extra={"pattern": "^[a-z0-9-]{1,80}$"})]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Moment = Annotated[str, BeforeValidator(_moment)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Lang = Annotated[str, Field(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")]
Names = Annotated[list[Name], BeforeValidator(_listed)]
Web = Annotated[Text, Field(pattern=r"^https?://[^\s/]+")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class BylineField(_Part):
    """One maker of an own report."""

    name: Name
    role: Literal["reporter", "photographer", "correspondent"] = "reporter"
    organisation: Text = ""


class OriginalField(_Part):
    """The work that is reprinted; blanks are found by rules, not by types."""

    title: Text = ""
    author: Text = ""
    url: Text = ""
    published: Day | None = None


class PermissionField(_Part):
    """By what right this one article is reprinted."""

    kind: Literal["listed", "licence", "written", "exception"]
    ref: Text = ""
    until: Day | None = None
    terms: Text = ""
    url: Web | None = None


class VerificationField(_Part):
    """Who verified an exposure, how, with which evidence number."""

    by: Text = ""
    method: Text = ""
    evidence: Text = ""


class ReplyField(_Part):
    """The reply offered to the unit concerned."""

    unit: Text = ""
    offered: Day | None = None
    received: Day | None = None
    text: Text = ""


class PersonField(_Part):
    """A public office acting in that role."""

    office: Needed


class HonourField(_Part):
    """An honour with its proof."""

    title: Needed
    awarded_by: Text = ""
    date: Day | None = None
    url: Web | None = None


class FigureField(_Part):
    """A figure; value stays as written."""

    name: Needed
    value: Annotated[str, Field(pattern=r"^-?\d[\d,]*(\.\d+)?$")]
    unit: Text = ""
    as_of: Day | None = None
    source: Text = ""


class MediaField(_Part):
    """A local audio or video file."""

    file: Path
    poster: Path = ""
    captions: Path = ""
    credit: Text = ""
    source: Text = ""
    caption: Text = ""
    lang: Lang = ""


class GalleryField(_Part):
    """A picture of a gallery."""

    file: Path
    caption: Text = ""


class CorrectionField(_Part):
    """What was corrected, when, why."""

    date: Day
    what: Needed
    why: Needed
    minor: Truth = False


class UpdateField(_Part):
    """What is new, since when."""

    date: Day
    what: Needed


class ClauseMatter(_Part):
    """All keys that a clause of the notice may have."""

    title: Needed
    clause: Slug


class PageMatter(_Part):
    """All keys that a standing page may have."""

    title: Needed
    slug: Slug | None = None


class FrontMatter(_Part):
    """All keys that an article's front matter may have."""

    title: Needed
    date: Moment
    slug: Slug | None = None
    modified: Moment | None = None
    kind: Literal["exemplar", "exposure", "progress"] | None = None
    summary: Text = ""
    tags: Names = []
    lang: Lang = ""
    translation_of: Text = ""
    moved_from: Annotated[list[Annotated[str, AfterValidator(_old_address)]], BeforeValidator(_listed)] = []
    byline: Annotated[list[BylineField], BeforeValidator(_bylines)] = []
    dateline: Text = ""
    editor: Text = ""
    reviewer: Text = ""
    source: Text = ""
    current_affairs: Truth = False
    imported: Truth = False
    original: OriginalField | None = None
    title_change: Text = ""
    permission: PermissionField | None = None
    ai: Literal["none", "assisted", "generated"] = "none"
    problem: Text = ""
    project: Text = ""
    place: Text = ""
    category: Text = ""
    explanation: Text = ""
    verification: VerificationField | None = None
    reply: ReplyField | None = None
    people: Annotated[list[PersonField], BeforeValidator(_people)] | None = None
    assessment_ref: Text = ""
    honours: list[HonourField] = []
    consent: Text = ""
    figures: list[FigureField] = []
    before_after: list[Annotated[list[Path], Field(min_length=2, max_length=2)]] = []
    portrait: Path = ""
    gallery: Annotated[list[GalleryField], BeforeValidator(_pictured)] = []
    media: list[MediaField] = []
    corrections: list[CorrectionField] = []
    updates: list[UpdateField] = []
    anonymised: Day | None = None
