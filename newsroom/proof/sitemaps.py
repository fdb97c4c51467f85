"""sitemap.xml as search engines read it: https://www.sitemaps.org/protocol.html"""

from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.proof.tree import Tree
from newsroom.proof.web import Web

FILE = "sitemap.xml"
_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class SitemapBroken(ValueError):
    """A sitemap that search engines would refuse."""


def read_sitemap(tree: Tree, web: Web) -> tuple[tuple[str, ...], str]:
    """Return the listed addresses (below the root where they are ours) and why the sitemap is none, "" when it is one."""
    try:
        return tuple(_listed(tree, web, FILE)), ""
    except SitemapBroken as error:
        return (), str(error)


def _listed(tree: Tree, web: Web, path: str, nested: bool = False) -> Iterator[str]:
    if path not in tree.files:
        raise SitemapBroken(f"{path}: no such file")
    try:
        root = ElementTree.fromstring(tree.read(path))
    except ElementTree.ParseError as error:
        raise SitemapBroken(f"{path}: {error}") from error
    addresses = [web.below((loc.text or "").strip()) for loc in root.iterfind(f"*/{_NAMESPACE}loc")]
    if root.tag == f"{_NAMESPACE}urlset":
        yield from addresses
    elif root.tag == f"{_NAMESPACE}sitemapindex" and not nested:
        for address in addresses:
            yield from _listed(tree, web, address, nested=True)
    else:
        raise SitemapBroken(f"{path}: neither urlset nor sitemapindex")
