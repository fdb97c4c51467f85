"""Unified social credit codes of organisations: public, but they look like identity and card numbers.

Source: GB 32100-2015 (18 characters without I O S V Z, check character modulo 31).
"""

import re
from collections.abc import Iterator

from newsroom.stylebook.identifiers.sighting import Kind, Sighting

_CODE = re.compile(r"(?<![\dA-Za-z])[1-9A-HJ-NP-RT-UW-Y][1-9A-HJ-NP-RT-UW-Y]\d{6}[\dA-HJ-NP-RT-UW-Y]{10}(?![\dA-Za-z])", re.I)


def credit_codes(text: str) -> Iterator[Sighting]:
    """Yield the credit codes of a plain text."""
    for found in _CODE.finditer(text):
        number = found[0].upper()
        if _is_valid(number):
            yield Sighting(Kind.CREDIT_CODE, found.start(), found.end(), number, number)


def _is_valid(number: str) -> bool:
    from stdnum.cn import uscc  # here: it loads ssl and pydoc, and hardly any text has such a number

    return bool(uscc.is_valid(number))
