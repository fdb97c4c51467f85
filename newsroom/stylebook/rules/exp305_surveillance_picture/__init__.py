"""No picture of an exposure comes from a surveillance camera.

What it checks:
    Every picture that an exposure or the record of a problem shows: the `origin` of its record is given, and is not cctv. A picture without
    a record has no origin either. Pictures that are not there are PUB706's.
Why:
    Cameras in public places are there for public security, and what they record may be used for nothing else. A still of one also
    shows people who did not know that they were in a newspaper.
Source:
    Personal Information Protection Law, art. 26; Regulations on Public Security Video Systems (State Council decree 799), art. 23, 24.
Example:
    origin = "cctv"
How to fix:
    Take the picture out. Send somebody with a camera, or say in words what was recorded, by whom and when.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "EXP305"
NAME = "surveillance-picture"
SEVERITY = "error"
SCOPE = "site"

SURVEILLANCE = "cctv"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each use of a picture that comes from a surveillance camera, or from nobody knows where."""
    for use in desk.exposed:
        picture = desk.pictures.get(use.file)
        origin = picture.record.origin if picture and picture.record else ""
        if picture and origin in ("", SURVEILLANCE):
            yield Fault(use.place, {"file": use.file}, "" if origin else "missing", related=desk.record_of(use.file, "origin"))
