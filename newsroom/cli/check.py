"""newsroom check: hold the site against the rule book."""

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.cli.fix import fix
from newsroom.cli.office import Office, chosen, exit_code
from newsroom.cli.words import guess_language, say
from newsroom.errors import NoSuchPath
from newsroom.pipeline import Checked
from newsroom.stylebook.formats.github import render_github
from newsroom.stylebook.formats.gitlab import render_gitlab
from newsroom.stylebook.formats.json import render_json
from newsroom.stylebook.formats.sarif import render_sarif
from newsroom.stylebook.formats.text import render_text


class Format(StrEnum):
    """Who reads the report."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"


RENDERERS: dict[Format, Callable[[Sequence[Finding], Edition, str], str]] = {
    Format.TEXT: render_text,
    Format.JSON: render_json,
    Format.GITHUB: render_github,
    Format.GITLAB: render_gitlab,
    Format.SARIF: render_sarif,
}
AS_OF = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help=say(guess_language(), "help-as-of"))]
FORMAT = Annotated[Format, typer.Option("--format", help=say(guess_language(), "help-format"))]


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", help=say(guess_language(), "help-check"))(check)


def check(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help=say(guess_language(), "help-paths"))] = None,
    form: FORMAT = Format.TEXT,
    mend: Annotated[bool, typer.Option("--fix", help=say(guess_language(), "help-fix"))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-yes"))] = False,
    as_of: AS_OF = None,
    strict: Annotated[bool, typer.Option("--strict", help=say(guess_language(), "help-strict"))] = False,
    nightly: Annotated[bool, typer.Option("--nightly", help=say(guess_language(), "help-nightly"))] = False,
) -> None:
    """Report what the rule book finds; exit 1 when an error stands."""
    office: Office = context.obj
    wanted = below_root(office, paths or [])
    with office.progress() as report:
        checked = office.checked(as_of, report, nightly)
    if mend and fix(office, checked, wanted, yes):
        with office.progress() as report:
            checked = office.checked(as_of, report, nightly)
    findings = choose(checked, wanted)
    show(findings, checked.edition, form, office.lang)
    raise typer.Exit(exit_code(findings, strict))


def choose(checked: Checked, paths: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings on `paths` (files or folders, relative to the root); all of them when none is given."""
    return tuple(finding for finding in checked.findings if chosen(finding.place.path, paths))


def show(findings: Sequence[Finding], edition: Edition, form: Format, lang: str) -> None:
    """Print a report; nothing where a program's report is empty."""
    text = RENDERERS[form](findings, edition, lang)
    sys.stdout.write(f"{text}\n" if text else "")


def below_root(office: Office, paths: Sequence[Path]) -> list[str]:
    """Return paths as they stand below the site's root; raises NoSuchPath (exit 2)."""
    root = office.settings.root
    found = []
    for path in paths:
        whole = path if path.is_absolute() else Path.cwd() / path
        whole = whole if whole.exists() or whole.is_symlink() else root / path
        place = whole.resolve() if whole.name == ".." else whole.parent.resolve() / whole.name
        if not (whole.exists() or whole.is_symlink()) or not place.is_relative_to(root):
            raise NoSuchPath(str(path))
        found.append(place.relative_to(root).as_posix())
    return found
