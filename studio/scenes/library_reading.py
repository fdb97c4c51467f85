"""A reading room in the evening: tall windows, shelves, lamps, the backs of readers."""

from __future__ import annotations

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, PINE, RED, SAGE, SAND, SLATE, WINE, Colour, mix
from studio.props import bare_tree, skyline
from studio.record import Scene

EYE = Eye(800, 474, 900, 2.05)
SPINES: tuple[Colour, ...] = (RED, WINE, OCHRE, SAND, SLATE, BLUE, PINE, SAGE, CLAY, PALE, DUSK)


def paint(c: Canvas) -> None:
    """Paint the window wall, the shelves on both sides, then the tables."""
    wood = mix(CLAY, NIGHT, 0.45)
    c.sky([(0, mix(CLAY, NIGHT, 0.62)), (1, mix(CLAY, OCHRE, 0.3))])
    _windows(c)
    c.shade(EYE.floor(-9, 9, 1.5, 14), [(0, mix(CLAY, OCHRE, 0.35)), (1, mix(WINE, INK, 0.62))])
    _boards(c)
    for side in (-5.4, 5.4):
        for near in (10.6, 7.8, 5.0, 2.2):
            _shelf(c, side, near, near + 2.5, wood)
    for z in (10.5, 7.4, 4.6):
        _table(c, z)
    _pendants(c)


def _windows(c: Canvas) -> None:
    c.poly(EYE.front(-9, 9, 0, 7, 14), mix(CLAY, SAND, 0.35))
    left, top = EYE.at(-4.3, 5.6, 14)
    right, low = EYE.at(4.3, 0.9, 14)
    c.shade([(left, top), (right, top), (right, low), (left, low)], [(0, NIGHT), (0.6, BLUE), (1, mix(SLATE, EMBER, 0.4))])
    skyline(c, low, 16, 52, mix(NIGHT, DUSK, 0.7), 0.3, left + 34, right - 150)
    bare_tree(c, left + 90, low, 190, mix(NIGHT, INK, 0.4))
    c.disc(right - 166, top + 50, 17, 17, PALE)
    c.glow(right - 166, top + 50, 110, 110, MIST, 0.5)
    c.box(left - 60, top - 6, 58, low - top + 30, mix(CLAY, SAND, 0.35))
    c.box(right + 2, top - 6, 130, low - top + 30, mix(CLAY, SAND, 0.35))
    frame = mix(WINE, INK, 0.45)
    for i in range(6):
        x = left + (right - left) * i / 5
        c.box(x - 4, top - 4, 8, low - top + 8, frame)
    for y in (top - 4, top + (low - top) * 0.34, low - 4):
        c.box(left - 4, y, right - left + 8, 7, frame)


def _boards(c: Canvas) -> None:
    for k in range(-9, 10):
        c.stroke([EYE.at(k, 0, 1.5), EYE.at(k, 0, 14)], 1.2, INK, 60)


def _shelf(c: Canvas, side: float, near: float, far: float, wood: Colour) -> None:
    shade = (far - 2) / 12
    c.poly(EYE.wall(side, 0, 3.7, near, far), mix(mix(INK, wood, 0.4), CLAY, shade * 0.3))
    for row in range(6):
        base = 0.18 + row * 0.58
        z = far - 0.08
        while z > near + 0.1:
            thick = c.rng.uniform(0.045, 0.11)
            tall = base + c.rng.uniform(0.3, 0.47)
            colour = mix(mix(c.rng.choice(SPINES), NIGHT, 0.42), OCHRE, 0.1 + shade * 0.25)
            if c.rng.random() < 0.95:
                c.poly(EYE.wall(side, base, tall, z - thick * 0.86, z), colour)
            z -= thick
        c.poly(EYE.wall(side, base - 0.08, base, near, far), mix(wood, OCHRE, 0.25))
    for z in (near, far - 0.07):
        c.poly(EYE.wall(side, 0, 3.7, z, z + 0.07), mix(wood, INK, 0.15))
    edge = -0.28 if side > 0 else 0.28
    c.poly(EYE.front(min(side, side + edge), max(side, side + edge), 0, 3.74, near), mix(wood, OCHRE, 0.12))
    c.poly(EYE.wall(side, 3.7, 3.8, near, far), mix(wood, OCHRE, 0.4))


def _table(c: Canvas, z: float) -> None:
    wood = mix(OCHRE, CLAY, 0.45)
    for x in (-3.1, 3.1):
        c.poly(EYE.front(x - 0.07, x + 0.07, 0, 0.78, z), mix(WINE, INK, 0.5))
    under = [EYE.at(-3.3, 0.0, z - 0.1), EYE.at(3.3, 0.0, z - 0.1), EYE.at(3.3, 0.0, z + 1.1), EYE.at(-3.3, 0, z + 1.1)]
    c.veil(under, INK, 0.5, 10)
    top = [EYE.at(-3.4, 0.8, z), EYE.at(3.4, 0.8, z), EYE.at(3.4, 0.8, z + 1.3), EYE.at(-3.4, 0.8, z + 1.3)]
    c.shade(top, [(0, mix(wood, SAND, 0.3)), (1, mix(wood, CLAY, 0.4))])
    c.poly(EYE.front(-3.4, 3.4, 0.72, 0.8, z), mix(wood, INK, 0.42))
    for x in (-1.7, 1.7):
        _reading_lamp(c, x, z)
    _papers(c, z)
    seats = {10.5: (-2.4, 0.3), 7.4: (-0.5, 2.5), 4.6: (-2.35, 1.05)}[z]
    coats = {10.5: (DUSK, WINE), 7.4: (mix(RED, WINE, 0.3), PINE), 4.6: (mix(DUSK, SLATE, 0.2), mix(CLAY, WINE, 0.4))}[z]
    for x, coat in zip(seats, coats, strict=True):
        _reader(c, x, z - 0.35, coat)


def _reading_lamp(c: Canvas, x: float, z: float) -> None:
    px, py = EYE.at(x, 0.82, z + 0.65)
    s = EYE.size(1, z + 0.65)
    c.glow(px, py, s * 1.3, s * 0.5, GOLD, 0.75)
    c.stroke([(px, py), (px, py - 0.42 * s)], 0.03 * s, mix(OCHRE, INK, 0.3))
    c.disc(px, py, 0.12 * s, 0.035 * s, mix(OCHRE, INK, 0.4))
    c.poly(
        [(px - 0.24 * s, py - 0.36 * s), (px - 0.16 * s, py - 0.52 * s), (px + 0.16 * s, py - 0.52 * s), (px + 0.24 * s, py - 0.36 * s)],
        mix(PINE, SAGE, 0.35),
    )
    c.stroke([(px - 0.22 * s, py - 0.355 * s), (px + 0.22 * s, py - 0.355 * s)], 0.03 * s, mix(GOLD, PALE, 0.5))
    c.glow(px, py - 0.3 * s, 0.8 * s, 0.7 * s, GOLD, 0.5)


def _papers(c: Canvas, z: float) -> None:
    for _ in range(7):
        x, dz = c.rng.uniform(-3, 2.8), c.rng.uniform(0.15, 0.9)
        w, d = c.rng.uniform(0.22, 0.4), 0.26
        page = [
            EYE.at(x, 0.81, z + dz),
            EYE.at(x + w, 0.81, z + dz),
            EYE.at(x + w + 0.03, 0.81, z + dz + d),
            EYE.at(x + 0.03, 0.81, z + dz + d),
        ]
        c.poly(page, mix(PALE, c.rng.choice(SPINES), c.rng.choice((0, 0, 0.7))))
    for i in range(3):
        c.poly(EYE.front(2.45, 2.85 - i * 0.03, 0.81 + i * 0.07, 0.87 + i * 0.07, z + 0.4), mix(SPINES[i * 2], INK, 0.2))


def _reader(c: Canvas, x: float, z: float, coat: Colour) -> None:
    px, py = EYE.at(x, 0, z)
    s = EYE.size(1, z)
    chair = mix(WINE, INK, 0.55)
    for dx in (-0.22, 0.22):
        c.stroke([(px + dx * s, py), (px + dx * s, py - 0.5 * s)], 0.045 * s, chair)
    back = [(-0.27, -0.46), (-0.25, -0.95), (-0.14, -1.1), (0.14, -1.1), (0.25, -0.95), (0.27, -0.46)]
    c.shade([(px + dx * s, py + dy * s) for dx, dy in back], [(0, mix(coat, GOLD, 0.14)), (1, mix(coat, INK, 0.35))])
    for side in (-1, 1):
        c.stroke([(px + side * 0.2 * s, py - 0.98 * s), (px + side * 0.3 * s, py - 0.8 * s)], 0.12 * s, mix(coat, INK, 0.15))
    c.stroke([(px, py - 1.1 * s), (px, py - 1.18 * s)], 0.1 * s, mix(CLAY, INK, 0.4))
    c.disc(px, py - 1.25 * s, 0.105 * s, 0.13 * s, mix(INK, WINE, 0.25))
    c.pill(px - 0.25 * s, py - 0.72 * s, 0.5 * s, 0.2 * s, 0.05 * s, chair)
    c.stroke([(px - 0.25 * s, py - 0.46 * s), (px + 0.25 * s, py - 0.46 * s)], 0.05 * s, chair)


def _pendants(c: Canvas) -> None:
    for z in (12, 9.2):
        for x in (-2.2, 2.2):
            px, py = EYE.at(x, 4.5, z)
            s = EYE.size(1, z)
            c.stroke([(px, 0), (px, py - 0.2 * s)], 1.6, INK)
            c.glow(px, py, 1.9 * s, 1.5 * s, OCHRE, 0.55)
            c.disc(px, py, 0.2 * s, 0.2 * s, mix(PALE, GOLD, 0.35))
    c.veil([(0, HEIGHT - 60), (WIDTH, HEIGHT - 60), (WIDTH, HEIGHT), (0, HEIGHT)], INK, 0.5, 40)


SCENE = Scene("library-reading", "library", "夜晚的阅览室里，几位读者背对画面坐在长桌前，台灯照着摊开的书，窗外是深蓝的天", 37, paint)
