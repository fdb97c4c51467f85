"""What can go wrong outside an article. A fault in an article is a Finding; these are raised.

    NewsroomError                 exit 4: our own fault
    ├── ThemeBroken               exit 1: a template or style sheet is missing or wrong
    ├── PicturesBroken            exit 1: pictures cannot be decoded to their end
    ├── TakedownIncomplete        exit 1: something of what was taken down is still on the target
    ├── ItemReturned              exit 1: what was taken down would be back
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
    │   ├── NothingTakenDown      nothing stands taken down at that address
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
        ├── LiveUnreachable       nobody answers at the site's address
        ├── LiveButUnfinished     the new release is live, tidying up afterwards failed
        └── PortTaken             the preview server cannot listen there

Every error has a `name`, by which cli/ finds its words in both languages, and `values` that fill them.
"""

from newsroom.errors.refusals import (
    ItemReturned,
    PelicanComplained,
    PicturesBroken,
    TakedownIncomplete,
    ThemeBroken,
)
from newsroom.errors.root import NewsroomError
from newsroom.errors.use import (
    BadAddress,
    BadMoment,
    FileInTheWay,
    FolderInUse,
    NoSite,
    NoSuchPath,
    NoSuchRelease,
    NoSuchRule,
    NothingBefore,
    NothingLive,
    NothingTakenDown,
    PrivateExposed,
    SettingsWrong,
    UnsafeOutput,
    WrongUse,
)
from newsroom.errors.world import (
    AccessDenied,
    ContentUnreadable,
    DiskFailed,
    DiskFull,
    LiveButUnfinished,
    LiveUnreachable,
    LockHeld,
    PortTaken,
    ReleaseDamaged,
    TargetDamaged,
    TargetMoved,
    TreeChanged,
    TreeIrregular,
    TreeMisnamed,
    TreeUnfit,
    TreeWithoutFront,
    WorldFailed,
)

__all__ = [
    "AccessDenied",
    "BadAddress",
    "BadMoment",
    "ContentUnreadable",
    "DiskFailed",
    "DiskFull",
    "FileInTheWay",
    "FolderInUse",
    "ItemReturned",
    "LiveButUnfinished",
    "LiveUnreachable",
    "LockHeld",
    "NewsroomError",
    "NoSite",
    "NoSuchPath",
    "NoSuchRelease",
    "NoSuchRule",
    "NothingBefore",
    "NothingLive",
    "NothingTakenDown",
    "PelicanComplained",
    "PicturesBroken",
    "PortTaken",
    "PrivateExposed",
    "ReleaseDamaged",
    "SettingsWrong",
    "TakedownIncomplete",
    "TargetDamaged",
    "TargetMoved",
    "ThemeBroken",
    "TreeChanged",
    "TreeIrregular",
    "TreeMisnamed",
    "TreeUnfit",
    "TreeWithoutFront",
    "UnsafeOutput",
    "WorldFailed",
    "WrongUse",
]
