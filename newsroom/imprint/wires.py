"""Where the site's feeds stand and of which type each is, and where the other files for programs stand."""

from newsroom.article.site import Site
from newsroom.imprint.addresses import SECTION_NAMES, SECTIONS, absolute, href
from newsroom.imprint.views import FeedLink

FEED_TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}
FEED_LABELS = {"atom": "Atom", "rss": "RSS", "json": "JSON Feed"}
AMENDMENTS = "corrections"
FEED_NAMES = ("all", *SECTIONS, AMENDMENTS)
FEED_TITLES = {**SECTION_NAMES, AMENDMENTS: "更正与更新"}
"""What feeds are called beside the site's name; the feed of everything has only that."""
FEED_PAGES = {name: f"{name}/" for name in FEED_TITLES}
"""The pages that carry what feeds carry, below the site's root; of the feed of everything that is the front page."""
REDIRECTS, NGINX_MAP, CADDY_REDIRECTS = "_redirects", "redirects.map", "redirects.caddy"
HEADERS = "_headers"
OPML = "subscribe/feeds.opml"
CALENDAR = "volunteers.ics"
SITEMAP = "sitemap.xml"
NEWS_SITEMAP = "sitemap-news.xml"
ROBOTS = "robots.txt"
LICENCE = "rsl.xml"
LEDGER_INDEX = "data/ledger-index.json"
SECURITY = ".well-known/security.txt"
MANIFEST = "manifest.webmanifest"


def feed_address(name: str, kind: str) -> str:
    """Return the address of a feed below the site's root; `name` is one of FEED_NAMES, `kind` one of FEED_TYPES."""
    return f"feeds/{name}.json" if kind == "json" else f"feeds/{name}.{kind}.xml"


def ledger_feed(by: str = "", key: str = "") -> str:
    """Return the address of the feed of the ledger, whole or of a category or an area; Atom alone."""
    return f"feeds/ledger/{by}/{key}.atom.xml" if by else "feeds/ledger.atom.xml"


def ledger_feed_link(site: Site, title: str, by: str = "", key: str = "") -> FeedLink:
    """Return the link to a feed of the ledger."""
    place = ledger_feed(by, key)
    return FeedLink(title, FEED_TYPES["atom"], href(site, place), absolute(site, place))


def feeds(site: Site, section: str, title: str) -> tuple[FeedLink, ...]:
    """Return the feeds of the site (""), of a section or of all amendments, one in each format."""
    name = section or "all"
    places = {kind: feed_address(name, kind) for kind in FEED_TYPES}
    return tuple(
        FeedLink(f"{title}（{FEED_LABELS[kind]}）", FEED_TYPES[kind], href(site, place), absolute(site, place))
        for kind, place in places.items()
    )


def amendment_feeds(site: Site) -> tuple[FeedLink, ...]:
    """Return the feeds of all corrections and updates."""
    return feeds(site, AMENDMENTS, f"{site.name} · {FEED_TITLES[AMENDMENTS]}")
