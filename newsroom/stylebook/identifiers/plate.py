"""Licence plates of vehicles: seven characters, eight for those on new energy.

Source: GA 36-2018. The letters I and O are not used, at most two of the last characters are letters; embassy, police, trainer,
cross-border and trailer plates end in a Han character.
"""

import re
from collections.abc import Iterator

from newsroom.stylebook.identifiers.sighting import Kind, Sighting

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_LETTER = "A-HJ-NP-Z"
_PLATE = re.compile(
    rf"[{PROVINCES}] ?[{_LETTER}][ ·•・-]{{0,2}}"
    rf"(?P<tail>[A-HJK][{_LETTER}0-9]\d{{4}}|\d{{5}}[A-HJK]|[{_LETTER}0-9]{{4}}[{_LETTER}0-9学警港澳挂领使])"
    r"(?![0-9A-Za-z]|-\d)",
    re.I,
)
FEWEST_DIGITS = 3


def licence_plates(text: str) -> Iterator[Sighting]:
    """Yield the licence plates of a plain text."""
    for found in _PLATE.finditer(text):
        tail = found["tail"].upper()
        if sum(char.isdigit() for char in tail) >= FEWEST_DIGITS:
            number = re.sub(r"[^\w]", "", found[0].upper())
            yield Sighting(Kind.PLATE, found.start(), found.end(), number, f"{number[:2]}***{number[-2:]}")
