"""The pictures that links to our pages are shown with elsewhere. Exposures and drafts have none, whatever has been drawn."""

from collections.abc import Mapping, Sequence

from newsroom.article.article import Article, Kind
from newsroom.article.imprint import Imprint
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute
from newsroom.imprint.views import SharePicture

WIDE, SQUARE = (1200, 630), (500, 500)
"""Pixels: what Open Graph's readers ask for, and a square of which WeChat's card (300 and more) loses nothing."""
SITE = ""
"""The key of the pictures for pages that have none of their own."""
Drawn = Mapping[str, tuple[str, ...]]
"""The addresses of the drawn pictures, wide and square, by the article's slug."""


def shareable(article: Article) -> bool:
    """Return whether links to an article may carry a picture: whom an exposure is about is not made a poster of."""
    return not article.draft and article.kind is not Kind.EXPOSURE


def site_share(site: Site, drawn: Drawn) -> tuple[SharePicture, ...]:
    """Return the pictures for links to pages that have none of their own: wide, then square."""
    return _pictures(site, drawn.get(SITE, ()), f"{site.name}。{site.tagline}" if site.tagline else site.name)


def share_of(site: Site, article: Article, imprint: Imprint, drawn: Drawn) -> tuple[SharePicture, ...]:
    """Return the pictures for links to an article, wide, then square; none for exposures and drafts."""
    addresses = drawn.get(article.slug, ()) if shareable(article) else ()
    return _pictures(site, addresses, f"{article.title}（{imprint.source_line}）")


def _pictures(site: Site, addresses: Sequence[str], alt: str) -> tuple[SharePicture, ...]:
    return tuple(SharePicture(absolute(site, address), *size, alt) for address, size in zip(addresses, (WIDE, SQUARE), strict=False))
