"""An operation on one release: what it says, and holds, without an item. Planned from what lies there; nothing is written here.

A plan that was begun and is planned again comes to the same: a file counts as sound when it is what the manifest says, or when it is that
as soon as the item is taken out of it. So the manifest that the plan comes to can be written first, and finished after any crash.
"""

import errno
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.corrections.published import text_of_page
from newsroom.delivery.lonely import lonely
from newsroom.delivery.scalpel import Look, Scalpel
from newsroom.release.disk import ASIDE, read
from newsroom.release.manifest import FileMark, Manifest, marked
from newsroom.release.tree import FRONT

_LOST = (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.ELOOP, errno.EIO)
"""What says that a file is not there, is no file, or has rotted; whatever else hinders reading it says nothing of it."""


@dataclass(frozen=True)
class Operation:
    """What a release comes to: its manifest, files to write anew, files to delete, files that are not what was published."""

    before: Manifest
    manifest: Manifest
    fresh: Mapping[str, bytes]
    extra: tuple[str, ...]
    damaged: frozenset[str]

    @property
    def needed(self) -> bool:
        """Return whether the item is in the release at all."""
        return bool(self.fresh or self.extra or self.manifest != self.before)

    @property
    def sound(self) -> Manifest:
        """Return the manifest without what is damaged."""
        files = {path: mark for path, mark in self.manifest.files.items() if path not in self.damaged}
        return replace(self.manifest, files=files)


def operation(folder: Path, manifest: Manifest, scalpel: Scalpel) -> Operation:
    """Return what takes the item out of the release that lies at `folder`; raises OSError."""
    scalpel = scalpel.forsaking(lonely(folder, manifest.articles.values(), scalpel))
    files, fresh, damaged = _cleaned(folder, manifest, scalpel)
    stones, carved = _stones(folder, manifest, scalpel)
    store = {path: name for path, name in manifest.store.items() if not scalpel.knows(manifest.files[path])}
    kept = {**files, **stones, **{path: manifest.files[path] for path in store}}
    worded = {slug: said for slug, said in manifest.wordings.items() if not _reworded(folder, manifest.articles.get(slug, ""), fresh)}
    told = _without(replace(manifest, files=dict(sorted(kept.items())), store=store, wordings=worded), scalpel)
    extra = tuple(path for path in _paths(folder) if path not in told.pages and _unwanted(folder, path, manifest, scalpel))
    return Operation(manifest, told, {**fresh, **carved}, extra, damaged)


def carries(folder: Path, scalpel: Scalpel) -> bool:
    """Return whether anything of the item can be seen in a folder that no manifest speaks for; what cannot be read may be the item's."""
    looks = ((path, look_at(folder, path, scalpel)) for path in _paths(folder))
    return any(look is None or scalpel.touches(path, look) for path, look in looks)


def look_at(folder: Path, path: str, scalpel: Scalpel) -> Look | None:
    """Return what a file holds, None where it is none or has rotted."""
    try:
        return scalpel.look(folder, path)
    except OSError as error:
        if error.errno in _LOST:
            return None
        raise


def _paths(folder: Path) -> Iterator[str]:
    """Yield everything below a folder that is no folder, in order."""
    for place, below, names in os.walk(folder, onerror=_raise):
        below.sort()
        inner = os.path.relpath(place, folder)
        yield from (name if inner == "." else f"{inner}/{name}" for name in sorted(names))


def _cleaned(folder: Path, manifest: Manifest, scalpel: Scalpel) -> tuple[dict[str, FileMark], dict[str, bytes], frozenset[str]]:
    """Return (marks, files to write, damaged files) of all pages but those at the item's addresses, or known by their bytes."""
    files, fresh, damaged = dict[str, FileMark](), dict[str, bytes](), set[str]()
    for path, mark in manifest.pages.items():
        if scalpel.owns(path) or scalpel.forsakes(path) or scalpel.knows(mark):
            continue
        look = look_at(folder, path, scalpel)
        if look is None or mark not in (look.mark, look.after):
            damaged.add(path)
        files[path] = look.after if look and path not in damaged else mark
        if look and look.fresh is not None:
            fresh[path] = look.fresh
    return files, fresh, frozenset(damaged)


def _stones(folder: Path, manifest: Manifest, scalpel: Scalpel) -> tuple[dict[str, FileMark], dict[str, bytes]]:
    """Return (marks, files to write) of the tombstones; none where the release never had the item."""
    if not any(map(scalpel.owns, manifest.pages)):
        return {}, {}
    stone = scalpel.stone(folder)
    mark = marked(stone)
    looks = {path: look_at(folder, path, scalpel) for path in scalpel.stones}
    return dict.fromkeys(looks, mark), {path: stone for path, look in looks.items() if look is None or look.mark != mark}


def _without(manifest: Manifest, scalpel: Scalpel) -> Manifest:
    """Return a manifest that tells nothing of the item beside its files."""
    addresses = scalpel.removed.addresses
    gone = {slug for slug, address in manifest.articles.items() if address in addresses}
    gone |= {item.slug for item in manifest.items if item.address in addresses}
    return replace(
        manifest,
        articles={slug: address for slug, address in manifest.articles.items() if slug not in gone},
        items=tuple(item for item in manifest.items if item.slug not in gone),
        wordings={slug: wording for slug, wording in manifest.wordings.items() if slug not in gone},
    )


def _reworded(folder: Path, address: str, fresh: Mapping[str, bytes]) -> bool:
    """Return whether an article's own words lost a link to the item: then nobody must account for that in the next release."""
    page = f"{address}{FRONT}"
    return page in fresh and text_of_page(read(folder / page)) != text_of_page(fresh[page])


def _unwanted(folder: Path, path: str, manifest: Manifest, scalpel: Scalpel) -> bool:
    """Return whether a file that the release shall not have is one we may delete: it was the release's, is half written, or the item's."""
    if path in manifest.pages or scalpel.owns(path) or scalpel.forsakes(path) or path.rpartition("/")[2].startswith(ASIDE):
        return True
    look = look_at(folder, path, scalpel)
    return look is not None and scalpel.touches(path, look)


def _raise(error: OSError) -> None:
    raise error
