"""A command was used wrongly: exit 2."""

from newsroom.errors.root import NewsroomError


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


class NothingTakenDown(WrongUse):
    """Nothing stands taken down at that address."""
    name = "nothing-taken-down"

    def __init__(self, address: str) -> None:
        super().__init__(address=address)
