"""What is taken down, and what it is known by afterwards, without a word of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Trace:
    """What an item is known by once it is gone: keyed hashes, from which nothing of it can be read.

    `salt` is random, in hex. `words` are hashes of windows of its texts that stand nowhere else in the campaign; `files` hashes of the
    SHA-256 of its files (pages, pictures in all their copies, recordings). How both are made: newsroom.corrections.traces.
    """

    salt: str
    words: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()


class Stage(StrEnum):
    """How far a takedown has come on a target: begun, done (nothing was found any more), or restored."""

    BEGUN = "begun"
    DONE = "done"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class TakenDown:
    """One item taken down from a target, as the target remembers it; neither its title nor any of its words.

    `addresses` are all addresses it had below the site's root, its own first; `entries` the ids that it had in feeds (RFC 6721 names
    them); `reason` is what readers are told; `when` is aware, in UTC.
    """

    addresses: tuple[str, ...]
    when: datetime
    who: str
    reason: str
    trace: Trace
    entries: tuple[str, ...] = ()
    stage: Stage = Stage.BEGUN

    @property
    def address(self) -> str:
        """Return the address that the item had last."""
        return self.addresses[0]

    def day(self, zone: ZoneInfo) -> date:
        """Return the day that readers are told, in the site's zone."""
        return self.when.astimezone(zone).date()
