"""Things that stand in more than one scene: people far off, trees, lamps, houses, hills, birds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from studio.canvas import HEIGHT, WIDTH, Canvas, Point, Stop
from studio.eye import Eye
from studio.palette import CLAY, GOLD, INK, MIST, NIGHT, OCHRE, SNOW, Colour, mix


def person(
    c: Canvas,
    x: float,
    y: float,
    h: float,
    coat: Colour,
    legs: Colour = INK,
    stride: float = 0.0,
    lean: float = 0.0,
    hands: Sequence[Point] = (),
    hat: Colour | None = None,
) -> None:
    """Draw a far figure without a face, standing on (x, y); `hands` are offsets in heights from there."""
    hip = (x + lean * h * 0.35, y - 0.48 * h)
    neck = (x + lean * h, y - 0.82 * h)
    for side in (-1, 1):
        foot = (x + side * (0.05 + stride) * h, y)
        c.stroke([(hip[0] + side * 0.04 * h, hip[1]), foot], 0.095 * h, legs)
        c.stroke([foot, (foot[0] + 0.05 * h * (1 if stride else side), y)], 0.05 * h, legs)
    _torso(c, hip, neck, h, coat)
    arms = list(hands) or [(-0.15 + lean, -0.46), (0.15 + lean, -0.46)]
    for i, (dx, dy) in enumerate(arms):
        shoulder = (neck[0] + (0.1 if i else -0.1) * h, neck[1] + 0.04 * h)
        hand = (x + dx * h, y + dy * h)
        c.stroke([shoulder, hand], 0.075 * h, mix(coat, INK, 0.18))
        c.disc(*hand, 0.035 * h, 0.035 * h, mix(CLAY, INK, 0.35))
    _head(c, neck, h, legs, lean, hat)


def _torso(c: Canvas, hip: Point, neck: Point, h: float, coat: Colour) -> None:
    hem = (hip[0], hip[1] + 0.09 * h)
    shape = [(neck[0] - 0.11 * h, neck[1] + 0.01 * h), (neck[0] + 0.11 * h, neck[1] + 0.01 * h)]
    shape += [(hem[0] + 0.13 * h, hem[1]), (hem[0] - 0.13 * h, hem[1])]
    c.poly(shape, coat)
    c.stroke([(neck[0] - 0.08 * h, neck[1] + 0.03 * h), (neck[0] + 0.08 * h, neck[1] + 0.03 * h)], 0.07 * h, coat)
    c.poly([shape[1], shape[2], (hem[0] + 0.05 * h, hem[1]), (neck[0] + 0.05 * h, neck[1])], INK, 50)


def _head(c: Canvas, neck: Point, h: float, hair: Colour, lean: float, hat: Colour | None) -> None:
    x, y = neck[0] + lean * 0.12 * h, neck[1] - 0.075 * h
    c.disc(x, y, 0.062 * h, 0.075 * h, mix(hair, CLAY, 0.12))
    if hat:
        c.disc(x, y - 0.03 * h, 0.068 * h, 0.05 * h, hat)
        c.stroke([(x - 0.08 * h, y - 0.015 * h), (x + 0.08 * h, y - 0.015 * h)], 0.022 * h, hat)


def shadow(c: Canvas, x: float, y: float, length: float, width: float, slope: float = 0.35, power: float = 0.4) -> None:
    """Lay a long soft shadow that falls from (x, y) to the right (negative: to the left)."""
    ends = [(x + length, y + length * slope), (x + length + width * 0.8, y + length * slope)]
    c.veil([(x - width / 2, y), *ends, (x + width / 2, y)], NIGHT, power, 3)


def bare_tree(c: Canvas, x: float, y: float, h: float, colour: Colour, snow: bool = False) -> None:
    """Draw a tree without leaves."""
    _branch(c, (x, y), -math.pi / 2, h * 0.3, h * 0.045, 6, colour, snow)


def _branch(c: Canvas, start: Point, angle: float, length: float, width: float, left: int, colour: Colour, snow: bool) -> None:
    end = (start[0] + math.cos(angle) * length, start[1] + math.sin(angle) * length)
    c.stroke([start, end], width, colour)
    if snow and left < 5:
        c.stroke([(start[0], start[1] - width / 2), (end[0], end[1] - width / 2)], max(1.2, width * 0.5), SNOW)
    if left == 0:
        return
    for turn in (-0.42, 0.08, 0.46) if left > 3 else (-0.36, 0.36):
        bend = angle + turn + c.rng.uniform(-0.16, 0.16)
        _branch(c, end, bend, length * c.rng.uniform(0.66, 0.84), width * 0.64, left - 1, colour, snow)


def leafy_tree(c: Canvas, x: float, y: float, h: float, dark: Colour, light: Colour, toward: float = -1) -> None:
    """Draw a tree in leaf, lit from the left (toward -1) or the right (1)."""
    trunk = mix(dark, INK, 0.45)
    c.poly([(x - h * 0.03, y), (x + h * 0.03, y), (x + h * 0.014, y - h * 0.55), (x - h * 0.014, y - h * 0.55)], trunk)
    for side in (-1, 1):
        c.stroke([(x, y - h * 0.36), (x + side * h * 0.13, y - h * 0.58)], h * 0.018, trunk)
    clumps = [(c.rng.uniform(-0.22, 0.22), c.rng.uniform(-0.2, 0.2)) for _ in range(9)]
    for i in range(150):
        share = i / 149
        dx, dy = c.rng.choice(clumps)
        angle, far = c.rng.uniform(0, math.tau), math.sqrt(c.rng.random()) * 0.1
        px = x + (dx + math.cos(angle) * far + toward * (share - 0.4) * 0.07) * h
        py = y + (dy - 0.67 + math.sin(angle) * far * 0.85 - (share - 0.4) * 0.09) * h
        r = h * c.rng.uniform(0.03, 0.06) * (1.6 - share * 1.2)
        c.disc(px, py, r, r * 0.84, mix(dark, light, max(0, share * 1.1 - 0.15) * c.rng.uniform(0.8, 1)))


def lamp(c: Canvas, x: float, y: float, h: float, pole: Colour, arm: float = 0.18, lit: float = 0.0) -> Point:
    """Draw a street lamp standing on (x, y), and return where its light is."""
    tip = (x + arm * h, y - h * 0.975)
    c.stroke([(x, y), (x, y - h * 0.93)], h * 0.022, pole)
    c.stroke([(x, y - h * 0.93), (x + arm * h * 0.4, y - h), tip], h * 0.014, pole)
    c.stroke([(x, y), (x, y - h * 0.09)], h * 0.04, pole)
    c.stroke([(tip[0] - h * 0.045, tip[1]), (tip[0] + h * 0.045, tip[1])], h * 0.026, pole)
    if lit:
        c.stroke([(tip[0] - h * 0.035, tip[1] + h * 0.014), (tip[0] + h * 0.035, tip[1] + h * 0.014)], h * 0.016, GOLD)
        c.glow(tip[0], tip[1], h * 0.55, h * 0.55, OCHRE, lit)
        c.glow(tip[0], tip[1], h * 0.16, h * 0.16, GOLD, lit)
    return tip


def ridge(c: Canvas, y: float, rise: float, waves: float, stops: Sequence[Stop], bottom: float = HEIGHT) -> None:
    """Draw a line of hills across the picture, with light falling from its crest."""
    parts = [(c.rng.uniform(0.6, 1.5) * waves * k, c.rng.uniform(0, 6.3), 1 / k) for k in (1, 2, 3.7, 7)]
    crest = []
    for x in range(0, WIDTH + 9, 8):
        height = sum(size * math.sin(x / WIDTH * speed * 6.3 + phase) for speed, phase, size in parts)
        crest.append((float(x), y - rise * height * 0.5))
    c.shade([*crest, (WIDTH, bottom), (0, bottom)], stops)


def skyline(c: Canvas, y: float, low: float, high: float, colour: Colour, lit: float, left: float = 0, right: float = WIDTH) -> None:
    """Draw far houses from edge to edge, with a share of their windows lit."""
    x = left - 20
    while x < right:
        w, h = c.rng.uniform(60, 150), c.rng.uniform(low, high)
        c.shade([(x, y), (x, y - h), (x + w, y - h), (x + w, y)], [(0, colour), (1, mix(colour, MIST, 0.18))])
        c.box(x + w * 0.72, y - h, w * 0.28, h, INK, 26)
        _roof(c, x, y - h, w, colour)
        _far_windows(c, x, y, w, h, colour, lit)
        x += w * c.rng.uniform(0.82, 1.25)


def _roof(c: Canvas, x: float, y: float, w: float, colour: Colour) -> None:
    kind = c.rng.random()
    if kind < 0.35:
        c.poly([(x - 4, y), (x + w * 0.5, y - w * 0.2), (x + w + 4, y)], mix(colour, INK, 0.16))
    elif kind < 0.7:
        c.box(x + w * 0.2, y - 16, w * 0.24, 16, colour)
        c.stroke([(x + w * 0.7, y), (x + w * 0.7, y - 34)], 2, colour)


def _far_windows(c: Canvas, x: float, y: float, w: float, h: float, colour: Colour, lit: float) -> None:
    columns, rows = max(2, int(w / 22)), max(2, int(h / 26))
    for i in range(columns):
        for j in range(rows):
            fill = mix(GOLD, OCHRE, c.rng.random()) if c.rng.random() < lit else mix(colour, INK, 0.2)
            c.box(x + (i + 0.28) * w / columns, y - h + (j + 0.35) * h / rows, w / columns * 0.4, h / rows * 0.4, fill)


def facade(c: Canvas, eye: Eye, side: float, near: float, far: float, high: float, wall: tuple[Colour, Colour], lit: float) -> None:
    """Draw a house along a street, from its near colour to its far colour, with rows of windows."""
    c.shade(eye.wall(side, 0, high, near, far), [(0, wall[side < 0]), (1, wall[side > 0])], across=True)
    c.poly(eye.wall(side, high - 0.35, high + 0.25, near, far), mix(wall[0], INK, 0.3))
    floors, bays = max(1, int((high - 3.4) / 2.9)), max(1, int((far - near) / 2.6))
    for i in range(bays):
        z = near + (i + 0.22) * (far - near) / bays
        for j in range(floors):
            pane = eye.wall(side, 4.3 + j * 2.9, 5.9 + j * 2.9, z, z + 1.35)
            _pane(c, pane, mix(wall[0], INK, 0.42), c.rng.random() < lit)


def _pane(c: Canvas, pane: list[Point], dark: Colour, lit: bool) -> None:
    c.poly(pane, mix(GOLD, OCHRE, c.rng.random()) if lit else dark)
    middle = [_between(pane[0], pane[1]), _between(pane[3], pane[2])]
    c.stroke(middle, 1.2, mix(dark, INK, 0.3))
    c.stroke([pane[0], pane[1]], 2, mix(dark, MIST, 0.5))


def _between(p: Point, q: Point) -> Point:
    return ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2)


def wire(c: Canvas, start: Point, end: Point, sag: float, colour: Colour, width: float = 1.4) -> list[Point]:
    """Hang a wire between two points, and return points along it."""
    line = []
    for i in range(25):
        t = i / 24
        y = start[1] + (end[1] - start[1]) * t + sag * 4 * t * (1 - t)
        line.append((start[0] + (end[0] - start[0]) * t, y))
    c.stroke(line, width, colour)
    return line


def birds(c: Canvas, x: float, y: float, count: int, colour: Colour, size: float = 10) -> None:
    """Scatter a small flock around a point."""
    for _ in range(count):
        px, py, s = x + c.rng.gauss(0, size * 9), y + c.rng.gauss(0, size * 3), size * c.rng.uniform(0.6, 1.1)
        wing = s * c.rng.uniform(0.25, 0.6)
        line = [(px - s, py - wing), (px - s * 0.4, py - wing * 0.9), (px, py), (px + s * 0.4, py - wing * 0.9), (px + s, py - wing)]
        c.stroke(line, s * 0.2, colour)


def clouds(c: Canvas, y: float, depth: float, count: int, colour: Colour, power: float) -> None:
    """Stretch thin clouds across the sky."""
    for _ in range(count):
        x, top, w = c.rng.uniform(-100, WIDTH), y + c.rng.uniform(-depth, depth), c.rng.uniform(160, 520)
        c.veil([(x, top), (x + w * 0.4, top - w * 0.035), (x + w, top), (x + w * 0.5, top + w * 0.02)], colour, power, 7)


def blades(c: Canvas, area: tuple[float, float, float, float], count: int, tall: float, dark: Colour, light: Colour) -> None:
    """Grow grass in a rectangle (x, y, w, h); blades lower down are taller."""
    x, y, w, h = area
    for i in range(count):
        share = i / count
        px, py = x + c.rng.random() * w, y + share * h
        up = tall * (0.3 + share) * c.rng.uniform(0.5, 1.2)
        tip = (px + c.rng.uniform(-0.4, 0.5) * up, py - up)
        c.poly([(px - up * 0.05, py), (px + up * 0.05, py), tip], mix(dark, light, c.rng.random()))


def bicycle(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """Draw a parked bicycle whose rear wheel stands on (x, y); `size` is the wheel's radius."""
    front = x + size * 2.5
    for hub in (x, front):
        c.ring(hub, y - size, size, size * 0.1, colour)
        for k in range(6):
            a = k * math.pi / 6
            dx, dy = math.cos(a) * size * 0.92, math.sin(a) * size * 0.92
            c.stroke([(hub - dx, y - size - dy), (hub + dx, y - size + dy)], 0.8, colour, 110)
    seat, crank, head = (x + size * 0.62, y - size * 2.05), (x + size * 1.05, y - size), (x + size * 2.12, y - size * 2.1)
    for line in (
        [(x, y - size), crank, head, seat, crank],
        [(x, y - size), seat],
        [(front, y - size), (front - size * 0.46, y - size * 2.45)],
    ):
        c.stroke(line, size * 0.13, colour)
    c.stroke([(seat[0] - size * 0.3, seat[1] - size * 0.1), (seat[0] + size * 0.28, seat[1] - size * 0.1)], size * 0.2, colour)
    c.stroke([(front - size * 0.78, y - size * 2.5), (front - size * 0.3, y - size * 2.55)], size * 0.14, colour)
