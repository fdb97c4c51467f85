"""Identity numbers: 18 digits with date of birth and check character, and the 15 digits in use until 2013.

Source: GB 11643-1999; ISO/IEC 7064 MOD 11-2. County codes are not checked: they changed with every reform, and python-stdnum's
table of them rejects real numbers from Inner Mongolia.
"""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.stylebook.identifiers.sighting import Kind, Sighting

LAYOUTS = ((18,), (6, 8, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (4, 4, 4, 4, 2), (3, 3, 4, 4, 4))
EARLIEST, LATEST = 1900, 2049
REACH = 16


def _layout(groups: tuple[int, ...]) -> str:
    sep = "[ .·-]"
    *first, last = groups
    return sep.join(rf"\d{{{size}}}" for size in first) + (sep if first else "") + rf"\d{{{last - 1}}}[\dXx]"


_EIGHTEEN = re.compile(rf"(?<!\d)(?<!\d\.)(?:{'|'.join(map(_layout, LAYOUTS))})(?![\d])")
_FIFTEEN = re.compile(r"(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])")
_LABEL = re.compile(r"身份证|身份号|身份编号|公民身份|证件号|身证|ID ?[Cc]ard")
_SEPARATORS = re.compile(r"[^\dX]")


def identity_numbers(text: str) -> Iterator[Sighting]:
    """Yield the identity numbers of a plain text; the old ones only with a valid date and beside a word such as 身份证."""
    for found in _EIGHTEEN.finditer(text):
        number = _SEPARATORS.sub("", found[0].upper())
        if number[0] != "0" and _is_date(number[6:14]) and _is_valid(number):
            yield Sighting(Kind.IDENTITY, found.start(), found.end(), number, _masked(number))
    for found in _FIFTEEN.finditer(text):
        around = text[max(0, found.start() - REACH) : found.end() + REACH]
        if _is_date("19" + found[0][6:12]) and _LABEL.search(around):
            yield Sighting(Kind.OLD_IDENTITY, found.start(), found.end(), found[0], _masked(found[0]))


def _is_date(digits: str) -> bool:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not EARLIEST <= year <= LATEST:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _masked(number: str) -> str:
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def _is_valid(number: str) -> bool:
    from stdnum.iso7064 import mod_11_2  # here: it loads ssl and pydoc, and hardly any text has such a number

    return bool(mod_11_2.is_valid(number))
