"""A page, or a piece of HTML, without the item: links to it, what stands for it in lists, and what still has its words."""

import html
import re

from newsroom.corrections.expunge.case import GONE_WORDS, Case
from newsroom.corrections.expunge.cuts import Cuts
from newsroom.corrections.expunge.data import mended_data
from newsroom.corrections.expunge.furniture import LISTS, block_of, emptied, in_prose, lone, standing
from newsroom.corrections.expunge.markup import Attr, Node, parsed, told

_LINKS = frozenset(
    {"href", "src", "action", "formaction", "cite", "data", "poster", "content", "itemid", "background"}
    | {"longdesc", "xlink:href", "about", "resource", "ping"}
)
_HEAD = frozenset({"meta", "link", "base"})
_EMBEDDED = frozenset({"iframe", "embed", "object", "img", "video", "audio", "source", "track", "frame", "portal", "input"})
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*url\s*=\s*['\"]?(.*?)['\"]?\s*", re.I | re.S)


def mended_page(text: str, case: Case, piece: bool = False) -> str:
    """Return HTML without the item, everything else as it stood; `piece` is one without a page around it, all of it prose."""
    surgery = _Surgery(text, case, piece)
    surgery.links()
    surgery.words()
    surgery.leftovers()
    return surgery.cuts.applied(text)


def mended_piece(text: str, case: Case) -> str:
    """Return a piece of HTML, as feeds carry it, without the item: all of it is prose."""
    return mended_page(text, case, piece=True)


def still_linked(text: str, case: Case) -> bool:
    """Return whether HTML still leads to the item."""
    return any(_leads(attr, case) for node in parsed(text).walk() for attr in node.attrs)


def _leads(attr: Attr, case: Case) -> bool:
    if attr.name == "content" and (refresh := _REFRESH.fullmatch(attr.value)):
        return case.leads(refresh[1])
    if attr.name == "ping":
        return any(map(case.leads, attr.value.split()))
    return (attr.name in _LINKS or attr.name.startswith("data-")) and bool(attr.value.strip()) and case.leads(attr.value)


class _Surgery:
    def __init__(self, text: str, case: Case, piece: bool) -> None:
        self.text, self.case, self.piece = text, case, piece
        self.document = parsed(text)
        self.cuts = Cuts()
        self.opened: list[Node] = []

    def links(self) -> None:
        """Take out what leads to the item."""
        for node in self.document.walk():
            for attr in node.attrs:
                if _leads(attr, self.case):
                    self._link(node, attr)

    def words(self) -> None:
        """Take out what has words of the item."""
        spots = self.case.spots(self.text)
        if not spots:
            return
        for node in self.document.walk():
            for attr in node.attrs:
                if _overlaps(spots, attr.start, attr.end) and not self.cuts.covers(attr.start, attr.end):
                    self._spoken(node, attr)
            if node.name in ("#text", "#aside") and _overlaps(spots, node.start, node.end) and not self.cuts.covers(node.start, node.end):
                self._said(node, spots)

    def leftovers(self) -> None:
        """Take out lists, and sections of nothing but a list, in which nothing is left."""
        for around in dict.fromkeys(above for node in self.opened for above in node.above()):
            if around.name in LISTS and not self._gone(around) and emptied(self.text, around, self._gone):
                self._out(around)
        for node in list(self.opened):
            for above in node.above():
                if above.name in ("section", "nav", "aside", "div", "p") and not self._gone(above) and self._idle(above):
                    self._out(above)

    def _idle(self, node: Node) -> bool:
        """Return whether nothing but a heading, or in a section but words around a list that is gone, is left of a block."""
        if in_prose(node, self.piece) and node.name in ("div", "section"):
            return False
        left = [part for part in node.walk() if part is not node and not self._gone(part)]
        if any(part.name in ("a", "img", "li", "dt", "td", "article", "figure", "form", "button", "video", "audio", "h1") for part in left):
            return False
        listed = any(part.name in LISTS and self._gone(part) for part in node.walk())
        bare = not any(part.name == "#text" and self.text[part.start : part.end].strip() and not _headed(part, node) for part in left)
        return bare or (listed and node.name in ("section", "nav", "aside"))

    def _link(self, node: Node, attr: Attr) -> None:
        if self._gone(node):
            return
        if node.name in _HEAD or node.name in _EMBEDDED:
            self._out(node)
        elif node.name not in ("a", "area") or attr.name != "href":
            self.cuts.out(attr.start, attr.end)
        elif whole := standing(self.text, node, self.piece):
            for part in whole:
                self._out(part)
        elif in_prose(node, self.piece) or not lone(self.text, node):
            self.cuts.out(node.start, node.end, GONE_WORDS)
        else:
            self._out(node)

    def _spoken(self, node: Node, attr: Attr) -> None:
        if node.name in _HEAD:
            self._out(node)
        elif attr.name == "alt":
            self.cuts.out(*attr.inner)
        else:
            self.cuts.out(attr.start, attr.end)

    def _said(self, node: Node, spots: list[tuple[int, int]]) -> None:
        parent = node.parent or self.document
        if parent.name == "title" and not any(above.name == "svg" for above in parent.above()):
            self.cuts.out(node.start, node.end, html.escape(self.case.site.name, quote=False))
        elif parent.name == "script":
            self._data(parent, node)
        elif parent.name == "style" or node.name == "#aside":
            self._out(parent if parent.name == "style" else node)
        elif any(self.case.addresses.mentions(self.text[node.start : node.end])) and not self.case.detector.speaks(told(self.text, node)):
            for start, end in self.case.addresses.mentions(self.text[node.start : node.end]):
                self.cuts.out(node.start + start, node.start + end, GONE_WORDS)
        else:
            for part in block_of(node):
                self._out(part)

    def _data(self, script: Node, node: Node) -> None:
        source = self.text[node.start : node.end]
        mended = mended_data(source, self.case, mended_piece, in_page=True) if "json" in script.get("type") else ""
        if mended.strip() in ("", "{}", "[]") or mended == source:
            self._out(script)
        else:
            self.cuts.out(node.start, node.end, mended)

    def _out(self, node: Node) -> None:
        self.cuts.block(self.text, node.start, node.end)
        self.opened.append(node)

    def _gone(self, node: Node) -> bool:
        return self.cuts.covers(node.start, node.end) and node.end > node.start


def _headed(node: Node, within: Node) -> bool:
    """Return whether a text stands in a heading of a block."""
    for above in node.above():
        if above is within:
            return False
        if above.name in ("h2", "h3", "h4", "h5", "h6"):
            return True
    return False


def _overlaps(spots: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spots)
