"""After rain: stacked concrete pipes and a digger, doubled by a wide puddle."""

from __future__ import annotations

import math

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAND, SLATE, SNOW, WINE, mix
from studio.props import birds, clouds, person, skyline
from studio.record import Scene

GROUND = 745.0


def paint(c: Canvas) -> None:
    """Paint the clearing sky, the yard, and what the puddle shows of both."""
    c.sky([(0, DUSK), (0.3, mix(BLUE, SLATE, 0.4)), (0.7, MIST), (0.9, SAND), (1, mix(SAND, EMBER, 0.4))], GROUND)
    _rain_clouds(c)
    c.glow(980, 640, 620, 330, GOLD, 0.5)
    skyline(c, 690, 40, 150, mix(SLATE, MIST, 0.35), 0.05)
    skyline(c, 700, 20, 90, mix(SLATE, DUSK, 0.4), 0.1)
    c.mist(690, 110, mix(SAND, MIST, 0.4), 0.5)
    c.shade([(0, 690), (WIDTH, 690), (WIDTH, GROUND + 2), (0, GROUND + 2)], [(0, mix(OCHRE, SAND, 0.4)), (1, mix(CLAY, NIGHT, 0.4))])
    _stack(c)
    _digger(c, 1130, GROUND - 14)
    _people(c)
    c.mirror(GROUND, 320, mix(DUSK, SLATE, 0.3), 0.34)
    _puddle(c)
    _foreground(c)
    birds(c, 660, 240, 6, DUSK, 9)


def _rain_clouds(c: Canvas) -> None:
    for i in range(40):
        x, y, r = c.rng.uniform(-60, WIDTH), 90 + c.rng.gauss(0, 60), c.rng.uniform(60, 160)
        c.veil([(x - r, y), (x, y - r * 0.4), (x + r, y), (x, y + r * 0.26)], mix(NIGHT, SLATE, 0.3 + i / 90), 0.3, 16)
    clouds(c, 360, 90, 10, PALE, 0.5)
    for _ in range(60):
        x, y = c.rng.uniform(0, 500), c.rng.uniform(170, 560)
        c.stroke([(x, y), (x - 30, y + 90)], 1.2, MIST, 34)


def _stack(c: Canvas) -> None:
    r = 96.0
    for row, count in enumerate((4, 3, 2)):
        for k in range(count):
            x = 118 + k * r * 2.03 + row * r * 1.015
            y = GROUND - 12 - r - row * r * 1.74
            _pipe(c, x, y, r)
    for x in (10, 820):
        c.poly([(x, GROUND - 12), (x + 16, GROUND - 54), (x + 40, GROUND - 12)], mix(CLAY, INK, 0.4))
    c.box(-10, GROUND - 14, 880, 12, mix(CLAY, INK, 0.55))


def _pipe(c: Canvas, x: float, y: float, r: float) -> None:
    shell = mix(MIST, SAND, 0.35)
    c.shade(_round(x, y, r), [(0, mix(shell, PALE, 0.5)), (0.5, mix(shell, SLATE, 0.4)), (1, mix(SLATE, NIGHT, 0.5))])
    for _ in range(70):
        angle, far = c.rng.uniform(0, math.tau), r * c.rng.uniform(0.82, 0.98)
        c.disc(x + math.cos(angle) * far, y + math.sin(angle) * far, 2, 1.6, mix(shell, NIGHT, c.rng.random() * 0.7), 120)
    c.shade(_round(x, y, r * 0.79), [(0, INK), (0.55, mix(NIGHT, DUSK, 0.6)), (1, mix(SLATE, SAND, 0.45))])
    c.shade(_round(x + r * 0.1, y - r * 0.05, r * 0.5), [(0, INK), (1, mix(NIGHT, INK, 0.4))])
    c.shade(_round(x + r * 0.13, y - r * 0.06, r * 0.34), [(0, mix(MIST, SLATE, 0.3)), (1, mix(SAND, EMBER, 0.25))])
    c.ring(x, y, r, 2, mix(SLATE, NIGHT, 0.5))


def _round(x: float, y: float, r: float) -> list[tuple[float, float]]:
    return [(x + math.cos(i * math.tau / 64) * r, y + math.sin(i * math.tau / 64) * r) for i in range(64)]


def _digger(c: Canvas, x: float, y: float) -> None:
    red = mix(RED, CLAY, 0.2)
    c.pill(x - 90, y - 52, 330, 58, 28, mix(INK, NIGHT, 0.5))
    for k in range(6):
        c.disc(x - 58 + k * 53, y - 22, 20, 20, mix(DUSK, SLATE, 0.25))
        c.disc(x - 58 + k * 53, y - 22, 8, 8, INK)
    c.box(x + 40, y - 74, 80, 26, INK)
    body = [(x - 50, y - 76), (x - 50, y - 176), (x + 130, y - 176), (x + 240, y - 164), (x + 252, y - 150), (x + 252, y - 76)]
    c.shade(body, [(0, mix(red, EMBER, 0.45)), (1, mix(red, INK, 0.35))])
    for k in range(7):
        c.stroke([(x + 150 + k * 12, y - 146), (x + 150 + k * 12, y - 104)], 3.5, mix(WINE, INK, 0.5))
    c.poly([(x - 46, y - 174), (x - 34, y - 262), (x + 56, y - 262), (x + 66, y - 174)], mix(red, WINE, 0.4))
    c.shade([(x - 36, y - 180), (x - 26, y - 250), (x + 14, y - 250), (x + 14, y - 180)], [(0, mix(MIST, SAND, 0.4)), (1, DUSK)])
    c.poly([(x + 22, y - 180), (x + 22, y - 250), (x + 48, y - 250), (x + 54, y - 180)], mix(DUSK, SLATE, 0.4))
    _arm(c, x - 40, y - 150, mix(red, EMBER, 0.3))


def _arm(c: Canvas, x: float, y: float, red: tuple[int, int, int]) -> None:
    knee, wrist = (x - 132, y - 236), (x - 196, y - 40)
    boom = [
        (x + 8, y + 16),
        (x - 34, y - 130),
        (knee[0] + 22, knee[1] - 16),
        (knee[0] - 14, knee[1] - 2),
        (knee[0] - 4, knee[1] + 26),
        (x - 76, y - 110),
        (x - 30, y + 22),
    ]
    c.shade(boom, [(0, red), (1, mix(red, WINE, 0.6))])
    c.stroke([(x - 4, y - 8), (x - 66, y - 126)], 11, mix(SLATE, SNOW, 0.2))
    stick = [(knee[0] - 26, knee[1] - 18), (knee[0] + 14, knee[1] + 14), (wrist[0] + 14, wrist[1]), (wrist[0] - 12, wrist[1])]
    c.shade(stick, [(0, mix(red, WINE, 0.15)), (1, mix(red, WINE, 0.6))])
    c.disc(*knee, 12, 12, mix(WINE, INK, 0.4))
    bucket = [
        (wrist[0] - 20, wrist[1] - 10),
        (wrist[0] + 26, wrist[1] - 6),
        (wrist[0] + 70, wrist[1] + 46),
        (wrist[0] + 40, wrist[1] + 84),
        (wrist[0] - 20, wrist[1] + 66),
    ]
    c.shade(bucket, [(0, mix(DUSK, SLATE, 0.3)), (1, INK)])
    for k in range(4):
        c.poly(
            [
                (wrist[0] + 36 + k * 9, wrist[1] + 80 - k * 9),
                (wrist[0] + 46 + k * 9, wrist[1] + 72 - k * 9),
                (wrist[0] + 58 + k * 8, wrist[1] + 92 - k * 8),
            ],
            mix(SLATE, INK, 0.3),
        )


def _people(c: Canvas) -> None:
    person(c, 868, GROUND - 4, 150, mix(EMBER, RED, 0.3), legs=mix(NIGHT, INK, 0.5), hands=[(-0.2, -0.5), (0.24, -0.62)], hat=GOLD)
    person(c, 1470, GROUND - 10, 140, mix(DUSK, INK, 0.1), lean=-0.03, hat=mix(RED, EMBER, 0.3))
    for low in (0.56, 0.66):
        c.stroke([(868 - 15, GROUND - low * 150), (868 + 15, GROUND - low * 150)], 4, SNOW)


def _puddle(c: Canvas) -> None:
    c.box(0, GROUND - 2, WIDTH, 4, mix(CLAY, INK, 0.6))
    for i in range(360):
        share = (i / 360) ** 1.3
        y, x = GROUND + 6 + share * 300, c.rng.uniform(-60, WIDTH)
        w = c.rng.uniform(20, 120) * (0.4 + share)
        c.stroke([(x, y), (x + w, y)], 0.8 + share * 1.4, mix(MIST, DUSK, c.rng.random()), 54)
    for x, y in ((410, 880), (1010, 850), (1250, 930)):
        for k in range(3):
            w = 24 + k * 26
            ring = [(x + math.cos(t / 20 * math.tau) * w, y + math.sin(t / 20 * math.tau) * w * 0.22) for t in range(21)]
            c.stroke(ring, 1.6, mix(SNOW, MIST, 0.4), 130 - k * 34)


def _foreground(c: Canvas) -> None:
    for left, right, top in ((-20, 560, 960), (1010, 1620, 985)):
        edge = [
            (left + (right - left) * k / 30, HEIGHT - (HEIGHT - top) * math.sin(math.pi * k / 30) ** 0.6 + c.rng.uniform(-4, 4))
            for k in range(31)
        ]
        c.shade([*edge, (right, HEIGHT), (left, HEIGHT)], [(0, mix(CLAY, NIGHT, 0.45)), (1, INK)])
        for _ in range(60):
            px = c.rng.uniform(left, right)
            c.disc(px, HEIGHT - c.rng.uniform(0, 50), c.rng.uniform(3, 9), c.rng.uniform(2, 5), mix(CLAY, INK, c.rng.random()))
    c.veil([(0, HEIGHT - 4), (WIDTH, HEIGHT - 4), (WIDTH, HEIGHT), (0, HEIGHT)], INK, 0.5, 30)


SCENE = Scene("drainage-works", "site", "雨后的工地上码着九根水泥排水管，旁边停着红色挖掘机，大片积水倒映着云和天光", 71, paint)
