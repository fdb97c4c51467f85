"""Whether a kept release still is what was published."""

from newsroom.delivery.events import PURGE, WENT_LIVE, Event, last_of
from newsroom.delivery.layout import Layout
from newsroom.delivery.recovery import manifest_hash
from newsroom.errors import NoSuchRelease, ReleaseDamaged, TreeIrregular
from newsroom.release.disk import holds
from newsroom.release.manifest import Manifest
from newsroom.release.tree import marks


def checked(layout: Layout, id: int, events: tuple[Event, ...]) -> Manifest:
    """Return a release's manifest once every file has been compared with it, and it with the log; raises NoSuchRelease, ReleaseDamaged."""
    if id not in layout.release_ids():
        raise NoSuchRelease(id, ", ".join(str(kept) for kept in layout.release_ids()))
    manifest = layout.read_manifest(id)
    told = last_of(events, *WENT_LIVE, PURGE, id=id)
    if told and told.manifest not in ("", manifest_hash(layout, id)):
        raise ReleaseDamaged(id, str(layout.manifest(id)))
    wrong = damage(layout, manifest)
    if wrong:
        raise ReleaseDamaged(id, wrong)
    return manifest


def damage(layout: Layout, manifest: Manifest) -> str | None:
    """Return the first file that is not as the manifest says, in the release's folder or in the store; None when all are.

    A file that cannot be read is not as it should be, whatever the reason.
    """
    folder = layout.release(manifest.id)
    try:
        wrong = {path for path, _ in marks(folder).items() ^ manifest.pages.items()}
    except TreeIrregular as error:
        return error.values["path"]
    except OSError as error:
        return str(error.filename)
    lost = [str(layout.store / name) for path, name in manifest.store.items() if not holds(layout.store / name, manifest.files[path])]
    return min([*(str(folder / path) for path in wrong), *lost], default=None)
