"""What every target takes and gives, wherever it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from newsroom.release.manifest import Manifest

Progress = Callable[[str, int, int], None]
"""Told (stage, done, of all)."""


def silent(_stage: str, _done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Note:
    """Who changes what readers see, and why; both go into the log as they are."""

    who: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish came to: the manifest of the live release, and whether that release is `new` or was live already."""

    manifest: Manifest
    new: bool


@dataclass(frozen=True, slots=True)
class Release:
    """A release as listed; size in bytes. `as_of` is None, and the counts are 0, when its manifest is `damaged`."""

    id: int
    current: bool
    published: datetime | None
    as_of: datetime | None = None
    articles: int = 0
    size: int = 0
    damaged: bool = False
