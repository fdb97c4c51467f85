"""A published picture is the one that was checked.

What it checks:
    The bytes of every file below media/ hash to the 16 digits in its name. Every picture that an accepted article shows is there in all
    its copies, and so is every recording with its captions.
Why:
    Pictures of exposures are released after two people have looked at them. A file that changed on the way was looked at by nobody.
Source:
    Civil Code, art. 1019 and 1020; the house: media files are immutable (RELEASE, "Layout").
Example:
    media/pot-640.5e3f0c2a9b7d4e61.jpg
How to fix:
    Publish again into an empty folder. Do not optimise or replace pictures in the output: replace them in content/images and check them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback
from newsroom.stylebook.desk import Desk

CODE = "OUT809"
NAME = "changed-picture"
SEVERITY = "error"
SCOPE = "output"
_HASH = re.compile(r"\.([0-9a-f]{16})\.[^./]+")
_COPY = re.compile(r"media/(.+?)(?:-[0-9]+)?\.[0-9a-f]{16}\.(?:avif|webp|jpg|png|svg)")


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each file whose name is not that of its bytes, and for each picture of an article that is missing."""
    for file, digest in seen.hashes.items():
        named = _HASH.search(file)
        if not named or named[1] != digest[:16]:
            yield Fault(Place(""), {"file": file}, "" if named else "unnamed", page=file)
    for article in desk.articles:
        if article.slug in seen.imprints and not article.draft:
            yield from _missing(article, seen, desk)
    for file, prints in seen.prints.items():
        for address in {copy.address for copy in prints.renditions} - seen.files:
            yield Fault(Place(f"content/{file}"), {"file": address, "picture": file}, "missing", page=address)


def _missing(article: Article, seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each picture of which there is no copy at all, and for each recording that is not there."""
    for use in article.pictures:
        stem = PurePosixPath(use.file).stem
        if use.file in desk.pictures and use.file not in seen.prints and stem not in _stems(seen.files):
            yield Fault(use.place, {"picture": use.file}, "unpublished")
    for number, item in enumerate(article.media):
        for file in (item.file, item.captions):
            recording = desk.edition.recordings.get(file)
            if recording and recording.address not in seen.files:
                values = {"file": recording.address, "recording": file}
                yield Fault(article.at(f"media.{number}"), values, "missing-recording", page=recording.address)


@lru_cache(maxsize=2)
def _stems(files: frozenset[str]) -> frozenset[str]:
    """Return the names of the pictures of which there are copies, as far as the copies' own names tell."""
    return frozenset(found[1] for file in files if (found := _COPY.fullmatch(file)))
