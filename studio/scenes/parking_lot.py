"""A public car park from above, in slanting light: rows of cars, hedges, lamp posts."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas, Point
from studio.palette import CLAY, DUSK, GOLD, INK, MIST, NIGHT, OCHRE, PALE, PINE, RED, SAGE, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.props import person
from studio.record import Scene

METRE = 43.0
TURN = math.radians(24)
PAINTS: tuple[Colour, ...] = (SNOW, MIST, DUSK, mix(RED, WINE, 0.2), SAND, SLATE, NIGHT, SNOW, mix(MIST, SAND, 0.5), PINE)


def spot(u: float, v: float, up: float = 0.0) -> Point:
    """Return the canvas point of a place `u` metres along a row, `v` metres across, `up` above."""
    x = math.cos(TURN) * u - math.sin(TURN) * v
    y = math.sin(TURN) * u + math.cos(TURN) * v
    return (800 + x * METRE, 533 + y * METRE * 0.62 - up * METRE * 0.78)


def slab(u: float, v: float, w: float, d: float, up: float = 0.0) -> list[Point]:
    """Return a level rectangle."""
    return [spot(u, v, up), spot(u + w, v, up), spot(u + w, v + d, up), spot(u, v + d, up)]


def paint(c: Canvas) -> None:
    """Paint ground and lines, then everything that stands, the farthest first."""
    c.sky([(0, mix(SLATE, SAND, 0.3)), (1, mix(DUSK, SLATE, 0.35))])
    _grain(c)
    rows = (-30.0, -13.6, 2.8, 19.2)
    for v in rows:
        _lines(c, v)
    _arrows(c)
    for v in rows:
        _row(c, v - 5.2)
        _hedge(c, v)
        _row(c, v + 1.4)
    _visitors(c)
    c.glow(120, -60, 1500, 1000, GOLD, 0.3)
    c.veil([(WIDTH, HEIGHT), (WIDTH - 560, HEIGHT), (WIDTH, HEIGHT - 420)], NIGHT, 0.4, 90)


def _grain(c: Canvas) -> None:
    for _ in range(120):
        r = c.rng.uniform(0.6, 2)
        c.disc(c.rng.uniform(0, WIDTH), c.rng.uniform(0, HEIGHT), r * 1.5, r, c.rng.choice((MIST, NIGHT)), 40)
    for _ in range(9):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(0, HEIGHT)
        c.disc(x, y, c.rng.uniform(14, 30), c.rng.uniform(7, 14), NIGHT, 26)


def _lines(c: Canvas, v: float) -> None:
    for k in range(-15, 16):
        for start in (v - 5.4, v + 1.2):
            c.poly(slab(k * 2.6 - 0.05, start, 0.11, 5.0), SNOW, 215)
    for start in (v - 0.45, v + 1.1):
        c.poly(slab(-40, start, 80, 0.12), SNOW, 190)


def _arrows(c: Canvas) -> None:
    for v in (-21.6, -5.2, 11.2):
        for u in (-15.0, -3.0, 9.0):
            tip = [
                spot(u + 2.4, v),
                spot(u + 1.5, v - 0.5),
                spot(u + 1.5, v - 0.13),
                spot(u, v - 0.13),
                spot(u, v + 0.13),
                spot(u + 1.5, v + 0.13),
                spot(u + 1.5, v + 0.5),
            ]
            c.poly(tip, PALE, 170)


def _row(c: Canvas, v: float) -> None:
    for k in range(-15, 15):
        u = k * 2.6 + 0.36
        x, y = spot(u, v)
        if not (-120 < x < WIDTH + 120 and -160 < y < HEIGHT + 160):
            continue
        if c.rng.random() < 0.7:
            _car(c, u, v + c.rng.uniform(-0.1, 0.2), c.rng.choice(PAINTS))


def _car(c: Canvas, u: float, v: float, colour: Colour) -> None:
    w, d = 1.8, 4.3
    cast = [*slab(u, v, w, d), spot(u + w + 1.5, v + d + 0.5), spot(u + w + 1.5, v + 0.5)]
    c.veil([cast[0], cast[1], cast[5], cast[4], cast[3]], NIGHT, 0.55, 2)
    for dv in (0.75, 3.4):
        c.disc(*spot(u + 0.05, v + dv, 0.25), 9, 9, INK)
        c.disc(*spot(u + w - 0.05, v + dv + 0.1, 0.25), 9, 9, INK)
    _block(c, (u, v, w, d), (0.28, 0.92), colour)
    glass = mix(NIGHT, DUSK, 0.6)
    roof = [
        spot(u + 0.24, v + 1.55, 1.5),
        spot(u + w - 0.24, v + 1.55, 1.5),
        spot(u + w - 0.24, v + 3.25, 1.5),
        spot(u + 0.24, v + 3.25, 1.5),
    ]
    belt = [
        spot(u + 0.1, v + 0.95, 0.92),
        spot(u + w - 0.1, v + 0.95, 0.92),
        spot(u + w - 0.1, v + 3.85, 0.92),
        spot(u + 0.1, v + 3.85, 0.92),
    ]
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 0)):
        c.poly([belt[a], belt[b], roof[b], roof[a]], mix(glass, MIST, 0.3 if (a, b) == (3, 0) else 0.08))
    c.poly(roof, mix(colour, PALE, 0.22))
    c.stroke([*roof, roof[0]], 1.4, mix(colour, INK, 0.25))
    for du in (0.2, w - 0.5):
        c.poly(
            [spot(u + du, v + d, 0.62), spot(u + du + 0.3, v + d, 0.62), spot(u + du + 0.3, v + d, 0.78), spot(u + du, v + d, 0.78)],
            mix(RED, WINE, 0.1),
        )


def _block(c: Canvas, base: tuple[float, float, float, float], height: tuple[float, float], colour: Colour) -> None:
    low = slab(*base, up=height[0])
    top = slab(*base, up=height[1])
    c.poly([low[1], low[2], top[2], top[1]], mix(colour, NIGHT, 0.45))
    c.poly([low[3], low[2], top[2], top[3]], mix(colour, NIGHT, 0.3))
    c.poly([low[0], low[3], top[3], top[0]], mix(colour, PALE, 0.1))
    c.poly(top, colour)
    c.stroke([top[0], top[3]], 2.2, mix(colour, SNOW, 0.5))


def _hedge(c: Canvas, v: float) -> None:
    c.poly(slab(-40, v - 0.3, 80, 1.4), mix(CLAY, SAND, 0.3))
    _block(c, (-40, v - 0.3, 80, 1.4), (0, 0.16), mix(MIST, SAND, 0.3))
    c.poly(slab(-40, v - 0.15, 80, 1.1, 0.16), mix(PINE, CLAY, 0.3))
    for k in range(300):
        u = -36 + k * 72 / 300
        x, y = spot(u, v + c.rng.uniform(0, 0.8), 0.3)
        c.disc(x, y, c.rng.uniform(10, 15), c.rng.uniform(7, 11), mix(mix(PINE, NIGHT, 0.25), SAGE, c.rng.random() * 0.8))
    for k in range(-4, 5):
        u = k * 7.8 + 1.3
        if k % 3 == 0:
            _post(c, u, v + 0.4)
        else:
            _tree(c, u, v + 0.4)


def _tree(c: Canvas, u: float, v: float) -> None:
    x, y = spot(u, v)
    c.veil([spot(u, v), spot(u + 2.2, v - 0.9), spot(u + 5.4, v + 0.3), spot(u + 5.2, v + 1.9), spot(u + 2.4, v + 1.6)], NIGHT, 0.5, 6)
    c.stroke([(x, y), spot(u, v, 2.2)], 7, mix(CLAY, INK, 0.5))
    cx, cy = spot(u, v, 3.2)
    autumn = c.rng.choice((mix(OCHRE, GOLD, 0.4), mix(SAGE, OCHRE, 0.4), mix(OCHRE, RED, 0.3)))
    for i in range(80):
        share = i / 79
        angle, far = c.rng.uniform(0, math.tau), math.sqrt(c.rng.random()) * (62 - 16 * share)
        px, py = cx + math.cos(angle) * far - share * 12, cy + math.sin(angle) * far * 0.85 - share * 14
        r = c.rng.uniform(9, 19) * (1.2 - share * 0.6)
        c.disc(px, py, r, r * 0.85, mix(mix(PINE, NIGHT, 0.2), autumn, share * c.rng.uniform(0.75, 1)))


def _post(c: Canvas, u: float, v: float) -> None:
    c.veil([spot(u, v - 0.07), spot(u + 8.4, v + 2.3), spot(u + 8.4, v + 2.5), spot(u, v + 0.07)], NIGHT, 0.45, 2)
    c.stroke([spot(u, v), spot(u, v, 6)], 5, mix(SLATE, INK, 0.3))
    for side in (-1.2, 1.2):
        c.stroke([spot(u, v, 5.9), spot(u, v + side, 6)], 4, mix(SLATE, INK, 0.3))
        c.poly(slab(u - 0.2, v + side - 0.35, 0.4, 0.7, 6), mix(PALE, GOLD, 0.3))


def _visitors(c: Canvas) -> None:
    for u, v, coat in ((-6.5, -5.4, RED), (-5.7, -5.0, DUSK), (5.6, 11.4, mix(OCHRE, SAND, 0.4))):
        x, y = spot(u, v)
        c.veil([(x - 5, y), (x + 5, y), (x + 66, y + 34), (x + 58, y + 38)], NIGHT, 0.5, 2)
        person(c, x, y, 58, coat, stride=0.06)


SCENE = Scene("parking-lot", "street", "俯看公共停车场，车辆整齐停在白线内，绿篱和秋树隔开车位，灯杆拖着长影", 97, paint, 0.06)
