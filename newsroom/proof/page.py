"""One HTML page as a reader sees it: what is in sight, what is not, what it links to and what it makes the browser fetch."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom.article.imprint import Imprint
from newsroom.article.readback import PageSeen
from newsroom.proof.hiding import hides, style_block
from newsroom.proof.parts import Parts, gather
from newsroom.proof.sheets import Sheets
from newsroom.proof.web import Web

_UNSEEN = (
    "[hidden], template, noscript, dialog:not([open]), [popover], datalist, object, iframe, video, audio, canvas, noembed, noframes, rp, "
    "svg title, svg desc, svg defs, svg metadata, svg symbol"
)
_ILLUSTRATED = ("image", "thumbnailUrl", "thumbnail", "primaryImageOfPage")
_ADDRESSES = ("url", "contentUrl")
_PICTURES = "img, svg, picture, input[type=image]"


@dataclass(frozen=True)
class Reader:
    """Someone who opens the pages of one site with a browser."""

    web: Web
    sheets: Sheets

    def see(self, path: str, html: bytes, item: Imprint | None = None, notice: bool = False) -> PageSeen:
        """Return the page in the file `path` as a reader sees it; the caller knows whose page it is."""
        document = LexborHTMLParser(html)
        parts = gather(document, html)
        address = address_of(path)
        page = self.web.resolve(parts.base, address) if parts.base else address
        sheets = self._resolved(parts.sheets, page)
        sheet = self.sheets.of(sheets, tuple(parts.styles))
        blocks, broken = _json(parts.data)
        hidden_text, hidden_links = _take_out(document, parts, sheet.hiding)
        return PageSeen(
            path=path,
            address=address,
            text=_words(document.body),
            title=parts.title,
            canonical=self.web.resolve(parts.canonical, page) if parts.canonical else "",
            robots=parts.robots,
            links=self._resolved(_visible_links(document), page),
            hidden_text=hidden_text,
            hidden_links=self._resolved(hidden_links, page),
            resources=tuple(dict.fromkeys((*sheets, *self._resolved(parts.resources, page), *sheet.resources))),
            inline=tuple(dict.fromkeys(parts.inline)),
            anchors=frozenset(parts.anchors),
            json_ld=blocks,
            broken_json_ld=broken,
            item=item,
            unspoken=" ".join(_words(node) for node in document.css("[aria-hidden=true]")),
            notice=notice,
            pointers=self._resolved(parts.pointers, page),
            shared=self._resolved((*parts.shared, *_illustrations(blocks)), page),
        )

    def _resolved(self, links: Iterable[str], page: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys([self.web.resolve(link, page) for link in links]))


def address_of(path: str) -> str:
    """Return what readers type after the site's root to get a page."""
    return path[: -len("index.html")] if path == "index.html" or path.endswith("/index.html") else path


def _take_out(document: LexborHTMLParser, parts: Parts, hiding: str) -> tuple[str, list[str]]:
    """Take everything that a reader does not see out of a document; return its text and the targets of its links."""
    for node in document.css("script, style"):
        node.decompose()
    roots = document.css(f"{_UNSEEN}, {hiding}" if hiding else _UNSEEN)
    roots += [node for node in document.css("[style]") if _styled_away(node.attributes["style"] or "")] if parts.styled else []
    for details in document.css("details:not([open])"):
        roots += _folded_in(details)
    words, links = [], []
    outermost = _outermost(roots)
    for node in outermost:
        words.append(_words(node))
        if node.is_element_node:
            links += [link.attributes.get("href") or "" for link in node.css("a[href], area[href]")]
    for node in outermost:
        node.decompose()
    return " ".join(filter(None, words)), links


def _folded_in(details: LexborNode) -> list[LexborNode]:
    children = list(details.iter(include_text=True))
    summary = next((child for child in children if child.tag == "summary"), None)
    return [child for child in children if summary is None or child.mem_id != summary.mem_id]


def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Return those nodes that lie in no other of them: taking a node out frees everything below it."""
    known = {node.mem_id: node for node in nodes}
    kept = []
    for node in known.values():
        above = node.parent
        while above is not None and above.mem_id not in known:
            above = above.parent
        if above is None:
            kept.append(node)
    return kept


@lru_cache(maxsize=1024)
def _styled_away(style: str) -> bool:
    return hides(style_block(style), {})


def _visible_links(document: LexborHTMLParser) -> list[str]:
    """Return the targets of links that have something to click on."""
    return [
        link.attributes.get("href") or ""
        for link in document.css("a[href], area[href]")
        if link.tag == "area" or link.text().strip() or link.css_first(_PICTURES)
    ]


def _words(node: LexborNode | None) -> str:
    if node is None:
        return ""
    text = node.text(separator=" ") if node.is_element_node else node.text_content
    return " ".join((text or "").split())


def _json(texts: Iterable[str]) -> tuple[tuple[Mapping[str, Any], ...], str]:
    blocks: list[Mapping[str, Any]] = []
    broken = ""
    for text in texts:
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            broken = broken or str(error)
            continue
        found = data if isinstance(data, list) else [data]
        blocks += [block for item in found if isinstance(item, dict) for block in _graph(item)]
    return tuple(blocks), broken


def _illustrations(blocks: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the addresses of the pictures that JSON-LD blocks show a page with."""
    for block in blocks:
        for key in _ILLUSTRATED:
            given = block.get(key)
            for item in given if isinstance(given, list) else [given]:
                named = [item.get(name) for name in _ADDRESSES] if isinstance(item, dict) else [item]
                yield from (address for address in named if isinstance(address, str) and address)


def _graph(item: dict[str, Any]) -> list[Mapping[str, Any]]:
    graph = item.get("@graph")
    return [block for block in graph if isinstance(block, dict)] if isinstance(graph, list) else [item]
