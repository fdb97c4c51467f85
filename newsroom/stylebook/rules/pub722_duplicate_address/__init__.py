"""Every address means one page.

What it checks:
    An old address (`moved_from`), a withdrawn one or one that was taken down is not the address of an article, of a list or of a standing
    page, and nobody claims it twice; standing pages keep clear of the sections; no slug looks like the number of a
    list's page (progress/2/).
Why:
    Two pages at one address overwrite each other; which one readers see is chance.
Source:
    House rule: one registry of outputs.
Example:
    moved_from: /2025/heating.html
How to fix:
    Delete the old address from one of the two. An address belongs to the article that readers shall find there.
"""

import re
from collections.abc import Iterator

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "PUB722"
NAME = "duplicate-address"
SEVERITY = "error"
SCOPE = "site"

RESERVED = frozenset(
    {"archive", "tags", "sources", "bylines", "notice", "subscribe", "corrections", "feeds", "media", "assets"}
    | {kind.section for kind in Kind}
    | {"campaign", "ledger", "problems", "timetable", "projects", "roadmap", "assessments", "indicators", "plan", "responsibility"}
    | {"areas", "places", "volunteers", "centres", "data"}
)
RECORDS = ("problems", "projects", "places", "areas", "indicators")
FILES_ONLY = ("ledger/", "timetable/", "data/", "feeds/", "media/", "assets/", ".well-known/")
PAGES = (".html", ".htm", ".shtml", "/")
_MOST_DIGITS = 4
_LISTS = re.compile(  # months, tags, bylines, sources, and the numbered pages of these and of the sections
    rf"(?:archive/\d{{4}}/\d{{2}}|(?:tags|bylines|sources)/[^/]+|{'|'.join(kind.section for kind in Kind)})(?:/\d{{1,{_MOST_DIGITS}}})?/"
)


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every address that is claimed by more than one page."""
    taken: dict[str, tuple[str, Place]] = {}
    for article in desk.articles:
        if not article.draft:
            taken.setdefault(article.address, (article.path, article.at("slug")))
            if article.slug.isdigit() and len(article.slug) <= _MOST_DIGITS:
                yield Fault(article.at("slug"), {"address": article.address}, "number")
    for folder in RECORDS:
        for key, record in getattr(desk.registers, folder).items():
            if f"{folder}/{key}/" not in desk.registers.gone:
                taken.setdefault(f"{folder}/{key}/", (record.at.path, record.at))
    for page in edition.pages:
        yield from _claim(taken, f"{page.slug}/", page.at, "page" if page.slug in RESERVED else "")
    for address, place in _old(desk):
        yield from _claim(taken, _plain(address), place, "reserved" if _reserved(_plain(address)) else "")


def _old(desk: Desk) -> Iterator[tuple[str, Place]]:
    for article in desk.articles:
        for number, address in enumerate(() if article.draft else article.moved_from):
            yield address, article.at(f"moved_from.{number}")
    for item in desk.registers.withdrawals:
        yield item.address, item.at
    own = {article.address for article in desk.articles}
    yield from ((item.address, item.at) for item in desk.registers.takedowns if item.address not in own)  # else PUB729 tells it


def _claim(taken: dict[str, tuple[str, Place]], address: str, place: Place, refused: str) -> Iterator[Fault]:
    if refused:
        yield Fault(place, {"address": f"/{address}"}, refused)
    elif address in taken:
        owner, first = taken[address]
        yield Fault(place, {"address": f"/{address}", "owner": owner}, related=(first,))
    else:
        taken[address] = (place.path, place)


def _plain(address: str) -> str:
    """Return an address as its page is served: x/index.html is x/."""
    address = address.lstrip("/")
    folder, _, file = address.rpartition("/")
    return f"{folder}/".lstrip("/") if file in ("index.html", "index.htm") else address


def _reserved(address: str) -> bool:
    named = address in ("", "404.html") or (address.endswith("/") and address.strip("/") in RESERVED)
    listed = named or _LISTS.fullmatch(address) is not None
    below_a_page = any(part.endswith(PAGES) for part in address.split("/")[:-1])
    return listed or below_a_page or address.startswith(FILES_ONLY) or not address.endswith(PAGES)
