"""No picture of an exposure shows anybody under 18.

What it checks:
    Every picture that an exposure or the record of a problem shows: `shows_minor` stands in its record, and is false. A picture without
    a record has not said it either. Pictures that are not there are PUB706's.
Why:
    A child beside a misdeed is remembered at school as the child who did it. Covering a face is not enough where clothes, a bag or a
    school gate tell who it is.
Source:
    Minors Protection Law, art. 103; Personal Information Protection Law, art. 28, 31.
Example:
    shows_minor = true
How to fix:
    Take the picture out. If nobody under 18 can be seen in it, not even from behind, write shows_minor = false.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "EXP306"
NAME = "minor-shown"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each use of a picture that shows a minor, or of which nobody has said that it shows none."""
    for use in desk.exposed:
        picture = desk.pictures.get(use.file)
        shows = picture.record.shows_minor if picture and picture.record else None
        if picture and shows is not False:
            yield Fault(use.place, {"file": use.file}, "" if shows else "missing", related=desk.record_of(use.file, "shows_minor"))
