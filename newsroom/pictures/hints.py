"""Where faces and plates may be: a hint by OpenCV's shipped cascades, never clearance. They miss more than they find."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from PIL import Image

from newsroom.article.pictures import Box
from newsroom.pictures.boxes import outward, scaled

if TYPE_CHECKING:
    import cv2

FACE, PLATE = "face", "plate"
_LONGEST = 1600
_SCALE, _NEIGHBOURS = 1.1, 3
_LEAST = {FACE: (24, 24), PLATE: (0, 0)}
_CASCADES = (
    (FACE, "haarcascade_frontalface_alt2.xml", False),
    (FACE, "haarcascade_profileface.xml", False),
    (FACE, "haarcascade_profileface.xml", True),
    (PLATE, "haarcascade_license_plate_rus_16stages.xml", False),
    (PLATE, "haarcascade_russian_plate_number.xml", False),
)
_SAME = 0.3


@dataclass(frozen=True, slots=True)
class Hint:
    """A place that looks like a face or a plate to a program; `kind` is face or plate."""

    kind: str
    box: Box


def hints(image: Image.Image) -> tuple[Hint, ...]:
    """Return the places of an upright picture that may show a face or a plate, in reading order.

    Viola and Jones 2001, as OpenCV ships it. The picture is looked at with at most 1,600 pixels on its longer side, for faces of at
    least 24 of them: 12 megapixels take two to six seconds. Profiles are sought facing both ways. The same picture always gives the
    same places.
    """
    factor = min(1.0, _LONGEST / max(image.size))
    small = image.convert("L").resize([max(1, round(side * factor)) for side in image.size], Image.Resampling.BOX)
    found = [Hint(kind, box) for kind, file, mirrored in _CASCADES for box in _seen(small, kind, file, mirrored)]
    distinct: list[Hint] = []
    for hint in sorted(found, key=lambda item: (-item.box.width * item.box.height, item.box, item.kind)):
        if not any(hint.kind == other.kind and _overlap(hint.box, other.box) > _SAME for other in distinct):
            distinct.append(hint)
    whole = (Hint(hint.kind, *outward(scaled((_widened(hint.box),), 1 / factor), image.size)) for hint in distinct)
    return tuple(sorted(whole, key=lambda item: (item.box.y, item.box.x, item.kind)))


def _seen(grey: Image.Image, kind: str, file: str, mirrored: bool) -> list[Box]:
    import numpy

    looked_at = grey.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else grey
    boxes = _cascade(file).detectMultiScale(numpy.asarray(looked_at), _SCALE, _NEIGHBOURS, minSize=_LEAST[kind])
    given = [Box(*(int(number) for number in four)) for four in boxes]
    return [box._replace(x=grey.width - box.x - box.width) for box in given] if mirrored else given


@cache
def _cascade(file: str) -> "cv2.CascadeClassifier":
    """Return a cascade, read once; OpenCV is loaded here and not above: it takes a fifth of a second that other commands need not pay."""
    import cv2

    cv2.setNumThreads(1)  # threads hand in their finds in any order, and grouping depends on it
    data: Any = cv2.data  # type: ignore[attr-defined]
    return cv2.CascadeClassifier(f"{data.haarcascades}{file}")


def _widened(box: Box) -> Box:
    """Return a box with a sixth more on each side: cascades see the middle of a face, and hair and chin lead to a person too."""
    across, down = box.width // 6, box.height // 6
    return Box(box.x - across, box.y - down, box.width + 2 * across, box.height + 2 * down)


def _overlap(one: Box, other: Box) -> float:
    """Return how much of the smaller box lies in the other, from 0 to 1."""
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    smaller = min(one.width * one.height, other.width * other.height)
    return width * height / smaller if width > 0 and height > 0 else 0.0
