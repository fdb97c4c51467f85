"""Where everything lies in a local target.

    site/  LOCK   current -> releases/000123
           releases/000123/            pages, feeds, search index
           store/<stem>.<sha256-16>.<ext>
           manifests/000123.json
           events.jsonl
           takedowns.jsonl             what was taken down: addresses and hashes, never a word of it

What begins with a dot is on its way in (.stage-, .new-) or out (.gone-) and is swept away by the next publish.
"""

import errno
import os
import re
from dataclasses import dataclass
from pathlib import Path

from newsroom.errors import ReleaseDamaged, TargetDamaged
from newsroom.release.disk import ASIDE, read
from newsroom.release.manifest import Manifest, from_bytes
from newsroom.release.tree import STORED

_STAGE = ".stage-"
_GONE = ".gone-"
LEFTOVERS = (_STAGE, _GONE, ASIDE)
_NUMBER = re.compile(r"[0-9]{6}|[1-9][0-9]{6,}")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a local target at `root`."""

    root: Path

    @property
    def lock(self) -> Path:
        """Return the lock file."""
        return self.root / "LOCK"

    @property
    def current(self) -> Path:
        """Return the link to the live release."""
        return self.root / "current"

    @property
    def releases(self) -> Path:
        """Return the folder of releases."""
        return self.root / "releases"

    @property
    def store(self) -> Path:
        """Return the folder that /assets/ and /media/ are served from."""
        return self.root / "store"

    @property
    def manifests(self) -> Path:
        """Return the folder of manifests."""
        return self.root / "manifests"

    @property
    def events(self) -> Path:
        """Return the log."""
        return self.root / "events.jsonl"

    @property
    def takedowns(self) -> Path:
        """Return the journal of takedowns."""
        return self.root / "takedowns.jsonl"

    def release(self, id: int) -> Path:
        """Return a release's folder."""
        return self.releases / f"{id:06d}"

    def stage(self, id: int) -> Path:
        """Return where a release is laid out before it is one."""
        return self.releases / f"{_STAGE}{id:06d}"

    def gone(self, id: int) -> Path:
        """Return what a release's folder is called while it is being removed."""
        return self.releases / f"{_GONE}{id:06d}"

    def manifest(self, id: int) -> Path:
        """Return a release's manifest."""
        return self.manifests / f"{id:06d}.json"

    def live(self) -> int | None:
        """Return the live release's id, None before the first.

        Raises TargetDamaged when `current` is anything but a link to a release, or missing although the log tells of one.
        """
        try:
            target = os.readlink(self.current)
        except FileNotFoundError as error:
            if self.events.exists():
                raise TargetDamaged(str(self.current)) from error
            return None
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            raise TargetDamaged(str(self.current)) from error
        folder, _, name = target.partition("/")
        if folder != "releases" or not _NUMBER.fullmatch(name) or not self.release(int(name)).is_dir():
            raise TargetDamaged(str(self.current))
        return int(name)

    def live_if_known(self) -> int | None:
        """Return the live release's id, None where `current` does not tell."""
        try:
            return self.live()
        except TargetDamaged:
            return None

    def read_manifest(self, id: int) -> Manifest:
        """Return a release's manifest; raises ReleaseDamaged when it is missing, unreadable or another's."""
        path = self.manifest(id)
        try:
            manifest = from_bytes(read(path))
        except (ValueError, FileNotFoundError) as error:
            raise ReleaseDamaged(id, str(path)) from error
        if manifest.id != id:
            raise ReleaseDamaged(id, str(path))
        return manifest

    def release_ids(self) -> list[int]:
        """Return the ids of all release folders, oldest first."""
        return _ids(self.releases)

    def gone_ids(self) -> list[int]:
        """Return the ids of the releases whose removal has begun."""
        return _ids(self.releases, _GONE)

    def stored(self) -> list[str]:
        """Return the names in the store."""
        return sorted(name for name in os.listdir(self.store) if STORED.fullmatch(name))


def _ids(folder: Path, prefix: str = "") -> list[int]:
    try:
        names = [name.removeprefix(prefix) for name in os.listdir(folder) if name.startswith(prefix)]
    except FileNotFoundError:
        return []
    return sorted(int(name) for name in names if _NUMBER.fullmatch(name))
