"""An exposure shows no picture that nobody has made safe.

What it checks:
    Every exposure: pictures in the body, `media` and `before_after`. For now each is refused, whatever its record says: pictures in
    exposures become possible when redaction at intake exists, with originals kept apart, filled boxes, and two people who look again.
Why:
    A face, a plate or a door number in an exposure cannot be called back. A sentence "we looked at it" is no safeguard.
Source:
    Civil Code, art. 1019, 1020, 1032; Personal Information Protection Law, art. 26, 28.
Example:
    ![路边的纸箱](../../images/boxes.jpg "纸箱占了盲道。")
How to fix:
    Take the picture out and say in words what was seen: what, where, how much, when. The evidence stays with the newsroom.
"""

from collections.abc import Iterator

from newsroom.article.article import Article, Kind
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "EXP303"
NAME = "unchecked-picture"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each picture, recording and comparison in an exposure."""
    if article.kind is not Kind.EXPOSURE:
        return
    for picture in article.body.pictures:
        yield Fault(picture.place, {"file": picture.file})
    for number, media in enumerate(article.media):
        yield Fault(article.at(f"media.{number}.file"), {"file": media.file}, "recording")
    for number, (before, after) in enumerate(article.before_after):
        yield Fault(article.at(f"before_after.{number}"), {"before": before, "after": after}, "comparison")
