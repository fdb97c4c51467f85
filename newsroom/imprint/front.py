"""A page that is no article, as it will be written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Front:
    """A page to be written: the file below the output folder, the template, and what makes the view when it is asked for."""

    file: str
    template: str
    make: Callable[[], Any]

    @property
    def view(self) -> Any:
        """Return the frozen view, made anew each time."""
        return self.make()
