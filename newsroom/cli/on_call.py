"""A group whose commands are imported when they are called: none of them waits for the others (docs/decisions/0023)."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

from newsroom.cli.words import guess_language, say
from newsroom.cli.wrong_use import PlainGroup


class OnCall(PlainGroup):
    """A group of the commands `names`, each the module newsroom.cli.NAME with its add_to(app); its help imports none of them."""

    names: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **attributes: Any) -> None:
        """Take what typer gives, with the commands of the table."""
        super().__init__(**attributes)
        self.commands: Any = _Commands(self.names)

    def get_command(self, _context: Any, name: str) -> Any:
        """Return the command of that name, imported now, or None."""
        if name not in self.commands:
            return None
        return self.commands[name]

    def format_commands(self, context: Any, formatter: Any) -> None:
        """List the commands with the table's words."""
        listed = [TyperCommand(name, help=say(guess_language(), f"help-{name}")) for name in self.names]
        TyperGroup(commands=listed).format_commands(context, formatter)


class _Commands(Mapping[str, Any]):
    """Commands by name, in the order of the table; one is imported when it is asked for."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names, self._imported = names, dict[str, Any]()

    def __getitem__(self, name: str) -> Any:
        if name not in self._imported:
            self._imported[name] = _command(name)
        return self._imported[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _command(name: str) -> Any:
    alone = typer.Typer(rich_markup_mode=None)
    import_module(f"newsroom.cli.{name}").add_to(alone)
    return typer.main.get_group(alone).commands[name]
