"""What search engines are invited to read: sitemap.xml and, for the last two days, sitemap-news.xml.

Sources: https://www.sitemaps.org/protocol.html (0.9);
https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap (0.9).
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from xml.etree import ElementTree

from newsroom.article.article import Article
from newsroom.imprint.addresses import CORRECTIONS, LEDGER, PROBLEMS, SECTIONS, SUBSCRIBE, absolute
from newsroom.imprint.article_page import robots
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.campaign import campaign_fronts
from newsroom.imprint.changed import changed_at
from newsroom.imprint.wires import SITEMAP
from newsroom.press.xml_file import leaf, xml_file

MOST = 50_000
NEWS_DAYS = timedelta(days=2)
MOST_NEWS = 1_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_SERVICE = (SUBSCRIBE, CORRECTIONS, "notice/", "archive/", "sources/")
_UNSUNG = (PROBLEMS, f"{LEDGER}area/", f"{LEDGER}category/", f"{LEDGER}state/", f"{LEDGER}unit/")
"""Pages of the campaign that search engines are not told of: problems, as exposures, and the many lists of them."""
_CHINESE = {"zh-hans": "zh-cn", "zh-hant": "zh-tw", "zh": "zh-cn", "zh-cn": "zh-cn", "zh-tw": "zh-tw"}


def sitemaps(bulletin: Bulletin, most: int = MOST) -> Mapping[str, bytes]:
    """Return sitemap.xml by its address: the pages that search engines are welcome to.

    With more than `most` of them, sitemap.xml is an index, and the pages stand in sitemap-1.xml and so on beside it.
    """
    rows = list(_rows(bulletin))
    parts = [rows[start : start + most] for start in range(0, len(rows), most)]
    if len(parts) == 1:
        return {SITEMAP: _sitemap(parts[0])}
    files = {f"sitemap-{number}.xml": _sitemap(part) for number, part in enumerate(parts, 1)}
    index = ElementTree.Element("sitemapindex", xmlns=_NAMESPACE)
    for file in files:
        leaf(ElementTree.SubElement(index, "sitemap"), "loc", absolute(bulletin.edition.site, file))
    return {SITEMAP: xml_file(index), **files}


def news_sitemap(bulletin: Bulletin) -> bytes:
    """Return sitemap-news.xml: the articles of the two days before the edition's moment that search engines may index, newest first.

    When there is none it lists the front page without news tags: the protocol wants one address at least, and robots.txt names the file.
    """
    site = bulletin.edition.site
    root = ElementTree.Element("urlset", {"xmlns": _NAMESPACE, "xmlns:news": _NEWS})
    recent = [article for article in _welcome(bulletin) if bulletin.edition.as_of - article.date <= NEWS_DAYS]
    for article in recent[:MOST_NEWS]:
        entry = ElementTree.SubElement(root, "url")
        leaf(entry, "loc", absolute(site, article.address))
        news = ElementTree.SubElement(entry, "news:news")
        publication = ElementTree.SubElement(news, "news:publication")
        leaf(publication, "news:name", site.name)
        leaf(publication, "news:language", news_language(article.lang or site.lang))
        leaf(news, "news:publication_date", article.date.isoformat())
        leaf(news, "news:title", article.title)
    if not recent:
        leaf(ElementTree.SubElement(root, "url"), "loc", absolute(site, ""))
    return xml_file(root)


def news_language(lang: str) -> str:
    """Return a language as news sitemaps name it: ISO 639, but zh-cn and zh-tw for Chinese."""
    return _CHINESE.get(lang.lower(), lang.lower().partition("-")[0])


def _rows(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    """Yield (address, last change or "") of each page."""
    pages = (f"{page.slug}/" for page in bulletin.edition.pages)
    for address in ("", *(f"{name}/" for name in SECTIONS), *pages, *_SERVICE):
        yield absolute(bulletin.edition.site, address), ""
    for front in campaign_fronts(bulletin):
        if not front.file.startswith(_UNSUNG):
            yield absolute(bulletin.edition.site, front.file.removesuffix("index.html")), ""
    for article in _welcome(bulletin):
        yield absolute(bulletin.edition.site, article.address), changed_at(article).isoformat()


def _welcome(bulletin: Bulletin) -> Iterator[Article]:
    return (article for article in bulletin.listed if not robots(article))


def _sitemap(rows: list[tuple[str, str]]) -> bytes:
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for address, changed in rows:
        entry = ElementTree.SubElement(root, "url")
        leaf(entry, "loc", address)
        if changed:
            leaf(entry, "lastmod", changed)
    return xml_file(root)
