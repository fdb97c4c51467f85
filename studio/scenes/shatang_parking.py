"""The street beside the school when school is over: parked cars on the crossing, and the same spot with bollards."""

from __future__ import annotations

from studio.canvas import Canvas
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, OCHRE, PALE, RED, SAGE, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.record import REVIEWERS, Scene
from studio.scenes.shatang_crossing import EYE, car, street

CARS: tuple[tuple[float, float, Colour], ...] = (
    (2.9, 30, mix(DUSK, BLUE, 0.4)),
    (-4.9, 27, mix(SAND, PALE, 0.4)),
    (2.9, 22, mix(WINE, CLAY, 0.3)),
    (-4.9, 19, mix(SLATE, DUSK, 0.3)),
    (2.9, 15.6, mix(SAND, PALE, 0.2)),
    (-4.9, 13, mix(SAGE, DUSK, 0.3)),
    (2.8, 10.6, mix(SLATE, MIST, 0.3)),
    (-4.8, 8.8, mix(WINE, RED, 0.3)),
    (2.4, 6.9, mix(BLUE, DUSK, 0.3)),
)
NEAR = 12.0
"""Nearer than this many metres, plates and people behind the glass can be told."""


def before(c: Canvas) -> None:
    """Paint both sides full of waiting cars, two of them on the crossing; the near ones show plates and who sits in them."""
    street(c)
    for left, z, colour in CARS:
        car(c, left, z, colour)
        if z < NEAR:
            _driver(c, left, z)
            _plate(c, left, z)


def after(c: Canvas) -> None:
    """Paint the empty crossing with bollards at both ends and the marked zone where cars only stop briefly."""
    street(c)
    for near in (10.4, 14, 18.4, 24):
        c.poly(EYE.floor(3.1, 4.85, near, near * 1.2), mix(GOLD, OCHRE, 0.2), 120)
    for side in (-1, 1):
        for k in range(5):
            _bollard(c, side * (5.35 + 0.05 * k), 8.8 - k * 0.95)
    car(c, 1.2, 30, mix(SAND, PALE, 0.3))


def boxes() -> tuple[tuple[int, int, int, int], ...]:
    """Return what must be covered before anybody sees the picture: x, y, width and height of plates and windscreens."""
    found: list[tuple[int, int, int, int]] = []
    for left, z, _ in CARS:
        if z < NEAR:
            found += [_frame(left + 0.52, left + 1.36, 0.3, 0.56, z), _frame(left + 0.2, left + 1.68, 0.92, 1.44, z)]
    return tuple(found)


def _frame(left: float, right: float, low: float, high: float, z: float) -> tuple[int, int, int, int]:
    (x, bottom), (end, top) = EYE.at(left, low, z), EYE.at(right, high, z)
    return round(x), round(top), round(end - x), round(bottom - top)


def _plate(c: Canvas, left: float, z: float) -> None:
    c.poly(EYE.front(left + 0.6, left + 1.28, 0.36, 0.5, z), mix(BLUE, DUSK, 0.2))
    for k in range(7):
        x = left + 0.65 + k * 0.085
        c.poly(EYE.front(x, x + 0.05, 0.39, 0.39 + c.rng.uniform(0.04, 0.09), z), SNOW)


def _driver(c: Canvas, left: float, z: float) -> None:
    size = EYE.size(1, z)
    c.disc(*EYE.at(left + 1.22, 1.18, z), 0.1 * size, 0.13 * size, mix(CLAY, SAND, 0.45))
    c.disc(*EYE.at(left + 1.22, 1.26, z), 0.11 * size, 0.08 * size, mix(INK, DUSK, 0.3))
    c.poly(EYE.front(left + 1.0, left + 1.46, 0.94, 1.04, z), mix(SLATE, WINE, 0.3))


def _bollard(c: Canvas, x: float, z: float) -> None:
    for low, high, colour in ((0, 0.8, mix(RED, EMBER, 0.3)), (0.42, 0.52, SNOW), (0.62, 0.7, SNOW)):
        c.poly(EYE.front(x - 0.07, x + 0.07, low, high, z), colour)


BEFORE = Scene(
    "shatang-parking-before",
    "road",
    "傍晚的沙棠路两侧停满汽车，最近的几辆压在斑马线上，车牌和车窗已经涂黑",
    127,
    before,
    0.01,
    boxes=boxes(),
    checked=REVIEWERS,
)
AFTER = Scene(
    "shatang-parking-after", "road", "同一处斑马线空了出来，两端立着红白软柱，路边画出即停即走区", 127, after, 0.01, checked=REVIEWERS
)
