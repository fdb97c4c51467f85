"""Mobile telephone numbers of the mainland: eleven digits from 13 to 19, with or without +86.

Source: the ministry's numbering plan for public networks (Ministry of Industry and Information Technology, 2017). The numbers carry no
check digit: a label (许可证 订单 编号) or a unit (元 吨) next to them decides, the nearest label counts. In the query of a web address
they are reported all the same; a step of its path is a page's number (a reprint could not cure its original's address).
"""

import re
from collections.abc import Iterator

from newsroom.stylebook.identifiers.sighting import Kind, Sighting
from newsroom.stylebook.identifiers.surroundings import is_amount, is_numbering
from newsroom.stylebook.lettering.address import in_address

_PREFIX = r"(?:(?:\(?(?:\+|00) ?86\)?|86)[ -]?)?"
_NUMBER = r"1[3-9]\d(?:(?P<sep>[ .·-])\d{4}(?P=sep)\d{4}|\d{8}|[ -]\d{8}|\d[ -]\d{3}[ -]\d{4}|\d{4}[ -]\d{4}|\d{3}[ -]\d{5})"
_MOBILE = re.compile(rf"(?<!\d)(?<!\d\.){_PREFIX}(?P<number>{_NUMBER})(?!\d|\.\d)")
_LETTERS_BEFORE, _LETTERS_AFTER = re.compile(r"[0-9A-Za-z_]*\Z"), re.compile(r"[0-9A-Za-z_]{0,40}")
# No shorthand like tel or wxid is longer; hashes and identifiers of machines are, or have digits among the letters.
LONGEST_WORD = 10


def mobile_numbers(text: str) -> Iterator[Sighting]:
    """Yield the mobile numbers of a plain text."""
    for found in _MOBILE.finditer(text):
        number = re.sub(r"\D", "", found["number"])
        start = found.start()
        if _in_machine_word(text, found) or _is_page(text, start) or is_numbering(text, start) or is_amount(text, start, found.end()):
            continue
        yield Sighting(Kind.MOBILE, found.start(), found.end(), number, f"{number[:3]}****{number[-4:]}")


def _is_page(text: str, start: int) -> bool:
    before = text[max(0, start - 1) : start]
    return (before in ("/", "_", "-") or (before.isascii() and before.isalpha())) and in_address(text, start)


def _in_machine_word(text: str, found: re.Match[str]) -> bool:
    before = _LETTERS_BEFORE.search(text[max(0, found.start() - 40) : found.start()])
    after = _LETTERS_AFTER.match(text, found.end())
    around = (before[0] if before else "") + (after[0] if after else "")
    return len(around) > LONGEST_WORD or any(char.isdigit() for char in around)
