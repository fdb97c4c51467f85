"""What a publish would change, file by file, without one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsroom.release.manifest import FileMark
from newsroom.release.tree import FRONT

GONE = "gone.html"


@dataclass(frozen=True, slots=True)
class Changes:
    """What came, changed and went, each in order: addresses of pages below the root, or paths of other files."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def counts(self) -> tuple[int, int, int]:
        """Return how many came, changed and went."""
        return len(self.added), len(self.changed), len(self.removed)


def compared(before: Mapping[str, FileMark], after: Mapping[str, FileMark]) -> tuple[Changes, Changes]:
    """Return what changes between two built trees: pages, and other files.

    A page is what a reader opens at an address: the second file of what was withdrawn, gone.html, stands for the same one.
    """
    came, went = after.keys() - before.keys(), before.keys() - after.keys()
    differ = {path for path in after.keys() & before.keys() if after[path] != before[path]}
    pages = Changes(*(_sorted(map(_address, filter(_is_page, paths))) for paths in (came, differ, went)))
    others = Changes(*(_sorted(path for path in paths if not path.endswith(".html")) for paths in (came, differ, went)))
    return pages, others


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _is_page(path: str) -> bool:
    return path.endswith(".html") and path.rpartition("/")[2] != GONE


def _address(path: str) -> str:
    return path.removesuffix(FRONT) if path.rpartition("/")[2] == FRONT else path
