"""The two sizes of share picture and where things stand on them, in pixels."""

from dataclasses import dataclass

from newsroom.imprint import share


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of picture: margins, letter sizes, and how far each part's upper edge lies below the picture's.

    A headline larger than `largest_of_many` stands in one line.
    """

    name: str
    size: tuple[int, int]
    margin: int
    plate: int
    plate_size: int
    rule: int
    thick: int
    thin: int
    band: int
    band_size: int
    foot: int
    foot_size: int
    headline_sizes: tuple[int, ...]
    largest_of_many: int
    most_lines: int

    @property
    def width(self) -> int:
        """Return how wide the type area is."""
        return self.size[0] - 2 * self.margin


WIDE = Sheet("wide", share.WIDE, 64, 40, 58, 118, 8, 2, 50, 28, 536, 30, (152, 132, 120, 112, 104, 96, 88, 80, 72, 64, 56, 48), 112, 5)
SQUARE = Sheet("square", share.SQUARE, 32, 26, 38, 78, 6, 1, 34, 20, 434, 22, (96, 84, 76, 72, 66, 60, 54, 48, 43, 38, 34, 30), 72, 6)
SHEETS = (WIDE, SQUARE)
