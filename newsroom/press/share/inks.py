"""The picture's fourteen colours: those of the theme's tokens (tokens.css, light), and steps from each to the paper for smooth edges."""

from collections.abc import Sequence
from dataclasses import dataclass

PAPER, INK, SOFT, HOUSE, LINE = "#fcfcfa", "#1b2022", "#4f595c", "#15545c", "#d3dad8"
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """How coverage (0 to 255) becomes a colour's number in the palette; `solid` is full coverage."""

    table: tuple[int, ...]
    solid: int


def colour(token: str) -> Colour:
    """Return a token's value, "#rrggbb", as red, green and blue."""
    return (int(token[1:3], 16), int(token[3:5], 16), int(token[5:7], 16))


def _ramp(token: str, steps: int) -> list[Colour]:
    paper, ink = colour(PAPER), colour(token)
    shares = [step / steps for step in range(1, steps + 1)]
    return [tuple(round(p + (q - p) * share) for p, q in zip(paper, ink, strict=True)) for share in shares]  # type: ignore[misc]


def _ink(first: int, steps: int) -> Ink:
    numbers: Sequence[int] = (0, *range(first, first + steps))
    return Ink(tuple(numbers[round(cover * steps / 255)] for cover in range(256)), first + steps - 1)


_STEPS = {INK: 4, SOFT: 4, HOUSE: 4, LINE: 1}
_FIRST = {INK: 1, SOFT: 5, HOUSE: 9, LINE: 13}
PALETTE: tuple[Colour, ...] = (colour(PAPER), *(step for token, steps in _STEPS.items() for step in _ramp(token, steps)))
"""Fourteen colours, so that a pixel takes four bits; the paper is number 0."""
INKS = {token: _ink(_FIRST[token], _STEPS[token]) for token in _STEPS}
KNOCKED_OUT = Ink(tuple(INKS[HOUSE].table[255 - cover] for cover in range(256)), 0)
"""Paper on a ground of the house colour."""
