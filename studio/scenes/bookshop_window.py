"""A bookshop at night, seen from the pavement; its owner on the ladder, back turned."""

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
from studio.props import bicycle, person
from studio.record import Scene

SPINES: tuple[Colour, ...] = (RED, WINE, OCHRE, SAND, SLATE, BLUE, PINE, SAGE, CLAY, PALE)
LEFT, TOP, RIGHT, LOW = 330.0, 300.0, 1110.0, 800.0


def paint(c: Canvas) -> None:
    """Paint the front, the warm room behind the glass, then what the light touches outside."""
    c.sky([(0, INK), (1, mix(NIGHT, DUSK, 0.6))])
    _bricks(c)
    _front(c)
    _room(c)
    _owner(c, 860, 690)
    _display(c)
    _frame(c)
    _door(c)
    _pavement(c)
    _outside(c)
    _snow(c)


def _bricks(c: Canvas) -> None:
    for row in range(36):
        for k in range(34):
            if c.rng.random() < 0.42:
                x = k * 50 - (row % 2) * 25
                c.box(x, row * 24, 46, 20, mix(mix(DUSK, CLAY, 0.3), NIGHT, c.rng.uniform(0.2, 0.9)), 120)
    for x in (470, 850, 1230):
        c.box(x - 70, 30, 140, 110, mix(CLAY, NIGHT, 0.6))
        c.shade([(x - 60, 38), (x + 60, 38), (x + 60, 140), (x - 60, 140)], [(0, mix(NIGHT, INK, 0.4)), (1, mix(DUSK, SLATE, 0.2))])
        c.box(x - 3, 38, 6, 102, mix(CLAY, NIGHT, 0.6))
        c.box(x - 80, 138, 160, 10, mix(MIST, SLATE, 0.3))


def _front(c: Canvas) -> None:
    c.shade([(250, 880), (250, 206), (1410, 206), (1410, 880)], [(0, mix(WINE, INK, 0.25)), (1, mix(WINE, INK, 0.55))])
    c.box(250, 206, 1160, 74, mix(WINE, RED, 0.3))
    c.box(250, 274, 1160, 6, mix(OCHRE, GOLD, 0.3))
    for k in range(5):
        x = 640 + k * 90
        c.disc(x, 243, 24, 24, mix(OCHRE, GOLD, 0.3))
        c.disc(x, 243, 20, 20, mix(WINE, RED, 0.3))
        c.pill(x - 9, 232, 18, 22, 3, mix(OCHRE, GOLD, 0.4))
    for k in range(14):
        x = 236 + k * 85
        fill = mix(RED, WINE, 0.15) if k % 2 else mix(PALE, SAND, 0.4)
        c.poly([(x + 8, 196), (x + 85, 196), (x + 78, 206), (x, 206)], mix(fill, NIGHT, 0.4))
    c.box(226, 184, 1210, 14, mix(SNOW, MIST, 0.25))


def _room(c: Canvas) -> None:
    c.shade(
        [(LEFT, TOP), (RIGHT, TOP), (RIGHT, LOW), (LEFT, LOW)],
        [(0, mix(OCHRE, CLAY, 0.4)), (0.5, mix(GOLD, OCHRE, 0.3)), (1, mix(OCHRE, CLAY, 0.6))],
    )
    for column in range(6):
        x = LEFT + 12 + column * 130
        for row in range(5):
            _shelf(c, x, TOP + 34 + row * 84, 120)
    for x in (500, 720, 960):
        c.stroke([(x, TOP), (x, TOP + 46)], 2, INK)
        c.poly([(x - 34, TOP + 70), (x - 14, TOP + 44), (x + 14, TOP + 44), (x + 34, TOP + 70)], mix(PINE, INK, 0.3))
        c.disc(x, TOP + 72, 13, 9, PALE)
        c.glow(x, TOP + 76, 240, 220, GOLD, 0.6)


def _shelf(c: Canvas, x: float, y: float, w: float) -> None:
    c.box(x, y, w, 74, mix(WINE, INK, 0.5))
    place = x + 4
    while place < x + w - 12:
        thick, tall = c.rng.uniform(6, 15), c.rng.uniform(44, 66)
        if c.rng.random() < 0.93:
            c.box(place, y + 74 - tall, thick - 1.5, tall, mix(c.rng.choice(SPINES), OCHRE, 0.28))
        place += thick
    c.box(x - 4, y + 74, w + 8, 8, mix(CLAY, OCHRE, 0.35))


def _owner(c: Canvas, x: float, y: float) -> None:
    wood = mix(OCHRE, INK, 0.5)
    for side in (-1, 1):
        c.stroke([(x + side * 52, LOW), (x + side * 26, TOP + 46)], 9, wood)
    for k in range(7):
        share = k / 7
        half = 50 - 25 * share
        c.stroke([(x - half, LOW - 30 - share * 440), (x + half, LOW - 30 - share * 440)], 7, wood)
    coat = mix(DUSK, BLUE, 0.25)
    person(c, x, y - 16, 268, coat, legs=mix(NIGHT, INK, 0.3), hands=[(-0.36, -0.93), (0.13, -0.6)])
    c.box(x - 112, y - 296, 15, 52, RED)
    c.box(x + 26, y - 208, 44, 34, mix(SAND, CLAY, 0.3))
    c.box(x + 24, y - 196, 48, 5, mix(CLAY, WINE, 0.5))
    c.stroke([(x - 8, y - 230), (x - 10, y - 150)], 2, mix(coat, INK, 0.5), 120)


def _display(c: Canvas) -> None:
    c.shade([(LEFT, 742), (RIGHT, 742), (RIGHT, LOW), (LEFT, LOW)], [(0, mix(OCHRE, CLAY, 0.35)), (1, mix(WINE, INK, 0.4))])
    for k in range(9):
        x, tall = LEFT + 36 + k * 84, c.rng.uniform(58, 84)
        colour = SPINES[(k * 3) % len(SPINES)]
        cover = [(x, 758), (x + 7, 758 - tall), (x + 60, 758 - tall), (x + 55, 758)]
        c.poly([(p[0] + 6, p[1] + 2) for p in cover], INK, 90)
        c.shade(cover, [(0, mix(colour, PALE, 0.14)), (1, mix(colour, INK, 0.2))])
        c.box(x + 16, 758 - tall * 0.72, 30, 5, mix(PALE, colour, 0.2))
        c.disc(x + 31, 758 - tall * 0.36, 10, 10, mix(colour, PALE, 0.45))
    for k in range(3):
        c.box(LEFT + 300 - k * 4, 776 - k * 11, 74, 10, SPINES[k * 2])
    c.disc(LEFT + 560, 780, 24, 13, mix(INK, CLAY, 0.35))
    c.disc(LEFT + 584, 772, 11, 10, mix(INK, CLAY, 0.35))


def _frame(c: Canvas) -> None:
    frame = mix(WINE, INK, 0.6)
    for x in (LEFT, LEFT + 260, LEFT + 520, RIGHT):
        c.box(x - 6, TOP - 8, 12, LOW - TOP + 16, frame)
    for y in (TOP - 8, LOW - 4):
        c.box(LEFT - 6, y, RIGHT - LEFT + 12, 12, frame)
    c.box(LEFT - 20, LOW + 6, RIGHT - LEFT + 40, 14, mix(SNOW, MIST, 0.25))
    for x in (LEFT + 60, LEFT + 350, LEFT + 610):
        c.poly([(x, LOW - 8), (x + 130, TOP + 6), (x + 168, TOP + 6), (x + 38, LOW - 8)], SNOW, 16)


def _door(c: Canvas) -> None:
    c.box(1166, 296, 196, 588, mix(INK, WINE, 0.3))
    c.shade([(1180, 310), (1348, 310), (1348, 884), (1180, 884)], [(0, mix(RED, WINE, 0.45)), (1, mix(WINE, INK, 0.4))])
    c.shade([(1204, 336), (1324, 336), (1324, 700), (1204, 700)], [(0, mix(GOLD, OCHRE, 0.4)), (1, mix(OCHRE, CLAY, 0.4))])
    c.box(1260, 336, 8, 364, mix(WINE, INK, 0.3))
    c.box(1204, 500, 120, 8, mix(WINE, INK, 0.3))
    c.pill(1230, 440, 66, 40, 5, mix(PALE, SAND, 0.3))
    c.stroke([(1263, 408), (1236, 440), (1290, 440), (1263, 408)], 2, INK)
    c.disc(1334, 620, 7, 7, GOLD)
    c.box(1150, 876, 230, 18, mix(SLATE, NIGHT, 0.3))


def _pavement(c: Canvas) -> None:
    c.shade([(0, 884), (WIDTH, 884), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, mix(SLATE, MIST, 0.3)), (1, mix(DUSK, NIGHT, 0.4))])
    c.beam([(LEFT, 884), (RIGHT, 884), (RIGHT + 190, HEIGHT + 60), (LEFT - 190, HEIGHT + 60)], OCHRE, 0.85, 16)
    c.beam([(1204, 884), (1324, 884), (1440, HEIGHT), (1250, HEIGHT)], OCHRE, 0.6, 12)
    for _ in range(30):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(905, HEIGHT)
        c.disc(x, y, c.rng.uniform(30, 110), c.rng.uniform(2, 6), SNOW, 34)
    for k in range(11):
        c.disc(1270 - k * 34 - 12 * (k % 2), 914 + k * 14 + 7 * (k % 2), 13, 5, mix(DUSK, SLATE, 0.3), 150)


def _outside(c: Canvas) -> None:
    bicycle(c, 62, 930, 50, mix(SLATE, NIGHT, 0.45))
    for x in (1480, 290):
        c.shade([(x - 34, 900), (x - 44, 826), (x + 44, 826), (x + 34, 900)], [(0, mix(CLAY, RED, 0.2)), (1, mix(WINE, INK, 0.4))])
        for k in range(26):
            px, py = x + c.rng.gauss(0, 24), 800 - abs(c.rng.gauss(0, 34))
            c.disc(px, py, 13, 11, mix(PINE, NIGHT, c.rng.random() * 0.6))
            c.disc(px - 3, py - 6, 8, 4, SNOW, 170 if k % 2 else 0)
    c.stroke([(1480, 296), (1480, 330)], 4, INK)
    c.pill(1456, 330, 48, 70, 20, mix(RED, EMBER, 0.3))
    c.glow(1480, 365, 190, 190, EMBER, 0.7)


def _snow(c: Canvas) -> None:
    for _ in range(260):
        r = c.rng.uniform(1.2, 3.8)
        c.disc(c.rng.uniform(0, WIDTH), c.rng.uniform(0, HEIGHT), r, r, SNOW, c.rng.randint(90, 220))


SCENE = Scene("bookshop-window", "shop", "雪夜里亮着暖光的书店橱窗，店主背对窗外站在木梯上理书，门边挂着灯笼", 131, paint)
