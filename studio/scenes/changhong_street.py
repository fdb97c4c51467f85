"""A street at dawn, seen down its middle: one sweeper, wet asphalt, light at the far end."""

from __future__ import annotations

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye, steps
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAND, SLATE, SNOW, WINE, mix
from studio.props import bare_tree, birds, clouds, facade, lamp, person, shadow, skyline, wire
from studio.record import Scene

EYE = Eye(860, 560, 900, 2.6)


def paint(c: Canvas) -> None:
    """Paint the far end first, then come nearer."""
    c.sky([(0, DUSK), (0.4, mix(BLUE, SLATE, 0.5)), (0.75, mix(MIST, SAND, 0.6)), (1, mix(GOLD, EMBER, 0.35))], 580)
    clouds(c, 200, 110, 14, PALE, 0.32)
    c.glow(EYE.x, 540, 700, 460, EMBER, 0.5)
    skyline(c, 562, 20, 70, mix(SLATE, SAND, 0.5), 0.05, 700, 1010)
    c.glow(EYE.x, 545, 170, 150, GOLD, 0.8)
    _ground(c)
    _houses(c)
    c.mist(556, 70, mix(SAND, EMBER, 0.2), 0.45)
    _kerb_things(c)
    _sweeper(c)
    birds(c, 700, 220, 6, DUSK, 9)


def _ground(c: Canvas) -> None:
    c.shade(
        [(0, 560), (WIDTH, 560), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, mix(SAND, EMBER, 0.3)), (0.25, mix(SLATE, CLAY, 0.35)), (1, NIGHT)]
    )
    road = EYE.floor(-5, 5, 2.2, 400)
    c.shade(road, [(0, mix(SAND, GOLD, 0.4)), (0.22, mix(SLATE, SAND, 0.25)), (0.6, mix(DUSK, SLATE, 0.35)), (1, NIGHT)])
    for side in (-1, 1):
        c.poly(EYE.floor(side * 5, side * 5.35, 2.2, 300), mix(MIST, SLATE, 0.3), 170)
    for near, far in steps(3.4, 75.4, 12):
        c.poly(EYE.floor(-0.09, 0.09, near, near + (far - near) * 0.5), PALE, 150)
    c.beam([(EYE.x - 14, 562), (EYE.x + 14, 562), (EYE.x + 190, HEIGHT), (EYE.x - 190, HEIGHT)], GOLD, 0.55, 38)
    _paving(c)


def _paving(c: Canvas) -> None:
    for side in (-1, 1):
        for k in range(9):
            line = [EYE.at(side * (5.7 + k * 0.6), 0, z) for z in (2.2, 90)]
            c.stroke(line, 1, INK, 50)
        for k in range(46):
            z = 2.5 * 1.1**k
            c.stroke([EYE.at(side * 5.4, 0, z), EYE.at(side * 11, 0, z)], 1, INK, 45)


def _houses(c: Canvas) -> None:
    warm, cool = mix(SAND, CLAY, 0.35), mix(DUSK, BLUE, 0.35)
    for i, (near, far) in enumerate(steps(4, 100, 8)):
        share = 1 - i / 7
        for side, tall in ((-10.5, (11, 14, 9, 12)[i % 4]), (10.5, (9, 12, 15, 10)[i % 4])):
            base = cool if side > 0 else mix(warm, DUSK, 0.3)
            wall = (mix(base, NIGHT, 0.25 * (1 - share)), mix(base, SAND, 0.55 * share + 0.1))
            facade(c, EYE, side, near, far - 0.7, tall, wall, 0.07)
            _shop(c, side, near + 0.4, far - 1.1, i)


def _shop(c: Canvas, side: float, near: float, far: float, i: int) -> None:
    colour = (WINE, RED, mix(DUSK, SLATE, 0.3), CLAY)[i % 4]
    c.poly(EYE.wall(side * 0.995, 0.1, 2.9, near, far), mix(INK, DUSK, 0.45))
    parts = 4
    for k in range(parts):
        z = near + (far - near) * (k + 0.12) / parts
        c.poly(EYE.wall(side * 0.99, 0.3, 2.5, z, z + (far - near) * 0.76 / parts), mix(SLATE, SAND, 0.15 + 0.1 * (k % 2)), 150)
    inner = side * 0.88
    awning = [EYE.at(side, 3.5, near), EYE.at(side, 3.5, far), EYE.at(inner, 2.85, far), EYE.at(inner, 2.85, near)]
    c.shade(awning, [(0, mix(colour, INK, 0.25)), (1, mix(colour, EMBER, 0.2))])
    c.poly([awning[3], awning[2], EYE.at(inner, 2.6, far), EYE.at(inner, 2.6, near)], mix(colour, SAND, 0.3))


def _kerb_things(c: Canvas) -> None:
    for z in (60, 44, 32, 23, 16.5, 11.5, 8):
        for side in (-1, 1):
            x, y = EYE.at(side * 6, 0, z)
            shade = mix(mix(NIGHT, INK, 0.4), mix(SLATE, SAND, 0.5), min(1, z / 80))
            if z in (44, 23, 11.5):
                lamp(c, x, y, EYE.size(7, z), shade, arm=-0.16 * side)
            else:
                c.stroke([(x - EYE.size(0.5, z), y), (x + EYE.size(0.5, z), y)], EYE.size(0.12, z), INK, 120)
                bare_tree(c, x, y, EYE.size(5.2, z), shade)
    for side in (-1, 1):
        wire(c, EYE.at(side * 6, 6.8, 3), EYE.at(side * 6, 6.8, 60), 6, mix(NIGHT, DUSK, 0.5))


def _sweeper(c: Canvas) -> None:
    x, y = EYE.at(-2.6, 0, 8.4)
    h = EYE.size(1.72, 8.4)
    c.veil([(x - 26, y - 4), (x + 26, y - 4), (x - 60, y + 130), (x - 150, y + 130)], INK, 0.5, 6)
    c.stroke([(x + 0.16 * h, y - 0.78 * h), (x + 0.62 * h, y - 0.04 * h)], 5, mix(CLAY, INK, 0.3))
    broom = [(x + 0.58 * h, y - 0.1 * h), (x + 0.66 * h, y - 0.1 * h), (x + 0.86 * h, y + 0.06 * h), (x + 0.56 * h, y + 0.08 * h)]
    c.shade(broom, [(0, OCHRE), (1, mix(CLAY, INK, 0.3))])
    person(
        c,
        x,
        y,
        h,
        mix(EMBER, RED, 0.35),
        legs=mix(NIGHT, INK, 0.4),
        stride=0.05,
        lean=0.06,
        hands=[(0.3, -0.5), (0.22, -0.7)],
        hat=mix(EMBER, RED, 0.5),
    )
    for low in (0.56, 0.66):
        c.stroke([(x - 0.1 * h, y - low * h), (x + 0.15 * h, y - low * h)], 5, mix(SNOW, GOLD, 0.3))
    for _ in range(46):
        px, py = x + c.rng.uniform(0.6, 1.7) * h, y + c.rng.gauss(0.02, 0.05) * h
        c.disc(px, py, c.rng.uniform(2, 6), c.rng.uniform(1, 2.6), mix(OCHRE, WINE, c.rng.random()))
    shadow(c, x + h, y, -80, 20, -0.4, 0.2)


SCENE = Scene("changhong-street-dawn", "street", "清晨街道尽头透出霞光，一名穿橙色工装的环卫工人背对画面清扫落叶", 23, paint)
