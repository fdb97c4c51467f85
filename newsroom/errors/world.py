"""The world failed us: exit 3."""

import errno

from newsroom.errors.root import NewsroomError


class WorldFailed(NewsroomError):
    """The disk, the network, a permission or a lock failed us."""
    name = "world-failed"
    exit_code = 3


class ContentUnreadable(WorldFailed):
    """A file of the site cannot be read."""
    name = "content-unreadable"

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(path=path, problem=error.strerror or str(error))


class DiskFailed(WorldFailed):
    """Reading or writing failed at `path`; `problem` is the system's word for it."""
    name = "disk-failed"

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path=path, problem=problem)

    @classmethod
    def told(cls, error: OSError) -> "DiskFailed":
        """Return the error that tells an OSError: disk full, access denied, or any other failure."""
        kind = _DISK.get(error.errno or 0, DiskFailed)
        return kind(str(error.filename or ""), error.strerror or str(error))


class DiskFull(DiskFailed):
    """No space, or no quota, is left."""
    name = "disk-full"


class AccessDenied(DiskFailed):
    """We may not read or write there."""
    name = "access-denied"


_DISK: dict[int, type[DiskFailed]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: AccessDenied,
    errno.EPERM: AccessDenied,
    errno.EROFS: AccessDenied,
}


class LockHeld(WorldFailed):
    """Somebody else is publishing to this target; `holder` is what the lock says of them ("?" when nothing)."""
    name = "lock-held"

    def __init__(self, site: str, holder: str) -> None:
        super().__init__(site=site, holder=holder or "?")


class TargetMoved(WorldFailed):
    """Release `live` went live while this one was built against `base` ("-" for none)."""
    name = "target-moved"

    def __init__(self, base: int | None, live: int | None) -> None:
        super().__init__(base=str(base or "-"), live=str(live or "-"))


class TargetDamaged(WorldFailed):
    """What lies at `path` is not as a release left it."""
    name = "target-damaged"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class ReleaseDamaged(TargetDamaged):
    """A file of a kept release is not what was published."""
    name = "release-damaged"

    def __init__(self, id: int, path: str) -> None:
        super().__init__(path)
        self.values = {"id": str(id), "path": path}


class TreeUnfit(WorldFailed):
    """The built folder is not what a build writes: at `path`."""
    name = "tree-unfit"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class TreeIrregular(TreeUnfit):
    """A link, a device or a name that is not UTF-8 lies in the built folder."""
    name = "tree-irregular"


class TreeMisnamed(TreeUnfit):
    """A file of assets/ or media/ is not called <stem>.<first 16 of its sha256>.<ext>, or lies in a folder there."""
    name = "tree-misnamed"


class TreeWithoutFront(TreeUnfit):
    """The built folder has no index.html: it is empty, missing or half built."""
    name = "tree-without-front"


class TreeChanged(TreeUnfit):
    """A file of the built folder changed while it was published."""
    name = "tree-changed"


class LiveUnreachable(WorldFailed):
    """Nobody answers at `url`; `problem` is what the network says."""
    name = "live-unreachable"

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(url=url, problem=problem)


class LiveButUnfinished(WorldFailed):
    """Release `id` is live; tidying up after it failed, and the next publish finishes that."""
    name = "live-but-unfinished"

    def __init__(self, id: int, cause: DiskFailed) -> None:
        super().__init__(id=str(id), **cause.values)


class PortTaken(WorldFailed):
    """The preview server cannot listen at that port."""
    name = "port-taken"

    def __init__(self, port: int, problem: str) -> None:
        super().__init__(port=str(port), problem=problem)
