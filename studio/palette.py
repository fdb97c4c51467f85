"""The colours that every scene shares, and how two of them mix."""

from __future__ import annotations

Colour = tuple[int, int, int]

INK: Colour = (14, 20, 38)
NIGHT: Colour = (22, 32, 58)
DUSK: Colour = (38, 54, 92)
BLUE: Colour = (66, 90, 134)
SLATE: Colour = (108, 130, 162)
MIST: Colour = (170, 184, 200)
SNOW: Colour = (238, 240, 242)
PALE: Colour = (246, 233, 208)
SAND: Colour = (229, 207, 168)
OCHRE: Colour = (206, 158, 98)
CLAY: Colour = (160, 102, 76)
RED: Colour = (196, 66, 48)
WINE: Colour = (122, 44, 46)
EMBER: Colour = (234, 122, 78)
GOLD: Colour = (250, 206, 120)
SAGE: Colour = (126, 140, 116)
PINE: Colour = (52, 74, 78)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return `first` moved towards `second` by `share` (0 to 1)."""
    r, g, b = (round(p + (q - p) * share) for p, q in zip(first, second, strict=True))
    return (r, g, b)
