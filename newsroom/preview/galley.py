"""A galley: what the preview shows at one moment, and what is to be said about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.article.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page of an article: its file, its title, whether readers would see it (`draft`, or `held` until its date, as printed)."""

    path: str
    title: str
    draft: bool = False
    held: str = ""
    pictures: frozenset[str] = frozenset()

    @property
    def unpublished(self) -> bool:
        """Return whether no list of the site leads to the page."""
        return self.draft or bool(self.held)


@dataclass(frozen=True)
class Galley:
    """One state of the preview.

    `tree` is the rendered folder, None while nothing could be rendered yet; `base` the path under which it stands; `sheets` the articles'
    pages by address, and `absent` the files of articles that had a page before and cannot have one now. `trouble` says why the tree is an
    older one than the findings, `complaint` what was complained of while the tree was rendered all the same.
    """

    lang: str
    number: int = 0
    tree: Path | None = None
    base: str = "/"
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    absent: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    trouble: str = ""
    complaint: str = ""

    def file_at(self, address: str) -> str:
        """Return the file of the article at an address below the base, "" when no article stands there."""
        sheet = self.sheets.get(address)
        return sheet.path if sheet else self.absent.get(address, "")

    def address_of(self, path: str) -> str | None:
        """Return the address of an article's page, None when the file has none."""
        return next((address for address, sheet in self.sheets.items() if sheet.path == path), None)

    def findings_on(self, path: str) -> tuple[Finding, ...]:
        """Return the findings on an article's file, and on the pictures that it uses."""
        sheet = next((sheet for sheet in self.sheets.values() if sheet.path == path), None)
        wanted = {path} | (sheet.pictures if sheet else frozenset())
        return tuple(finding for finding in self.findings if finding.place.path in wanted)

    @property
    def by_file(self) -> Mapping[str, tuple[Finding, ...]]:
        """Return all findings by file, in file order; "" is the site as a whole."""
        files: dict[str, list[Finding]] = {}
        for finding in self.findings:
            files.setdefault(finding.place.path, []).append(finding)
        return {path: tuple(found) for path, found in files.items()}


def errors_in(findings: tuple[Finding, ...]) -> int:
    """Return how many of the findings stop publication."""
    return sum(finding.severity is Severity.ERROR for finding in findings)
