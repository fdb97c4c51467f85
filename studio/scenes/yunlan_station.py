"""The bus station after sunset: clock tower, canopy, a coach about to leave."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.props import birds, clouds, person, ridge
from studio.record import Scene

GROUND = 820.0


def paint(c: Canvas) -> None:
    """Paint sky and hills, the hall with its tower, the canopy, the coach, the travellers."""
    c.sky([(0, NIGHT), (0.4, DUSK), (0.7, mix(SLATE, BLUE, 0.3)), (0.9, mix(SAND, EMBER, 0.35)), (1, EMBER)], 720)
    clouds(c, 330, 140, 14, mix(EMBER, SAND, 0.5), 0.32)
    ridge(c, 660, 60, 2, [(0, mix(SLATE, DUSK, 0.4)), (0.4, mix(SLATE, SAND, 0.3))])
    _tower(c, 360, 700)
    _hall(c)
    _canopy(c)
    c.shade([(0, GROUND - 8), (WIDTH, GROUND - 8), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, mix(SLATE, CLAY, 0.3)), (1, NIGHT)])
    _coach(c, 640, GROUND - 4)
    _travellers(c)
    c.mirror(GROUND + 6, 242, mix(NIGHT, DUSK, 0.4), 0.6)
    _wet(c)
    birds(c, 980, 170, 7, INK, 9)


def _hall(c: Canvas) -> None:
    wall = mix(CLAY, DUSK, 0.42)
    c.shade([(120, GROUND), (120, 560), (1500, 560), (1500, GROUND)], [(0, mix(wall, SAND, 0.2)), (1, mix(wall, NIGHT, 0.3))])
    c.box(100, 546, 1420, 16, mix(WINE, INK, 0.3))
    for k in range(22):
        x = 150 + k * 61
        c.shade([(x, 730), (x, 596), (x + 44, 596), (x + 44, 730)], [(0, mix(GOLD, OCHRE, 0.25)), (1, mix(OCHRE, CLAY, 0.3))])
        c.box(x + 20, 596, 4, 134, mix(wall, INK, 0.4))
        c.box(x, 636, 44, 4, mix(wall, INK, 0.4))
    c.glow(800, 690, 820, 150, OCHRE, 0.35)


def _tower(c: Canvas, x: float, y: float) -> None:
    stone = mix(CLAY, SAND, 0.25)
    c.shade(
        [(x - 62, y), (x - 56, 210), (x + 56, 210), (x + 62, y)], [(0, mix(stone, DUSK, 0.65)), (1, mix(stone, EMBER, 0.2))], across=True
    )
    c.poly([(x - 76, 214), (x - 66, 190), (x + 66, 190), (x + 76, 214)], mix(WINE, INK, 0.35))
    c.poly([(x - 60, 190), (x, 96), (x + 60, 190)], mix(WINE, INK, 0.2))
    c.poly([(x, 96), (x + 60, 190), (x + 20, 190)], mix(RED, WINE, 0.5))
    c.stroke([(x, 100), (x, 58)], 4, INK)
    c.glow(x, 286, 120, 120, GOLD, 0.5)
    c.disc(x, 286, 42, 42, mix(WINE, INK, 0.5))
    c.disc(x, 286, 37, 37, PALE)
    for k in range(12):
        a = k * math.tau / 12
        c.stroke([(x + math.cos(a) * 29, 286 + math.sin(a) * 29), (x + math.cos(a) * 34, 286 + math.sin(a) * 34)], 2.4, INK)
    c.stroke([(x, 286), (x - 9, 306)], 4.5, INK)
    c.stroke([(x, 286), (x + 5, 257)], 3.2, INK)
    for k in range(3):
        c.pill(x - 11, 366 + k * 62, 22, 40, 11, mix(GOLD, OCHRE, 0.3) if k == 1 else mix(NIGHT, DUSK, 0.5))


def _canopy(c: Canvas) -> None:
    steel = mix(NIGHT, INK, 0.3)
    roof = [(430.0, 540.0), (470.0, 500.0)]
    roof += [(470 + k * 58, 500 - 34 * math.sin(math.pi * k / 20)) for k in range(21)]
    c.shade([*roof, (WIDTH + 50, 510), (WIDTH + 50, 540)], [(0, mix(SLATE, DUSK, 0.4)), (1, steel)])
    c.box(430, 538, WIDTH, 9, mix(EMBER, WINE, 0.3))
    for x in (520, 820, 1120, 1420):
        c.box(x - 8, 540, 16, GROUND - 540, steel)
        c.poly([(x - 8, 620), (x - 70, 545), (x - 58, 545), (x + 8, 606)], steel)
        c.poly([(x + 8, 620), (x + 70, 545), (x + 58, 545), (x - 8, 606)], steel)
        for dx in (110, 190):
            c.stroke([(x + dx - 26, 551), (x + dx + 26, 551)], 6, mix(PALE, GOLD, 0.4))
            c.beam([(x + dx - 26, 552), (x + dx + 26, 552), (x + dx + 110, GROUND), (x + dx - 110, GROUND)], GOLD, 0.3, 14)


def _coach(c: Canvas, x: float, y: float) -> None:
    w, red = 620.0, mix(RED, WINE, 0.12)
    c.pill(x, y - 232, w, 206, 26, mix(SNOW, SAND, 0.3))
    c.shade([(x + 2, y - 92), (x + w - 2, y - 92), (x + w - 2, y - 34), (x + 10, y - 28)], [(0, red), (1, mix(red, INK, 0.4))])
    c.poly([(x + 2, y - 110), (x + 240, y - 110), (x + 330, y - 92), (x + 2, y - 92)], mix(red, EMBER, 0.5))
    c.pill(x + 18, y - 212, w - 40, 92, 12, mix(NIGHT, INK, 0.4))
    for k in range(7):
        px = x + 26 + k * 80
        c.shade(
            [(px, y - 206), (px + 72, y - 206), (px + 72, y - 126), (px, y - 126)], [(0, mix(GOLD, PALE, 0.3)), (1, mix(OCHRE, CLAY, 0.3))]
        )
        c.disc(px + 36, y - 148, 13, 16, mix(NIGHT, INK, 0.4), 230 if k in (1, 2, 4) else 0)
        c.pill(px + 20, y - 142, 32, 20, 8, mix(CLAY, WINE, 0.5))
    c.shade([(x + 14, y - 206), (x + 70, y - 206), (x + 70, y - 52), (x + 14, y - 52)], [(0, mix(MIST, GOLD, 0.4)), (1, DUSK)])
    c.box(x + 40, y - 206, 4, 154, INK)
    for px in (x + 140, x + 480):
        c.disc(px, y - 32, 44, 44, mix(red, INK, 0.7))
        c.disc(px, y - 28, 36, 36, INK)
        c.disc(px, y - 28, 17, 17, mix(SLATE, MIST, 0.3))
    c.stroke([(x + 4, y - 70), (x + 4, y - 58)], 9, GOLD)
    c.glow(x - 6, y - 62, 130, 60, GOLD, 0.8)
    c.box(x + w - 6, y - 90, 6, 30, EMBER)
    c.box(x + 30, y - 244, 200, 14, mix(MIST, SLATE, 0.4))


def _travellers(c: Canvas) -> None:
    queue: tuple[tuple[float, float, Colour], ...] = (
        (606, 156, DUSK),
        (556, 166, mix(CLAY, SAND, 0.2)),
        (506, 150, WINE),
        (1330, 160, PINE_COAT),
        (1390, 152, mix(RED, EMBER, 0.2)),
        (250, 164, mix(DUSK, INK, 0.3)),
    )
    for x, h, coat in queue:
        person(c, x, GROUND + 2, h, coat, stride=0.05 if x in (606, 250) else 0)
        case = mix(coat, INK, 0.35)
        c.pill(x + 0.17 * h, GROUND - 0.3 * h, 0.2 * h, 0.29 * h, 5, case)
        c.stroke(
            [
                (x + 0.22 * h, GROUND - 0.3 * h),
                (x + 0.22 * h, GROUND - 0.44 * h),
                (x + 0.31 * h, GROUND - 0.44 * h),
                (x + 0.31 * h, GROUND - 0.3 * h),
            ],
            2,
            INK,
        )


PINE_COAT: Colour = (70, 92, 92)


def _wet(c: Canvas) -> None:
    for i in range(330):
        share = (i / 330) ** 1.3
        y, x = GROUND + 10 + share * 236, c.rng.uniform(-60, WIDTH)
        w = c.rng.uniform(20, 130) * (0.4 + share)
        c.stroke([(x, y), (x + w, y)], 0.9 + share * 1.6, mix(NIGHT, SLATE, c.rng.random()), 80)
    c.box(0, GROUND + 3, WIDTH, 4, mix(INK, DUSK, 0.3))


SCENE = Scene(
    "yunlan-station", "station", "日落后的客运站，钟楼亮着灯，雨棚下停着一辆待发的客车，旅客提着箱子排队，地面映出灯光", 113, paint
)
