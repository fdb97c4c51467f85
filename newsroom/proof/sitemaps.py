"""sitemap.xml and sitemap-news.xml as search engines read them.

https://www.sitemaps.org/protocol.html;
https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.article.readback import NewsSeen
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web

FILE = "sitemap.xml"
NEWS = "sitemap-news.xml"
_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_NEWS_TAGS = "{http://www.google.com/schemas/sitemap-news/0.9}"


class SitemapBroken(ValueError):
    """A sitemap that search engines would refuse."""


def read_sitemap(tree: Tree, web: Web) -> tuple[tuple[str, ...], str]:
    """Return the listed addresses (below the root where they are ours) and why the sitemap is none, "" when it is one."""
    try:
        return tuple(_listed(tree, web, FILE)), ""
    except SitemapBroken as error:
        return (), str(error)


def read_news(tree: Tree, web: Web) -> tuple[tuple[NewsSeen, ...], str]:
    """Return what the news sitemap lists and why it is none, "" when it is one or when there is no such file."""
    if NEWS not in tree.files:
        return (), ""
    try:
        root = _root(tree, NEWS)
    except SitemapBroken as error:
        return (), str(error)
    if root.tag != f"{_NAMESPACE}urlset" or root.find(f"{_NAMESPACE}url") is None:
        return (), f"{NEWS}: not a urlset with an address in it"
    return tuple(_news(entry, web) for entry in root.iterfind(f"{_NAMESPACE}url")), ""


def _news(entry: ElementTree.Element, web: Web) -> NewsSeen:
    def text(path: str) -> str:
        return (entry.findtext(path) or "").strip()

    tags = f"{_NEWS_TAGS}news/{_NEWS_TAGS}"
    publication = f"{tags}publication/{_NEWS_TAGS}"
    return NewsSeen(
        address=web.below(text(f"{_NAMESPACE}loc")),
        title=text(f"{tags}title"),
        name=text(f"{publication}name"),
        language=text(f"{publication}language"),
        date=text(f"{tags}publication_date"),
    )


def _listed(tree: Tree, web: Web, path: str, nested: bool = False) -> Iterator[str]:
    root = _root(tree, path)
    addresses = [web.below((loc.text or "").strip()) for loc in root.iterfind(f"*/{_NAMESPACE}loc")]
    if root.tag == f"{_NAMESPACE}urlset":
        yield from addresses
    elif root.tag == f"{_NAMESPACE}sitemapindex" and not nested:
        for address in addresses:
            yield from _listed(tree, web, address, nested=True)
    else:
        raise SitemapBroken(f"{path}: neither urlset nor sitemapindex")


def _root(tree: Tree, path: str) -> ElementTree.Element:
    if path not in tree.files:
        raise SitemapBroken(f"{path}: no such file")
    try:
        return ElementTree.fromstring(tree.read(path))
    except ElementTree.ParseError as error:
        raise SitemapBroken(f"{path}: {error}") from error
