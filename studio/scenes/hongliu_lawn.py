"""A lawn in the park by day: a bare track with a leaking pipe, and the same spot with stepping stones."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas, Point
from studio.eye import Eye
from studio.palette import BLUE, CLAY, DUSK, GOLD, INK, MIST, NIGHT, OCHRE, PALE, PINE, SAGE, SAND, SLATE, SNOW, mix
from studio.props import birds, clouds, leafy_tree, ridge
from studio.record import REVIEWERS, Scene

EYE = Eye(820, 410, 900, 1.9)
LAWN = mix(SAGE, PINE, 0.25)
TRACK = [(-2.3 + 0.16 * z + 0.5 * math.sin(z / 4), z) for z in (2.6, 3.2, 4, 5, 6.4, 8, 10, 13, 17, 22, 28)]
WALK = [(-5.4, 2.4), (-5.2, 4), (-4.9, 6), (-5.4, 9), (-4.6, 13), (-1, 18), (1.6, 24), (2.2, 30)]


def before(c: Canvas) -> None:
    """Paint the worn track: bare earth, withered edges, a pipe that leaks into a puddle."""
    _park(c)
    c.poly(_band(TRACK, 1.05), mix(LAWN, OCHRE, 0.55), 150)
    c.shade(_band(TRACK, 0.72), [(0, mix(MIST, SAND, 0.4)), (1, mix(SAND, SLATE, 0.3))])
    for _ in range(420):
        x, z = c.rng.choice(TRACK)
        px, py = EYE.at(x + c.rng.gauss(0, 0.4), 0, z * c.rng.uniform(0.85, 1.15))
        c.disc(px, py, c.rng.uniform(1, 6), c.rng.uniform(0.7, 2.2), mix(SAND, CLAY, c.rng.random()), 130)
    _puddle(c)
    _grass(c)


def after(c: Canvas) -> None:
    """Paint the mended lawn: new turf a shade lighter, stepping stones where people walk."""
    _park(c)
    c.shade(_band(TRACK, 1.05), [(0, mix(LAWN, SAGE, 0.5)), (1, mix(mix(LAWN, SAGE, 0.75), GOLD, 0.1))])
    for k in range(1, len(TRACK)):
        (x, z), half = TRACK[k], 1.05
        c.stroke([EYE.at(x - half, 0, z), EYE.at(x + half, 0, z)], 1.2, mix(PINE, LAWN, 0.4), 120)
    for k in range(17):
        z = 2.9 * 1.14**k
        x = -2.3 + 0.16 * z + 0.5 * math.sin(z / 4) + 0.12 * (-1) ** k
        _stone(c, x, z)
    _grass(c)


def _park(c: Canvas) -> None:
    c.sky([(0, mix(BLUE, SLATE, 0.5)), (0.7, mix(MIST, PALE, 0.35)), (1, mix(PALE, SAND, 0.3))], 430)
    clouds(c, 130, 80, 10, SNOW, 0.5)
    c.glow(1220, 300, 620, 380, GOLD, 0.35)
    ridge(c, 388, 26, 2, [(0, mix(SLATE, MIST, 0.5)), (0.3, mix(MIST, SAGE, 0.4))], 420)
    c.shade([(0, 410), (WIDTH, 410), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, mix(LAWN, MIST, 0.35)), (0.3, LAWN), (1, mix(PINE, LAWN, 0.35))])
    for x, z in ((-17, 34), (-11, 27), (9, 36), (14, 30), (20, 33), (-24, 30), (12, 17), (-15, 16)):
        px, py = EYE.at(x, 0, z)
        dark = mix(mix(PINE, NIGHT, 0.25), MIST, z / 110)
        leafy_tree(c, px, py, EYE.size(5.6, z), dark, mix(SAGE, GOLD, 0.3), 1)
    c.poly(_band(WALK, 0.75), mix(MIST, SAND, 0.4))
    for _ in range(60):
        walk, away = c.rng.choice(WALK)
        px, py = EYE.at(walk + c.rng.uniform(-0.6, 0.6), 0, away * c.rng.uniform(0.88, 1.12))
        c.disc(px, py, EYE.size(0.2, away), EYE.size(0.05, away), mix(SLATE, MIST, c.rng.random()), 120)
    _lantern(c, 4.4, 9)
    _bench(c, 5.4, 11.5)
    birds(c, 420, 190, 6, SLATE, 8)


def _band(points: list[tuple[float, float]], half: float) -> list[Point]:
    left = [EYE.at(x - half, 0, z) for x, z in points]
    right = [EYE.at(x + half, 0, z) for x, z in reversed(points)]
    return left + right


def _puddle(c: Canvas) -> None:
    x, y = EYE.at(-1.0, 0, 5.4)
    c.disc(x, y, 190, 34, mix(CLAY, NIGHT, 0.35), 230)
    c.disc(x + 12, y - 4, 150, 23, mix(SLATE, MIST, 0.45), 220)
    for k in range(3):
        c.stroke([(x - 60 + 30 * k, y - 8 + 5 * k), (x + 30 + 30 * k, y - 8 + 5 * k)], 1.6, SNOW, 120)
    c.stroke([(x + 20, y - 16), (x + 170, y - 34), (x + 300, y - 22)], 13, mix(SLATE, DUSK, 0.35))
    c.stroke([(x + 20, y - 19), (x + 170, y - 37), (x + 300, y - 25)], 3, MIST, 170)
    c.pill(x + 118, y - 48, 30, 26, 6, mix(DUSK, INK, 0.2))
    for dx, dy in ((126, -6), (132, 8), (138, -2)):
        c.disc(x + dx, y + dy, 3.4, 6, mix(SNOW, SLATE, 0.3))


def _stone(c: Canvas, x: float, z: float) -> None:
    ring = [(math.cos(a / 7 * math.tau) * c.rng.uniform(0.8, 1), math.sin(a / 7 * math.tau) * c.rng.uniform(0.8, 1)) for a in range(7)]
    low = [EYE.at(x + 0.42 * dx + 0.03, -0.03, z + 0.17 * dz) for dx, dz in ring]
    top = [EYE.at(x + 0.42 * dx, 0.02, z + 0.17 * dz) for dx, dz in ring]
    c.poly(low, INK, 110)
    c.poly(top, mix(mix(MIST, SAND, 0.45), SLATE, c.rng.uniform(0.05, 0.35)))


def _lantern(c: Canvas, x: float, z: float) -> None:
    px, py = EYE.at(x, 0, z)
    h = EYE.size(2.6, z)
    c.stroke([(px, py), (px, py - h)], h * 0.035, mix(NIGHT, PINE, 0.4))
    c.pill(px - h * 0.06, py - h * 1.12, h * 0.12, h * 0.15, 6, mix(PALE, GOLD, 0.4))
    c.poly([(px - h * 0.1, py - h * 1.12), (px + h * 0.1, py - h * 1.12), (px, py - h * 1.2)], mix(NIGHT, PINE, 0.4))


def _bench(c: Canvas, x: float, z: float) -> None:
    for up in (0.42, 0.62, 0.8):
        c.stroke([EYE.at(x, up, z), EYE.at(x + 1.9, up, z)], EYE.size(0.1, z), mix(OCHRE, CLAY, 0.4))
    for dx in (0.15, 1.75):
        c.stroke([EYE.at(x + dx, 0, z), EYE.at(x + dx, 0.85, z)], EYE.size(0.08, z), mix(NIGHT, INK, 0.3))


def _grass(c: Canvas) -> None:
    for _ in range(1100):
        z = 2.2 * c.rng.uniform(1, 3.6)
        x = c.rng.uniform(-0.95, 0.95) * z
        if any(abs(x - tx) < 1.25 and abs(z - tz) < 0.9 for tx, tz in (*TRACK, *WALK)):
            continue
        px, py = EYE.at(x, 0, z)
        up = EYE.size(c.rng.uniform(0.03, 0.09), z)
        c.stroke([(px, py), (px + c.rng.uniform(-0.5, 0.5) * up, py - up)], 1.7, mix(PINE, mix(SAGE, GOLD, 0.35), c.rng.random()))


BEFORE = Scene(
    "hongliu-lawn-before", "park", "公园草坪上踩出一条灰白的土路，一截喷灌水管露出土面，漏水积成泥坑", 211, before, 0.01, checked=REVIEWERS
)
AFTER = Scene(
    "hongliu-lawn-after", "park", "同一处草坪补铺了颜色稍浅的新草皮，顺着原来的土路铺了一串石板汀步", 211, after, 0.01, checked=REVIEWERS
)
