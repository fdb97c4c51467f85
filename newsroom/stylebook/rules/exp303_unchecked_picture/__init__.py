"""No picture of an exposure is shown that two people have not looked at after it was made safe.

What it checks:
    Every picture of an exposure (in the body, behind a link, in `before_after`, in `gallery`, as a portrait or poster) and of the record
    of a problem (`before_after`), drawings and SVG too. Its record must say that it went through `newsroom picture redact`: `boxes` that
    were burnt in, or an empty list with `original`, which `--none-needed` writes for a picture that shows nobody. Two different names
    stand in `checked_by` (differences of writing alone do not count: traditional characters, width, spaces, a title in brackets), and
    `sha256` is that of the file as it lies there: a picture that was replaced after it was looked at is unchecked. An exposure has no
    audio and no video at all, and no link to a published file below /media/: which picture that is nobody can tell.
Why:
    A face, a plate or a door number in an exposure cannot be called back. One pair of eyes misses what a second one sees; a program's
    hint is no clearance.
Source:
    Civil Code, art. 1019, 1020, 1032; Personal Information Protection Law, art. 26, 28.
Example:
    images/lane.jpg.toml: boxes = [[96, 64, 208, 240]], checked_by = ["林小川", "秦望舒"], sha256 = "..." (64 digits)
How to fix:
    newsroom picture redact content/images/lane.jpg --box X,Y,W,H (or --none-needed), then two people, each for themselves:
    newsroom picture check content/images/lane.jpg --by NAME. Recordings are taken out and described in words.
"""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.records import Picture, PictureRecord
from newsroom.article.signatures import NEEDED, different
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.identifiers import masked
from newsroom.stylebook.lettering.han import in_simplified

CODE = "EXP303"
NAME = "unchecked-picture"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each use of a picture that is not redacted and checked, and for each recording in an exposure."""
    for shown in desk.exposed:
        picture = desk.pictures.get(shown.file)
        variant = _missing(picture) if picture else None
        if variant is not None:
            yield Fault(shown.place, {"file": shown.file}, variant)
    for article in desk.articles:
        if article.kind is Kind.EXPOSURE:
            for number, media in enumerate(article.media):
                yield Fault(article.at(f"media.{number}.file"), {"file": media.file}, "recording")
            for link in article.body.links:
                if not link.internal and _published(link.target, desk.site.url):
                    yield Fault(link.place, {"file": masked(link.target)}, "linked")


def _published(target: str, url: str) -> bool:
    """Return whether an address is that of a file that the site publishes."""
    there, here = urlsplit(target), urlsplit(url)
    below = unquote(there.path).removeprefix(here.path.rstrip("/"))
    return there.netloc.casefold() in ("", here.netloc.casefold()) and below.startswith("/media/")


def _missing(picture: Picture) -> str | None:
    """Return the variant that says what a picture lacks, None when nothing."""
    record = picture.record or PictureRecord()
    if not (record.boxes or record.original):
        return "unredacted"
    signed = len(different(record.checked_by, in_simplified))
    if signed and record.sha256 != picture.sha256:
        return "replaced"
    if signed >= NEEDED:
        return None
    if len(record.checked_by) >= NEEDED and signed:
        return "same"
    return "one" if signed else ""
