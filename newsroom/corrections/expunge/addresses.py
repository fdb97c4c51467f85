"""Which addresses are the item's, however a file writes them."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit

from newsroom.article.traces import ESCAPED

_PAGES = ("index.html", "gone.html")
_TAG_URI = re.compile(r"tag:[^:/]+:(.*)", re.S)
_BLANK = "\t\n\f\r "
_END = r"[^\s\"'<>()\[\]{}（）【】《》“”‘’，。；：、！？\\]*"


@dataclass(frozen=True)
class Addresses:
    """The addresses of an item that is gone (below the site's root), on the site at `url`; everything below such a folder is the item's."""

    wanted: tuple[str, ...]
    url: str
    entries: frozenset[str] = frozenset()

    def meant(self, link: str, page: str = "") -> bool:
        """Return whether a link, written on the page at `page`, leads to the item."""
        below = self._below(link.strip(_BLANK), page)
        return below is not None and self._ours(below)

    def named(self, name: str) -> bool:
        """Return whether a text is what a feed calls the item: one of its entry ids, its address, or a tag URI (RFC 4151) of that."""
        tagged = _TAG_URI.fullmatch(name.strip())
        return name.strip() in self.entries or self.meant(f"/{tagged[1].lstrip('/')}" if tagged else name)

    def hinted(self, text: str) -> bool:
        """Return whether a file may name the item: quick, and never wrongly False."""
        return any(self._clue.search(reading) for reading in _openings(text))

    def mentions(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where whole addresses of the item stand in words, as (start, end)."""
        for found in self._written.finditer(text):
            if self.meant(found[0] if "//" in found[0] else f"//{found[0]}"):
                yield found.span()

    def _below(self, link: str, page: str) -> str | None:
        try:
            parts = urlsplit(urljoin(urljoin(f"{self.url.rstrip('/')}/", page), link.replace("\\", "/")))
            host = (parts.hostname or "").lower()
        except ValueError:
            return None
        path = unquote(parts.path) or "/"
        if parts.scheme not in ("http", "https") or host != self._host or not path.startswith(self._base):
            return None
        return path[len(self._base) :].lstrip("/")

    def _ours(self, below: str) -> bool:
        folder, _, name = below.rpartition("/")
        below = f"{folder}/" if name in _PAGES else below
        return any(below == own or (own.endswith("/") and (below.startswith(own) or below == own[:-1])) for own in self._wanted)

    @cached_property
    def _wanted(self) -> tuple[str, ...]:
        plain = (unquote(address).partition("#")[0].partition("?")[0].lstrip("/") for address in self.wanted)
        return tuple(address for address in (text.removesuffix("index.html") for text in plain) if address)

    @cached_property
    def _host(self) -> str:
        return (urlsplit(self.url).hostname or "").lower()

    @cached_property
    def _base(self) -> str:
        return f"{unquote(urlsplit(self.url).path).rstrip('/')}/"

    @cached_property
    def _clue(self) -> re.Pattern[str]:
        clues = {address.rstrip("/").rpartition("/")[2] for address in self._wanted} | set(self.entries)
        return re.compile("|".join(map(re.escape, sorted(clues))) or r"(?!)")

    @cached_property
    def _written(self) -> re.Pattern[str]:
        return re.compile(rf"(?:https?://|//)?{re.escape(self._host)}(?::\d+)?/{_END}", re.I)


def _openings(text: str) -> Iterator[str]:
    """Yield a text with its escapes taken away, as far as it has any: entities, JSON's, per cent."""
    yield text
    if "&" in text:
        text = html.unescape(html.unescape(text))
        yield text
    if "\\" in text:
        text = ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\\/", "/")
        yield text
    if "%" in text:
        yield unquote(text)
