"""The morning after snow: neighbours clear the way between two houses."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye, steps
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, PALE, RED, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.props import bare_tree, clouds, facade, lamp, person, skyline
from studio.record import Scene

EYE = Eye(880, 520, 880, 2.4)


def paint(c: Canvas) -> None:
    """Paint the pale sky, the houses, the snow and the cleared way."""
    c.sky([(0, mix(SLATE, BLUE, 0.35)), (0.5, MIST), (0.85, mix(PALE, SNOW, 0.4)), (1, mix(PALE, EMBER, 0.22))], 540)
    clouds(c, 190, 110, 12, SNOW, 0.4)
    c.glow(900, 500, 560, 330, mix(EMBER, PALE, 0.4), 0.5)
    skyline(c, 528, 30, 90, mix(SLATE, MIST, 0.5), 0.05, 640, 1110)
    c.mist(528, 60, mix(PALE, SNOW, 0.5), 0.6)
    c.shade(
        [(0, 524), (WIDTH, 524), (WIDTH, HEIGHT), (0, HEIGHT)],
        [(0, mix(SNOW, PALE, 0.6)), (0.4, mix(SNOW, MIST, 0.25)), (1, mix(SLATE, MIST, 0.55))],
    )
    _houses(c)
    _way(c)
    _banks(c)
    _trees(c)
    _people(c)
    _flakes(c)


def _houses(c: Canvas) -> None:
    for i, (near, far) in enumerate(steps(6, 62, 3)):
        share = 1 - i / 2
        for side, tall in ((-9.5, (12, 15, 12)[i]), (9.5, (15, 12, 9)[i])):
            base = mix(CLAY, SAND, 0.35) if side < 0 else mix(WINE, SAND, 0.42)
            facade(c, EYE, side, near, far - 2, tall, (mix(base, DUSK, 0.4 - 0.2 * share), mix(base, PALE, 0.2 + 0.4 * share)), 0.24)
            c.poly(EYE.wall(side * 0.985, tall, tall + 0.75, near, far - 2), mix(SNOW, MIST, 0.15))
            c.poly(EYE.front(min(side, side * 1.9), max(side, side * 1.9), tall, tall + 0.75, near), mix(SNOW, MIST, 0.35))
            _porches(c, side, near, far - 2)


def _porches(c: Canvas, side: float, near: float, far: float) -> None:
    for k in range(2):
        z = near + (far - near) * (0.28 + 0.44 * k)
        inner = side * 0.84
        c.poly(EYE.wall(side * 0.995, 0, 2.4, z - 0.8, z + 0.8), mix(INK, WINE, 0.35))
        c.poly(
            [EYE.at(side, 2.8, z - 1.2), EYE.at(side, 2.8, z + 1.2), EYE.at(inner, 2.6, z + 1.2), EYE.at(inner, 2.6, z - 1.2)],
            mix(CLAY, DUSK, 0.4),
        )
        c.poly(
            [
                EYE.at(side, 3.1, z - 1.2),
                EYE.at(side, 3.1, z + 1.2),
                EYE.at(inner, 2.86, z + 1.2),
                EYE.at(inner, 2.6, z + 1.2),
                EYE.at(inner, 2.6, z - 1.2),
                EYE.at(inner, 2.86, z - 1.2),
            ],
            SNOW,
        )
        c.disc(*EYE.at(inner, 2.2, z), EYE.size(0.2, z), EYE.size(0.25, z), RED)
        c.glow(*EYE.at(inner, 2.2, z), EYE.size(0.8, z), EYE.size(0.8, z), EMBER, 0.5)


def _way(c: Canvas) -> None:
    edge = [EYE.at(-2.3 + k * 0.23, 0, 6.5 + 0.4 * math.sin(k * 1.7) + c.rng.uniform(0, 0.3)) for k in range(21)]
    c.shade(
        [*edge, EYE.at(2.3, 0, 90), EYE.at(-2.3, 0, 90)],
        [(0, mix(SAND, MIST, 0.4)), (0.4, mix(SLATE, MIST, 0.25)), (1, mix(SLATE, DUSK, 0.35))],
    )
    for k in range(17):
        z = 7.4 * 1.14**k
        c.stroke([EYE.at(-2.3, 0, z), EYE.at(2.3, 0, z)], 1.2, DUSK, 60)
    for side in (-1, 1):
        for k in range(5):
            c.stroke([EYE.at(side * k * 0.55, 0, 7.2), EYE.at(side * k * 0.55, 0, 60)], 1, DUSK, 40)
    for k in range(13):
        x, y = EYE.at(-0.1 + 0.16 * (1 if k % 2 else -1), 0, 2.6 + k * 0.29)
        c.disc(x, y, EYE.size(0.1, 2.6 + k * 0.29), EYE.size(0.035, 2.6 + k * 0.29), mix(SLATE, BLUE, 0.3), 170)


def _banks(c: Canvas) -> None:
    for k in range(26, -1, -1):
        z = 5.6 * 1.1**k
        for side in (-1, 1):
            x, y = EYE.at(side * (3.1 + c.rng.uniform(-0.2, 0.4)), 0, z)
            w, h = EYE.size(c.rng.uniform(0.8, 1.3), z), EYE.size(c.rng.uniform(0.4, 0.75), z)
            mound = [(x + math.cos(t / 20 * math.pi) * w, y - math.sin(t / 20 * math.pi) * h) for t in range(21)]
            c.shade(mound, [(0, SNOW), (0.6, mix(SNOW, MIST, 0.5)), (1, mix(MIST, SLATE, 0.4))])


def _trees(c: Canvas) -> None:
    for x, z in ((-6.3, 30), (6.2, 34), (6.6, 20), (-6.6, 17), (-5.8, 9.4)):
        px, py = EYE.at(x, 0, z)
        shade = mix(mix(NIGHT, CLAY, 0.2), MIST, min(0.5, z / 80))
        bare_tree(c, px, py, EYE.size(6.2, z), shade, snow=True)
        c.disc(px, py, EYE.size(0.8, z), EYE.size(0.16, z), SNOW)
    x, y = EYE.at(5.2, 0, 11)
    lamp(c, x, y, EYE.size(5.4, 11), mix(NIGHT, DUSK, 0.5), arm=-0.16)


def _people(c: Canvas) -> None:
    crew: tuple[tuple[float, float, Colour, int], ...] = (
        (-1.5, 26, DUSK, 1),
        (1.3, 19, mix(WINE, CLAY, 0.2), -1),
        (-1.2, 12.5, mix(BLUE, DUSK, 0.5), -1),
        (1.5, 9.2, mix(RED, EMBER, 0.2), 1),
        (-1.9, 7.6, mix(SAND, CLAY, 0.4), 1),
    )
    for x, z, coat, side in crew:
        px, py = EYE.at(x, 0, z)
        h = EYE.size(1.72, z)
        c.veil([(px - 0.1 * h, py), (px + 0.1 * h, py), (px + 0.34 * h, py + 0.2 * h), (px + 0.06 * h, py + 0.2 * h)], DUSK, 0.5, h * 0.02)
        low = (px + side * 0.52 * h, py - 0.03 * h)
        c.stroke([(px + side * 0.14 * h, py - 0.66 * h), low], 0.024 * h, mix(CLAY, INK, 0.3))
        blade = [
            (low[0] - 0.03 * h, low[1] - 0.08 * h),
            (low[0] + side * 0.12 * h, low[1] - 0.05 * h),
            (low[0] + side * 0.18 * h, low[1] + 0.06 * h),
            (low[0] + side * 0.02 * h, low[1] + 0.05 * h),
        ]
        c.poly(blade, mix(RED, WINE, 0.2))
        c.disc(low[0] + side * 0.1 * h, low[1] - 0.03 * h, 0.09 * h, 0.05 * h, SNOW)
        person(
            c, px, py, h, coat, stride=0.06, lean=side * 0.09, hands=[(side * 0.32, -0.4), (side * 0.22, -0.56)], hat=mix(coat, INK, 0.4)
        )
        c.stroke(
            [(px + side * 0.09 * h - 0.06 * h, py - 0.8 * h), (px + side * 0.09 * h + 0.06 * h, py - 0.8 * h)],
            0.05 * h,
            mix(RED, GOLD, 0.2),
        )


def _flakes(c: Canvas) -> None:
    for _ in range(110):
        r = c.rng.uniform(1, 3.2)
        c.disc(c.rng.uniform(0, WIDTH), c.rng.uniform(0, HEIGHT), r, r, SNOW, c.rng.randint(110, 220))


SCENE = Scene("snow-morning", "community", "雪后的清晨，几个人影拿着红色推雪铲在两排楼之间清出一条路，树枝和屋檐积着雪", 149, paint)
