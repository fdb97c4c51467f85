"""Every picture, audio and video says who made it and where it comes from.

What it checks:
    Each picture of an article (in the body, as a portrait, in `gallery` and `before_after`, as a poster) and of a problem's `before_after`
    has a credit, in its caption (摄影：张三) or in its record, and a source in its record; each item of `media` has credit and source.
    A file that is not there is another rule's business.
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

from newsroom.article.article import Article, Kind, PictureUse
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
    for use in (*article.pictures, *_of_problem(article, desk)):
        picture = desk.pictures.get(use.file)
        if picture is not None:
            yield from _faults(use.file, use.credit, picture.record, use.place)
    for number, item in enumerate(article.media):
        for field in ("credit", "source"):
            if not getattr(item, field).strip():
                yield Fault(article.at(f"media.{number}.{field}"), {"file": item.file}, variant=f"media-{field}")


def _of_problem(article: Article, desk: Desk) -> Iterator[PictureUse]:
    """Yield the pictures that an exposure's page takes over from its problem's record."""
    problem = desk.registers.problems.get(article.problem)
    if problem and article.kind is Kind.EXPOSURE and not article.before_after:
        for file in problem.pictures:
            yield PictureUse(file, "", "", desk.in_register(problem.at.path, file))


def _faults(file: str, caption_credit: str, record: PictureRecord | None, place: Place) -> Iterator[Fault]:
    if record is None:
        yield Fault(place, {"file": file}, variant="no-record")
        return
    if not (caption_credit or record.credit).strip():
        yield Fault(place, {"file": file})
    if not record.source.strip():
        yield Fault(place, {"file": file}, variant="no-source")
