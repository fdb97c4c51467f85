"""The case: what is to go, and from which file."""

from dataclasses import dataclass, replace
from functools import cached_property

from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown
from newsroom.article.traces import Detector
from newsroom.corrections.expunge.addresses import Addresses
from newsroom.corrections.expunge.spotting import spots

GONE_WORDS = "（已撤下的内容）"


@dataclass(frozen=True)
class Case:
    """One item that is gone and one file of a release, `path` below the release's folder."""

    path: str
    removed: TakenDown
    site: Site
    detector: Detector

    @cached_property
    def addresses(self) -> Addresses:
        """Return the item's addresses."""
        return Addresses(self.removed.addresses, self.site.url, frozenset(self.removed.entries))

    @property
    def page(self) -> str:
        """Return the address of the file, against which its links are read."""
        return self.path.removesuffix("index.html") if f"/{self.path}".endswith("/index.html") else self.path

    def leads(self, link: str) -> bool:
        """Return whether a link in the file leads to the item."""
        return self.addresses.meant(link, self.page)

    def spots(self, text: str) -> list[tuple[int, int]]:
        """Return where words of the item stand in a text, or its address is written out."""
        return sorted([*spots(text, self.detector), *self.addresses.mentions(text)])

    def at_root(self) -> "Case":
        """Return the case for a piece of HTML that is read away from its page, as feeds are: links in it start at the root."""
        return replace(self, path="")
