"""Places told as coarsely as a community: their names in texts, and their keys."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from newsroom.article.records import PlaceRecord

_JOINTS = r"(?:[、，和与及]|以及)?"
_NAME = r"(?:(?![在和到从的了是与及往向沿把对里外这那每各条个所家处])[\u4e00-\u9fff]){2,3}?"
_STREET = r"大街|街(?![道坊面])|大道|路(?![过上口面灯线程边])|巷(?!口)|胡同"
_BUILDING = r"小区|家园|花园|大厦|商场|超市|广场|公园|市场|学校|小学|中学|医院|车站|图书馆"
_PLACE_LIKE = re.compile(rf"{_NAME}(?:{_STREET}|{_BUILDING})|\d{{1,4}}(?:号楼|号院|栋|单元|室)")
_NO_NAME = r"土路|板路|泥路|油路|小路|山路|便路|少路|两路|跨路|[归谈见求]市场|[归后]广场|马路|公路|道路|铁路|线路|电路|思路|出路"
_COMMON = re.compile(rf"(?:{_NO_NAME}|走路|修路|同路|铺路|过路|一路|半路|顺路)$")


@dataclass(frozen=True)
class Gazetteer:
    """The places of a campaign and the communities they lie in; `communities` are all names that are coarse enough."""

    places: Mapping[str, PlaceRecord]

    def coarse(self, key: str) -> bool:
        """Return whether a place is told coarsely enough already: no place, one that nobody knows, or a community itself."""
        record = self.places.get(key)
        return record is None or record.kind == "community" or record.community == record.name

    def community_key(self, key: str) -> str:
        """Return the key of the place that is the community of a place; "" where no place has that name."""
        record = self.places[key]
        return next((other.key for other in self.places.values() if other.name == record.community), "")

    def nowhere(self, key: str) -> bool:
        """Return whether a place is too fine and says no community: it cannot be made coarse."""
        return not self.coarse(key) and not self.places[key].community

    @cached_property
    def _communities(self) -> Mapping[str, str]:
        return {item.name: item.community for item in self.places.values() if not self.coarse(item.key) and item.community}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = sorted(self._communities, key=len, reverse=True)
        parts = [f"(?:{re.escape(self._communities[name])})?(?P<n{at}>{_whole(name)})" for at, name in enumerate(names)]
        return re.compile("|".join(parts)) if parts else None

    def coarsened(self, text: str) -> str:
        """Return a text in which every place's name has become its community's; the same community named twice in a row is told once."""
        if self._pattern is None:
            return text
        told = self._pattern.sub(self._community_of, text)
        if told == text:
            return text
        for community in sorted(set(self._communities.values())):
            told = re.sub(rf"{re.escape(community)}(?:{_JOINTS}{re.escape(community)})+", community, told)
        return told

    def _community_of(self, match: re.Match[str]) -> str:
        return self._communities[match[match.lastgroup or 0]]

    def fine(self, text: str) -> tuple[str, ...]:
        """Return the names in a text that would become a community's, each once."""
        found = self._pattern.finditer(text) if self._pattern else ()
        return tuple(dict.fromkeys(match[match.lastgroup or 0] for match in found))

    def told(self, text: str) -> tuple[str, ...]:
        """Return the names of places without a community that a text tells: nobody knows what to say instead."""
        fine = (item.name for item in self.places.values() if self.nowhere(item.key))
        return tuple(sorted(name for name in fine if name in text))


def place_like(text: str) -> tuple[str, ...]:
    """Return what looks like a street, a building or a public place in a text, each once, in the order of the text."""
    found = (match[0] for match in _PLACE_LIKE.finditer(text))
    return tuple(dict.fromkeys(words for words in found if not _COMMON.search(words)))


def _whole(name: str) -> str:
    """Return the pattern of a name: 长虹街道 is a subdistrict, not 长虹街."""
    return re.escape(name) + ("(?!道)" if name.endswith("街") else "")
