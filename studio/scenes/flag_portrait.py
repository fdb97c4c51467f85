"""The woman with the flag, seen from behind her shoulder: cap, grey hair, vest, the crossing out of focus before her."""

from __future__ import annotations

from studio.canvas import HEIGHT, WIDTH, Canvas, Point
from studio.palette import BLUE, CLAY, DUSK, EMBER, GOLD, INK, MIST, NIGHT, OCHRE, PALE, RED, SAND, SLATE, SNOW, WINE, mix
from studio.record import Scene

COAT = mix(DUSK, BLUE, 0.3)
VEST = mix(RED, EMBER, 0.2)


def paint(c: Canvas) -> None:
    """Paint the blurred street, then the figure, then the flag."""
    _street(c)
    _shoulders(c)
    _head(c)
    _arm(c)
    _flag(c)


def _street(c: Canvas) -> None:
    c.sky([(0, mix(BLUE, SLATE, 0.4)), (0.6, mix(MIST, PALE, 0.4)), (1, mix(PALE, GOLD, 0.35))], 640)
    c.glow(560, 520, 760, 480, GOLD, 0.5)
    for x, r in ((120, 150), (300, 110), (420, 80), (1190, 80), (1320, 120), (1500, 170)):
        for _ in range(26):
            spot = (x + c.rng.gauss(0, r * 0.5), 430 + c.rng.gauss(0, r * 0.42))
            c.disc(*spot, r * 0.32, r * 0.3, mix(GOLD, OCHRE, c.rng.random()), 90)
        c.veil([(x - 12, 480), (x + 12, 480), (x + 12, 650), (x - 12, 650)], mix(WINE, INK, 0.3), 0.6, 8)
    c.shade([(0, 630), (WIDTH, 630), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, mix(SLATE, MIST, 0.35)), (1, mix(DUSK, NIGHT, 0.3))])
    for k in range(9):
        x = -160 + k * 230
        c.veil([(x + 60, 760), (x + 170, 760), (x + 150, 960), (x - 30, 960)], SNOW, 0.55, 10)


def _shoulders(c: Canvas) -> None:
    back: list[Point] = [
        (430, HEIGHT),
        (462, 900),
        (520, 812),
        (640, 764),
        (720, 748),
        (880, 748),
        (962, 766),
        (1080, 816),
        (1140, 906),
        (1168, HEIGHT),
    ]
    c.shade(back, [(0, mix(COAT, MIST, 0.12)), (1, mix(COAT, INK, 0.35))])
    vest: list[Point] = [
        (540, HEIGHT),
        (566, 880),
        (610, 790),
        (716, 756),
        (740, 800),
        (862, 800),
        (886, 756),
        (990, 792),
        (1036, 884),
        (1060, HEIGHT),
    ]
    c.shade(vest, [(0, mix(VEST, GOLD, 0.12)), (1, mix(VEST, WINE, 0.45))])
    for low, high in ((900, 934), (984, 1018)):
        c.shade([(556, low), (1046, low), (1052, high), (550, high)], [(0, mix(GOLD, PALE, 0.5)), (1, mix(GOLD, OCHRE, 0.3))])
    c.poly([(800, 800), (862, 800), (886, 756), (990, 792), (1036, 884), (1060, HEIGHT), (930, HEIGHT), (900, 880)], INK, 34)


def _head(c: Canvas) -> None:
    skin = mix(CLAY, SAND, 0.45)
    c.poly([(738, 640), (862, 640), (872, 770), (800, 806), (728, 770)], mix(skin, INK, 0.16))
    hair = mix(MIST, SNOW, 0.25)
    c.disc(800, 574, 126, 140, hair)
    for k in range(46):
        x = 690 + k * 4.9
        tip = (x + (800 - x) * 0.2, 706 - ((x - 800) / 112) ** 2 * 70 + c.rng.uniform(-16, 6))
        c.stroke([(x, 540), tip], 2, mix(hair, SLATE, c.rng.random()), 130)
    c.disc(926, 588, 20, 34, skin)
    c.disc(928, 592, 10, 20, mix(skin, CLAY, 0.5))
    c.shade(
        [(668, 520), (690, 420), (760, 372), (850, 372), (914, 424), (934, 524), (800, 552)],
        [(0, mix(VEST, GOLD, 0.15)), (1, mix(VEST, WINE, 0.35))],
    )
    c.stroke([(670, 522), (800, 552), (932, 524)], 12, mix(WINE, RED, 0.4))
    c.poly([(928, 500), (1010, 512), (1016, 528), (930, 526)], mix(VEST, WINE, 0.4))
    c.disc(804, 372, 12, 7, mix(WINE, RED, 0.3))


def _arm(c: Canvas) -> None:
    sleeve: list[Point] = [(1060, 830), (1150, 800), (1262, 640), (1300, 560), (1372, 592), (1330, 700), (1220, 880), (1120, 940)]
    c.shade(sleeve, [(0, mix(COAT, MIST, 0.2)), (1, mix(COAT, INK, 0.25))])
    c.disc(1338, 556, 46, 42, mix(SNOW, MIST, 0.4))
    c.stroke([(1310, 560), (1330, 530), (1362, 528)], 13, mix(SNOW, SLATE, 0.2))


def _flag(c: Canvas) -> None:
    c.stroke([(1322, 640), (1372, 240)], 13, mix(CLAY, INK, 0.3))
    cloth: list[Point] = [
        (1372, 236),
        (1310, 214),
        (1230, 244),
        (1150, 220),
        (1076, 246),
        (1090, 372),
        (1160, 348),
        (1240, 372),
        (1300, 346),
        (1358, 366),
    ]
    c.shade(cloth, [(0, mix(RED, WINE, 0.35)), (0.35, mix(RED, EMBER, 0.5)), (0.6, RED), (1, mix(RED, WINE, 0.2))], across=True)
    c.veil([(0, HEIGHT - 8), (WIDTH, HEIGHT - 8), (WIDTH, HEIGHT), (0, HEIGHT)], NIGHT, 0.5, 34)


SCENE = Scene(
    "flag-portrait",
    "portrait",
    "志愿者米秀芝的背影：红帽、灰白短发、红马甲，右手举着一面小旗，前面是斑马线",
    241,
    paint,
    0.1,
    consent="同意字〔2026〕第017号",
    frame=(560, 0, 1414, HEIGHT),
)
