"""A published picture is the one that was checked.

What it checks:
    The bytes of every file below media/ hash to the 16 digits in its name, and every picture that an accepted article shows is there.
Why:
    Pictures of exposures are released after two people have looked at them. A file that changed on the way was looked at by nobody.
Source:
    Civil Code, art. 1019 and 1020; the house: media files are immutable (RELEASE, "Layout").
Example:
    media/pot.5e3f0c2a9b7d4e61.jpg
How to fix:
    Publish again into an empty folder. Do not optimise or replace pictures in the output: replace them in content/images and check them.
"""

import re
from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback
from newsroom.stylebook.desk import Desk

CODE = "OUT809"
NAME = "changed-picture"
SEVERITY = "error"
SCOPE = "output"
_HASH = re.compile(r"\.([0-9a-f]{16})\.[^./]+")


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each file whose name is not that of its bytes, and for each picture of an article that is missing."""
    for file, digest in seen.hashes.items():
        named = _HASH.search(file)
        if not named or named[1] != digest[:16]:
            yield Fault(Place(""), {"file": file}, "" if named else "unnamed", page=file)
    for article in desk.articles:
        for use in article.body.pictures if article.slug in seen.imprints and not article.draft else ():
            picture = desk.pictures.get(use.file)
            if picture and picture.address not in seen.files:
                yield Fault(use.place, {"file": picture.address, "picture": use.file}, "missing", page=picture.address)
