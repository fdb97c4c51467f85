"""The stages in order: read, check, enrich and render, verify, release. Each takes the last one's value and returns a new one.

Reading and checking stand here: every command needs them. Rendering and verifying are in building.py, the release in newsroom/delivery.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.article.edition import Edition, Previous
from newsroom.article.finding import Finding, errors_stand
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import Settings
from newsroom.corrections.published import Page, nothing_live, recalled
from newsroom.stylebook.check import check

Progress = Callable[[str, int, int], None]
"""Told (stage, done, of all); `of all` is 0 where it is not known."""


def silent(_stage: str, _done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Checked:
    """An edition and what the rule book says of it."""

    edition: Edition
    findings: tuple[Finding, ...]

    @property
    def refused(self) -> bool:
        """Return whether an error stands against publication."""
        return errors_stand(self.findings)


def read_and_check(
    settings: Settings,
    as_of: datetime,
    lang: str,
    previous: Previous | None = None,
    progress: Progress = silent,
    nightly: bool = False,
    page: Page = nothing_live,
) -> Checked:
    """Read a site's tree and hold it against the rule book, and against the last release; `page` gives the pages that are live.

    `nightly`: in the run that looks after what has outlived its time.
    """
    edition = open_edition(settings, as_of, previous, lambda done, total: progress("read", done, total))
    edition = recalled(replace(edition, nightly=nightly), page)
    progress("check", 0, 0)
    return Checked(edition, check(edition, lang))
