"""What was published stays findable.

What it checks:
    Every address of the last release is still the address of an article that is due, or stands in an article's
    `moved_from` (readers are sent on), or in registers/withdrawn.toml or registers/takedowns.toml (readers are told why it is gone).
    So is every address of a problem, project, place, indicator or area: its record is there, or readers are told why it is not.
Why:
    Others have linked to it, quoted it, and were asked by our own notice to link to it. A page that vanishes without
    a word looks like one that was made to vanish.
Source:
    The site's notice, clause own ("link to the original"); W3C, Cool URIs don't change.
Example:
    moved_from: /progress/old-name/
How to fix:
    Bring the file back; or add the old address to `moved_from` of the article that replaces it; or bring the file back and take
    the article back with `newsroom withdraw SLUG --reason "..."`, which tells readers when and why. What must not be read any more,
    in older releases neither: `newsroom takedown SLUG --reason "..."`. A record that was deleted comes back, or its
    page's address goes into registers/withdrawn.toml with the day and the reason.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "PUB715"
NAME = "vanished-page"
SEVERITY = "error"
SCOPE = "site"
TABLES = {"indicators": "indicators", "areas": "organisation"}
"""The tables that hold the records of which there is no file for each."""


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault, for the site as a whole, for every address of the last release that nothing answers any more."""
    due = [article for article in desk.articles if edition.due(article)]
    answered = {article.address for article in due} | {old for article in due for old in article.moved_from}
    answered |= desk.registers.gone
    for slug, address in sorted(desk.previous.articles.items() if desk.previous else ()):
        if address not in answered and not _unread(address, slug, edition, desk):
            yield _fault(address, next(iter(desk.by_slug.get(slug, ())), None))
    yield from _records(edition, desk)


def _records(edition: Edition, desk: Desk) -> Iterator[Fault]:
    for address in sorted((desk.previous.records if desk.previous else frozenset()) - desk.registers.gone):
        shelf, key = address.strip("/").split("/")
        home = f"content/registers/{TABLES.get(shelf, f'{shelf}/{key}')}.toml"
        if key not in getattr(desk.registers, shelf) and not any(fault.place.path == home for fault in edition.faults):
            yield Fault(Place(""), {"address": address, "path": home}, "record")


def _unread(address: str, slug: str, edition: Edition, desk: Desk) -> bool:
    """Return whether the page's file is there and was refused: then its own finding stops publication, and nothing has vanished."""
    file = f"articles/{address.split('/')[0]}/{slug}.md"
    return file in edition.files and f"content/{file}" not in desk.by_path


def _fault(address: str, article: Article | None) -> Fault:
    if article is None:
        return Fault(Place(""), {"address": address, "slug": address.strip("/").rpartition("/")[2]})
    variant = "draft" if article.draft else "moved" if article.address != address else "held"
    return Fault(Place(""), {"address": address, "path": article.path, "slug": article.slug}, variant, related=(Place(article.path),))
