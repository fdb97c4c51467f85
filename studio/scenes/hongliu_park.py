"""A lake in the park at dusk: pavilion, low sun, tamarisk twigs in front."""

from __future__ import annotations

import math

from studio.canvas import WIDTH, Canvas
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, PINE, RED, SAND, SLATE, WINE, mix
from studio.props import birds, clouds, leafy_tree, person, ridge
from studio.record import Scene

SHORE = 640.0


def paint(c: Canvas) -> None:
    """Paint from the sky down to the twigs at the lower edge."""
    c.sky([(0, DUSK), (0.3, BLUE), (0.62, mix(SLATE, SAND, 0.5)), (0.85, SAND), (1, EMBER)], SHORE)
    clouds(c, 250, 120, 16, PALE, 0.3)
    _sun(c, 1010, 520)
    ridge(c, 560, 50, 2, [(0, mix(SLATE, SAND, 0.35)), (0.3, mix(SAND, MIST, 0.4))], SHORE)
    ridge(c, 602, 34, 3, [(0, mix(DUSK, SLATE, 0.45)), (0.3, mix(SLATE, SAND, 0.3))], SHORE)
    _far_shore(c)
    _pavilion(c, 520, SHORE)
    c.mirror(SHORE, 427, DUSK, 0.3)
    _water(c)
    _bank(c)
    _tamarisk(c)
    birds(c, 1230, 300, 9, DUSK, 11)


def _sun(c: Canvas, x: float, y: float) -> None:
    c.glow(x, y, 620, 420, EMBER, 0.55)
    c.glow(x, y, 240, 220, GOLD, 0.6)
    c.disc(x, y, 58, 58, mix(GOLD, PALE, 0.5))


def _far_shore(c: Canvas) -> None:
    for _ in range(70):
        x = c.rng.choice([c.rng.uniform(-20, 430), c.rng.uniform(1180, WIDTH + 20)])
        r = c.rng.uniform(14, 38)
        c.disc(x, SHORE - r * 0.5, r * 1.3, r, mix(DUSK, PINE, c.rng.random() * 0.7))
    for x in (1240, 1330, 1425, 1520):
        leafy_tree(c, x, SHORE, c.rng.uniform(110, 190), mix(DUSK, NIGHT, 0.4), mix(PINE, CLAY, 0.5), -1)
    c.box(0, SHORE - 6, WIDTH, 6, mix(NIGHT, DUSK, 0.5))


def _pavilion(c: Canvas, x: float, y: float) -> None:
    wood = mix(NIGHT, WINE, 0.35)
    c.poly([(x - 190, y), (x - 150, y - 26), (x + 150, y - 26), (x + 190, y)], mix(NIGHT, DUSK, 0.6))
    for dx in (-104, -46, 46, 104):
        c.box(x + dx - 5, y - 142, 10, 118, wood)
    for low, high in ((-60, -54), (-46, -42)):
        c.box(x - 104, y + low, 208, high - low, wood)
    _roof(c, x, y - 138, 150, 66)
    _roof(c, x, y - 190, 84, 58)
    c.stroke([(x, y - 246), (x, y - 268)], 6, wood)
    person(c, x + 22, y - 26, 62, mix(RED, WINE, 0.4), lean=0.02)
    person(c, x - 20, y - 26, 66, mix(DUSK, INK, 0.2))


def _roof(c: Canvas, x: float, y: float, half: float, rise: float) -> None:
    left = [(x - half - 16, y - 8), (x - half * 0.7, y - 6), (x - half * 0.25, y - rise * 0.55), (x, y - rise)]
    right = [(2 * x - px, py) for px, py in reversed(left)]
    c.shade([*left, *right, (x + half * 0.9, y + 6), (x - half * 0.9, y + 6)], [(0, mix(WINE, INK, 0.3)), (1, INK)])
    c.stroke(right[1:], 2.5, mix(EMBER, WINE, 0.35))


def _water(c: Canvas) -> None:
    for i in range(420):
        share = (i / 420) ** 1.4
        y = SHORE + 6 + share * 420
        x, w = c.rng.uniform(-60, WIDTH), c.rng.uniform(20, 130) * (0.4 + share)
        c.stroke([(x, y), (x + w, y)], 0.8 + share * 1.6, mix(SLATE, DUSK, c.rng.random()), 60)
    for i in range(190):
        share = i / 190
        y = SHORE + 4 + share * 330
        x, w = 1010 + c.rng.gauss(0, 22 + 46 * share), c.rng.uniform(14, 70)
        c.stroke([(x - w, y), (x + w, y)], 1.4 + share * 2, mix(GOLD, PALE, c.rng.random()), 120)


def _bank(c: Canvas) -> None:
    edge = [(x, 1000 - 128 * math.exp(-(((x - 60) / 560) ** 2)) - 60 * math.exp(-(((x - 1560) / 300) ** 2))) for x in range(0, 1601, 20)]
    c.shade([*edge, (1600, 1067), (0, 1067)], [(0, mix(NIGHT, PINE, 0.5)), (1, INK)])
    for x, y in edge[::1]:
        for _ in range(5):
            px, up = x + c.rng.uniform(-12, 12), c.rng.uniform(8, 44)
            c.stroke([(px, y + 8), (px + c.rng.uniform(-9, 9), y - up)], 1.6, mix(NIGHT, PINE, c.rng.random()))


def _tamarisk(c: Canvas) -> None:
    for i in range(15):
        x, lean = 40 + i * 30 + c.rng.uniform(-20, 20), c.rng.uniform(-0.3, 0.55)
        _twig(c, x, 1010 - 40 * c.rng.random(), lean, c.rng.uniform(250, 560) * (1 - i * 0.03))
    for _ in range(5):
        _twig(c, c.rng.uniform(1420, 1590), 1060, c.rng.uniform(-0.5, -0.05), c.rng.uniform(140, 300))


def _twig(c: Canvas, x: float, y: float, lean: float, tall: float) -> None:
    stem = [(x + lean * tall * (t / 12) ** 1.6, y - tall * t / 12) for t in range(13)]
    c.stroke(stem, 3.6, mix(WINE, INK, 0.45))
    for t in range(4, 13):
        px, py = stem[t]
        for _ in range(7):
            angle, far = c.rng.uniform(-2.6, -0.5), c.rng.uniform(14, 56) * (1.25 - t / 14)
            tip = (px + math.cos(angle) * far, py + math.sin(angle) * far)
            c.stroke([(px, py), tip], 1.2, mix(WINE, INK, 0.25))
            for s in range(4):
                at = 0.4 + s * 0.2
                bud = (px + (tip[0] - px) * at, py + (tip[1] - py) * at)
                c.disc(*bud, 4.2, 2.8, mix(mix(RED, EMBER, c.rng.random()), mix(WINE, OCHRE, 0.2), c.rng.random() * 0.8))


SCENE = Scene("hongliu-park-dusk", "park", "黄昏的公园湖面上映着落日，湖中亭子里站着两个人，近处是几丛红柳", 11, paint)
