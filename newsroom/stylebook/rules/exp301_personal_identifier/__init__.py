"""No number that leads to a person is published.

What it checks:
    Every text file of the site and every file's own path: identity numbers (18 characters with a right check character and a possible date
    of birth; the old 15 digits only beside a word such as 身份证), mobile numbers, bank cards, licence plates. Full-width digits and
    characters of no width do not hide them. The recognisers live in newsroom/stylebook/identifiers, each with its source and limits.
    Allowed are the site's own contacts and filing numbers (newsroom.toml), official hotlines, and credit codes of organisations.
    In web addresses card numbers are not sought (one article number in ten would pass the check digit), all others are.
Why:
    Such a number identifies one person for life and cannot be taken back once it is on the web. A finding never prints it whole;
    only a file name must be shown as it is, for the file to be found.
Source:
    Personal Information Protection Law, art. 13, 25, 28; Civil Code, art. 1034.
Example:
    王女士的手机号是154 0000 2381。
How to fix:
    Delete the number, or mask its middle: 154****2381. A hotline of an office belongs into newsroom.toml or is a landline number.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.site import Contacts, Filings
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.identifiers import Kind, Sighting, find_identifiers

CODE = "EXP301"
NAME = "personal-identifier"
SEVERITY = "error"
SCOPE = "text"

SHORTEST = 7
_NUMBER = re.compile(r"\+?\d[\d -]*\d")


def check(text: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each number that leads to a person, and one when the file's path holds any."""
    for seen in _personal(text.path, desk):
        yield Fault(Place(text.path), {"masked": seen.masked}, "file-name")
    for seen in _personal(text.text, desk):
        yield Fault(text.place(seen.start), {"masked": seen.masked}, "" if seen.kind is Kind.IDENTITY else seen.kind.value)


def _personal(text: str, desk: Desk) -> list[Sighting]:
    found = [seen for seen in find_identifiers(text) if seen.kind is not Kind.CREDIT_CODE]
    return [seen for seen in found if seen.number not in _our_own(desk.site.contacts, desk.site.filings)] if found else []


@lru_cache(maxsize=8)
def _our_own(contacts: Contacts, filings: Filings) -> frozenset[str]:
    """Return the numbers that the site publishes as its own, digits only, without the country's prefix."""
    printed = (contacts.address, contacts.hotline, contacts.email, filings.icp, filings.public_security, filings.news_service)
    numbers = (re.sub(r"\D", "", found[0]) for text in printed for found in _NUMBER.finditer(text))
    return frozenset(number.removeprefix("86") if len(number) == 13 else number for number in numbers if len(number) >= SHORTEST)
