"""A zebra crossing on an autumn morning: a volunteer with a flag, waiting cars."""

from __future__ import annotations

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.eye import Eye, steps
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAGE, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.props import birds, clouds, facade, leafy_tree, person, skyline
from studio.record import Scene

EYE = Eye(700, 470, 880, 2.3)


def paint(c: Canvas) -> None:
    """Paint the street from its far end to the flag in front."""
    street(c)
    car(c, 1.9, 13.5, mix(DUSK, BLUE, 0.4))
    car(c, 1.9, 22, mix(SAND, PALE, 0.3))
    _people(c)
    birds(c, 880, 170, 6, SLATE, 8)


def street(c: Canvas) -> None:
    """Paint the empty street: houses, trees in autumn, the school's fence, the zebra crossing."""
    c.sky([(0, mix(BLUE, SLATE, 0.4)), (0.6, mix(MIST, PALE, 0.4)), (1, mix(PALE, GOLD, 0.35))], 500)
    clouds(c, 140, 90, 10, SNOW, 0.5)
    c.glow(560, 440, 620, 420, GOLD, 0.5)
    skyline(c, 474, 20, 66, mix(SLATE, MIST, 0.4), 0, 540, 860)
    _ground(c)
    for i, (near, far) in enumerate(steps(9, 80, 5)):
        share = 1 - i / 4
        for side, tall in ((-11.5, (9, 12, 9, 12, 9)[i]), (11.5, (6.5, 9, 6.5, 9, 6.5)[i])):
            base = mix(CLAY, SAND, 0.5) if side < 0 else mix(SLATE, SAND, 0.35)
            facade(c, EYE, side, near, far - 1, tall, (mix(base, DUSK, 0.25 * (1 - share) + 0.12), mix(base, PALE, 0.4 * share)), 0)
    _fence(c)
    for z in (52, 38, 27, 19, 13):
        for side in (-1, 1):
            x, y = EYE.at(side * 7.2, 0, z)
            leafy_tree(c, x, y, EYE.size(6.4, z), mix(mix(OCHRE, WINE, 0.4), SAND, z / 90), mix(GOLD, OCHRE, 0.25), -1)
    _zebra(c)


def car(c: Canvas, left: float, z: float, colour: Colour) -> None:
    """Draw a car that faces the eye, its left side `left` metres from the middle, `z` metres away."""

    def at(x: float, up: float) -> tuple[float, float]:
        return EYE.at(left + x, up, z)

    s = EYE.size(1, z)
    low = at(0, 0)
    c.veil(
        [(low[0] - 0.2 * s, low[1] - 4), at(2.0, 0.02), (at(2.2, 0)[0], low[1] + 0.3 * s), (low[0] - 0.2 * s, low[1] + 0.3 * s)],
        INK,
        0.55,
        5,
    )
    for x in (0.1, 1.5):
        c.poly([at(x, 0), at(x + 0.28, 0), at(x + 0.28, 0.4), at(x, 0.4)], INK)
    c.shade(
        [at(0.02, 0.28), at(0, 0.72), at(0.12, 0.94), at(1.76, 0.94), at(1.88, 0.72), at(1.86, 0.28)],
        [(0, mix(colour, PALE, 0.2)), (1, mix(colour, INK, 0.35))],
    )
    c.shade([at(0.16, 0.92), at(0.4, 1.46), at(1.48, 1.46), at(1.72, 0.92)], [(0, mix(colour, PALE, 0.25)), (1, colour)])
    c.shade([at(0.25, 0.93), at(0.44, 1.4), at(1.44, 1.4), at(1.63, 0.93)], [(0, mix(MIST, PALE, 0.4)), (1, mix(DUSK, SLATE, 0.4))])
    for x in (0.25, 1.63):
        c.disc(*at(x, 0.68), 0.15 * s, 0.09 * s, mix(PALE, GOLD, 0.3))
        c.glow(*at(x, 0.68), 0.5 * s, 0.4 * s, GOLD, 0.6)
    c.poly([at(0.5, 0.44), at(1.38, 0.44), at(1.34, 0.62), at(0.54, 0.62)], mix(colour, INK, 0.6))


def _ground(c: Canvas) -> None:
    c.shade(
        [(0, 470), (WIDTH, 470), (WIDTH, HEIGHT), (0, HEIGHT)],
        [(0, mix(SAND, PALE, 0.3)), (0.4, mix(SAND, CLAY, 0.4)), (1, mix(CLAY, DUSK, 0.5))],
    )
    c.shade(EYE.floor(-5, 5, 1.5, 300), [(0, mix(SAND, MIST, 0.5)), (0.3, mix(SLATE, MIST, 0.2)), (1, mix(DUSK, NIGHT, 0.3))])
    for side in (-1, 1):
        c.poly(EYE.floor(side * 5, side * 5.3, 1.5, 200), mix(MIST, SAND, 0.4))
        c.poly(EYE.floor(side * 5.3, side * 5.36, 1.5, 200), INK, 80)
    for near, far in steps(12, 92, 12):
        c.poly(EYE.floor(-0.08, 0.08, near, near + (far - near) * 0.5), PALE, 200)
    c.poly(EYE.floor(0.2, 5, 9.6, 10), SNOW, 220)


def _zebra(c: Canvas) -> None:
    for k in range(9):
        left = -4.75 + k * 1.1
        stripe = EYE.floor(left, left + 0.6, 4.7, 8.6)
        c.poly(stripe, mix(SNOW, PALE, 0.3), 235)
    for _ in range(240):
        x, y = EYE.at(c.rng.uniform(-4.8, 4.9), 0, c.rng.uniform(4.7, 8.6))
        c.disc(x, y, c.rng.uniform(1, 5), c.rng.uniform(0.7, 2), mix(SLATE, DUSK, 0.5), 110)
    for x in (-5.0, 5.0):
        c.poly(EYE.floor(x - 0.3, x + 0.5, 4.7, 8.6), mix(GOLD, OCHRE, 0.35), 150)
    for _ in range(90):
        side = c.rng.choice((-1, 1))
        x, y = EYE.at(side * c.rng.uniform(4.2, 8), 0, c.rng.uniform(4, 16))
        c.disc(x, y, c.rng.uniform(3, 8), c.rng.uniform(2, 3.4), mix(GOLD, EMBER, c.rng.random()))


def _fence(c: Canvas) -> None:
    for k in range(60):
        z = 9.5 + k * 0.55
        c.stroke([EYE.at(9.6, 0.1, z), EYE.at(9.6, 1.9, z)], EYE.size(0.045, z), mix(NIGHT, SLATE, 0.25))
    for up in (0.35, 1.7):
        c.stroke([EYE.at(9.6, up, 9.5), EYE.at(9.6, up, 42)], 3, mix(NIGHT, SLATE, 0.25))
    for z in (9.4, 17.5, 26):
        c.poly(EYE.front(9.2, 10.0, 0, 2.5, z), mix(CLAY, SAND, 0.4))
        c.poly(EYE.front(9.1, 10.1, 2.5, 2.7, z), mix(WINE, DUSK, 0.2))


def _people(c: Canvas) -> None:
    crossing = (
        (-0.6, 7.4, mix(PINE_COAT, SLATE, 0.2)),
        (0.5, 6.9, mix(WINE, CLAY, 0.3)),
        (-6.3, 10, DUSK),
        (-6.9, 15, CLAY),
        (6.4, 16, WINE),
    )
    for x, z, coat in sorted(crossing, key=lambda spot: -spot[1]):
        px, py = EYE.at(x, 0, z)
        h = EYE.size(1.7, z)
        c.veil([(px - 0.1 * h, py), (px + 0.1 * h, py), (px + 0.9 * h, py + 0.2 * h), (px + 0.7 * h, py + 0.24 * h)], INK, 0.42, 5)
        person(c, px, py, h, coat, stride=0.08 if abs(x) < 2 else 0, lean=0.02)
    _volunteer(c)
    c.veil([(0, HEIGHT - 10), (WIDTH, HEIGHT - 10), (WIDTH, HEIGHT), (0, HEIGHT)], NIGHT, 0.5, 34)


PINE_COAT: Colour = mix(SAGE, NIGHT, 0.4)


def _volunteer(c: Canvas) -> None:
    x, y = EYE.at(2.75, 0, 6.2)
    h = EYE.size(1.68, 6.2)
    c.veil([(x - 0.1 * h, y), (x + 0.12 * h, y), (x + 1.0 * h, y + 0.26 * h), (x + 0.76 * h, y + 0.3 * h)], INK, 0.5, 6)
    person(c, x, y, h, mix(RED, EMBER, 0.15), legs=mix(NIGHT, DUSK, 0.3), hands=[(-0.17, -0.45), (0.44, -0.82)], hat=mix(RED, WINE, 0.15))
    for low in (0.56, 0.64):
        c.stroke([(x - 0.11 * h, y - low * h), (x + 0.11 * h, y - low * h)], 6, mix(GOLD, PALE, 0.3))
    hand = (x + 0.44 * h, y - 0.82 * h)
    c.stroke([(hand[0] - 4, hand[1] + 24), (hand[0] + 30, hand[1] - 92)], 4.5, mix(CLAY, INK, 0.3))
    tip = (hand[0] + 30, hand[1] - 92)
    flag = [
        tip,
        (tip[0] + 34, tip[1] + 10),
        (tip[0] + 70, tip[1] - 2),
        (tip[0] + 104, tip[1] + 10),
        (tip[0] + 92, tip[1] + 66),
        (tip[0] + 58, tip[1] + 54),
        (tip[0] + 22, tip[1] + 66),
        (tip[0] - 16, tip[1] + 56),
    ]
    c.shade(flag, [(0, EMBER), (0.4, RED), (0.6, mix(RED, EMBER, 0.4)), (1, mix(RED, WINE, 0.4))], across=True)


SCENE = Scene("shatang-crossing", "road", "秋日早晨的斑马线，一名穿红马甲的志愿者背影举着小旗，两辆车停在线后，行人走过路口", 127, paint)
