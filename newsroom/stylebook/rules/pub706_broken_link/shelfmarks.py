"""What can be linked to: files that become pages, and addresses that will exist."""

from collections.abc import Iterable

from rapidfuzz import process

from newsroom.article.article import Kind
from newsroom.stylebook.desk import Desk

LISTS = frozenset({"", "archive/", "tags/", "sources/", "bylines/", "notice/", *(f"{kind.section}/" for kind in Kind)})
# Their pages follow from articles in ways that only the press knows; the proof of the rendered site reads them.
LEFT_TO_THE_PROOF = (
    *("archive/", "tags/", "bylines/", "feeds/", "media/", "assets/", ".well-known/"),
    *("campaign/", "ledger/", "problems/", "timetable/", "projects/", "roadmap/", "assessments/", "indicators/", "plan/"),
    *("responsibility/", "areas/", "places/", "volunteers/", "centres/", "data/"),
)
NEAR = 60.0


def addresses(desk: Desk) -> frozenset[str]:
    """Return the addresses below the site's root that readers will find, as far as they are known before rendering."""
    due = {article.address for article in desk.articles if desk.edition.due(article)}
    moved = {old for article in desk.articles if desk.edition.due(article) for old in article.moved_from}
    pages = {f"{page.slug}/" for page in desk.edition.pages}
    sources = {f"sources/{key}/" for key in desk.registers.sources}
    return LISTS | due | moved | desk.registers.gone | pages | sources


def known_address(address: str, live: frozenset[str]) -> bool:
    """Return whether an address exists or is left to the proof: tags, months, further pages of a list, files at the root."""
    section, _, rest = address.partition("/")
    numbered = rest.strip("/").isdigit() and f"{section}/" in LISTS
    at_root = not rest and "." in section
    return address in live or numbered or at_root or address.startswith(LEFT_TO_THE_PROOF)


def published(desk: Desk) -> tuple[str, ...]:
    """Return the files below content/ that readers can be sent to, in path order."""
    articles = (article.path.removeprefix("content/") for article in desk.articles if desk.edition.due(article))
    pages = (file for file in desk.edition.files if file.startswith("pages/"))
    return tuple(sorted((*articles, *pages, *desk.pictures)))


def nearest(wanted: str, candidates: Iterable[str]) -> str:
    """Return the candidate most like what was written, "" when none is near."""
    found = process.extractOne(wanted, sorted(candidate for candidate in candidates if candidate), score_cutoff=NEAR)
    return found[0] if found else ""
