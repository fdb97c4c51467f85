"""What only one item uses of the store: its pictures in all sizes, its share picture, its recordings."""

import re
from collections.abc import Iterable
from pathlib import Path

from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown, Trace
from newsroom.corrections.expunge import media_in
from newsroom.delivery.events import now
from newsroom.delivery.layout import Layout
from newsroom.delivery.operation import look_at
from newsroom.delivery.scalpel import Scalpel
from newsroom.errors import ReleaseDamaged
from newsroom.release.disk import holds, read
from newsroom.release.manifest import Manifest

_ASSETS = "assets/"
_SIZE = re.compile(r"-\d+\.[0-9a-f]{16}\.\w+$")


def media_of(layout: Layout, addresses: Iterable[str], site: Site) -> dict[str, str]:
    """Return (name in the store, SHA-256) of what kept releases refer to with the item at `addresses`, and no longer without it."""
    scalpel = Scalpel(TakenDown(tuple(addresses), now(), "", "", Trace("")), site)
    manifests = list(_manifests(layout))
    named, still = set[str](), set[str]()
    pages = {(path, mark): manifest.id for manifest in manifests for path, mark in manifest.pages.items()}
    for (path, _), id in pages.items():
        before, after = _named(layout.release(id), path, scalpel)
        named |= before
        still |= after
    still |= _named_by_assets(layout, manifests)
    stored = {path: (name, manifest.files[path]) for manifest in manifests for path, name in manifest.store.items()}
    own = named - still
    own |= unnamed_sizes(stored, own, named | still)
    return {name: mark.sha256 for path, (name, mark) in sorted(stored.items()) if path in own}


def unnamed_sizes(stored: Iterable[str], own: set[str], named: set[str]) -> set[str]:
    """Return the sizes that no page names of pictures that are the item's alone: a poster is made in every size and shown in one."""
    pictures = {_SIZE.sub("", path) for path in own} - {_SIZE.sub("", path) for path in named - own}
    return {path for path in set(stored) - named if _SIZE.search(path) and _SIZE.sub("", path) in pictures}


def _named(folder: Path, path: str, scalpel: Scalpel) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a page refers to, and what it still refers to without the item; a page that has gone refers to nothing."""
    look = look_at(folder, path, scalpel)
    if look is None:
        return frozenset(), frozenset()
    named = media_in(path, read(folder / path))
    if scalpel.owns(path):
        return named, frozenset()
    return named, named if look.fresh is None else media_in(path, look.fresh)


def _named_by_assets(layout: Layout, manifests: Iterable[Manifest]) -> set[str]:
    """Return what style sheets and programs refer to."""
    stored = {(path, name, manifest.files[path]) for manifest in manifests for path, name in manifest.store.items()}
    found = set[str]()
    for path, name, mark in (asset for asset in stored if asset[0].startswith(_ASSETS)):
        if holds(layout.store / name, mark):
            found |= media_in(path, read(layout.store / name))
    return found


def _manifests(layout: Layout) -> Iterable[Manifest]:
    for id in layout.release_ids():
        try:
            yield layout.read_manifest(id)
        except ReleaseDamaged:  # what it refers to is not known; whether it still has the item is for the scan to tell
            continue
