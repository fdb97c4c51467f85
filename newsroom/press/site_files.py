"""What programs ask a site for: feeds and their list, sitemaps, robots.txt, the licence, security.txt, the manifest, old addresses."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from newsroom.imprint.addresses import absolute
from newsroom.imprint.amendment_entries import amendment_entries
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.open_data.entries import ledger_feeds
from newsroom.imprint.wires import (
    AMENDMENTS,
    CADDY_REDIRECTS,
    FEED_NAMES,
    FEED_TITLES,
    FEED_TYPES,
    HEADERS,
    LEDGER_INDEX,
    LICENCE,
    MANIFEST,
    NEWS_SITEMAP,
    NGINX_MAP,
    OPML,
    REDIRECTS,
    ROBOTS,
    SECURITY,
    SITEMAP,
    feed_address,
)
from newsroom.press.calendar import calendar_file
from newsroom.press.host_headers import host_headers
from newsroom.press.ledger_index import ledger_index
from newsroom.press.licence import rsl
from newsroom.press.open_data import data_files
from newsroom.press.opml import opml
from newsroom.press.redirects import caddy_redirects, nginx_map, redirects
from newsroom.press.security import security_txt
from newsroom.press.sitemaps import news_sitemap, sitemaps
from newsroom.press.table import Table, table_of
from newsroom.press.web_manifest import web_manifest


class SiteFilesGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the files for programs of a site of ours; a stock site keeps what its own settings ask for."""

    def generate_output(self, writer: Any) -> None:
        """Write all of them."""
        table = table_of(self.settings)
        if not table.house:
            return
        self._feeds(writer, table)
        self._ledger_feeds(writer, table)
        for address, data in site_files(table.bulletin, Path(self.theme)).items():
            path = Path(self.output_path, address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def _ledger_feeds(self, writer: Any, table: Table) -> None:
        for feed in ledger_feeds(table.bulletin):
            writer.write_feed(feed.entries, self.context, feed.address, feed.address, feed_type="atom", feed_title=feed.title)

    def _feeds(self, writer: Any, table: Table) -> None:
        listed = {article.slug for article in table.bulletin.listed}
        contents = [content for content in self.context["articles"] if content.slug in listed]
        for name in FEED_NAMES:
            chosen = [content for content in contents if name in ("all", content.manuscript.kind.section)]
            entries = amendment_entries(table.bulletin) if name == AMENDMENTS else chosen[: table.edition.site.feed_size]
            for kind in FEED_TYPES:
                file = feed_address(name, kind)
                writer.write_feed(entries, self.context, file, file, feed_type=kind, feed_title=FEED_TITLES.get(name))


def site_files(bulletin: Bulletin, theme: Path) -> Mapping[str, bytes]:
    """Return the files for programs, other than feeds, by address below the site's root."""
    texts = {
        ROBOTS: robots_txt(bulletin),
        SECURITY: security_txt(bulletin),
        MANIFEST: web_manifest(bulletin, theme),
        REDIRECTS: redirects(bulletin),
        NGINX_MAP: nginx_map(bulletin),
        HEADERS: host_headers(bulletin.edition.site),
        CADDY_REDIRECTS: caddy_redirects(bulletin),
    }
    return {
        **sitemaps(bulletin),
        NEWS_SITEMAP: news_sitemap(bulletin),
        LICENCE: rsl(bulletin),
        OPML: opml(bulletin),
        **({LEDGER_INDEX: ledger_index(bulletin)} if bulletin.edition.registers.problems else {}),
        **calendar_file(bulletin),
        **data_files(bulletin),
        **{address: text.encode() for address, text in texts.items() if text},
    }


def robots_txt(bulletin: Bulletin) -> str:
    """Return robots.txt (RFC 9309) with the sitemaps and, as RSL 1.0 says, the licence, which holds for all user agents."""
    site = bulletin.edition.site
    lines = (
        f"License: {absolute(site, LICENCE)}",
        f"# {absolute(site, 'notice/')}",
        "",
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {absolute(site, SITEMAP)}",
        f"Sitemap: {absolute(site, NEWS_SITEMAP)}",
    )
    return "\n".join(lines) + "\n"
