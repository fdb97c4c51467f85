"""A bar for each stage, on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from newsroom.cli.words import say


@contextmanager
def bars(lang: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show bars on standard error, gone at the end; what is yielded is told (stage, done, of all), 0 where that is not known."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        tasks: dict[str, TaskID] = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = shown.add_task(say(lang, f"stage-{stage}"), total=total or None)
            shown.update(tasks[stage], completed=done, total=total or None)

        yield report
