"""What somebody writes when they mean a page of the site: its address, whole or in part, its slug, its title."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from rapidfuzz import process

from newsroom.article.site import Site
from newsroom.notices.notice import Item

_LIKE_ENOUGH = 45


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything that the site answers or answered: items by address, and the addresses that lead to them."""

    items: Mapping[str, Item]
    moved: Mapping[str, str]

    @classmethod
    def of(cls, items: Iterable[Item], moved: Mapping[str, str]) -> "Directory":
        """Return the directory of some items; the first of an address counts."""
        found: dict[str, Item] = {}
        for item in items:
            found.setdefault(item.address, item)
        return cls(found, moved)

    def find(self, words: str, site: Site) -> Item | None:
        """Return what is meant, None when nothing is or more than one could be."""
        address = below(words, site)
        if address is None:
            return None
        known = self.items.get(self.moved.get(address, address))
        if known:
            return known
        wanted = words.strip().strip("/")
        named = [item for item in self.items.values() if wanted in (_slug(item.address), item.title, f"《{item.title}》")]
        return named[0] if len(named) == 1 else None

    def nearest(self, words: str, site: Site) -> str:
        """Return the address that is most like what was written, "" when none is."""
        wanted = below(words, site) or words
        names = {address: address for address in self.items} | {item.title: item.address for item in self.items.values() if item.title}
        found = process.extractOne(wanted, sorted(names), score_cutoff=_LIKE_ENOUGH)
        return names[found[0]] if found else ""


def below(words: str, site: Site) -> str | None:
    """Return an address below the site's root, with "/" behind a page's; None when it is another site's."""
    try:
        given, home = urlsplit(words.strip()), urlsplit(site.url)
        host = given.hostname
    except ValueError:
        return None
    if given.scheme and (given.scheme not in ("http", "https") or _bare(host) != _bare(home.hostname)):
        return None
    path, base = unquote(given.path).strip("/"), home.path.strip("/")
    path = path.removeprefix(base).lstrip("/") if base and f"{path}/".startswith(f"{base}/") else path
    path = path.removesuffix("index.html").rstrip("/")
    return f"{path}/" if path and "." not in path.rpartition("/")[2] else path


def _bare(host: str | None) -> str:
    name = (host or "").removeprefix("www.")
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name


def _slug(address: str) -> str:
    return address.strip("/").rpartition("/")[2]
