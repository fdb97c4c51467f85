"""Every reference document with its place below the project's root."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.reference.commands import commands_page
from newsroom.reference.front_matter import front_matter_schema
from newsroom.reference.register_files import registers_schema
from newsroom.reference.rules import rules_page
from newsroom.reference.views import views_page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document: its path below the project's root, and its text."""

    path: str
    text: str


def sheets() -> Iterator[Sheet]:
    """Yield every reference document, freshly written."""
    yield Sheet("docs/rules.md", rules_page())
    yield Sheet("docs/cli.md", commands_page())
    yield Sheet("theme/CONTEXT.md", views_page())
    yield Sheet("docs/front-matter.schema.json", front_matter_schema())
    yield Sheet("docs/registers.schema.json", registers_schema())


def stale(root: Path) -> list[str]:
    """Return the documents below `root` that are missing or no longer say what the code says."""
    return [sheet.path for sheet in sheets() if _text(root / sheet.path) != sheet.text]


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
