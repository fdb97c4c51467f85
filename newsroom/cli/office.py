"""What every command starts from: the site, the language, the moment, a progress bar."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from newsroom.article.edition import Edition, Previous
from newsroom.article.finding import Finding, errors_stand
from newsroom.cli.words import choose_language, environment_language, say
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import Settings, read_settings
from newsroom.delivery.local import LocalTarget
from newsroom.errors import NewsroomError, TargetDamaged
from newsroom.pipeline import Checked, read_and_check
from newsroom.pipeline import Progress as Report
from newsroom.stylebook.check import DRAFTS


@dataclass(frozen=True)
class Office:
    """The folder that the command works in and the language asked for; everything else is looked up when it is needed."""

    folder: Path
    wanted_lang: str

    @cached_property
    def settings(self) -> Settings:
        """Return the site's settings; raises NoSite or SettingsWrong."""
        return read_settings(self.folder.resolve())

    @cached_property
    def lang(self) -> str:
        """Return the language: --lang, else newsroom.toml's [messages] where there is one, else LANG's."""
        lang = self.wanted_lang or self._site_lang() or environment_language()
        choose_language(lang)
        return lang

    def _site_lang(self) -> str:
        try:
            return self.settings.lang
        except NewsroomError:
            return ""

    @property
    def target(self) -> LocalTarget:
        """Return the local target, site/ below the root."""
        return LocalTarget(self.settings.root / "site")

    def checked(self, moment: str | None, report: Report, nightly: bool = False) -> Checked:
        """Read and check the site as of a moment, against the last release; `nightly`: as the nightly run does."""
        when = as_of(moment, self.settings.site.timezone)
        return read_and_check(self.settings, when, self.lang, self.previous(), report, nightly)

    def read(self, moment: str | None, report: Report) -> Edition:
        """Read the site as of a moment; nothing is judged."""
        when = as_of(moment, self.settings.site.timezone)
        return open_edition(self.settings, when, self.previous(), lambda done, total: report("read", done, total))

    def previous(self) -> Previous | None:
        """Return the last release, None when there is none or it cannot be read (publishing will say so)."""
        try:
            return self.target.previous()
        except TargetDamaged:
            return None

    def say(self, name: str, **values: str) -> None:
        """Say a line to the person at the keyboard."""
        sys.stderr.write(say(self.lang, name, values) + "\n")

    def tell(self, name: str, **values: str) -> None:
        """Say a line that is the command's answer."""
        sys.stdout.write(say(self.lang, name, values) + "\n")

    def refuse(self, name: str, **values: str) -> NoReturn:
        """Say why a command does nothing, and end it as used wrongly; nothing has been written."""
        self.say(name, **values)
        raise typer.Exit(2)

    @contextmanager
    def progress(self) -> Iterator[Report]:
        """Show a bar for each stage on a terminal, nothing elsewhere."""
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:
            tasks: dict[str, TaskID] = {}

            def report(stage: str, done: int, total: int) -> None:
                if stage not in tasks:
                    tasks[stage] = bars.add_task(say(self.lang, f"stage-{stage}"), total=total or None)
                bars.update(tasks[stage], completed=done, total=total or None)

            yield report


def chosen(path: str, wanted: Sequence[str]) -> bool:
    """Return whether a path is one of the wanted files or below one of the wanted folders; without any, all are."""
    return not wanted or any(one in ("", ".") or path == one or path.startswith(f"{one}/") for one in wanted)


def exit_code(findings: tuple[Finding, ...], strict: bool = False) -> int:
    """Return 1 when an error stands, or with `strict` a warning that is no draft's; else 0."""
    if errors_stand(findings):
        return 1
    return int(strict and any(not finding.place.path.startswith(DRAFTS) for finding in findings))
