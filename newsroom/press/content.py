"""Pelican's articles beside ours."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newsroom.article.article import Article
from newsroom.press.table import Table


def articles_with_manuscripts(table: Table, generators: Sequence[Any]) -> Iterator[tuple[Any, Article]]:
    """Yield (Pelican's Article, our Article) of every published article that the generators hold."""
    for generator in generators:
        for name in ("articles", "translations", "hidden_articles"):
            for content in getattr(generator, name, ()):
                article = ours(table, content, generator.settings)
                if article is not None:
                    yield content, article


def ours(table: Table, content: Any, settings: Any) -> Article | None:
    """Return our article behind one of Pelican's, None for what is no article of ours."""
    given = getattr(content, "manuscript", None)
    if isinstance(given, Article):
        return given
    source = getattr(content, "source_path", "")
    if not source:
        return None
    below = Path(source).resolve().relative_to(Path(settings["PATH"]).resolve())
    return table.bulletin.by_any_path.get(f"content/{below.as_posix()}")
