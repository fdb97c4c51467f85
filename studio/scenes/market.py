"""The renewed market at nightfall: arches, striped awnings, strings of lights, full stalls."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas, Point
from studio.eye import Eye, steps
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, NIGHT, OCHRE, PALE, PINE, RED, SAGE, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.props import person, skyline, wire
from studio.record import Scene

EYE = Eye(800, 560, 860, 1.9)
FRUIT: tuple[Colour, ...] = (RED, EMBER, GOLD, SAGE, WINE, OCHRE, mix(SAGE, PINE, 0.5), PALE)


def paint(c: Canvas) -> None:
    """Paint the open end of the hall, its arches, then the stalls from far to near."""
    c.sky([(0, INK), (0.35, NIGHT), (0.55, BLUE), (1, mix(SLATE, EMBER, 0.55))], 580)
    skyline(c, 566, 14, 44, mix(DUSK, NIGHT, 0.3), 0.4, 640, 960)
    c.shade(EYE.floor(-40, 40, 1.8, 200), [(0, mix(OCHRE, CLAY, 0.3)), (0.4, mix(CLAY, WINE, 0.5)), (1, mix(NIGHT, WINE, 0.3))])
    _paving(c)
    for near, far in steps(5.0, 41, 9):
        _arch(c, far)
        for side in (-1, 1):
            _stall(c, side, near + 0.5, far - 0.3, round(near) // 4 + side)
        _walkers(c, near, far)
    _lights(c)
    c.veil([(0, HEIGHT - 40), (WIDTH, HEIGHT - 40), (WIDTH, HEIGHT), (0, HEIGHT)], INK, 0.5, 40)


def _paving(c: Canvas) -> None:
    for k in range(-14, 15):
        c.stroke([EYE.at(k * 0.6, 0, 1.8), EYE.at(k * 0.6, 0, 60)], 1, INK, 50)
    for k in range(40):
        z = 2 * 1.1**k
        c.stroke([EYE.at(-8, 0, z), EYE.at(8, 0, z)], 1, INK, 45)
    c.beam([(720, 600), (880, 600), (1250, HEIGHT), (350, HEIGHT)], GOLD, 0.42, 50)


def _arch(c: Canvas, z: float) -> None:
    share = max(0.0, 1 - z / 42)
    steel = mix(mix(DUSK, SLATE, 0.5), NIGHT, share * 0.5)
    width = EYE.size(0.2, z)
    for rise, thin in ((0.0, 1.0), (0.55, 0.5)):
        c.stroke(_curve(z, 6.2 - rise, 4.4 - rise), width * thin, steel)
    outer, inner = _curve(z, 6.2, 4.4), _curve(z, 5.65, 3.85)
    for i in range(0, 24):
        c.stroke([outer[i], inner[i + (1 if i % 2 else 0)]], max(1, width * 0.3), steel)
    for side in (-6.2, 6.2):
        c.poly(EYE.front(side - 0.12, side + 0.12, 0, 3.4, z), steel)


def _curve(z: float, half: float, rise: float) -> list[Point]:
    turns = [math.pi * i / 24 for i in range(25)]
    return [EYE.at(-math.cos(t) * half, 3.3 + math.sin(t) * rise, z) for t in turns]


def _stall(c: Canvas, side: float, near: float, far: float, i: int) -> None:
    colour = (RED, mix(DUSK, SLATE, 0.5), OCHRE, WINE)[i % 4]
    glow = EYE.at(side * 4.4, 1.7, (near + far) / 2)
    c.poly(EYE.wall(side * 5.6, 0, 2.9, near, far), mix(WINE, INK, 0.5))
    for row in range(3):
        for k in range(9):
            z = near + (far - near) * (k + 0.15) / 9
            c.poly(EYE.wall(side * 5.5, 1.2 + row * 0.5, 1.5 + row * 0.5, z, z + 0.26), mix(c.rng.choice(FRUIT), INK, 0.35))
    c.glow(*glow, EYE.size(2.2, near), EYE.size(1.5, near), GOLD, 0.5)
    if c.rng.random() < 0.75:
        x, y = EYE.at(side * 4.9, 0, (near + far) / 2)
        person(c, x, y, EYE.size(1.7, (near + far) / 2), mix(c.rng.choice((SAND, PINE, DUSK)), INK, 0.1))
    _counter(c, side, near, far)
    _awning(c, side, near, far, colour)


def _counter(c: Canvas, side: float, near: float, far: float) -> None:
    low, back = side * 3.2, side * 4.3
    for row in range(4):
        for k in range(16):
            z = far - (far - near) * (k + 0.5) / 16
            x, y = EYE.at(back + (low - back) * row / 3, 1.12 - 0.1 * row, z)
            r = EYE.size(0.14, z)
            fruit = FRUIT[(k // 4 + row * 3 + round(near)) % len(FRUIT)]
            c.disc(x, y, r, r * 0.8, mix(fruit, INK, 0.25))
            c.disc(x - r * 0.2 * side, y - r * 0.22, r * 0.66, r * 0.5, fruit)
    c.shade(EYE.wall(low, 0, 0.82, near, far), [(0, mix(CLAY, OCHRE, 0.3)), (1, mix(WINE, INK, 0.5))])
    c.poly(EYE.front(min(low, back), max(low, back), 0, 0.82, near), mix(WINE, INK, 0.45))
    for k in range(5):
        z = near + (far - near) * k / 4
        c.stroke([EYE.at(low, 0, z), EYE.at(low, 0.82, z)], EYE.size(0.04, z), mix(WINE, INK, 0.6))
    c.poly(EYE.wall(low, 0.8, 0.88, near, far), mix(OCHRE, SAND, 0.4))


def _awning(c: Canvas, side: float, near: float, far: float, colour: Colour) -> None:
    for k in range(8):
        a, b = near + (far - near) * k / 8, near + (far - near) * (k + 1) / 8
        fill = mix(colour, SNOW, 0.08) if k % 2 else mix(PALE, SAND, 0.3)
        fill = mix(fill, NIGHT, 0.18)
        c.poly(
            [EYE.at(side * 5.7, 3.0, a), EYE.at(side * 5.7, 3.0, b), EYE.at(side * 3.0, 3.2, b), EYE.at(side * 3.0, 3.2, a)],
            mix(fill, INK, 0.2),
        )
        flap = [EYE.at(side * 3, up, z) for up, z in ((3.24, a), (3.24, b), (2.86, b), (2.76, (a + b) / 2), (2.86, a))]
        c.poly(flap, fill)
    c.stroke([EYE.at(side * 3.05, 0, near), EYE.at(side * 3.05, 3.0, near)], EYE.size(0.07, near), mix(NIGHT, INK, 0.4))


def _walkers(c: Canvas, near: float, far: float) -> None:
    for x, z, coat in (
        (-1.4, 7.4, mix(DUSK, SLATE, 0.25)),
        (0.9, 11, WINE),
        (-0.5, 16, PINE),
        (1.5, 19, DUSK),
        (-1.7, 24, CLAY),
        (0.3, 30, DUSK),
        (1.9, 8.7, mix(CLAY, SAND, 0.3)),
    ):
        if not near <= z < far:
            continue
        px, py = EYE.at(x, 0, z)
        h = EYE.size(1.72, z)
        c.veil([(px - h * 0.12, py), (px + h * 0.12, py), (px + h * 0.2, py + h * 0.16), (px - h * 0.2, py + h * 0.16)], INK, 0.5, h * 0.02)
        person(c, px, py, h, coat, stride=0.04)
        c.poly(
            [(px + 0.12 * h, py - 0.42 * h), (px + 0.2 * h, py - 0.42 * h), (px + 0.23 * h, py - 0.24 * h), (px + 0.1 * h, py - 0.24 * h)],
            mix(SAND, RED, 0.3),
        )


def _lights(c: Canvas) -> None:
    for z in (32, 23, 16.5, 12, 8.6, 6.4):
        line = wire(c, EYE.at(-5.6, 4.5, z), EYE.at(5.6, 4.5, z), EYE.size(0.5, z), INK, 1.2)
        for x, y in line[1:-1:2]:
            r = EYE.size(0.07, z)
            c.disc(x, y + r, r, r * 1.2, mix(PALE, GOLD, 0.4))
            c.glow(x, y + r, r * 7, r * 7, OCHRE, 0.6)


SCENE = Scene("market-renewed", "market", "入夜的市场里，拱形棚架下串灯亮起，两侧条纹遮阳棚下摆满果蔬，几个人影提着袋子走过", 53, paint)
