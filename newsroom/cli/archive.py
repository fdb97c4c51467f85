"""Everything that the kept releases of a target hold, read for what it says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newsroom.delivery.layout import Layout
from newsroom.delivery.local import LocalTarget
from newsroom.errors import ReleaseDamaged
from newsroom.release.disk import read
from newsroom.release.manifest import Manifest


@dataclass(frozen=True)
class Archive:
    """The kept releases of a target; damaged ones are left out, a page that is missing says nothing."""

    target: LocalTarget

    @cached_property
    def manifests(self) -> tuple[Manifest, ...]:
        """Return the manifests, the newest first."""
        return tuple(found for id in reversed(self._layout.release_ids()) if (found := self._read(id)))

    def pages(self, wanted: Callable[[str], bool]) -> Iterator[bytes]:
        """Yield the files whose paths are wanted, each version once."""
        seen = set()
        for manifest in self.manifests:
            for path, mark in manifest.pages.items():
                if mark.sha256 not in seen and wanted(path):
                    seen.add(mark.sha256)
                    file = self._layout.release(manifest.id) / path
                    yield read(file) if file.is_file() else b""

    @property
    def _layout(self) -> Layout:
        return Layout(self.target.root.resolve())

    def _read(self, id: int) -> Manifest | None:
        try:
            return self._layout.read_manifest(id)
        except ReleaseDamaged:
            return None
