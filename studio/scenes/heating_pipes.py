"""Two insulated pipes in their trench, a welder at work, the heating plant far off."""

from __future__ import annotations

import itertools
import math

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAND, SLATE, SNOW, WINE, mix
from studio.props import bare_tree, clouds, person, skyline
from studio.record import Scene

EYE = Eye(700, 400, 820, 3.1)
FLOOR = -1.7


def paint(c: Canvas) -> None:
    """Paint sky and plant, the trench and its pipes, then people and tools."""
    c.sky([(0, DUSK), (0.5, mix(SLATE, BLUE, 0.3)), (0.85, mix(MIST, SAND, 0.7)), (1, mix(SAND, EMBER, 0.45))], 410)
    clouds(c, 150, 90, 12, PALE, 0.35)
    c.glow(420, 400, 560, 300, EMBER, 0.45)
    skyline(c, 404, 24, 84, mix(SLATE, DUSK, 0.3), 0.1)
    _plant(c, 1180, 404)
    _ground(c)
    _trench(c)
    _welder(c)
    for x in (-1.25, 1.25):
        _pipe(c, x)
    _sparks(c)
    _edge(c)


def _plant(c: Canvas, x: float, y: float) -> None:
    wall = mix(DUSK, SLATE, 0.35)
    c.shade([(x - 130, y), (x - 130, y - 86), (x + 190, y - 86), (x + 190, y)], [(0, wall), (1, mix(wall, SAND, 0.3))])
    for k in range(9):
        c.box(x - 112 + k * 33, y - 62, 18, 22, mix(GOLD, OCHRE, 0.4) if k % 3 else mix(wall, INK, 0.3))
    for dx, tall in ((20, 280), (96, 236)):
        c.shade(
            [(x + dx - 17, y - 80), (x + dx - 11, y - tall), (x + dx + 11, y - tall), (x + dx + 17, y - 80)],
            [(0, mix(wall, SAND, 0.25)), (1, mix(wall, INK, 0.3))],
            across=True,
        )
        for k in range(3):
            c.box(x + dx - 12, y - tall + 10 + k * 34, 24, 15, mix(RED, WINE, 0.25))
        for k in range(16):
            r = 13 + k * 7.5
            px, py = x + dx + k * 25 + c.rng.uniform(-10, 10), y - tall - 14 - k * 7.5
            c.veil([(px - r, py), (px, py - r * 0.7), (px + r, py), (px, py + r * 0.7)], mix(SNOW, SAND, 0.4), 0.5 - k * 0.025, r * 0.3)


def _ground(c: Canvas) -> None:
    c.shade(
        [(0, 404), (WIDTH, 404), (WIDTH, HEIGHT), (0, HEIGHT)],
        [(0, mix(SAND, MIST, 0.3)), (0.3, mix(OCHRE, CLAY, 0.5)), (1, mix(CLAY, NIGHT, 0.55))],
    )
    for _ in range(170):
        z = 8 / (1 - c.rng.random() * 0.92)
        x, y = EYE.at(c.rng.choice((-1, 1)) * c.rng.uniform(3.5, 16), 0, z)
        w = EYE.size(c.rng.uniform(0.2, 0.9), z)
        c.disc(x, y, w, w * 0.16, mix(SNOW, MIST, 0.3), 200)
    for x, z in ((-9, 26), (-12, 40), (-7.5, 62), (9, 44), (12, 30)):
        px, py = EYE.at(x, 0, z)
        bare_tree(c, px, py, EYE.size(6, z), mix(DUSK, NIGHT, 0.3))


def _trench(c: Canvas) -> None:
    bottom = [EYE.at(-2.5, FLOOR, 2), EYE.at(2.5, FLOOR, 2), EYE.at(2.5, FLOOR, 130), EYE.at(-2.5, FLOOR, 130)]
    c.shade(bottom, [(0, mix(CLAY, SAND, 0.3)), (0.3, mix(CLAY, NIGHT, 0.4)), (1, INK)])
    for side, stops in (
        (-1, ((0, mix(CLAY, OCHRE, 0.3)), (1, mix(WINE, INK, 0.5)))),
        (1, ((0, mix(OCHRE, SAND, 0.3)), (1, mix(CLAY, INK, 0.35)))),
    ):
        wall = [EYE.at(side * 2.5, FLOOR, 1.5), EYE.at(side * 2.5, FLOOR, 130), EYE.at(side * 3.2, 0, 130), EYE.at(side * 3.2, 0, 1.5)]
        c.shade(wall, stops)
        for _ in range(330):
            z, up = 2 / (1 - c.rng.random() * 0.95), c.rng.random()
            x, y = EYE.at(side * (3.2 - 0.7 * up), FLOOR * up, z)
            r = EYE.size(c.rng.uniform(0.02, 0.07), z)
            c.disc(x, y, r, r * 0.6, mix(INK, OCHRE, c.rng.random() * 0.7), 150)
    _heaps(c)


def _heaps(c: Canvas) -> None:
    for k in range(58, -1, -1):
        z = 5.2 * 1.05**k
        for side in (-1, 1):
            x, y = EYE.at(side * (5.1 + c.rng.uniform(-0.5, 0.6)), 0, z)
            w, h = EYE.size(c.rng.uniform(0.7, 1.7), z), EYE.size(c.rng.uniform(0.35, 0.85), z)
            mound = [(x + math.cos(t / 20 * math.pi) * w, y - math.sin(t / 20 * math.pi) * h) for t in range(21)]
            c.shade(mound, [(0, mix(SAND, CLAY, 0.3)), (1, mix(CLAY, NIGHT, 0.35 if side < 0 else 0.5))])
            if c.rng.random() < 0.3:
                c.stroke(mound[8:14], max(1.5, h * 0.07), mix(SNOW, MIST, 0.2), 200)


def _pipe(c: Canvas, x: float) -> None:
    r, near, up = 0.62, 5.6, FLOOR + 0.85
    far = EYE.at(x, up, 110)
    cx, cy = EYE.at(x, up, near)
    big, small = EYE.size(r, near), EYE.size(r, 110)
    for k in range(9, 0, -2):
        z = near + k * 3.2
        c.poly(EYE.front(x - 0.7, x + 0.7, FLOOR, FLOOR + 0.28, z), mix(CLAY, INK, 0.5))
    lines = 26
    for k in range(lines):
        a, b = -1 + 2 * k / lines, -1 + 2 * (k + 1) / lines + 0.02
        light = max(0.0, 1 - abs(a + 0.35) * 1.15)
        colour = mix(mix(INK, NIGHT, 0.6), mix(SLATE, SAND, 0.35), light)
        tops = [(1 - v * v if abs(v) < 1 else 0) ** 0.5 for v in (a, b)]
        c.poly(
            [
                (cx + a * big, cy - tops[0] * big),
                (cx + b * big, cy - tops[1] * big),
                (far[0] + b * small, far[1] - small),
                (far[0] + a * small, far[1] - small),
            ],
            colour,
        )
        c.poly(
            [
                (cx + a * big, cy + tops[0] * big),
                (cx + b * big, cy + tops[1] * big),
                (far[0] + b * small, far[1] + small),
                (far[0] + a * small, far[1] + small),
            ],
            mix(colour, INK, 0.5),
        )
    for k in range(8):
        z = near + 2.8 * 1.45**k
        jx, jy = EYE.at(x, up, z)
        jr = EYE.size(r * 1.03, z)
        arc = [(jx - math.cos(t / 16 * math.pi) * jr, jy - math.sin(t / 16 * math.pi) * jr) for t in range(17)]
        c.stroke(arc, max(2, jr * 0.09), mix(OCHRE, INK, 0.15))
    _pipe_end(c, cx, cy, big)


def _pipe_end(c: Canvas, x: float, y: float, r: float) -> None:
    c.disc(x, y, r, r, mix(INK, NIGHT, 0.6))
    c.ring(x, y, r, 4, mix(SLATE, DUSK, 0.2))
    c.disc(x, y, r * 0.92, r * 0.92, mix(GOLD, OCHRE, 0.35))
    for _ in range(160):
        dx, dy = c.rng.uniform(-0.9, 0.9) * r, c.rng.uniform(-0.9, 0.9) * r
        if dx * dx + dy * dy < (0.88 * r) ** 2:
            c.disc(x + dx, y + dy, 2.4, 2, mix(OCHRE, CLAY, c.rng.random()), 130)
    c.disc(x, y, r * 0.66, r * 0.66, mix(SLATE, MIST, 0.4))
    c.disc(x, y, r * 0.6, r * 0.6, mix(NIGHT, INK, 0.5))
    c.glow(x + r * 0.12, y + r * 0.2, r * 0.5, r * 0.42, EMBER, 0.4)
    c.ring(x, y, r * 0.62, 5, mix(SLATE, DUSK, 0.4))


def _welder(c: Canvas) -> None:
    x, y = EYE.at(-0.05, FLOOR, 9)
    h = EYE.size(1.5, 9)
    c.glow(x - 0.4 * h, y - 0.4 * h, 260, 220, SNOW, 0.5)
    person(c, x, y, h, mix(DUSK, INK, 0.2), stride=0.06, lean=-0.1, hands=[(-0.4, -0.42), (-0.3, -0.5)], hat=mix(WINE, INK, 0.4))
    px, py = EYE.at(3.9, 0.55, 10.5)
    person(c, px, py, EYE.size(1.72, 10.5), mix(EMBER, RED, 0.3), lean=-0.03, hands=[(-0.22, -0.52), (0.15, -0.45)], hat=GOLD)


def _sparks(c: Canvas) -> None:
    x, y = EYE.at(-0.62, FLOOR + 0.85, 8.8)
    c.glow(x, y, 150, 140, MIST, 0.9)
    c.glow(x, y, 46, 46, SNOW, 1)
    for _ in range(60):
        dx, dy = c.rng.gauss(0, 34), abs(c.rng.gauss(0, 34))
        c.stroke([(x + dx, y + dy - 18), (x + dx * 1.15, y + dy - 10)], 1.6, mix(GOLD, EMBER, c.rng.random()))
    c.disc(x, y, 6, 6, SNOW)


def _edge(c: Canvas) -> None:
    posts = [EYE.at(-4.0 - 0.1 * k, 0.4, 4 + k * 3.1) for k in range(8)]
    tops = [EYE.at(-4.0 - 0.1 * k, 1.5, 4 + k * 3.1) for k in range(8)]
    for k, (low, top) in enumerate(zip(posts, tops, strict=True)):
        c.stroke([low, top], EYE.size(0.06, 4 + k * 3.1), mix(RED, WINE, 0.3))
    for a, b in itertools.pairwise(tops):
        for shift in (6.0, 24.0):
            c.stroke([(a[0], a[1] + shift), (b[0], b[1] + shift * 0.8)], 3, mix(RED, EMBER, 0.3))
    c.veil([(0, HEIGHT - 10), (WIDTH, HEIGHT - 10), (WIDTH, HEIGHT), (0, HEIGHT)], INK, 0.5, 30)


SCENE = Scene("heating-pipes", "site", "管沟里两根带保温层的供热管并行伸向远处，一名工人俯身焊接，远处热源厂烟囱冒着白汽", 67, paint)
