"""What every command starts from: the site, the language, the moment, a progress bar.

What only some commands need is imported where it is needed (docs/decisions/0023): every command waits for this module.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from newsroom.article.finding import Finding, errors_stand
from newsroom.cli.words import choose_language, environment_language, say
from newsroom.errors import NewsroomError, TargetDamaged

if TYPE_CHECKING:
    from newsroom.article.edition import Edition, Previous
    from newsroom.copydesk.settings import Settings
    from newsroom.delivery.local import LocalTarget
    from newsroom.pipeline import Checked
    from newsroom.pipeline import Progress as Report


@dataclass(frozen=True)
class Office:
    """The folder that the command works in and the language asked for; everything else is looked up when it is needed."""

    folder: Path
    wanted_lang: str

    @cached_property
    def settings(self) -> Settings:
        """Return the site's settings; raises NoSite or SettingsWrong."""
        from newsroom.copydesk.settings import read_settings

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
        from newsroom.delivery.local import LocalTarget

        return LocalTarget(self.settings.root / "site", self.settings.site)

    def checked(self, moment: str | None, report: Report, nightly: bool = False) -> Checked:
        """Read and check the site as of a moment, against the last release; `nightly`: as the nightly run does."""
        from newsroom.copydesk.clock import as_of
        from newsroom.pipeline import read_and_check

        when = as_of(moment, self.settings.site.timezone)
        return read_and_check(self.settings, when, self.lang, self.previous(), report, nightly, self.target.page)

    def read(self, moment: str | None, report: Report) -> Edition:
        """Read the site as of a moment; nothing is judged."""
        from newsroom.copydesk.clock import as_of
        from newsroom.copydesk.open_edition import open_edition

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
        if not sys.stderr.isatty():
            yield _silent
            return
        from newsroom.cli.bars import bars

        with bars(self.lang) as report:
            yield report


def chosen(path: str, wanted: Sequence[str]) -> bool:
    """Return whether a path is one of the wanted files or below one of the wanted folders; without any, all are."""
    return not wanted or any(one in ("", ".") or path == one or path.startswith(f"{one}/") for one in wanted)


def exit_code(findings: tuple[Finding, ...], strict: bool = False) -> int:
    """Return 1 when an error stands, or with `strict` a warning that is no draft's; else 0."""
    if errors_stand(findings):
        return 1
    from newsroom.stylebook.check import DRAFTS

    return int(strict and any(not finding.place.path.startswith(DRAFTS) for finding in findings))


def _silent(_stage: str, _done: int, _all: int) -> None:
    return
