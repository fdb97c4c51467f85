"""Feeds that carry source, author and rights on every entry; sitemap and robots.txt.

With our own theme it writes the site's and the sections' feeds itself; in any other site it dresses the feeds that Pelican's
settings ask for. Enforces nothing.
"""

from typing import Any

from pelican.plugins import signals

from newsroom.press import gate
from newsroom.press.content import articles_with_manuscripts, imprint_at
from newsroom.press.site_files import SiteFilesGenerator
from newsroom.press.table import Table
from newsroom.press.wire_writer import WireWriter


def _writer(_pelican: Any) -> type[WireWriter]:
    return WireWriter


def _generators(_pelican: Any) -> type[SiteFilesGenerator]:
    return SiteFilesGenerator


def _name_sources(table: Table, generators: Any) -> None:
    for content, article in articles_with_manuscripts(table, generators):
        content.imprint = imprint_at(table, content, article)


def register() -> None:
    """Connect to Pelican."""
    gate.enforce(__name__, "", _name_sources)
    signals.get_writer.connect(_writer)
    signals.get_generators.connect(_generators)
