"""Road works towards evening: a red roller on steaming asphalt, cones and barriers."""

from __future__ import annotations

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
from studio.props import blades, clouds, lamp, leafy_tree, person, skyline
from studio.record import Scene

EDGE = 690.0


def paint(c: Canvas) -> None:
    """Paint sky and town, the road in two states, then machine and people."""
    c.sky([(0, BLUE), (0.45, mix(SLATE, SAND, 0.4)), (0.8, SAND), (1, mix(GOLD, EMBER, 0.3))], 490)
    clouds(c, 180, 120, 16, PALE, 0.45)
    c.glow(1180, 450, 560, 380, GOLD, 0.6)
    skyline(c, 474, 40, 130, mix(SLATE, SAND, 0.42), 0.04)
    skyline(c, 476, 30, 92, mix(SLATE, DUSK, 0.35), 0.08, -20, 900)
    c.mist(474, 60, SAND, 0.55)
    _road(c)
    for x, y, h in ((70, 600, 150), (420, 580, 110), (770, 610, 170), (1390, 590, 130), (1500, 612, 180)):
        leafy_tree(c, x, y, h, mix(PINE, DUSK, 0.4), mix(OCHRE, SAGE, 0.4), 1)
    _barriers(c)
    _roller(c, 640, 850)
    _crew(c)
    _cones(c)


def _road(c: Canvas) -> None:
    c.shade([(0, 472), (WIDTH, 472), (WIDTH, 720), (0, 720)], [(0, SAND), (1, mix(OCHRE, SAGE, 0.45))])
    blades_of = mix(SAGE, CLAY, 0.3)
    blades(c, (0, 560, WIDTH, 120), 1500, 17, mix(blades_of, DUSK, 0.25), mix(SAND, OCHRE, 0.4))
    c.shade(
        [(0, EDGE), (WIDTH, EDGE), (WIDTH, HEIGHT), (0, HEIGHT)],
        [(0, mix(SLATE, SAND, 0.25)), (0.4, mix(SLATE, DUSK, 0.3)), (1, mix(DUSK, NIGHT, 0.5))],
    )
    c.shade([(0, EDGE), (980, EDGE), (1010, 900), (0, 900)], [(0, mix(DUSK, SLATE, 0.3)), (0.3, NIGHT), (1, INK)])
    c.shade([(980, EDGE), (1330, EDGE), (1390, 900), (1010, 900)], [(0, mix(CLAY, SAND, 0.35)), (1, mix(CLAY, NIGHT, 0.5))])
    _stones(c, 0, 990, mix(DUSK, SLATE, 0.6), 900)
    _stones(c, 1000, 1350, mix(SAND, CLAY, 0.5), 800)
    c.box(0, EDGE - 9, WIDTH, 10, mix(MIST, SAND, 0.3))
    c.box(0, EDGE + 1, WIDTH, 5, INK, 110)
    for k in range(9):
        x = -60 + k * 210
        c.poly([(x, 936), (x + 110, 936), (x + 100, 948), (x - 14, 948)], PALE, 190)
    for i in range(8):
        steam = 110 + i * 42 + c.rng.uniform(-30, 30)
        c.veil([(steam, 800), (steam + 60, 800), (steam + 20, 560), (steam - 50, 540)], mix(PALE, SAND, 0.4), 0.15, 20)


def _stones(c: Canvas, left: float, right: float, colour: Colour, count: int) -> None:
    for _ in range(count):
        y = EDGE + 12 + (890 - EDGE - 12) * c.rng.random()
        r = (y - 560) / 160 * c.rng.uniform(0.5, 1.3)
        c.disc(c.rng.uniform(left, right), y, r * 1.6, r, mix(colour, NIGHT, c.rng.random() * 0.7), 150)


def _barriers(c: Canvas) -> None:
    for k in range(9):
        x = -40 + k * 190
        for dx in (14, 156):
            c.box(x + dx, EDGE - 74, 8, 74, mix(SLATE, INK, 0.4))
        for j in range(6):
            for top, h, shift in ((EDGE - 66, 24, 0), (EDGE - 34, 14, 1)):
                left = x + j * 29
                slant = [(left, top + h), (left + 9, top), (left + 38, top), (left + 29, top + h)]
                c.poly(slant, mix((RED, SNOW)[(j + shift) % 2], DUSK, 0.22))
    for x in (190, 640, 1090, 1540):
        lamp(c, x, EDGE - 12, 330, mix(DUSK, SLATE, 0.4), arm=-0.14)


def _roller(c: Canvas, x: float, y: float) -> None:
    c.veil([(x - 250, y - 12), (x + 250, y - 12), (x + 120, y + 70), (x - 420, y + 70)], INK, 0.62, 12)
    steel, red = mix(SLATE, DUSK, 0.35), mix(RED, WINE, 0.15)
    _drum(c, x - 170, y - 84, 84)
    _drum(c, x + 178, y - 84, 84)
    c.poly([(x - 170, y - 84), (x - 150, y - 94), (x - 60, y - 140), (x - 60, y - 112)], mix(INK, DUSK, 0.4))
    c.poly([(x - 120, y - 130), (x + 60, y - 130), (x + 44, y - 66), (x - 60, y - 62)], mix(INK, WINE, 0.25))
    body = [
        (x - 250, y - 172),
        (x - 120, y - 214),
        (x - 30, y - 214),
        (x - 14, y - 128),
        (x - 50, y - 100),
        (x - 96, y - 160),
        (x - 240, y - 150),
    ]
    c.shade(body, [(0, mix(red, EMBER, 0.4)), (1, mix(red, INK, 0.2))])
    hood = [
        (x + 44, y - 206),
        (x + 226, y - 196),
        (x + 270, y - 168),
        (x + 270, y - 150),
        (x + 100, y - 150),
        (x + 70, y - 96),
        (x - 20, y - 96),
        (x - 20, y - 128),
    ]
    c.shade(hood, [(0, mix(red, EMBER, 0.45)), (1, mix(red, INK, 0.3))])
    c.poly([(x - 30, y - 212), (x + 50, y - 206), (x + 40, y - 128), (x - 24, y - 128)], mix(INK, WINE, 0.3))
    for k in range(6):
        c.stroke([(x + 112 + k * 18, y - 190), (x + 112 + k * 18, y - 160)], 5, mix(WINE, INK, 0.4))
    _driver(c, x, y)
    for dx in (-56, 78):
        c.box(x + dx, y - 356, 9, 152, steel)
    c.poly([(x - 92, y - 352), (x - 72, y - 372), (x + 108, y - 372), (x + 124, y - 352)], mix(red, EMBER, 0.35))
    c.box(x - 92, y - 354, 216, 8, mix(WINE, INK, 0.3))
    c.disc(x + 20, y - 380, 12, 10, GOLD)
    c.glow(x + 20, y - 380, 90, 80, GOLD, 0.6)


def _drum(c: Canvas, x: float, y: float, r: float) -> None:
    c.disc(x, y, r, r, mix(SLATE, INK, 0.35))
    c.disc(x + 3, y - 3, r * 0.92, r * 0.92, mix(SLATE, DUSK, 0.2))
    c.glow(x + r * 0.4, y - r * 0.45, r * 0.8, r * 0.8, SAND, 0.55)
    c.disc(x, y, r * 0.56, r * 0.56, mix(DUSK, INK, 0.3))
    c.disc(x, y, r * 0.2, r * 0.2, mix(SLATE, SAND, 0.2))
    for k, (dx, dy) in enumerate(((0.36, 0), (-0.36, 0), (0, 0.36), (0, -0.36))):
        c.disc(x + dx * r, y + dy * r, r * 0.055, r * 0.055, mix(SLATE, MIST, 0.2 * k))


def _driver(c: Canvas, x: float, y: float) -> None:
    c.poly([(x - 26, y - 208), (x - 20, y - 284), (x + 22, y - 290), (x + 40, y - 208)], mix(DUSK, INK, 0.25))
    c.stroke([(x - 6, y - 272), (x - 40, y - 232), (x - 62, y - 236)], 15, mix(DUSK, INK, 0.15))
    c.disc(x - 2, y - 308, 17, 21, mix(CLAY, INK, 0.45))
    c.disc(x - 2, y - 318, 20, 15, mix(GOLD, OCHRE, 0.4))
    c.stroke([(x - 26, y - 313), (x + 18, y - 313)], 5, mix(GOLD, OCHRE, 0.5))
    c.stroke([(x - 52, y - 210), (x - 64, y - 240)], 5, INK)


def _crew(c: Canvas) -> None:
    for x, y, coat, lean in ((1120, 800, EMBER, 0.07), (1290, 772, mix(RED, EMBER, 0.4), -0.08)):
        h, side = 172.0, 1 if lean > 0 else -1
        c.veil([(x - 20, y - 4), (x + 20, y - 4), (x - 70, y + 46), (x - 150, y + 46)], INK, 0.5, 5)
        tool = (x + side * 0.62 * h, y + 4)
        c.stroke([(x + side * 0.12 * h, y - 0.66 * h), tool], 4.5, mix(CLAY, INK, 0.4))
        c.stroke([(tool[0] - 17, tool[1]), (tool[0] + 17, tool[1])], 7, INK)
        hands = [(side * 0.3, -0.43), (side * 0.2, -0.56)]
        person(c, x, y, h, mix(coat, CLAY, 0.2), stride=0.05, lean=lean, hands=hands, hat=GOLD)
        for low in (0.56, 0.65):
            c.stroke([(x - 0.1 * h + lean * h, y - low * h), (x + 0.1 * h + lean * h, y - low * h)], 4, SNOW)
    c.shade([(1140, 806), (1180, 786), (1225, 782), (1262, 806)], [(0, mix(DUSK, SLATE, 0.3)), (1, INK)])


def _cones(c: Canvas) -> None:
    for x in (90, 330, 570, 810, 1050, 1290, 1530):
        _cone(c, x, 1000, 104)


def _cone(c: Canvas, x: float, y: float, s: float) -> None:
    c.veil([(x - s * 0.2, y), (x + s * 0.2, y), (x - s * 0.6, y + s * 0.24), (x - s * 0.9, y + s * 0.24)], INK, 0.5, 3)
    c.poly([(x - s * 0.34, y), (x - s * 0.26, y - s * 0.08), (x + s * 0.26, y - s * 0.08), (x + s * 0.34, y)], mix(INK, WINE, 0.4))
    body = [(x - s * 0.2, y - s * 0.06), (x - s * 0.04, y - s), (x + s * 0.04, y - s), (x + s * 0.2, y - s * 0.06)]
    c.shade(body, [(0, mix(RED, WINE, 0.3)), (1, EMBER)], across=True)
    for low, high in ((0.3, 0.46), (0.6, 0.74)):
        a, b = s * (0.2 - 0.17 * low), s * (0.2 - 0.17 * high)
        c.poly([(x - a, y - low * s), (x - b, y - high * s), (x + b, y - high * s), (x + a, y - low * s)], mix(SNOW, MIST, 0.2))


SCENE = Scene("road-works", "road", "傍晚的修路现场，红色压路机碾过新铺的沥青，路中摆着一排锥桶，远处两名工人在摊料", 41, paint)
