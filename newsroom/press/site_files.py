"""What programs ask a site for: feeds of the site and of its sections, sitemap.xml, robots.txt."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from pelican.generators import Generator

from newsroom.article.article import Article
from newsroom.imprint.addresses import SECTION_NAMES, SECTIONS, absolute
from newsroom.imprint.article_page import robots
from newsroom.press.table import Table, table_of

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
FEEDS = tuple(f"feeds/{name}.{kind}.xml" for name in ("all", *SECTIONS) for kind in ("rss", "atom"))


class SiteFilesGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes feeds, sitemap and robots.txt of a site of ours; a stock site keeps what its own settings ask for."""

    def generate_output(self, writer: Any) -> None:
        """Write all of them."""
        table = table_of(self.settings)
        if not table.house:
            return
        self._feeds(writer, table)
        output = Path(self.output_path)
        (output / "sitemap.xml").write_bytes(sitemap(table))
        (output / "robots.txt").write_text(robots_txt(table), "utf-8")

    def _feeds(self, writer: Any, table: Table) -> None:
        listed = {article.slug for article in table.bulletin.listed}
        contents = [content for content in self.context["articles"] if content.slug in listed]
        for file in FEEDS:
            name, kind, _ = file.removeprefix("feeds/").split(".")
            chosen = [content for content in contents if name in ("all", content.manuscript.kind.section)]
            title = SECTION_NAMES.get(name)
            writer.write_feed(chosen[: table.edition.site.feed_size], self.context, file, file, feed_type=kind, feed_title=title)


def sitemap(table: Table) -> bytes:
    """Return sitemap.xml (sitemaps.org protocol 0.9): the pages that search engines are welcome to."""
    site = table.edition.site
    root = ElementTree.Element("urlset", xmlns=_SITEMAP)
    places = ["", *(f"{name}/" for name in SECTIONS), *(f"{page.slug}/" for page in table.edition.pages), "notice/", "archive/", "sources/"]
    for address in places:
        ElementTree.SubElement(ElementTree.SubElement(root, "url"), "loc").text = absolute(site, address)
    for article in table.bulletin.listed:
        if not robots(article):
            _entry(root, absolute(site, article.address), article)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def robots_txt(table: Table) -> str:
    """Return robots.txt (RFC 9309) with the sitemap and the licence of the texts."""
    site = table.edition.site
    return f"User-agent: *\nAllow: /\nSitemap: {absolute(site, 'sitemap.xml')}\n# Licence: {absolute(site, 'notice/')}\n"


def _entry(root: ElementTree.Element, address: str, article: Article) -> None:
    entry = ElementTree.SubElement(root, "url")
    ElementTree.SubElement(entry, "loc").text = address
    ElementTree.SubElement(entry, "lastmod").text = (article.modified or article.date).isoformat()
