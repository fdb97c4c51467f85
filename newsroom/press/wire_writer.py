"""Pelican's writer with our feeds."""

from datetime import datetime
from typing import Any

from feedgenerator import Stylesheet, get_tag_uri
from pelican.utils import set_date_tzinfo
from pelican.writers import Writer

from newsroom.imprint.addresses import SECTION_NAMES, absolute, href
from newsroom.imprint.entries import EntryRights, entry_rights
from newsroom.imprint.notice import copyright_line
from newsroom.press.content import imprint_at, ours
from newsroom.press.feed_types import AttributedAtom, AttributedRss
from newsroom.press.json_feed import AttributedJson, json_item
from newsroom.press.table import Table, table_of

Feed = AttributedRss | AttributedAtom | AttributedJson


class WireWriter(Writer):  # type: ignore[misc]  # Pelican is untyped
    """Writes every feed, RSS, Atom or JSON, with source, author and rights on each entry."""

    def _create_new_feed(self, feed_type: str, feed_title: str | None, context: Any) -> Feed:
        table = table_of(self.settings)
        site = table.edition.site
        title = f"{site.name} · {feed_title}" if feed_title else site.name
        if feed_type == "json":
            return AttributedJson(self._json_head(table, title))
        style = table.bulletin.assets.feed_style
        kind = AttributedRss if feed_type == "rss" else AttributedAtom
        return kind(
            title=title,
            link=f"{self.site_url}/",
            feed_url=self.feed_url,
            description=site.tagline or site.name,
            subtitle=site.tagline or None,
            language=site.lang,
            feed_copyright=copyright_line(site, table.edition.as_of),
            founded=datetime(site.founded, 1, 1, tzinfo=site.timezone),
            stylesheets=[Stylesheet(href(site, style), "text/css", None)] if style else None,
        )

    def _json_head(self, table: Table, title: str) -> dict[str, Any]:
        site, assets = table.edition.site, table.bulletin.assets
        icons = assets.icons
        small = icons.get("192") or assets.icon
        return {
            "title": title,
            "home_page_url": f"{self.site_url}/",
            "feed_url": self.feed_url,
            "description": site.tagline or site.name,
            "icon": absolute(site, icons["512"]) if "512" in icons else "",
            "favicon": absolute(site, small) if small else "",
            "authors": [{"name": site.name, "url": f"{self.site_url}/"}],
            "language": site.lang,
            "_rights": {"about": absolute(site, "notice/"), "rights": copyright_line(site, table.edition.as_of)},
        }

    def _add_item_to_the_feed(self, feed: Feed, item: Any) -> None:
        table = table_of(self.settings)
        link = self.urljoiner(self.site_url, item.url)
        rights, tags = self._rights(table, item), self._categories(table, item)
        zone = self.settings.get("TIMEZONE")
        name = get_tag_uri(link, item.date)
        published = set_date_tzinfo(item.date, zone)
        modified = set_date_tzinfo(getattr(item, "modified", None) or item.date, zone)
        if isinstance(feed, AttributedJson):
            lang = item.metadata.get("lang") or table.edition.site.lang
            words = {"id": name, "url": link, "title": str(item.title), "summary": str(item.summary), "lang": str(lang)}
            feed.add_item(json_item(rights, **words, published=published, modified=modified, tags=tags))
            return
        feed.add_item(
            title=str(item.title),
            link=link,
            unique_id=name,
            unique_id_is_permalink=False,
            description=str(item.summary),
            content=self._content(table, item, rights) if isinstance(feed, AttributedAtom) else None,
            categories=tags,
            author_name=rights.author,
            pubdate=published,
            updateddate=modified,
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
