"""A manuscript read from a text, as the copy desk would hand it on."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from newsroom.article.article import Article, Manuscript
from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.article.records import Picture, PictureRecord
from newsroom.article.site import Site
from newsroom.manuscript.read import read

PATH = "content/articles/progress/valve.md"
SITE = Site(
    "晨报社", "https://www.morning.example", "晨报社", 2024, ZoneInfo("Asia/Shanghai"), assessments={"exposures": "测评〔2026〕第001号"}
)
POT = Picture("images/pot.jpg", "0" * 64, 9000, 240, 160, PictureRecord(credit="陈一白", source="own", alt="墙角一只搪瓷壶"))


@dataclass(frozen=True)
class Line:
    """A fault as tests name it."""

    line: int
    column: int
    rule: str
    variant: str


def taken(text: str, path: str = PATH, pictures: Mapping[str, Picture] | None = None) -> Manuscript:
    """Return the manuscript of a text."""
    return read(SourceText(path, text), SITE, {POT.file: POT} if pictures is None else pictures)


def article(text: str, path: str = PATH) -> Article:
    """Return the article of a text that has no fault."""
    sheet = taken(text, path)
    assert sheet.faults == ()
    assert sheet.article
    return sheet.article


def own(*lines: str, body: str = "柳园北角的水龙头换了新的阀芯。") -> str:
    """Return an own report with further lines in its head (from line 7) and a body."""
    head = ("title: 柳园换了新阀芯", "date: 2026-11-20 09:00", "source: own", "byline: 林小川", "editor: 贺知远", *lines)
    return "\n".join(("---", *head, "---", body, ""))


def html(body: str) -> str:
    """Return the HTML of a body without fault."""
    return article(own(body=body)).body.html.strip()


def lines(sheet: Manuscript) -> list[Line]:
    """Return the faults of a manuscript."""
    return [Line(fault.place.line or 0, fault.place.column or 0, fault.rule, fault.variant) for fault in sheet.faults]


def only(sheet: Manuscript) -> Fault:
    """Return the one fault of a manuscript."""
    (fault,) = sheet.faults
    return fault
