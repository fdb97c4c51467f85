"""The sky over a street: cut to pieces by cables, and open again."""

from __future__ import annotations

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye, steps
from studio.palette import BLUE, CLAY, DUSK, GOLD, INK, MIST, NIGHT, OCHRE, PALE, SAND, SLATE, SNOW, WINE, mix
from studio.props import birds, clouds, facade, lamp, leafy_tree, skyline, wire
from studio.record import REVIEWERS, Scene

EYE = Eye(800, 800, 720, 1.6)
POLES = (52.0, 38.0, 27.0, 19.0, 13.5, 9.4)
CABLE = mix(INK, NIGHT, 0.4)


def before(c: Canvas) -> None:
    """Paint bundles across the road, coils on the poles, loose ends in the trees."""
    _street(c)
    for z in POLES:
        for _ in range(6):
            away = z * c.rng.uniform(0.86, 1.14)
            left = EYE.at(-6.4, c.rng.uniform(4.2, 7.4), away)
            right = EYE.at(6.4, c.rng.uniform(4.2, 7.4), away * c.rng.uniform(0.92, 1.08))
            wire(c, left, right, EYE.size(c.rng.uniform(0.3, 1.1), z), CABLE, max(1.6, EYE.size(c.rng.uniform(0.03, 0.07), z)))
        for side in (-1, 1):
            _coil(c, side, z)
    for side in (-1, 1):
        for k in range(9):
            up = 4.6 + 0.3 * k
            wire(c, EYE.at(side * 6.3, up, 5), EYE.at(side * 6.3, up - 0.2, 52), 30 - 3 * k, CABLE, 2.4)


def after(c: Canvas) -> None:
    """Paint the open sky; two sleeves hang high, new manholes lie in the road."""
    _street(c)
    for z in (27.0, 19.0):
        wire(c, EYE.at(-6.4, 7.3, z), EYE.at(6.4, 7.3, z), EYE.size(0.35, z), mix(SLATE, MIST, 0.4), EYE.size(0.11, z))
    for x, z in ((-4.2, 7), (-4.2, 13), (-4.2, 22)):
        px, py = EYE.at(x, 0, z)
        c.disc(px, py, EYE.size(0.42, z), EYE.size(0.42, z) * 0.24, mix(NIGHT, SLATE, 0.35))
        c.disc(px, py, EYE.size(0.32, z), EYE.size(0.32, z) * 0.2, mix(SLATE, DUSK, 0.4))
    c.poly(EYE.floor(-4.9, -3.6, 3, 60), mix(INK, NIGHT, 0.5), 70)
    birds(c, 930, 330, 8, DUSK, 9)


def _street(c: Canvas) -> None:
    c.sky([(0, mix(BLUE, DUSK, 0.2)), (0.55, mix(SLATE, MIST, 0.5)), (1, mix(PALE, GOLD, 0.3))], 830)
    clouds(c, 300, 190, 14, SNOW, 0.45)
    c.glow(EYE.x, 790, 560, 420, GOLD, 0.4)
    skyline(c, 803, 16, 60, mix(SLATE, MIST, 0.4), 0, 640, 960)
    c.shade([(0, 800), (WIDTH, 800), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, mix(SAND, PALE, 0.3)), (1, mix(CLAY, DUSK, 0.45))])
    c.shade(EYE.floor(-5, 5, 1.5, 300), [(0, mix(SLATE, MIST, 0.3)), (1, mix(DUSK, NIGHT, 0.35))])
    for near, far in steps(4, 60, 10):
        c.poly(EYE.floor(-0.08, 0.08, near, near + (far - near) * 0.5), PALE, 190)
    for i, (near, far) in enumerate(steps(5, 90, 7)):
        share = 1 - i / 6
        for side, tall in ((-10.5, (11, 9, 13, 10)[i % 4]), (10.5, (9, 12, 10, 13)[i % 4])):
            base = mix(CLAY, SAND, 0.45) if side < 0 else mix(SLATE, SAND, 0.3)
            facade(c, EYE, side, near, far - 0.8, tall, (mix(base, DUSK, 0.3), mix(base, PALE, 0.45 * share)), 0)
            c.poly(EYE.wall(side * 0.985, 0.2, 2.8, near + 0.5, far - 1.2), mix(WINE, INK, 0.45 if i % 2 else 0.7))
    for z in POLES:
        for side in (-1, 1):
            x, y = EYE.at(side * 7.6, 0, z * 1.12)
            leafy_tree(c, x, y, EYE.size(4.6, z * 1.12), mix(mix(OCHRE, WINE, 0.4), SAND, z / 110), mix(GOLD, OCHRE, 0.3), 1)
            x, y = EYE.at(side * 6.4, 0, z)
            lamp(c, x, y, EYE.size(7.8, z), mix(NIGHT, SLATE, min(0.7, z / 70)), arm=-0.13 * side)


def _coil(c: Canvas, side: float, z: float) -> None:
    x, y = EYE.at(side * 6.4, 4.6, z)
    for k in range(4):
        c.ring(x + c.rng.uniform(-4, 4), y + c.rng.uniform(-5, 5), EYE.size(0.34 + 0.05 * k, z), max(1.2, EYE.size(0.03, z)), CABLE)
    end = [(x, y), (x + side * EYE.size(0.5, z), y + EYE.size(0.9, z)), (x + side * EYE.size(0.2, z), y + EYE.size(2.2, z))]
    c.stroke(end, max(1.4, EYE.size(0.035, z)), CABLE)


BEFORE = Scene(
    "changhong-wires-before",
    "street",
    "仰看街道上空，一束束线缆横跨路面，杆上挂着没用的余线盘，线头垂到树上",
    229,
    before,
    0.01,
    checked=REVIEWERS,
)
AFTER = Scene(
    "changhong-wires-after",
    "street",
    "同一段街道的上空敞开了，只剩两束套管高高越过路面，路边多了几个新井盖",
    229,
    after,
    0.01,
    checked=REVIEWERS,
)
