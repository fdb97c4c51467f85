"""Bank card numbers: 14 to 19 digits with an issuer's prefix and a Luhn check digit.

Source: ISO/IEC 7812-1 (prefixes, Luhn). One number in ten passes the check digit by chance: what is labelled as an order or permit,
stands in a web address or carries a unit is therefore no card. Visa's 13 digits are no longer issued and collide with time stamps.
"""

import re
from collections.abc import Iterator

from newsroom.stylebook.identifiers.sighting import Kind, Sighting
from newsroom.stylebook.identifiers.surroundings import is_amount, is_numbering
from newsroom.stylebook.lettering.address import in_address

_GROUPS = r"\d{4}(?P<sep>[ .-])\d{4}(?P=sep)\d{4}(?P=sep)\d{4}(?:(?P=sep)\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{6}[ -]\d{10,13}|\d{14,19}"
_CARD = re.compile(rf"(?<![\dA-Za-z])(?<!\d[.-])(?:{_GROUPS})(?![\dA-Za-z])(?![.-]\d)")
_ISSUED = re.compile(
    r"62\d{14,17}|6[05]\d{14}|9558\d{12}(?:\d{3})?|4\d{15}(?:\d{3})?|5\d{15}|3[47]\d{13}|35\d{14}|3(?:0[0-5]|[689]\d)\d{11}"
)


def bank_cards(text: str) -> Iterator[Sighting]:
    """Yield the bank card numbers of a plain text."""
    for found in _CARD.finditer(text):
        number = re.sub(r"\D", "", found[0])
        if not _ISSUED.fullmatch(number) or len(set(number)) < 2 or not _is_valid(number):
            continue
        if not (is_numbering(text, found.start()) or is_amount(text, found.start(), found.end()) or in_address(text, found.start())):
            yield Sighting(Kind.CARD, found.start(), found.end(), number, f"{number[:4]}****{number[-4:]}")


def _is_valid(number: str) -> bool:
    from stdnum import luhn  # here: it loads ssl and pydoc, and hardly any text has such a number

    return bool(luhn.is_valid(number))
