"""What can go wrong outside an article. A fault in an article is a Finding; these are raised.

    NewsroomError                 exit 4: our own fault
    ├── ThemeBroken               exit 1: a template or style sheet is missing or wrong
    ├── PicturesBroken            exit 1: pictures cannot be decoded to their end
    ├── PelicanComplained         exit 4: Pelican complained of what the rule book should have caught
    ├── WrongUse                  exit 2: the command was used wrongly
    │   ├── NoSite                no newsroom.toml here or above
    │   ├── SettingsWrong         newsroom.toml cannot be understood
    │   ├── BadMoment             --as-of or SOURCE_DATE_EPOCH is no date
    │   ├── NoSuchRelease         a release is named that the target does not keep
    │   ├── NothingBefore         there is no release before the live one
    │   ├── NothingLive           nothing has been published yet
    │   ├── NoSuchPath            a path is named that is not there
    │   ├── NoSuchRule            a rule is named that the book does not have
    │   ├── UnsafeOutput          the output folder is not ours to replace
    │   ├── FolderInUse           a new site's folder holds something already
    │   ├── FileInTheWay          something stands where a new site's folder should
    │   ├── BadAddress            --url is no http address
    │   └── PrivateExposed        what should stay private would be seen by git
    └── WorldFailed               exit 3: disk, network, permission, a held lock
        ├── ContentUnreadable     a file of the site cannot be read
        ├── DiskFailed            reading or writing failed
        │   ├── DiskFull          no space, or no quota, is left
        │   └── AccessDenied      we may not read or write there
        ├── LockHeld              somebody else is publishing to this target
        ├── TargetMoved           somebody published while we were building
        ├── TargetDamaged         the target is not as a release left it
        │   └── ReleaseDamaged    a file of a kept release is not what was published
        ├── TreeUnfit             the built folder is not what a build writes
        │   ├── TreeIrregular     a link, a device or an unreadable name lies in it
        │   ├── TreeMisnamed      a file of assets/ or media/ is not named by its hash
        │   ├── TreeWithoutFront  it has no front page
        │   └── TreeChanged       a file of it changed while it was published
        ├── LiveButUnfinished     the new release is live, tidying up afterwards failed
        └── PortTaken             the preview server cannot listen there

Every error has a `name`, by which cli/ finds its words in both languages, and `values` that fill them.
"""

import errno
from typing import ClassVar


class NewsroomError(Exception):
    """An error that the command line tells in the editor's language."""

    name: ClassVar[str] = "internal"
    exit_code: ClassVar[int] = 4

    def __init__(self, **values: str) -> None:
        super().__init__(self.name, values)
        self.values = values


class WrongUse(NewsroomError):
    """The command was used wrongly."""
    name = "wrong-use"
    exit_code = 2


class NoSite(WrongUse):
    """There is no newsroom.toml here or above."""
    name = "no-site"

    def __init__(self, folder: str) -> None:
        super().__init__(folder=folder)


class SettingsWrong(WrongUse):
    """newsroom.toml cannot be understood; `problems` names line and key."""
    name = "settings-wrong"

    def __init__(self, problems: str) -> None:
        super().__init__(problems=problems)


class BadMoment(WrongUse):
    """Words that should name a moment do not."""
    name = "bad-moment"

    def __init__(self, words: str) -> None:
        super().__init__(words=words)


class WorldFailed(NewsroomError):
    """The disk, the network, a permission or a lock failed us."""
    name = "world-failed"
    exit_code = 3


class ContentUnreadable(WorldFailed):
    """A file of the site cannot be read."""
    name = "content-unreadable"

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(path=path, problem=error.strerror or str(error))


class NoSuchRelease(WrongUse):
    """A release is named that the target does not keep; `kept` lists those it does."""
    name = "no-such-release"

    def __init__(self, id: int, kept: str) -> None:
        super().__init__(id=str(id), kept=kept)


class NothingBefore(WrongUse):
    """There is no release before the live one."""
    name = "nothing-before"

    def __init__(self, site: str) -> None:
        super().__init__(site=site)


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


class ThemeBroken(NewsroomError):
    """A template or a style sheet of the theme is missing or wrong; `where` is a file or file:line."""
    name = "theme-broken"
    exit_code = 1

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where=where, problem=problem)


class PicturesBroken(NewsroomError):
    """Pictures cannot be copied; `values` says what is wrong by file below content/."""
    name = "pictures-broken"
    exit_code = 1


class PelicanComplained(NewsroomError):
    """Pelican logged a warning or an error that the rule book should have caught first."""
    name = "pelican-complained"

    def __init__(self, complaints: str) -> None:
        super().__init__(complaints=complaints)


class NoSuchPath(WrongUse):
    """A path is named that is not there, or not in the site."""
    name = "no-such-path"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class NoSuchRule(WrongUse):
    """A rule is named that the book does not have; `nearest` are codes that look like it."""
    name = "no-such-rule"

    def __init__(self, code: str, nearest: str) -> None:
        super().__init__(code=code, nearest=nearest)


class NothingLive(WrongUse):
    """Nothing has been published yet."""
    name = "nothing-live"

    def __init__(self, site: str) -> None:
        super().__init__(site=site)


class UnsafeOutput(WrongUse):
    """The output folder holds something that is no build of ours, or lies where it must not."""
    name = "unsafe-output"

    def __init__(self, folder: str) -> None:
        super().__init__(folder=folder)


class FolderInUse(WrongUse):
    """The folder for a new site holds something already; `found` names it."""
    name = "folder-in-use"

    def __init__(self, folder: str, found: str) -> None:
        super().__init__(folder=folder, found=found)


class FileInTheWay(WrongUse):
    """Something that is no folder stands where a new site's folder, or one above it, should."""
    name = "file-in-the-way"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)


class BadAddress(WrongUse):
    """--url is no http address."""
    name = "bad-address"

    def __init__(self, url: str) -> None:
        super().__init__(url=url)


class PrivateExposed(WrongUse):
    """What should stay private would be seen by git, or lies behind a link."""
    name = "private-exposed"

    def __init__(self, path: str) -> None:
        super().__init__(path=path)
