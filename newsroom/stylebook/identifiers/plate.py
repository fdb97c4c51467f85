"""Licence plates of vehicles: seven characters, eight for those on new energy; those of the army and the armed police.

Source: GA 36-2018 (the letters I and O are not used, at most two of the last characters are letters; embassy, police, trainer,
cross-border, trailer, test and rescue plates end in Han characters); NY/T 345.2 (tractors: two digits for the place, then a dot).
Plates of the army stand here in the form of 2004, those of the armed police in the forms of 2004 and 2012. Embassy plates without a
province (使 and six digits) are a country's, no person's.
"""

import re
from collections.abc import Iterator

from newsroom.stylebook.identifiers.sighting import Kind, Sighting

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
ARMY = "军海空沈北兰济南广成"
_LETTER = "A-HJ-NP-Z"
_DOT = "[ ·•・-]{0,2}"
_PLATE = re.compile(
    rf"(?:[{PROVINCES}] ?[{_LETTER}]{_DOT}"
    rf"(?P<tail>[A-HJK][{_LETTER}0-9]\d{{4}}|\d{{5}}[A-HJK]|(?:[A-Z]\d{{3}}|\d{{4}})应急|[{_LETTER}0-9]{{4}}[{_LETTER}0-9学警港澳挂领使试超])"
    rf"|WJ{_DOT}(?:[{PROVINCES}内]{_DOT}\d{{4}}[{_LETTER}0-9]|\d\d[·•・-](?:\d{{5}}|[消边通森金警电]\d{{4}}))"
    rf"|[{ARMY}][{_LETTER}]{_DOT}\d{{5}}|[{PROVINCES}]\d\d[·•・]\d{{5}})"
    r"(?![0-9A-Za-z]|-\d)",
    re.I,
)
FEWEST_DIGITS = 3


def licence_plates(text: str) -> Iterator[Sighting]:
    """Yield the licence plates of a plain text."""
    for found in _PLATE.finditer(text):
        tail = found["tail"] or found[0]
        if sum(char.isdigit() for char in tail) >= FEWEST_DIGITS:
            number = re.sub(r"[^\w]", "", found[0].upper())
            yield Sighting(Kind.PLATE, found.start(), found.end(), number, f"{number[:2]}***{number[-2:]}")
