"""A pinhole eye: where a point of a street, in metres, falls on the canvas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studio.canvas import Point


@dataclass(frozen=True)
class Eye:
    """An eye `height` metres above the ground that looks level at the vanishing point (x, y)."""

    x: float
    y: float
    focal: float
    height: float

    def at(self, right: float, up: float, away: float) -> Point:
        """Return the canvas point of a place right of, above the ground and away from the eye."""
        scale = self.focal / max(away, 0.05)
        return (self.x + right * scale, self.y + (self.height - up) * scale)

    def size(self, metres: float, away: float) -> float:
        """Return how many logical pixels a length has at that distance."""
        return metres * self.focal / max(away, 0.05)

    def floor(self, left: float, right: float, near: float, far: float) -> list[Point]:
        """Return a rectangle that lies on the ground."""
        return [self.at(left, 0, near), self.at(right, 0, near), self.at(right, 0, far), self.at(left, 0, far)]

    def wall(self, side: float, low: float, high: float, near: float, far: float) -> list[Point]:
        """Return a rectangle standing along the line of sight, `side` metres to the right."""
        return [self.at(side, low, near), self.at(side, low, far), self.at(side, high, far), self.at(side, high, near)]

    def front(self, left: float, right: float, low: float, high: float, away: float) -> list[Point]:
        """Return a rectangle that faces the eye."""
        return [self.at(left, low, away), self.at(right, low, away), self.at(right, high, away), self.at(left, high, away)]


def steps(near: float, far: float, count: int) -> Iterator[tuple[float, float]]:
    """Cut the way from `far` to `near` into equal pieces, the farthest first."""
    piece = (far - near) / count
    for i in reversed(range(count)):
        yield (near + i * piece, near + (i + 1) * piece)
