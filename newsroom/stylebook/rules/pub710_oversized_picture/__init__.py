"""A picture is no larger than a page can bear.

What it checks:
    The file has at most `limits.picture_bytes` bytes, the picture at most `limits.picture_pixels` pixels. The pixels
    are read from the header: nothing is unpacked.
Why:
    A file of 20 kB may hold 169 megapixels and take 800 MB of memory to open. A phone's original of 12 MB costs
    readers their patience.
Source:
    House rule; CWE-409.
Example:
    limits.picture_bytes = 8000000
How to fix:
    Export the picture smaller: 2,400 pixels on the longer side are enough for print and screen.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "PUB710"
NAME = "oversized-picture"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every picture that is too heavy or too large."""
    limits = desk.site.limits
    for picture in edition.pictures.values():
        place = Place(f"content/{picture.file}")
        if picture.size > limits.picture_bytes:
            yield Fault(place, {"size": f"{picture.size:,}", "most": f"{limits.picture_bytes:,}"})
        if picture.width * picture.height > limits.picture_pixels:
            values = {"width": str(picture.width), "height": str(picture.height), "most": f"{limits.picture_pixels:,}"}
            yield Fault(place, values, "pixels")
