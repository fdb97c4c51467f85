"""What was asked for must not, or cannot, come out: exit 1; and what Pelican should not have had to say: exit 4."""

from collections.abc import Sequence

from newsroom.errors.root import NewsroomError

_SHOWN = 20


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


class TakedownIncomplete(NewsroomError):
    """Something of what was taken down is still on the target; `paths` are where, below the target's root."""
    name = "takedown-incomplete"
    exit_code = 1

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(paths=", ".join(paths[:_SHOWN]) + (", …" if len(paths) > _SHOWN else ""), number=str(len(paths)))
        self.paths = tuple(paths)


class ItemReturned(NewsroomError):
    """A tree or a release would bring back what was taken down at `address`."""
    name = "item-returned"
    exit_code = 1

    def __init__(self, address: str) -> None:
        super().__init__(address=address)
