"""RSS 2.0 and Atom with source, author and rights on every entry.

RSS: https://cyber.harvard.edu/rss/rss.html with Dublin Core and Media RSS; Atom: RFC 4287.
"""

from datetime import datetime
from typing import Any

from feedgenerator import Atom1Feed, Rss201rev2Feed
from feedgenerator.django.utils.feedgenerator import rfc3339_date
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator

from newsroom.imprint.amendment_entries import Deletion
from newsroom.imprint.entries import EntryRights

_DC = "http://purl.org/dc/elements/1.1/"
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
_MEDIA = "http://search.yahoo.com/mrss/"


class _Dated:
    """A feed's date is that of its newest entry or deletion, or the site's founding: never the clock's.

    So the same input gives the same bytes.
    """

    feed: dict[str, Any]
    items: list[dict[str, Any]]

    @property
    def deleted(self) -> tuple[Deletion, ...]:
        """Return what the feed says of entries that are gone."""
        deleted: tuple[Deletion, ...] = self.feed.get("deleted") or ()
        return deleted

    def latest_post_date(self) -> datetime:
        dates = [item[key] for item in self.items for key in ("updateddate", "pubdate") if item.get(key)]
        dates += [gone.when for gone in self.deleted]
        latest: datetime = max(dates, default=self.feed["founded"])
        return latest


class AttributedRss(_Dated, Rss201rev2Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """RSS 2.0 with <source>, dc:source, dc:rights and media:content."""

    def rss_attributes(self) -> dict[str, str]:
        """Return the namespaces besides Atom's."""
        attributes: dict[str, str] = super().rss_attributes()
        return attributes | {"xmlns:dc": _DC, "xmlns:media": _MEDIA}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Write an item with where it comes from and whose it is."""
        author, item["author_name"] = item["author_name"], ""
        super().add_item_elements(handler, item)
        rights: EntryRights = item["rights"]
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))  # RSS itself knows no date of change
        handler.addQuickElement("dc:creator", author)
        handler.addQuickElement("source", rights.source_name, {"url": rights.source_url})
        handler.addQuickElement("dc:source", rights.via or item["link"])
        handler.addQuickElement("dc:rights", rights.rights)
        for picture in rights.pictures:
            attributes = {"url": picture.url, "type": picture.type, "fileSize": str(picture.size), "medium": "image"}
            handler.startElement("media:content", attributes)
            handler.addQuickElement("media:credit", picture.credit)
            handler.addQuickElement("media:copyright", picture.rights)
            handler.endElement("media:content")


class AttributedAtom(_Dated, Atom1Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """Atom with entry author, rights, source and links rel=license and rel=via, dressed by the style sheets it is given.

    What is gone is told as RFC 6721 says; its namespace is named in feeds that need it.
    """

    def root_attributes(self) -> dict[str, str]:
        """Return the namespaces."""
        attributes: dict[str, str] = super().root_attributes()
        return attributes | ({"xmlns:at": _TOMBSTONES} if self.deleted else {})

    def write(self, outfile: Any, encoding: str) -> None:
        """Write the feed; feedgenerator's own Atom forgets the style sheets."""
        handler = SimplerXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        for stylesheet in self.feed["stylesheets"] or []:
            handler.processingInstruction("xml-stylesheet", stylesheet)
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self._write_deleted(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Write an entry with where it comes from and whose it is."""
        super().add_item_elements(handler, item)
        rights: EntryRights = item["rights"]
        handler.addQuickElement("rights", rights.rights)
        if rights.licence:
            handler.addQuickElement("link", "", {"rel": "license", "href": rights.licence})
        if rights.via:
            handler.addQuickElement("link", "", {"rel": "via", "href": rights.via})
        handler.startElement("source", {})
        handler.addQuickElement("id", rights.source_url)
        handler.addQuickElement("title", rights.source_name)
        handler.addQuickElement("link", "", {"rel": "alternate", "href": rights.source_url})
        handler.endElement("source")

    def _write_deleted(self, handler: Any) -> None:
        for gone in self.deleted:
            handler.startElement("at:deleted-entry", {"ref": gone.ref, "when": rfc3339_date(gone.when)})
            handler.addQuickElement("at:comment", gone.reason)
            handler.endElement("at:deleted-entry")
