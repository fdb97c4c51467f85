"""Where the site's feeds stand, and of which type each is."""

from newsroom.article.site import Site
from newsroom.imprint.addresses import href
from newsroom.imprint.views import FeedLink

FEED_TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml"}
OPML = "subscribe/feeds.opml"


def feed_address(name: str, kind: str) -> str:
    """Return the address of a feed below the site's root; `name` is "all" or a section, `kind` one of FEED_TYPES."""
    return f"feeds/{name}.{kind}.xml"


def feeds(site: Site, section: str, title: str) -> tuple[FeedLink, ...]:
    """Return the feeds of the site ("") or of a section."""
    name = section or "all"
    return tuple(FeedLink(f"{title}（{kind.upper()}）", mime, href(site, feed_address(name, kind))) for kind, mime in FEED_TYPES.items())
