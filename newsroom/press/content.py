"""Pelican's articles beside ours."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican.utils import truncate_html_paragraphs, truncate_html_words

from newsroom.article.article import Article
from newsroom.article.imprint import Imprint
from newsroom.press.table import Table


def articles_with_manuscripts(table: Table, generators: Sequence[Any]) -> Iterator[tuple[Any, Article]]:
    """Yield (Pelican's Article, our Article) of every published article that the generators hold."""
    for content in _published(generators):
        article = ours(table, content, content.settings)
        if article is not None:
            yield content, article


def without_manuscripts(table: Table, generators: Sequence[Any]) -> frozenset[str]:
    """Return the paths (content/...) of Pelican's articles that our reader could make nothing of: another format, or a broken head."""
    strangers = [content for content in _published(generators) if ours(table, content, content.settings) is None]
    return frozenset(path_of(content.source_path, content.settings) for content in strangers)


def imprint_at(table: Table, content: Any, article: Article) -> Imprint:
    """Return the imprint that an article's page shows.

    A stock site has addresses of its own, files of the same name in several folders, and a notice page only where NOTICE_URL says so.
    """
    if table.house:
        return table.bulletin.imprints[article.slug]
    imprint = table.bulletin.imprint(article, content.url)
    return replace(imprint, clause_page=str(content.settings.get("NOTICE_URL") or ""))


def put_below(content: Any, block: Markup) -> None:
    """Put a block of HTML under an article's text; the summary stays what the text alone gives."""
    content.metadata.setdefault("summary", _own_summary(content._content, content.settings))
    content._content += str(block)


def ours(table: Table, content: Any, settings: Any) -> Article | None:
    """Return our article behind one of Pelican's, None for what is no article of ours."""
    given = getattr(content, "manuscript", None)
    if isinstance(given, Article):
        return given
    return table.bulletin.by_any_path.get(path_of(content.source_path, settings)) if getattr(content, "source_path", "") else None


def path_of(source_path: str, settings: Any) -> str:
    """Return how we tell the path that Pelican calls `source_path`: content/..., links not followed."""
    return f"content/{Path(os.path.relpath(source_path, settings['PATH'])).as_posix()}"


def _own_summary(html: str, settings: Any) -> str:
    """Return what Pelican's own summary would be; asking for that one would fix the content too, before the block is in it."""
    if settings.get("SUMMARY_MAX_PARAGRAPHS") is not None:
        html = truncate_html_paragraphs(html, settings["SUMMARY_MAX_PARAGRAPHS"])
    if settings["SUMMARY_MAX_LENGTH"] is None:
        return html
    return str(truncate_html_words(html, settings["SUMMARY_MAX_LENGTH"], settings["SUMMARY_END_SUFFIX"]))


def _published(generators: Sequence[Any]) -> Iterator[Any]:
    for generator in generators:
        for name in ("articles", "translations", "hidden_articles"):
            yield from getattr(generator, name, ())
