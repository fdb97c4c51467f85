"""The forms of the registers: what each record must and may hold."""

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_TAG = re.compile(r"<[A-Za-z/!?]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


class MarkupInRecord(ValueError):
    """A plain-text field of a register holds markup."""


class ControlInRecord(ValueError):
    """A plain-text field of a register holds a character that is no text, written as an escape such as "\\u202e"."""


class BlankInRecord(ValueError):
    """A field that must say something is blank."""


def _plain(text: str) -> str:
    if _TAG.search(text):
        raise MarkupInRecord
    if _NO_TEXT.search(text):
        raise ControlInRecord
    return text.strip()


def _filled(text: str) -> str:
    if not text:
        raise BlankInRecord
    return text


Text = Annotated[str, AfterValidator(_plain)]
Needed = Annotated[Text, AfterValidator(_filled)]
Day = Annotated[datetime.date, Field(ge=datetime.date(1990, 1, 1), le=datetime.date(2090, 12, 31))]
Web = Annotated[str, Field(pattern=r"^(https?://[^\s/<>\"]+[^\s<>\"]*)?$")]
PictureFile = Annotated[str, Field(pattern=r"^images/[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$")]
KEY = re.compile(r"[a-z0-9-]{1,80}")
Host = Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]


class Form(BaseModel):
    """What all forms share: no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class PermissionForm(Form):
    """By what right works of a source are reprinted."""

    kind: Literal["listed", "licence", "written", "exception"]
    ref: Text = ""
    until: Day | None = None
    terms: Text = ""
    url: Web = ""


class SourceForm(Form):
    """A source."""

    name: Needed
    kind: Text = ""
    hosts: list[Host] = []
    url: Web = ""
    about: Text = ""
    free: bool = False
    permission: PermissionForm | None = None


class ApprovedForm(Form):
    """The dated list of approved reprint sources."""

    as_of: Day
    names: list[Needed]


class WithdrawalForm(Form):
    """An address that the newsroom took back."""

    address: Annotated[str, Field(pattern=r"^/?[a-z0-9-]{1,80}(/[a-z0-9-]{1,80})*/?$", max_length=200)]
    date: Day
    reason: Needed
    published: Day | None = None


class WithdrawnForm(Form):
    """All withdrawals; each is read by itself, so that one bad entry spoils no other."""

    withdrawn: list[dict[str, Any]] = []


class TakedownsForm(Form):
    """All takedowns, each like a withdrawal."""

    takedown: list[dict[str, Any]] = []


class ConsentForm(Form):
    """A consent on paper, by its reference."""

    ref: Needed
    date: Day
    covers: Annotated[list[Literal["name", "story", "portrait", "recording"]], Field(min_length=1)]
    person: Literal["adult", "minor", "child"] = "adult"
    by: Literal["self", "guardian"] = "self"
    until: Day | None = None
    withdrawn: Day | None = None
    note: Text = ""


class ConsentsForm(Form):
    """All consents; each is read by itself, so that one bad entry spoils no other."""

    consent: list[dict[str, Any]] = []


class PictureForm(Form):
    """The record beside a picture."""

    credit: Text = ""
    source: Text = ""
    licence: Text = ""
    alt: Text = ""
    consent: Text = ""
    scene: Text = ""
    origin: Literal["", "camera", "citizen", "cctv", "ai", "drawn"] = ""
    shows_minor: bool | None = None
    boxes: list[Annotated[list[Annotated[int, Field(ge=0)]], Field(min_length=4, max_length=4)]] = []
    checked_by: list[Text] = []
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    original: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    rights_note: Text = ""
