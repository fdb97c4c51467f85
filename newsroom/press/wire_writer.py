"""Pelican's writer with our feeds."""

from datetime import datetime
from typing import Any

from feedgenerator import get_tag_uri
from pelican.utils import set_date_tzinfo
from pelican.writers import Writer

from newsroom.imprint.addresses import SECTION_NAMES
from newsroom.imprint.entries import EntryRights, entry_rights
from newsroom.imprint.notice import copyright_line
from newsroom.press.content import imprint_at, ours
from newsroom.press.feed_types import AttributedAtom, AttributedRss
from newsroom.press.table import Table, table_of


class WireWriter(Writer):  # type: ignore[misc]  # Pelican is untyped
    """Writes every feed with source, author and rights on each entry."""

    def _create_new_feed(self, feed_type: str, feed_title: str | None, context: Any) -> AttributedRss | AttributedAtom:
        table = table_of(self.settings)
        site, kind = table.edition.site, AttributedRss if feed_type == "rss" else AttributedAtom
        return kind(
            title=f"{site.name} · {feed_title}" if feed_title else site.name,
            link=f"{self.site_url}/",
            feed_url=self.feed_url,
            description=site.tagline or site.name,
            subtitle=site.tagline or None,
            language=site.lang,
            feed_copyright=copyright_line(site, table.edition.as_of),
            founded=datetime(site.founded, 1, 1, tzinfo=site.timezone),
        )

    def _add_item_to_the_feed(self, feed: Any, item: Any) -> None:
        table = table_of(self.settings)
        link = self.urljoiner(self.site_url, item.url)
        rights = self._rights(table, item)
        zone = self.settings.get("TIMEZONE")
        modified = getattr(item, "modified", None)
        feed.add_item(
            title=str(item.title),
            link=link,
            unique_id=get_tag_uri(link, item.date),
            unique_id_is_permalink=False,
            description=str(item.summary),
            content=self._content(table, item, rights) if isinstance(feed, AttributedAtom) else None,
            categories=self._categories(table, item),
            author_name=rights.author,
            pubdate=set_date_tzinfo(item.date, zone),
            updateddate=set_date_tzinfo(modified or item.date, zone),
            rights=rights,
        )

    def _rights(self, table: Table, item: Any) -> EntryRights:
        article = ours(table, item, self.settings)
        if article is None:
            raise LookupError(f"{item.source_path}: no manuscript for this feed entry")
        return entry_rights(table.bulletin, article, imprint_at(table, item, article))

    def _categories(self, table: Table, item: Any) -> list[str]:
        """Return what an entry is filed under, in readers' words: its section and tags; a stock site's own category."""
        article = ours(table, item, self.settings) if table.house else None
        if article:
            return [SECTION_NAMES[article.kind.section], *article.tags]
        return [str(item.category)] if hasattr(item, "category") else []

    def _content(self, table: Table, item: Any, rights: EntryRights) -> str | None:
        """Return the text that may travel; a stock site's is Pelican's own, whose links are Pelican's."""
        if not rights.content:
            return None
        return rights.content if table.house else str(item.get_content(self.site_url))
