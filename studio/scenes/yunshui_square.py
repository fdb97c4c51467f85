"""A wide square late in the afternoon: fountain, kite, long shadows on the paving."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, PINE, RED, SAND, SLATE, SNOW, WINE, mix
from studio.props import birds, clouds, lamp, leafy_tree, person, skyline
from studio.record import Scene

EYE = Eye(760, 330, 1000, 9.5)


def paint(c: Canvas) -> None:
    """Paint sky and houses, the patterned ground, the fountain and those who pass."""
    c.sky([(0, mix(BLUE, DUSK, 0.4)), (0.5, mix(SLATE, MIST, 0.4)), (0.85, SAND), (1, mix(GOLD, SAND, 0.4))], 380)
    clouds(c, 130, 80, 14, PALE, 0.45)
    c.glow(180, 330, 620, 330, GOLD, 0.6)
    skyline(c, 378, 60, 160, mix(SLATE, SAND, 0.3), 0.06)
    c.mist(380, 60, SAND, 0.5)
    _arcade(c)
    _ground(c)
    for x in range(60, WIDTH, 175):
        leafy_tree(c, x + c.rng.uniform(-24, 24), 424, c.rng.uniform(88, 128), mix(PINE, DUSK, 0.35), mix(OCHRE, GOLD, 0.25), -1)
    _fountain(c)
    _people(c)
    _kite(c)
    birds(c, 1120, 150, 7, DUSK, 9)


def _arcade(c: Canvas) -> None:
    wall = mix(SAND, CLAY, 0.3)
    c.shade([(430, 408), (430, 250), (1090, 250), (1090, 408)], [(0, mix(wall, PALE, 0.35)), (1, mix(wall, DUSK, 0.3))], across=True)
    c.poly([(400, 252), (450, 222), (1070, 222), (1120, 252)], mix(WINE, DUSK, 0.3))
    c.poly([(620, 222), (760, 168), (900, 222)], mix(WINE, DUSK, 0.15))
    for k in range(13):
        x = 452 + k * 49
        c.pill(x, 330, 31, 96, 15, mix(DUSK, NIGHT, 0.3))
        c.box(x + 3, 274, 25, 30, mix(GOLD, OCHRE, 0.5) if k in (4, 5, 9) else mix(DUSK, SLATE, 0.3))
    c.box(430, 316, 660, 5, mix(wall, INK, 0.25))


def _ground(c: Canvas) -> None:
    c.shade(
        [(0, 408), (WIDTH, 408), (WIDTH, HEIGHT), (0, HEIGHT)],
        [(0, mix(SAND, GOLD, 0.2)), (0.35, mix(SAND, OCHRE, 0.35)), (1, mix(CLAY, DUSK, 0.55))],
    )
    for k in range(-26, 27):
        c.stroke([EYE.at(k * 2.4, 0, 10), EYE.at(k * 2.4, 0, 125)], 1.2, CLAY, 70)
    for k in range(26):
        z = 11 + k * 2.4
        c.stroke([EYE.at(-60, 0, z), EYE.at(60, 0, z)], 1.2, CLAY, 70)
    for r, colour in (
        (11.6, mix(CLAY, WINE, 0.3)),
        (10.6, mix(SAND, OCHRE, 0.25)),
        (8.2, mix(CLAY, WINE, 0.3)),
        (7.6, mix(SAND, PALE, 0.2)),
    ):
        c.poly(_circle(r), colour, 170)
    for k in range(24):
        a = k * math.tau / 24
        c.stroke(
            [EYE.at(math.cos(a) * 8.2, 0, 30 + math.sin(a) * 8.2), EYE.at(math.cos(a) * 10.6, 0, 30 + math.sin(a) * 10.6)], 2, CLAY, 120
        )


def _circle(r: float, up: float = 0.0) -> list[tuple[float, float]]:
    return [EYE.at(math.cos(k * math.tau / 60) * r, up, 30 + math.sin(k * math.tau / 60) * r) for k in range(60)]


def _fountain(c: Canvas) -> None:
    c.veil([EYE.at(-5, 0, 25), EYE.at(5, 0, 26), EYE.at(17, 0, 28), EYE.at(17, 0, 31), EYE.at(0, 0, 35)], DUSK, 0.45, 10)
    c.poly([*_circle(5.6, 0)], mix(CLAY, DUSK, 0.4))
    c.poly(_circle(5.6, 0.6), mix(SAND, PALE, 0.4))
    c.shade(_circle(5.1, 0.5), [(0, mix(MIST, PALE, 0.4)), (1, mix(BLUE, SLATE, 0.5))])
    x, y = EYE.at(0, 0.5, 30)
    for k in range(26):
        a = k * math.tau / 26
        ex, ey = EYE.at(math.cos(a) * 3.8, 0.5, 30 + math.sin(a) * 3.8)
        jet = [(x + (ex - x) * t / 14, y + (ey - y) * t / 14 - 4 * 104 * (t / 14) * (1 - t / 14)) for t in range(15)]
        c.stroke(jet, 2, SNOW, 150)
    for k in range(5):
        c.stroke([(x + (k - 2) * 5, y), (x + (k - 2) * 3, y - 190 + abs(k - 2) * 24)], 3.4, SNOW, 170)
    c.veil([(x - 20, y - 170), (x + 30, y - 170), (x + 90, y - 20), (x - 40, y - 10)], SNOW, 0.35, 14)
    for _ in range(150):
        dx, up = c.rng.gauss(12, 46), c.rng.uniform(0, 190)
        c.disc(x + dx * (1 - up / 260), y - up, 1.8, 1.8, SNOW, 190)


def _people(c: Canvas) -> None:
    coats = (RED, DUSK, mix(PINE, SLATE, 0.3), WINE, mix(OCHRE, SAND, 0.3), NIGHT)
    spots = (
        (-9, 20),
        (-7.6, 20.4),
        (8.4, 17.2),
        (10.5, 24),
        (-13, 30),
        (4, 42),
        (-5, 45),
        (13.5, 36),
        (-1.6, 15.4),
        (16, 29),
        (-17, 24),
        (9.6, 17.6),
    )
    for i, (u, z) in enumerate(sorted(spots, key=lambda spot: -spot[1])):
        x, y = EYE.at(u, 0, z)
        h = EYE.size(1.75, z)
        end = EYE.at(u + 4.4, 0, z - 1.0)
        c.veil(
            [(x - h * 0.08, y), (x + h * 0.1, y - 2), (end[0] + h * 0.14, end[1] - 6), (end[0], end[1] + 6)], mix(DUSK, CLAY, 0.2), 0.6, 3
        )
        person(c, x, y, h, coats[i % 6], stride=0.07 * (i % 2), lean=0.02)
    for u, z in ((-14.5, 19), (14.6, 21.5)):
        x, y = EYE.at(u, 0, z)
        end = EYE.at(u + 13, 0, z - 3)
        c.veil([(x - 3, y), (x + 3, y), (end[0], end[1] + 4), (end[0], end[1] - 4)], mix(DUSK, CLAY, 0.2), 0.5, 3)
        lamp(c, x, y, EYE.size(6.5, z), mix(NIGHT, DUSK, 0.5), arm=0.14)


def _kite(c: Canvas) -> None:
    x, y = 1330, 110
    hand = EYE.at(10.5, 1.3, 24)
    line = [(x, y), (x - 30, y + 150), (hand[0] + 30, hand[1] - 90), hand]
    c.stroke(line, 1.2, mix(NIGHT, SLATE, 0.3), 150)
    c.poly([(x - 40, y + 2), (x, y - 56), (x + 44, y - 6), (x + 6, y + 42)], RED)
    c.poly([(x, y - 56), (x + 44, y - 6), (x + 6, y + 42)], mix(RED, EMBER, 0.6))
    tail = [(x + 6 + k * 9, y + 42 + k * 13 + 9 * math.sin(k)) for k in range(9)]
    c.stroke(tail, 2.6, WINE)
    for px, py in tail[2::2]:
        c.poly([(px - 9, py - 5), (px + 9, py + 5), (px + 9, py - 5), (px - 9, py + 5)], GOLD)


SCENE = Scene("yunshui-square", "square", "傍晚的广场上，喷泉在圆形铺装中央扬起水花，散步的人拖着长影，天上有一只红风筝", 103, paint)
