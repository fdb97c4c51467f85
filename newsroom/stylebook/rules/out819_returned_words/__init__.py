"""What was taken down does not come back.

What it checks:
    No text of the output has words of an item that was taken down from the target that the site is published to, and no picture or
    recording in it is one of that item's files. The newsroom keeps neither words nor files of such an item: they are recognised by keyed
    hashes, so the finding names the file and the day of the takedown, never the words.
Why:
    An old branch, a copied paragraph, a list that still quotes the title: what somebody had a right to see gone is easily brought back by
    people who cannot know it.
Source:
    Civil Code, art. 1028, 1037 and 1195; Personal Information Protection Law, art. 47; the house: a takedown leaves nothing (RELEASE, 10).
Example:
    progress/hello/index.html has words of what was taken down on 2026-11-20
How to fix:
    Take the words or the file out of the article, the register or the template that brings them, and publish again. If the decision itself
    has changed, `newsroom restore ADDRESS` lets the item come back. Where the words are only alike (the name of an office, a date that
    nobody else had written), say it otherwise.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback
from newsroom.article.takedowns import TakenDown
from newsroom.article.traces import Detector, readings
from newsroom.stylebook.desk import Desk

CODE = "OUT819"
NAME = "returned-words"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each file that has words of an item, and for each that is one of its files."""
    removed = desk.previous.removed if desk.previous else ()
    if not removed:
        return
    sources = {page: seen.by_address[address].path for address, page in seen.articles.items() if address in seen.by_address}
    everything, each = Detector(tuple(item.trace for item in removed)), [(item, Detector((item.trace,))) for item in removed]
    for file, text in seen.texts.items():
        told = tuple(readings(text.encode("utf-8", "replace")))
        if any(map(everything.speaks, told)):
            for item, detector in each:
                if any(map(detector.speaks, told)):
                    yield _fault(file, item, desk, sources.get(file, ""))
    for file, digest in seen.hashes.items():
        for item, detector in each:
            if detector.knows(digest):
                yield _fault(file, item, desk, variant="file")


def _fault(file: str, item: TakenDown, desk: Desk, source: str = "", variant: str = "") -> Fault:
    return Fault(Place(source), {"file": file, "day": item.day(desk.site.timezone).isoformat()}, variant, page=file)
