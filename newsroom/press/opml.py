"""All feeds in one file that feed readers import: OPML 2.0, http://opml.org/spec2.opml"""

from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree

from newsroom.imprint.addresses import LEDGER, absolute
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.open_data.entries import ledger_feeds
from newsroom.imprint.wires import FEED_NAMES, FEED_PAGES, FEED_TITLES, feed_address
from newsroom.press.xml_file import leaf, xml_file

_FORMAT = "atom"


def opml(bulletin: Bulletin) -> bytes:
    """Return the subscription list: one outline for the site, for each section, for what was corrected and for the ledger.

    Each stands in it once, as Atom, which carries most: a reader who imported the same feed in three formats would see everything thrice.
    `type` is "rss" whatever the format, as the specification says. It is dated by the edition's day, so that a day's builds are alike.
    """
    site, moment = bulletin.edition.site, bulletin.edition.as_of
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    leaf(head, "title", f"{site.name} · 订阅")
    leaf(head, "dateCreated", format_datetime(datetime(moment.year, moment.month, moment.day, tzinfo=moment.tzinfo)))
    leaf(head, "ownerName", site.name)
    leaf(head, "docs", "http://opml.org/spec2.opml")
    body = ElementTree.SubElement(root, "body")
    for name in FEED_NAMES:
        words = f"{site.name} · {FEED_TITLES[name]}" if name in FEED_TITLES else site.name
        outline = {
            "text": words,
            "title": words,
            "type": "rss",
            "xmlUrl": absolute(site, feed_address(name, _FORMAT)),
            "htmlUrl": absolute(site, FEED_PAGES.get(name, "")),
            "language": site.lang,
        }
        ElementTree.SubElement(body, "outline", outline)
    for feed in ledger_feeds(bulletin):
        words = f"{site.name} · {feed.title}"
        places = {"xmlUrl": absolute(site, feed.address), "htmlUrl": absolute(site, LEDGER)}
        ElementTree.SubElement(body, "outline", {"text": words, "title": words, "type": "rss", **places, "language": site.lang})
    return xml_file(root)
