"""Addresses as a browser resolves them: ours become addresses below the site's root, the world's stay whole."""

import re
import sys
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_BLANK = "\t\n\f\r "


@dataclass(frozen=True)
class Web:
    """The site's address on the web; remembers what it resolved, because pages share most of their links.

    What lies on the site's host but not below its folder keeps its leading slash: nothing of ours answers there.
    """

    url: str
    _seen: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def root(self) -> str:
        """Return the address of the site's root, with the slash at its end."""
        return f"{self.url.rstrip('/')}/"

    def resolve(self, link: str, page: str) -> str:
        """Return where a link on the page at `page` (an address below the root) leads."""
        found = self._seen.get(link)
        if found is None:
            found = sys.intern(self._resolved(link.strip(_BLANK), page))
            if link.startswith("/") or _SCHEME.match(link):
                self._seen[link] = found
        return found

    def below(self, address: str) -> str:
        """Return a whole address as one below the site's root when it is ours; anything else as it stands."""
        return _plain(address[len(self.root) :]) if address.startswith(self.root) else address

    @cached_property
    def _ours(self) -> SplitResult:
        return urlsplit(self.root)

    def _resolved(self, link: str, page: str) -> str:
        if "/." not in link and link.startswith((self.root, self._ours.path)) and not link.startswith("//"):
            return _plain(link.removeprefix(self.root).removeprefix(self._ours.path))
        try:
            whole = urljoin(urljoin(self.root, page), link)
            parts = urlsplit(whole)
            whole = urljoin(whole, parts._replace(scheme="", netloc="").geturl()) if "/." in parts.path else whole
        except ValueError:
            return link
        if parts.scheme not in ("http", "https"):
            return link
        if parts.netloc.lower() != self._ours.netloc.lower():
            return whole
        rest = f"/{_plain(whole.split('/', 3)[3] if whole.count('/') > 2 else '')}"
        return rest.removeprefix(self._ours.path) if rest.startswith(self._ours.path) else rest


def outside(address: str) -> bool:
    """Return whether an address leads out of the site, or is none at all (mailto:, data:)."""
    return bool(_SCHEME.match(address))


def _plain(address: str) -> str:
    return unquote(address) if "%" in address else address
