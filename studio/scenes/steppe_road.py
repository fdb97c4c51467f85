"""A road over the steppe: a rider and sheep, yurts, a very large sky."""

from __future__ import annotations

import itertools
import math

from studio.canvas import HEIGHT, WIDTH, Canvas, Point
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAGE, SAND, SLATE, SNOW, WINE, mix
from studio.props import birds, blades, clouds, ridge
from studio.record import Scene

HORIZON = 500.0


def paint(c: Canvas) -> None:
    """Paint the sky, three lines of hills, the road, the animals and the near grass."""
    c.sky([(0, mix(BLUE, DUSK, 0.5)), (0.45, mix(SLATE, MIST, 0.3)), (0.8, mix(SAND, PALE, 0.3)), (1, mix(GOLD, SAND, 0.4))], HORIZON + 20)
    _cumulus(c)
    c.glow(1240, 470, 620, 330, GOLD, 0.5)
    ridge(c, 470, 70, 1.4, [(0, mix(SLATE, MIST, 0.35)), (0.25, mix(MIST, SAND, 0.6))])
    ridge(c, 512, 46, 2, [(0, mix(SAGE, SLATE, 0.5)), (0.25, mix(SAND, OCHRE, 0.3))])
    ridge(c, 560, 40, 1.2, [(0, mix(SAGE, OCHRE, 0.45)), (0.2, mix(OCHRE, SAND, 0.35)), (1, mix(CLAY, NIGHT, 0.4))])
    _yurts(c)
    _road(c)
    _sheep(c)
    _fence(c)
    _rider(c, 1010, 790)
    blades(c, (0, 860, WIDTH, 200), 900, 54, mix(CLAY, NIGHT, 0.45), mix(OCHRE, GOLD, 0.3))
    birds(c, 520, 210, 5, DUSK, 13)


def _cumulus(c: Canvas) -> None:
    for x, y, w in ((180, 300, 330), (700, 210, 260), (1250, 290, 380), (980, 110, 200), (420, 120, 170)):
        for i in range(46):
            share = i / 45
            px, py = x + c.rng.gauss(0, w * 0.3), y - abs(c.rng.gauss(0, w * 0.1)) - share * w * 0.05
            r = w * c.rng.uniform(0.06, 0.12)
            colour = mix(mix(SLATE, MIST, 0.5), mix(PALE, SNOW, 0.4), share)
            c.veil([(px - r, py), (px, py - r * 0.8), (px + r, py), (px, py + r * 0.24)], colour, 0.5, 7)
    clouds(c, 420, 40, 10, PALE, 0.4)


def _bend(t: float) -> tuple[float, float]:
    y = 556 + (HEIGHT - 540) * t**1.9
    x = 860 + 300 * math.sin(t * 4.4 + 0.5) * (0.16 + 0.9 * t) - 250 * t
    return x, y


def _edges(inner: float) -> list[Point]:
    left, right = [], []
    for i in range(81):
        t = i / 80
        x, y = _bend(t)
        half = (5 + 330 * t**2.0) * inner
        left.append((x - half, y))
        right.append((x + half, y))
    return [*left, *reversed(right)]


def _road(c: Canvas) -> None:
    c.shade(_edges(1.16), [(0, mix(SAND, OCHRE, 0.3)), (1, mix(CLAY, NIGHT, 0.3))])
    c.shade(_edges(1.0), [(0, mix(MIST, SAND, 0.4)), (0.35, mix(SLATE, DUSK, 0.2)), (1, mix(DUSK, NIGHT, 0.4))])
    for i in range(4, 80, 4):
        t, u = i / 80, (i + 1.7) / 80
        (x, y), (p, q) = _bend(t), _bend(u)
        w, v = 0.3 + 9 * t**2, 0.3 + 9 * u**2
        c.poly([(x - w, y), (x + w, y), (p + v, q), (p - v, q)], PALE, 220)
    for _ in range(50):
        x, y = _bend(c.rng.uniform(0.3, 1))
        c.disc(x + c.rng.gauss(0, (y - 540) * 0.3), y, c.rng.uniform(2, 7), c.rng.uniform(1, 2.4), INK, 50)


def _yurts(c: Canvas) -> None:
    for x, y, s in ((330, 596, 34), (420, 604, 27), (1350, 588, 24)):
        c.veil([(x - s, y), (x + s, y), (x - s, y + s * 0.5), (x - s * 3.4, y + s * 0.5)], NIGHT, 0.36, 4)
        c.shade(
            [(x - s, y), (x - s, y - s * 0.62), (x + s, y - s * 0.62), (x + s, y)], [(0, mix(SLATE, MIST, 0.5)), (1, PALE)], across=True
        )
        c.shade(
            [(x - s * 1.08, y - s * 0.6), (x - s * 0.2, y - s * 1.16), (x + s * 0.2, y - s * 1.16), (x + s * 1.08, y - s * 0.6)],
            [(0, MIST), (1, SNOW)],
            across=True,
        )
        c.box(x - s * 0.18, y - s * 0.52, s * 0.36, s * 0.52, mix(RED, WINE, 0.3))
        c.box(x - s, y - s * 0.5, s * 2, s * 0.07, mix(RED, WINE, 0.2), 160)
        for k in range(7):
            r = 4 + k * 2.4
            c.veil(
                [
                    (x + k * 9 - r, y - s * 1.2 - k * 10),
                    (x + k * 9, y - s * 1.2 - k * 10 - r),
                    (x + k * 9 + r, y - s * 1.2 - k * 10),
                    (x + k * 9, y - s * 1.2 - k * 10 + r),
                ],
                SNOW,
                0.3,
                5,
            )


def _sheep(c: Canvas) -> None:
    spots = sorted((c.rng.gauss(1290, 150), c.rng.uniform(650, 800)) for _ in range(38))
    for x, y in sorted(spots, key=lambda spot: spot[1]):
        s = (y - 560) / 11
        c.veil([(x - s, y), (x + s, y), (x - s * 0.4, y + s * 0.5), (x - s * 2.4, y + s * 0.5)], NIGHT, 0.4, 2)
        for dx in (-0.55, -0.3, 0.35, 0.6):
            c.stroke([(x + dx * s, y - s * 0.3), (x + dx * s, y + s * 0.12)], s * 0.12, INK)
        c.disc(x, y - s * 0.58, s * 0.92, s * 0.5, mix(MIST, SAND, 0.4))
        c.disc(x + s * 0.1, y - s * 0.7, s * 0.74, s * 0.36, mix(SNOW, PALE, 0.5))
        c.disc(x - s * 0.98, y - s * 0.6, s * 0.28, s * 0.22, mix(INK, CLAY, 0.3))


def _fence(c: Canvas) -> None:
    posts = [(24 + k * 96 * (1 - k * 0.024), 900 - k * 32 + k * k * 0.7, 104 - k * 8.4) for k in range(10)]
    for x, y, h in posts:
        c.stroke([(x, y), (x + 3, y - h)], max(2.6, h * 0.075), mix(CLAY, INK, 0.5))
    for (x, y, h), (p, q, g) in itertools.pairwise(posts):
        for share in (0.88, 0.5):
            c.stroke([(x, y - h * share), (p, q - g * share)], 1.4, mix(NIGHT, CLAY, 0.3))


def _rider(c: Canvas, x: float, y: float) -> None:
    coat = mix(WINE, INK, 0.35)
    c.veil([(x - 70, y - 2), (x + 70, y - 2), (x - 20, y + 46), (x - 220, y + 46)], NIGHT, 0.5, 7)
    for dx, end in ((-54, -66), (-40, -34), (40, 32), (54, 66)):
        c.stroke([(x + dx, y - 72), (x + (dx + end) / 2 + 5, y - 36), (x + end, y)], 9, coat)
    horse = [
        (-74, -98),
        (-66, -64),
        (-20, -58),
        (44, -62),
        (66, -78),
        (84, -116),
        (112, -150),
        (142, -136),
        (150, -148),
        (122, -180),
        (112, -190),
        (104, -176),
        (70, -134),
        (40, -112),
        (-40, -112),
    ]
    c.poly([(x + dx, y + dy) for dx, dy in horse], coat)
    c.stroke([(x - 72, y - 98), (x - 90, y - 72), (x - 88, y - 30)], 11, INK)
    for k in range(8):
        c.stroke([(x + 66 + k * 6, y - 128 - k * 7), (x + 56 + k * 5, y - 108 - k * 6)], 6, INK)
    robe = mix(BLUE, DUSK, 0.4)
    c.poly([(x - 30, y - 88), (x - 24, y - 180), (x + 22, y - 180), (x + 32, y - 108), (x + 26, y - 66), (x, y - 62)], robe)
    c.stroke([(x + 6, y - 100), (x + 24, y - 70), (x + 16, y - 40)], 17, robe)
    c.stroke([(x + 12, y - 42), (x + 30, y - 38)], 10, INK)
    c.stroke([(x - 26, y - 120), (x + 26, y - 122)], 9, mix(RED, EMBER, 0.3))
    c.stroke([(x - 4, y - 168), (x + 26, y - 136), (x + 58, y - 128)], 14, mix(robe, INK, 0.2))
    c.disc(x, y - 204, 17, 20, mix(INK, CLAY, 0.35))
    c.poly(
        [(x - 30, y - 210), (x - 14, y - 216), (x - 10, y - 234), (x + 10, y - 234), (x + 14, y - 216), (x + 30, y - 210)],
        mix(OCHRE, CLAY, 0.3),
    )
    c.stroke([(x + 54, y - 126), (x + 190, y - 256)], 3.4, mix(CLAY, EMBER, 0.2))


SCENE = Scene("steppe-road", "road", "草原公路弯向远山，一名骑马的牧民停在路边，身旁是羊群，远处有几座毡房", 139, paint, 0.1)
