"""Every picture, audio and video says who made it and where it comes from.

What it checks:
    Each picture of an article (in the body, in `before_after`, as a poster) has a credit, in its caption (摄影：张三) or in its record, and
    a source in its record; each item of `media` has credit and source. A file that is not there is another rule's business.
Why:
    A picture has an author as a text has one. Without credit and source nobody could tell ours from a stranger's.
Source:
    The site's notice, clause own: text, pictures, audio and video; Copyright Law, art. 10 (1) 2 and art. 12.
Example:
    images/pot.jpg.toml: credit = "陈一白", source = "own"
How to fix:
    Write the record beside the picture, a file with the picture's name and `.toml` at its end.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.records import PictureRecord
from newsroom.stylebook.desk import Desk

CODE = "CPR201"
NAME = "missing-picture-credit"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each use of a picture, and each audio or video, that lacks credit or source."""
    for file, caption_credit, place in _uses(article):
        picture = desk.pictures.get(file)
        if picture is not None:
            yield from _faults(file, caption_credit, picture.record, place)
    for number, item in enumerate(article.media):
        for field in ("credit", "source"):
            if not getattr(item, field).strip():
                yield Fault(article.at(f"media.{number}.{field}"), {"file": item.file}, variant=f"media-{field}")


def _uses(article: Article) -> Iterator[tuple[str, str, Place]]:
    for use in article.body.pictures:
        yield use.file, use.credit, use.place
    for number, pair in enumerate(article.before_after):
        for file in pair:
            yield file, "", article.at(f"before_after.{number}")
    for number, item in enumerate(article.media):
        if item.poster:
            yield item.poster, "", article.at(f"media.{number}.poster")


def _faults(file: str, caption_credit: str, record: PictureRecord | None, place: Place) -> Iterator[Fault]:
    if record is None:
        yield Fault(place, {"file": file}, variant="no-record")
        return
    if not (caption_credit or record.credit).strip():
        yield Fault(place, {"file": file})
    if not record.source.strip():
        yield Fault(place, {"file": file}, variant="no-source")
