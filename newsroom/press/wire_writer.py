"""Pelican's writer with our feeds."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

from feedgenerator import Stylesheet, get_tag_uri
from pelican.utils import set_date_tzinfo
from pelican.writers import Writer

from newsroom.imprint.addresses import SECTION_NAMES, SECTIONS, absolute, href
from newsroom.imprint.amendment_entries import AmendmentEntry, Deletion, deletions
from newsroom.imprint.changed import changed_at
from newsroom.imprint.entries import EntryRights, entry_rights
from newsroom.imprint.notice import copyright_line
from newsroom.imprint.open_data.entries import LedgerEntry
from newsroom.imprint.wires import feed_address
from newsroom.press.content import imprint_at, ours
from newsroom.press.feed_types import AttributedAtom, AttributedRss
from newsroom.press.json_feed import AttributedJson, json_item
from newsroom.press.table import Table, table_of

Feed = AttributedRss | AttributedAtom | AttributedJson


@dataclass(frozen=True)
class _Entry:
    """What every format says of one entry; `content` is HTML, None where the summary alone travels."""

    id: str
    link: str
    title: str
    summary: str
    lang: str
    published: datetime
    modified: datetime
    tags: list[str]
    rights: EntryRights
    content: str | None


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
            deleted=self._deleted(table),
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

    def _deleted(self, table: Table) -> tuple[Deletion, ...]:
        """Return what the feed that is being written says of articles that are gone; of a stock site, and of amendments, nothing."""
        name = next((name for name in ("all", *SECTIONS) if self.feed_url.endswith(f"/{feed_address(name, 'atom')}")), "")
        return deletions(table.bulletin, "" if name == "all" else name) if table.house and name else ()

    def _add_item_to_the_feed(self, feed: Feed, item: Any) -> None:
        table = table_of(self.settings)
        entry = self._movement(table, item) if isinstance(item, LedgerEntry) else self._any(table, item)
        rights = entry.rights
        if isinstance(feed, AttributedJson):
            words = {"id": entry.id, "url": entry.link, "title": entry.title, "summary": entry.summary, "lang": entry.lang}
            feed.add_item(json_item(rights, **words, published=entry.published, modified=entry.modified, tags=entry.tags))
            return
        content = entry.content if isinstance(feed, AttributedAtom) else None
        feed.add_item(
            title=entry.title,
            link=entry.link,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            description=self._summary(table, entry.summary if content else rights.told(entry.summary)),
            content=content,
            categories=entry.tags,
            author_name=rights.author,
            pubdate=entry.published,
            updateddate=entry.modified,
            rights=rights,
        )

    def _any(self, table: Table, item: Any) -> _Entry:
        return self._amendment(table, item) if isinstance(item, AmendmentEntry) else self._article(table, item)

    @staticmethod
    def _movement(table: Table, item: LedgerEntry) -> _Entry:
        """Return the entry of something that happened to a problem."""
        site = table.edition.site
        link, tags = absolute(site, item.address), list(item.tags)
        return _Entry(item.id, link, item.title, item.summary, site.lang, item.moment, item.moment, tags, item.rights, None)

    @staticmethod
    def _summary(table: Table, words: str) -> str:
        """Return a summary as RSS and Atom take it, which is HTML; a stock site's is so already."""
        return escape(words, quote=False) if table.house else words

    def _article(self, table: Table, item: Any) -> _Entry:
        """Return the entry of an article; a stock site's dates and text are Pelican's own."""
        article = ours(table, item, self.settings)
        if article is None:
            raise LookupError(f"{item.source_path}: no manuscript for this feed entry")
        link, zone = self.urljoiner(self.site_url, item.url), self.settings.get("TIMEZONE")
        rights = entry_rights(table.bulletin, article, imprint_at(table, item, article))
        changed = changed_at(article) if table.house else set_date_tzinfo(getattr(item, "modified", None) or item.date, zone)
        return _Entry(
            id=get_tag_uri(link, item.date),
            link=link,
            title=str(item.title),
            summary=str(item.summary),
            lang=str(item.metadata.get("lang") or table.edition.site.lang),
            published=set_date_tzinfo(item.date, zone),
            modified=changed,
            tags=self._categories(table, item),
            rights=rights,
            content=self._content(table, item, rights),
        )

    def _amendment(self, table: Table, item: AmendmentEntry) -> _Entry:
        """Return the entry of a correction, an update or an answer."""
        site, article = table.edition.site, item.article
        return _Entry(
            id=item.id,
            link=absolute(site, article.address),
            title=item.title,
            summary=item.summary,
            lang=article.lang or site.lang,
            published=item.moment,
            modified=item.moment,
            tags=list(item.tags),
            rights=item.rights,
            content=None,
        )

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
