"""Whether the house that a text names is the one that its front matter names."""

import re
import unicodedata
from dataclasses import dataclass

from newsroom.stylebook.rules.src111_contradicted_source.claims import Claim

TRAPPINGS = re.compile(r"(?:门户网站|官方网站|官网|网站|客户端|社)$")
OURS = {
    "本报": ("报", "newspaper"),
    "本台": ("台", "电视", "广播", "broadcaster"),
    "本刊": ("刊", "杂志", "magazine"),
    "本社": ("社", "agency"),
    "本网": ("网", "在线", "website", "government"),
    "本站": ("网", "站", "website", "government"),
}
AT_HOME = ("本网", "本站", "本报")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the front matter says: the name to show, every name that is as good, the source's hosts and kind."""

    name: str
    names: tuple[str, ...]
    hosts: tuple[str, ...]
    kind: str
    own: bool

    def agrees(self, claim: Claim) -> bool:
        """Return whether a claim names this house: own work shares its source line with nobody, a reprint may."""
        named = [self._is(house) for house in claim.houses]
        return all(named) if self.own else any(named)

    def _is(self, house: str) -> bool:
        word = house[:2]
        if word in OURS:
            signs = OURS[word]
            return (self.own and word in AT_HOME) or any(sign in self.name or sign == self.kind for sign in signs)
        return any(host in house for host in self.hosts) or any(same_house(house, name) for name in self.names)


def same_house(named: str, name: str) -> bool:
    """Return whether a house as named in a text is the house of that name: 青原日报社, 青原日报客户端 and 青报 are 青原日报."""
    short, full = _plain(named), _plain(name)
    if len(short) < 2 or not full:
        return False
    return short.startswith(TRAPPINGS.sub("", full) or full) or _abbreviates(short, full)


def _abbreviates(short: str, full: str) -> bool:
    letters = iter(full)
    return short[0] == full[0] and all(letter in letters for letter in short)


def _plain(name: str) -> str:
    return re.sub(r"[\s《》“”]", "", unicodedata.normalize("NFKC", name)).casefold()
