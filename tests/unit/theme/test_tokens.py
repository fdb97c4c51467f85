"""The theme's colours: legible by day and by night, and the same in the head of each page."""

import re

import pytest

from tests.sites import PROJECT

TOKENS = (PROJECT / "theme/static/css/tokens.css").read_text("utf-8")
BASE = (PROJECT / "theme/templates/base.html").read_text("utf-8")
SCHEMES = ("light", "dark")
AA, AAA = 4.5, 7.0
GROUNDS = ("paper", "tint")
PAIRS = [
    *(("ink", ground, AAA) for ground in GROUNDS),
    *((ink, ground, AA) for ink in ("ink-soft", "house", "signal", "mark") for ground in GROUNDS),
    ("paper", "house", AA),
    ("paper", "ink", AAA),
    ("signal", "signal-tint", AA),
    ("mark", "mark-tint", AA),
]


def colours(scheme: str) -> dict[str, str]:
    """Return the colour tokens of a scheme; night changes those of the day."""
    day, _, night = TOKENS.partition("(prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", day))
    return found | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", night)) if scheme == "dark" else found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_words_are_legible_on_their_ground(scheme: str, ink: str, ground: str, least: float) -> None:
    known = colours(scheme)
    assert contrast(known[ink], known[ground]) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_browsers_own_bars_have_the_colour_of_the_paper(scheme: str) -> None:
    meta = f'<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{colours(scheme)["paper"]}">'
    assert meta in BASE


def test_night_changes_every_colour() -> None:
    day, night = colours("light"), colours("dark")
    assert day
    assert [name for name in day if day[name] == night[name]] == []
