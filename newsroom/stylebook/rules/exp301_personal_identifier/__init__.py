"""No number that leads to a person is published.

What it checks:
    Every text file of the site (articles of all kinds, registers, records of pictures, captions, pages, the notice, settings), the words
    of every SVG, and the name of every file and folder below content/: identity numbers (18 characters with a right check character and
    a possible date of birth; the old 15 digits only beside a word such as 身份证), mobile numbers, bank cards, licence plates.
    Inside of pictures what is published with them (creator, credit, source, copyright, usage terms, licensor, AI label), inside of
    recordings everything: they are published as they are.
    Full-width digits, characters of no width, entities, escapes, emphasis, tags and line ends do not hide them. The recognisers live in
    newsroom/stylebook/identifiers, each with its source and limits. Allowed are the site's own contacts and filing numbers (newsroom.toml),
    official hotlines, and credit codes of organisations. In web addresses card numbers are not sought (one article number in ten would
    pass the check digit), all others are.
Why:
    Such a number identifies one person for life and cannot be taken back once it is on the web. No finding of any rule prints one
    whole, not even within a path: logs of a publication are read by others.
Source:
    Personal Information Protection Law, art. 13, 25, 28; Civil Code, art. 1034.
Example:
    王女士的手机号是154 0000 2381。
How to fix:
    Delete the number, or mask its middle: 154****2381. A hotline of an office belongs into newsroom.toml or is a landline number.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.site import Contacts, Filings
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.identifiers import Kind, Sighting, find_everywhere, find_identifiers, masked_path, numbers_in_path

CODE = "EXP301"
NAME = "personal-identifier"
SEVERITY = "error"
SCOPE = "site"

SHORTEST = 7
_NUMBER = re.compile(r"\+?\d[\d -]*\d")


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each number that leads to a person, in a text or in the name of a file."""
    seen_in: dict[str, set[str]] = {}
    for text in desk.source_texts.values():
        found = _personal(find_everywhere(text.text, text.path), desk)
        seen_in[text.path] = {seen.number for seen in found}
        yield from (_fault(text.place(seen.start), seen) for seen in found)
    for article in desk.articles:
        yield from _as_printed(article, desk, seen_in[article.path])
    yield from _inside(edition, desk)
    for path in sorted({f"content/{file}" for file in edition.files} | set(desk.source_texts)):
        for seen in _personal(numbers_in_path(path), desk):
            yield Fault(Place(path), {"masked": seen.masked}, "file-name")


def _as_printed(article: Article, desk: Desk, told: set[str]) -> Iterator[Fault]:
    """Yield what only the printed body shows."""
    for seen in _personal(find_identifiers(article.body.plain), desk):
        if seen.number not in told:
            yield _fault(desk.source_texts[article.path].place(article.body.offset), seen)


def _inside(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield what pictures and recordings carry inside; codes of AI labels are as long as card numbers and often pass their check digit."""
    photographs = (item for item in sorted(edition.pictures.items()) if not item[0].lower().endswith(".svg"))
    for file, picture in photographs:
        held = picture.embedded
        texts = (*held.creators, held.credit, held.source, held.copyright, held.terms, held.statement, held.licensor)
        found = _personal((seen for text in texts for seen in find_everywhere(text)), desk)
        labels = (seen for text in (held.digital_source, held.ai_label) for seen in find_everywhere(text))
        found += [seen for seen in _personal(labels, desk) if seen.kind is not Kind.CARD]
        yield from _in_file(file, found, "in-picture")
    for file, recording in sorted(edition.recordings.items()):
        yield from _in_file(file, _personal((seen for run in recording.numbers for seen in find_identifiers(run)), desk), "in-recording")


def _in_file(file: str, found: Iterable[Sighting], variant: str) -> Iterator[Fault]:
    for shown in sorted({seen.masked for seen in found}):
        yield Fault(Place(f"content/{file}"), {"masked": shown, "file": masked_path(file)}, variant)


def _fault(place: Place, seen: Sighting) -> Fault:
    return Fault(place, {"masked": seen.masked}, "" if seen.kind is Kind.IDENTITY else seen.kind.value)


def _personal(found: Iterable[Sighting], desk: Desk) -> list[Sighting]:
    kept = [seen for seen in found if seen.kind is not Kind.CREDIT_CODE]
    return [seen for seen in kept if seen.number not in _our_own(desk.site.contacts, desk.site.filings)] if kept else []


@lru_cache(maxsize=8)
def _our_own(contacts: Contacts, filings: Filings) -> frozenset[str]:
    """Return the numbers that the site publishes as its own, digits only, without the country's prefix."""
    printed = (contacts.address, contacts.hotline, contacts.email, filings.icp, filings.public_security, filings.news_service)
    numbers = (re.sub(r"\D", "", found[0]) for text in printed for found in _NUMBER.finditer(text))
    return frozenset(number.removeprefix("86") if len(number) == 13 else number for number in numbers if len(number) >= SHORTEST)
