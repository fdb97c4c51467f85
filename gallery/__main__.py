"""`python -m gallery components` writes the component pages, `python -m gallery pictures` the pictures in docs/gallery/."""

import argparse
import sys
from pathlib import Path

from jinja2 import TemplateError
from playwright.sync_api import Error as PlaywrightError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from gallery.errors import BadSample, NoPicture
from gallery.shoot import photograph
from gallery.show import ROOT, write_components
from newsroom.cli.interruption import was_interrupted
from newsroom.errors import NewsroomError

PICTURES = ROOT / "docs" / "gallery"
_INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """Run a command; return 0, 1 when the gallery cannot be made, 130 after Ctrl-C: the old one is then still whole."""
    asked = _parser().parse_args(arguments)
    try:
        asked.command(asked.output)
    except (BadSample, NoPicture, NewsroomError, TemplateError) as error:
        sys.stderr.write(f"gallery: {error}\n")
        return 1
    except KeyboardInterrupt:
        return _interrupted()
    except PlaywrightError as error:
        if was_interrupted(error):
            return _interrupted()
        sys.stderr.write(f"gallery: Chromium: {error.message.splitlines()[0]}\n")
        return 1
    return 0


def components(output: Path) -> None:
    """Write the component pages below `output`, to be served as the root of a site."""
    pages = write_components(output)
    print(f"{len(pages)} variants: {output / 'components' / 'index.html'}")


def pictures(output: Path) -> None:
    """Take every picture into the folder `output`, with a bar on a terminal."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("pictures", total=None)
        photograph(output, lambda done, every: progress.update(task, completed=done, total=every))
    size = sum(path.stat().st_size for path in output.iterdir())
    print(f"{len(list(output.glob('*.webp')))} pictures, {size / 1e6:.1f} MB: {output / 'README.md'}")


def _interrupted() -> int:
    sys.stderr.write("gallery: interrupted, nothing was changed\n")
    return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gallery", description=__doc__)
    commands = parser.add_subparsers(required=True)
    for command, output in ((components, Path("dist/gallery")), (pictures, PICTURES)):
        made = commands.add_parser(command.__name__, help=command.__doc__)
        made.add_argument("--output", type=Path, default=output, metavar="DIR")
        made.set_defaults(command=command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
