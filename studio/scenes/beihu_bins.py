"""A place for household waste: two bins that overflow, and the same corner with a roof, four bins and a tap."""

from __future__ import annotations

from studio.canvas import HEIGHT, WIDTH, Canvas
from studio.palette import BLUE, CLAY, DUSK, GOLD, INK, MIST, NIGHT, OCHRE, PALE, PINE, RED, SAGE, SAND, SLATE, SNOW, WINE, Colour, mix
from studio.props import clouds, leafy_tree, skyline
from studio.record import REVIEWERS, Scene

FLOOR = 760.0
COLOURS: tuple[Colour, ...] = (mix(PINE, SAGE, 0.35), mix(BLUE, DUSK, 0.3), mix(RED, WINE, 0.35), mix(SLATE, NIGHT, 0.4))


def before(c: Canvas) -> None:
    """Paint two bins that do not close, bags beside them, an old sofa, foul water on the ground."""
    _corner(c)
    _stain(c)
    _sofa(c, 1080, 880)
    _bin(c, 590, 850, COLOURS[0], 22)
    _bin(c, 760, 850, COLOURS[3], 30)
    for _ in range(16):
        _bag(c, c.rng.uniform(420, 1010), c.rng.uniform(850, 920), c.rng.uniform(34, 66))
    for x, y in ((590, 640), (640, 630), (770, 622), (820, 640)):
        _bag(c, x + 20, y + 16, 44)


def after(c: Canvas) -> None:
    """Paint the pavilion: a roof, four closed bins, fresh cement, a tap with a hose."""
    _corner(c)
    c.shade([(300, 800), (1330, 800), (1440, 980), (190, 980)], [(0, mix(MIST, SAND, 0.35)), (1, mix(MIST, SLATE, 0.35))])
    for x in (330, 1290):
        c.stroke([(x, 880), (x, 420)], 20, mix(SLATE, NIGHT, 0.3))
    for k, colour in enumerate(COLOURS):
        _bin(c, 400 + k * 190, 870, colour, 0)
    roof = [(250, 440), (330, 350), (1290, 350), (1370, 440)]
    c.shade(roof, [(0, mix(CLAY, OCHRE, 0.3)), (1, mix(CLAY, WINE, 0.4))])
    c.box(250, 440, 1120, 20, mix(WINE, INK, 0.35))
    for k in range(1, 15):
        c.stroke([(330 + k * 64, 352), (250 + k * 74.7, 440)], 1.6, INK, 70)
    _tap(c)


def _corner(c: Canvas) -> None:
    c.sky([(0, mix(BLUE, SLATE, 0.45)), (0.7, mix(MIST, PALE, 0.4)), (1, mix(PALE, GOLD, 0.25))], 520)
    clouds(c, 120, 70, 9, SNOW, 0.45)
    skyline(c, 520, 90, 230, mix(SLATE, MIST, 0.45), 0, 0, WIDTH)
    for x in (120, 1470, 1320, 20):
        leafy_tree(c, x, 620, c.rng.uniform(330, 420), mix(PINE, NIGHT, 0.2), mix(OCHRE, GOLD, 0.35), 1)
    c.shade([(0, 500), (WIDTH, 500), (WIDTH, FLOOR), (0, FLOOR)], [(0, mix(SAND, CLAY, 0.3)), (1, mix(CLAY, SAND, 0.35))])
    c.box(0, 492, WIDTH, 16, mix(WINE, CLAY, 0.4))
    for row in range(9):
        for k in range(21):
            x = k * 84 - 42 * (row % 2)
            c.stroke([(x, 516 + row * 27), (x + 70, 516 + row * 27)], 1.2, INK, 36)
    ground = [(0, mix(SAND, MIST, 0.3)), (0.5, mix(SAND, CLAY, 0.35)), (1, mix(CLAY, DUSK, 0.45))]
    c.shade([(0, FLOOR), (WIDTH, FLOOR), (WIDTH, HEIGHT), (0, HEIGHT)], ground)
    for k in range(6):
        c.stroke([(0, FLOOR + 10 + k * k * 11), (WIDTH, FLOOR + 10 + k * k * 11)], 1.4, INK, 40)
    for k in range(-8, 9):
        c.stroke([(800 + k * 150, FLOOR), (800 + k * 290, HEIGHT)], 1.4, INK, 40)


def _bin(c: Canvas, x: float, y: float, colour: Colour, open_by: float) -> None:
    c.veil([(x - 10, y), (x + 150, y), (x + 230, y + 46), (x + 60, y + 46)], INK, 0.45, 8)
    c.shade([(x, y - 190), (x + 132, y - 190), (x + 118, y), (x + 14, y)], [(0, mix(colour, MIST, 0.12)), (1, mix(colour, INK, 0.3))])
    for k in (30, 66, 102):
        c.stroke([(x + k, y - 176), (x + k, y - 16)], 3, mix(colour, INK, 0.22))
    lid = [(x - 8, y - 190), (x + 140, y - 190 - open_by * 2.4), (x + 140, y - 214 - open_by * 2.4), (x - 4, y - 210)]
    c.poly(lid, mix(colour, INK, 0.12))
    c.disc(x + 22, y + 2, 13, 13, INK)
    c.disc(x + 110, y + 2, 13, 13, INK)


def _bag(c: Canvas, x: float, y: float, size: float) -> None:
    colour = c.rng.choice((mix(NIGHT, INK, 0.3), mix(SLATE, MIST, 0.5), mix(SAND, PALE, 0.4), mix(DUSK, BLUE, 0.4)))
    c.disc(x, y - size * 0.55, size * 0.72, size * 0.58, mix(colour, INK, 0.1))
    c.disc(x - size * 0.15, y - size * 0.65, size * 0.45, size * 0.36, mix(colour, SNOW, 0.14))
    c.poly([(x - 8, y - size * 1.05), (x + 8, y - size * 1.05), (x + 14, y - size * 1.35), (x - 12, y - size * 1.3)], colour)


def _sofa(c: Canvas, x: float, y: float) -> None:
    cloth, dark = mix(CLAY, WINE, 0.35), mix(WINE, INK, 0.35)
    c.veil([(x - 20, y), (x + 330, y), (x + 380, y + 40), (x + 30, y + 40)], INK, 0.45, 8)
    c.pill(x, y - 180, 320, 130, 26, mix(cloth, INK, 0.15))
    c.pill(x - 16, y - 120, 60, 116, 18, dark)
    c.pill(x + 276, y - 120, 60, 116, 18, dark)
    c.pill(x + 30, y - 86, 260, 62, 14, cloth)
    c.poly([(x + 170, y - 80), (x + 240, y - 84), (x + 224, y - 40), (x + 182, y - 48)], mix(GOLD, PALE, 0.4))
    c.poly([(x + 80, y - 160), (x + 116, y - 166), (x + 104, y - 128)], mix(GOLD, PALE, 0.5))


def _stain(c: Canvas) -> None:
    c.veil([(420, 880), (1010, 870), (1120, 960), (700, 1030), (330, 960)], mix(CLAY, INK, 0.55), 0.6, 16)
    c.disc(560, 978, 190, 26, mix(SLATE, NIGHT, 0.35), 190)
    for _ in range(90):
        x, y = c.rng.uniform(330, 1300), c.rng.uniform(850, 1010)
        c.poly([(x, y), (x + c.rng.uniform(6, 26), y - 4), (x + c.rng.uniform(4, 22), y + 8)], mix(SNOW, SAND, c.rng.random()), 190)


def _tap(c: Canvas) -> None:
    steel = mix(MIST, SLATE, 0.4)
    c.stroke([(1228, 870), (1228, 640), (1200, 640), (1200, 664)], 12, steel)
    c.disc(1228, 632, 20, 9, mix(RED, WINE, 0.2))
    hose = [(1200, 664), (1196, 760), (1170, 880), (1110, 912), (1030, 904), (1000, 880), (1050, 862), (1120, 880)]
    c.stroke(hose, 10, mix(PINE, SAGE, 0.3))


BEFORE = Scene(
    "beihu-bins-before",
    "community",
    "露天垃圾投放点，两只桶盖子合不拢，地上堆着袋装垃圾和一张旧沙发，污水流了一地",
    223,
    before,
    0.01,
    checked=REVIEWERS,
)
AFTER = Scene(
    "beihu-bins-after",
    "community",
    "同一处投放点砌了带顶的亭子，四只桶排放整齐，地面抹了水泥，旁边有水龙头和软管",
    223,
    after,
    0.01,
    checked=REVIEWERS,
)
