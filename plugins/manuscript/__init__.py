"""The reader: hands Pelican the HTML and metadata that newsroom.manuscript made, and never parses again.

Enforces: PUB, TXT, EXP, PRG.
"""

from pathlib import Path
from typing import Any

from pelican.contents import Category
from pelican.plugins import signals
from pelican.readers import BaseReader, MarkdownReader

from newsroom.article.article import Article
from newsroom.imprint.targets import resolved
from newsroom.press import gate
from newsroom.press.content import path_of
from newsroom.press.table import Table, table_of

ENFORCES = "PUB TXT EXP PRG"


class ManuscriptReader(BaseReader):  # type: ignore[misc]  # Pelican is untyped
    """Reads nothing from disk: articles come from the table that the edition lies on."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return (HTML, metadata); what readers are not to see yet is skipped, a stock site's page left to Pelican's own reader."""
        table, path = table_of(self.settings), path_of(source_path, self.settings)
        if path.startswith(tuple(f"content/{folder}/" for folder in self.settings["PAGE_PATHS"])):
            page: tuple[str, dict[str, Any]] = MarkdownReader(self.settings).read(source_path)
            return page
        article = table.bulletin.by_any_path.get(path)
        if article is None or not (table.edition.due(article) or table.bulletin.with_drafts):
            return "", {"title": Path(source_path).stem, "status": "skip", "slug": Path(source_path).stem}
        html = resolved(article.body.html, table.bulletin) if table.house else article.body.html
        return html, self._metadata(article, table)

    def _metadata(self, article: Article, table: Table) -> dict[str, Any]:
        metadata: dict[str, Any] = {
            "title": article.title,
            "date": article.date.replace(tzinfo=None),
            "slug": article.slug,
            "summary": article.summary,
            "category": Category(article.kind.section, self.settings),
            "manuscript": article,
        }
        if article.modified:
            metadata["modified"] = article.modified.replace(tzinfo=None)
        if table.house:
            return metadata | {"template": article.kind.value, "status": "published"}
        processed = {
            "tags": ", ".join(article.tags),
            "authors": ", ".join(table.bulletin.imprint(article).authors),
        }
        return metadata | {key: self.process_metadata(key, value) for key, value in processed.items() if value}


def _choose(readers: Any) -> None:
    readers.reader_classes["md"] = ManuscriptReader


def register() -> None:
    """Connect to Pelican."""
    gate.enforce(__name__, ENFORCES)
    signals.readers_init.connect(_choose)
