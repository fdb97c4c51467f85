"""What every error is."""

from typing import ClassVar


class NewsroomError(Exception):
    """An error that the command line tells in the editor's language."""

    name: ClassVar[str] = "internal"
    exit_code: ClassVar[int] = 4

    def __init__(self, **values: str) -> None:
        super().__init__(self.name, values)
        self.values = values
