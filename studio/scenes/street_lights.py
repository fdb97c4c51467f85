"""A back lane at night, lit by new lamps; someone pushes a bicycle home."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection

from studio.canvas import HEIGHT, WIDTH, Canvas, Point
from studio.eye import Eye, steps
from studio.palette import BLUE, CLAY, DUSK, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAND, SLATE, SNOW, WINE, mix
from studio.props import bare_tree, bicycle, person, skyline, wire
from studio.record import Scene

EYE = Eye(690, 540, 860, 1.8)
LAMPS = (34.0, 24.0, 17.0, 12.0, 8.2)


def paint(c: Canvas) -> None:
    """Paint the lane with all its lamps lit."""
    lane(c, LAMPS)


def first_lights(c: Canvas) -> None:
    """Paint the lane when its far lamps have just come on."""
    lane(c, LAMPS[:2])


def lane(c: Canvas, lit: Collection[float]) -> None:
    """Paint the night, both walls, then one lamp after the other; `lit` are the lamps that shine."""
    c.sky([(0, INK), (0.5, NIGHT), (1, mix(DUSK, BLUE, 0.6))], 570)
    _stars(c)
    skyline(c, 546, 20, 80, mix(NIGHT, DUSK, 0.5), 0.3, 520, 900)
    c.shade(EYE.floor(-3, 3, 1.6, 200), [(0, mix(CLAY, OCHRE, 0.3)), (0.3, mix(CLAY, NIGHT, 0.55)), (1, INK)])
    _stones(c)
    for near, far in steps(2.2, 42.2, 8):
        for side in (-1, 1):
            _house(c, side, near, far)
    _trees(c)
    _lamps(c, lit)
    _walker(c)
    _cat(c)


def _stars(c: Canvas) -> None:
    for _ in range(150):
        r = c.rng.uniform(0.6, 1.8)
        c.disc(c.rng.uniform(0, WIDTH), c.rng.uniform(0, 460) ** 0.98, r, r, PALE, c.rng.randint(70, 220))
    c.glow(610, 130, 200, 200, MIST, 0.4)
    turns = [(t / 24 - 0.5) * math.pi for t in range(25)]
    outer = [(610 - math.cos(t) * 38, 130 + math.sin(t) * 38) for t in turns]
    inner = [(610 - math.cos(t) * 17, 130 + math.sin(t) * 38) for t in reversed(turns)]
    c.poly([*outer, *inner], PALE)


def _stones(c: Canvas) -> None:
    for k in range(34):
        z = 1.8 * 1.11**k
        shift = 0.3 * (k % 2)
        c.stroke([EYE.at(-3, 0, z), EYE.at(3, 0, z)], 1.2, INK, 70)
        for j in range(-5, 6):
            c.stroke([EYE.at(j * 0.6 + shift, 0, z), EYE.at(j * 0.6 + shift, 0, z * 1.11)], 1.2, INK, 60)


def _house(c: Canvas, side: float, near: float, far: float) -> None:
    tall = c.rng.uniform(2.6, 3.6)
    share = 1 - near / 42
    base = mix(CLAY, SAND, 0.25) if c.rng.random() < 0.6 else mix(SLATE, SAND, 0.35)
    wall = mix(base, NIGHT, 0.56 + 0.14 * share)
    c.poly(EYE.wall(side * 3, 0, tall, near, far), wall)
    _bricks(c, side, near, far, tall)
    c.poly(EYE.wall(side * 2.99, 0, 0.5, near, far), mix(wall, INK, 0.35))
    eave = [
        EYE.at(side * 3, tall, near),
        EYE.at(side * 3, tall, far),
        EYE.at(side * 4.4, tall + 0.9, far),
        EYE.at(side * 4.4, tall + 0.9, near),
    ]
    c.poly(eave, mix(INK, NIGHT, 0.7))
    c.poly(EYE.wall(side * 2.88, tall - 0.12, tall + 0.06, near, far), mix(WINE, INK, 0.5))
    middle = (near + far) / 2
    if c.rng.random() < 0.55:
        c.poly(EYE.wall(side * 2.98, 0, 2.2, middle - 0.75, middle + 0.75), mix(INK, WINE, 0.3))
        c.poly(EYE.wall(side * 2.97, 0.06, 2.1, middle - 0.62, middle + 0.62), mix(RED, NIGHT, 0.55))
        c.stroke([EYE.at(side * 2.97, 0, middle), EYE.at(side * 2.97, 2.1, middle)], 2, INK)
    else:
        lit = mix(GOLD, OCHRE, c.rng.random()) if c.rng.random() < 0.6 else mix(NIGHT, INK, 0.4)
        c.poly(EYE.wall(side * 2.98, 1.1, 2.1, middle - 0.7, middle + 0.7), mix(INK, WINE, 0.35))
        for j in (-0.62, 0.04):
            c.poly(EYE.wall(side * 2.97, 1.18, 2.02, middle + j, middle + j + 0.58), lit)


def _bricks(c: Canvas, side: float, near: float, far: float, tall: float) -> None:
    for _ in range(110):
        z, up = c.rng.uniform(near, far - 0.4), c.rng.uniform(0.5, tall - 0.2)
        c.poly(EYE.wall(side * 2.995, up, up + 0.05, z, z + 0.2), mix(SAND, INK, c.rng.random()), 28)


def _trees(c: Canvas) -> None:
    for x, z in ((-4.6, 30), (4.4, 22), (-4.8, 15)):
        px, py = EYE.at(x, 2.4, z)
        bare_tree(c, px, py, EYE.size(5.6, z), mix(INK, NIGHT, 0.6))


def _lamps(c: Canvas, lit: Collection[float]) -> None:
    tops = []
    for z in LAMPS:
        foot, top = EYE.at(2.5, 0, z), EYE.at(2.5, 4.3, z)
        tip = EYE.at(1.5, 4.35, z)
        size = EYE.size(1, z)
        c.stroke([foot, top], size * 0.09, mix(SLATE, NIGHT, 0.55))
        c.stroke([top, tip], size * 0.06, mix(SLATE, NIGHT, 0.55))
        c.poly(
            [
                (tip[0] - 0.3 * size, tip[1] + 0.1 * size),
                (tip[0] - 0.12 * size, tip[1] - 0.1 * size),
                (tip[0] + 0.2 * size, tip[1] - 0.06 * size),
                (tip[0] + 0.24 * size, tip[1] + 0.1 * size),
            ],
            mix(INK, DUSK, 0.4),
        )
        if z in lit:
            _light(c, z, tip, size)
        tops.append(top)
    for a, b in itertools.pairwise(tops):
        wire(c, a, b, 8, mix(INK, NIGHT, 0.3))


def _light(c: Canvas, z: float, tip: Point, size: float) -> None:
    ground = EYE.at(1.2, 0, z)[1]
    c.beam(
        [(tip[0] - 0.2 * size, tip[1]), (tip[0] + 0.16 * size, tip[1]), (tip[0] + 1.5 * size, ground), (tip[0] - 2.3 * size, ground)],
        OCHRE,
        0.5,
        size * 0.09,
    )
    c.glow(tip[0] - 0.3 * size, ground, 3.2 * size, 1.1 * size, OCHRE, 0.9)
    c.glow(tip[0], tip[1] + 0.08 * size, 1.9 * size, 1.9 * size, GOLD, 0.8)
    c.stroke([(tip[0] - 0.24 * size, tip[1] + 0.1 * size), (tip[0] + 0.18 * size, tip[1] + 0.1 * size)], 0.09 * size, PALE)


def _walker(c: Canvas) -> None:
    x, y = EYE.at(-0.35, 0, 10.2)
    h = EYE.size(1.7, 10.2)
    c.veil([(x - 24, y), (x + 90, y), (x + 30, y + 120), (x - 130, y + 120)], INK, 0.55, 8)
    bicycle(c, x - 10, y + 4, h * 0.2, mix(RED, WINE, 0.3))
    person(c, x - 8, y, h, mix(DUSK, BLUE, 0.4), stride=0.06, lean=0.03, hands=[(-0.12, -0.46), (0.24, -0.5)])
    c.stroke([(x - 0.06 * h, y - 0.84 * h), (x + 0.1 * h, y - 0.84 * h)], 7, RED)
    c.disc(x - 0.16 * h, y - 0.42 * h, 3, 3, RED)


def _cat(c: Canvas) -> None:
    x, y = EYE.at(-2.85, 2.9, 5.4)
    fur = mix(INK, NIGHT, 0.25)
    c.disc(x, y - 24, 17, 26, fur)
    c.disc(x + 8, y - 54, 14, 13, fur)
    for dx in (0, 14):
        c.poly([(x + dx - 4, y - 60), (x + dx + 1, y - 75), (x + dx + 8, y - 60)], fur)
    c.stroke([(x - 12, y - 4), (x - 32, y + 16), (x - 28, y + 44), (x - 20, y + 50)], 6, fur)
    c.stroke([(x + 17, y - 42), (x + 20, y - 58)], 2.2, mix(SNOW, GOLD, 0.5), 160)
    c.veil([(0, HEIGHT - 10), (WIDTH, HEIGHT - 10), (WIDTH, HEIGHT), (0, HEIGHT)], INK, 0.5, 30)


SCENE = Scene("street-lights", "street", "夜里的背街小巷，一排新路灯在砖路上投下暖光，一人推着自行车往巷子深处走", 83, paint)
FIRST_LIGHTS = Scene(
    "street-lights-first", "street", "夜里的背街小巷，只有远处两盏路灯刚刚亮起，近处还是暗的，一人推着自行车", 83, first_lights
)
