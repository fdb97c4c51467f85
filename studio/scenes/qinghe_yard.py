"""A community yard in autumn: an old tree, a stone table, sheets on the line."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.palette import (
    BLUE,
    CLAY,
    DUSK,
    EMBER,
    GOLD,
    INK,
    MIST,
    NIGHT,
    OCHRE,
    PALE,
    PINE,
    RED,
    SAGE,
    SAND,
    SLATE,
    SNOW,
    WINE,
    Colour,
    mix,
)
from studio.props import bicycle, clouds, person, skyline, wire
from studio.record import Scene


def paint(c: Canvas) -> None:
    """Paint the house behind, the yard, the tree and the life under it."""
    c.sky([(0, mix(SLATE, BLUE, 0.4)), (0.6, mix(MIST, SAND, 0.5)), (1, PALE)], 700)
    clouds(c, 110, 70, 8, SNOW, 0.5)
    skyline(c, 640, 240, 420, mix(SLATE, MIST, 0.45), 0.02, 880, 1700)
    _house(c, 60, 690)
    _wall(c)
    c.shade(
        [(0, 690), (WIDTH, 690), (WIDTH, HEIGHT), (0, HEIGHT)],
        [(0, mix(SAND, PALE, 0.2)), (0.4, mix(SAND, OCHRE, 0.4)), (1, mix(CLAY, DUSK, 0.35))],
    )
    _paving(c)
    _line(c)
    _tree(c, 900, 800)
    _table(c, 720, 850)
    _bench(c, 1180, 842)
    c.veil([(220, 802), (420, 802), (360, 830), (140, 830)], INK, 0.3, 7)
    bicycle(c, 270, 800, 48, mix(DUSK, INK, 0.2))
    _leaves(c)
    c.glow(1500, -40, 1100, 900, GOLD, 0.35)


def _house(c: Canvas, x: float, y: float) -> None:
    wall = mix(SAND, CLAY, 0.42)
    c.shade([(x, y), (x, 96), (x + 640, 96), (x + 640, y)], [(0, mix(wall, DUSK, 0.25)), (1, mix(wall, PALE, 0.3))], across=True)
    c.poly([(x - 16, 98), (x + 30, 62), (x + 610, 62), (x + 656, 98)], mix(WINE, CLAY, 0.35))
    c.poly([(x + 640, 96), (x + 700, 120), (x + 700, y), (x + 640, y)], mix(wall, DUSK, 0.5))
    for row in range(5):
        for column in range(5):
            _window(c, x + 34 + column * 122, 130 + row * 108, wall, (row * 5 + column) % 4)


def _window(c: Canvas, x: float, y: float, wall: Colour, kind: int) -> None:
    c.box(x - 4, y - 4, 88, 70, mix(wall, PALE, 0.4))
    c.shade([(x, y), (x + 80, y), (x + 80, y + 62), (x, y + 62)], [(0, mix(DUSK, SLATE, 0.5)), (1, mix(MIST, SAND, 0.3))])
    c.box(x + 38, y, 4, 62, mix(wall, PALE, 0.4))
    if kind == 1:
        c.poly([(x, y), (x + 26, y), (x + 14, y + 62), (x, y + 62)], mix(RED, SAND, 0.5))
    if kind != 3:
        c.box(x - 9, y + 58, 98, 5, mix(wall, INK, 0.3))
        for k in range(9):
            c.stroke([(x - 6 + k * 11.5, y + 40), (x - 6 + k * 11.5, y + 60)], 1.6, mix(wall, INK, 0.45))
        c.stroke([(x - 8, y + 40), (x + 88, y + 40)], 2.2, mix(wall, INK, 0.45))
    for k in range(5 if kind == 2 else 0):
        c.disc(x + 4 + k * 17, y + 38, 9, 8, mix(PINE, SAGE, c.rng.random()))
        c.disc(x + 6 + k * 17, y + 33, 3, 3, RED)


def _wall(c: Canvas) -> None:
    c.shade([(740, 694), (740, 596), (WIDTH, 596), (WIDTH, 694)], [(0, mix(CLAY, SAND, 0.35)), (1, mix(CLAY, DUSK, 0.4))])
    c.box(730, 588, 880, 12, mix(WINE, DUSK, 0.4))
    for _ in range(130):
        c.box(c.rng.uniform(745, 1590), 606 + 12 * c.rng.randint(0, 6), 24, 8, mix(CLAY, SAND, c.rng.random()), 70)
    for _ in range(90):
        x, r = c.rng.uniform(760, 1600), c.rng.uniform(9, 22)
        c.disc(x, 690 - r * 0.6, r, r * 0.8, mix(PINE, SAGE, c.rng.random()))


def _paving(c: Canvas) -> None:
    for k in range(-16, 17):
        c.stroke([(800 + k * 74, 692), (800 + k * 190, HEIGHT)], 1.2, CLAY, 60)
    for k in range(9):
        y = 692 + 375 * (k / 9) ** 1.7
        c.stroke([(0, y), (WIDTH, y)], 1.2, CLAY, 60)
    c.veil([(240, 900), (1180, 800), (1290, 880), (880, 1000), (300, 1040)], mix(DUSK, CLAY, 0.3), 0.5, 34)


def _line(c: Canvas) -> None:
    for x in (1090.0, 1570.0):
        c.stroke([(x, 780), (x, 520)], 8, mix(SLATE, INK, 0.4))
        c.stroke([(x - 36, 528), (x + 36, 528)], 6, mix(SLATE, INK, 0.4))
    line = wire(c, (1090, 532), (1570, 532), 14, mix(INK, SLATE, 0.4), 2)
    for start, end, colour in ((3, 8, SNOW), (9, 13, mix(RED, SAND, 0.15)), (14, 18, mix(BLUE, SLATE, 0.4)), (19, 22, PALE)):
        top = line[start : end + 1]
        drop = c.rng.uniform(118, 160)
        low = [(x + 12 + 5 * math.sin(i * 1.7), y + drop + 7 * math.sin(i * 1.2)) for i, (x, y) in enumerate(top)]
        c.shade([*top, *reversed(low)], [(0, mix(colour, SAND, 0.1)), (1, mix(colour, SLATE, 0.34))])
        for (x, y), (px, py) in list(zip(top, low, strict=True))[1:-1:2]:
            c.stroke([(x + 2, y + 6), (px, py - 4)], 3, mix(colour, SLATE, 0.4), 90)


def _tree(c: Canvas, x: float, y: float) -> None:
    bark = mix(CLAY, INK, 0.6)
    c.poly([(x - 56, y + 14), (x - 24, y - 60), (x - 22, y - 300), (x + 26, y - 300), (x + 22, y - 60), (x + 64, y + 14), (x, y + 2)], bark)
    for dx, dy, w in ((-250, -450, 24), (-120, -560, 20), (30, -600, 22), (180, -520, 22), (270, -400, 16)):
        c.stroke([(x + dx * 0.02, y - 270), (x + dx * 0.4, y - 270 + (dy + 270) * 0.55), (x + dx, y + dy)], w, bark)
    for i in range(1000):
        share = i / 999
        angle, far = c.rng.uniform(0, math.tau), math.sqrt(c.rng.random())
        px = x + math.cos(angle) * far * 345 + (share - 0.5) * 36
        py = y - 490 + math.sin(angle) * far * 205 - (share - 0.5) * 50 + 22 * math.sin(px / 60)
        r = c.rng.uniform(11, 26) * (1.25 - share * 0.65)
        leaf = mix(mix(OCHRE, WINE, 0.45), mix(GOLD, OCHRE, c.rng.random() * 0.6), share * c.rng.uniform(0.6, 1))
        c.disc(px, py, r, r * 0.72, leaf)
    c.stroke([(x - 10, y - 20), (x - 6, y - 220)], 4, mix(bark, OCHRE, 0.3))


def _table(c: Canvas, x: float, y: float) -> None:
    stone = mix(MIST, SAND, 0.4)
    c.veil([(x - 190, y - 10), (x + 150, y - 10), (x + 110, y + 40), (x - 260, y + 40)], INK, 0.4, 12)
    _sitter(c, x - 150, y, mix(DUSK, BLUE, 0.3), 1)
    _sitter(c, x + 150, y, mix(RED, WINE, 0.4), -1)
    c.shade([(x - 26, y), (x - 34, y - 66), (x + 34, y - 66), (x + 26, y)], [(0, mix(stone, DUSK, 0.3)), (1, mix(stone, DUSK, 0.6))])
    c.disc(x, y - 68, 96, 20, mix(stone, DUSK, 0.4))
    c.disc(x, y - 76, 96, 20, mix(stone, PALE, 0.3))
    c.poly([(x - 40, y - 78), (x - 28, y - 86), (x + 38, y - 86), (x + 46, y - 78)], mix(OCHRE, CLAY, 0.3))
    for _ in range(12):
        c.disc(x + c.rng.uniform(-34, 38), y - 82 + c.rng.uniform(-3, 3), 3.6, 2, c.rng.choice((RED, INK)))
    c.box(x + 58, y - 98, 16, 20, mix(RED, WINE, 0.3))


def _sitter(c: Canvas, x: float, y: float, coat: Colour, facing: int) -> None:
    c.shade([(x - 34, y), (x - 38, y - 46), (x + 38, y - 46), (x + 34, y)], [(0, mix(MIST, SAND, 0.3)), (1, mix(SLATE, DUSK, 0.4))])
    c.stroke([(x, y - 54), (x + facing * 54, y - 52), (x + facing * 56, y - 4)], 21, mix(NIGHT, DUSK, 0.4))
    c.stroke([(x + facing * 56, y - 3), (x + facing * 72, y - 2)], 10, INK)
    c.poly([(x - 30, y - 44), (x - 24 + facing * 8, y - 134), (x + 22 + facing * 10, y - 136), (x + 30, y - 44)], coat)
    c.stroke([(x - 14 + facing * 9, y - 130), (x + 14 + facing * 9, y - 131)], 20, coat)
    c.stroke([(x + facing * 10, y - 122), (x + facing * 26, y - 84), (x + facing * 66, y - 84)], 15, mix(coat, INK, 0.22))
    c.disc(x + facing * 12, y - 160, 17, 20, mix(INK, CLAY, 0.18) if facing > 0 else mix(SAND, INK, 0.55))


def _bench(c: Canvas, x: float, y: float) -> None:
    c.veil([(x - 130, y - 4), (x + 120, y - 4), (x + 80, y + 30), (x - 200, y + 30)], INK, 0.4, 9)
    for dx in (-104, 104):
        c.stroke([(x + dx, y), (x + dx, y - 96)], 7, INK)
        c.stroke([(x + dx, y - 46), (x + dx * 0.9, y)], 6, INK)
    person(c, x - 28, y - 2, 150, mix(PINE, SLATE, 0.3), lean=0.0)
    for top in (92, 76, 46, 38):
        c.box(x - 122, y - top, 244, 9, mix(OCHRE, CLAY, 0.5))


def _leaves(c: Canvas) -> None:
    for _ in range(230):
        y = 720 + 340 * c.rng.random()
        r = (y - 560) / 90 * c.rng.uniform(0.5, 1.2)
        c.disc(c.rng.gauss(860, 380), y, r * 1.5, r * 0.7, mix(GOLD, mix(OCHRE, EMBER, 0.5), c.rng.random()), 230)
    c.veil([(0, HEIGHT - 10), (WIDTH, HEIGHT - 10), (WIDTH, HEIGHT), (0, HEIGHT)], NIGHT, 0.5, 40)


SCENE = Scene("qinghe-yard", "community", "秋天的社区院子，金黄的大树下有人隔着石桌下棋，一旁晾着床单，墙边停着自行车", 109, paint, 0.08)
