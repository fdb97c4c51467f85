"""The page that stands where an item stood: when and why it went, neither title nor name."""

import html
from urllib.parse import urlsplit

from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown
from newsroom.corrections.expunge.cuts import Cuts
from newsroom.corrections.expunge.markup import Node, parsed

TITLE = "内容已撤下"
_HEADINGS = ("og:", "article:", "twitter:")
_POINTERS = frozenset({"canonical", "alternate", "prev", "next", "license", "amphtml", "shortlink", "image_src"})
_BARE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="robots" content="noindex">
</head>
<body>
<main id="main">{main}</main>
</body>
</html>
"""


def tombstone(lost_page: bytes | None, removed: TakenDown, site: Site) -> bytes:
    """Return the page for an item's addresses, made from the release's own 404 page; without a <main> there, a bare page."""
    text = lost_page.decode("utf-8", "surrogateescape") if lost_page else ""
    page = parsed(text)
    main = next((node for node in page.walk() if node.name == "main"), None)
    title, words = html.escape(f"{TITLE} - {site.name}", quote=False), _words(removed, site, page)
    if main is None:
        return _BARE.format(lang=html.escape(site.lang), title=title, main=words).encode()
    cuts = Cuts()
    cuts.out(main.inside, main.close, f"{words}  ")
    _head(text, page, title, cuts)
    return cuts.applied(text).encode("utf-8", "surrogateescape")


def _head(text: str, page: Node, title: str, cuts: Cuts) -> None:
    """Give the head its new title, keep search engines away, and drop what the old page said of itself."""
    head = next((node for node in page.walk() if node.name == "head"), page)
    robots = '<meta name="robots" content="noindex">'
    for node in page.walk():
        if node.name == "title" and node.parent is head:
            cuts.out(node.start, node.end, f"<title>{title}</title>\n  {robots}")
        elif node.name != "main" and _tells(node):
            cuts.block(text, node.start, node.end)
    if not any(node.name == "title" for node in head.children) and head.inside > head.start:
        cuts.out(head.inside, head.inside, f"\n  <title>{title}</title>\n  {robots}")


def _tells(node: Node) -> bool:
    """Return whether an element of the head speaks of the page that it was made for."""
    if node.name == "meta":
        name = (node.get("property") or node.get("name")).lower()
        return bool(node.get("itemprop")) or name in ("description", "robots", "keywords", "author") or name.startswith(_HEADINGS)
    if node.name == "link":
        feed = "feed" in node.get("type") or node.get("type").endswith("+xml")
        return not _POINTERS.isdisjoint(node.get("rel").lower().split()) and not feed
    return node.name == "script" and "json" in node.get("type")


def _words(removed: TakenDown, site: Site, page: Node) -> str:
    """Return what the page says; the line to the newsroom stands there where the release has such a page."""
    day, root = removed.day(site.timezone), f"{urlsplit(site.url).path.rstrip('/')}/"
    contact = f"{root}contact/"
    lines = [
        f'<h1 class="tombstone__title">{TITLE}</h1>',
        "<p>这个地址上的内容已经从本站撤下，不再提供。</p>",
        f'<p>撤下日期：<time datetime="{day.isoformat()}">{day.year}年{day.month}月{day.day}日</time></p>',
    ]
    if removed.reason:
        lines.append(f"<p>原因：{html.escape(removed.reason, quote=False)}</p>")
    if any(node.get("href") == contact for node in page.walk()):
        lines.append(f'<p><a class="tombstone__contact" href="{html.escape(contact)}">对此有疑问，请联系我们</a></p>')
    lines.append(f'<p><a class="tombstone__home" href="{html.escape(root)}">回到首页</a></p>')
    inner = "".join(f"\n      {line}" for line in lines)
    return f'\n    <div class="tombstone">{inner}\n    </div>\n'
