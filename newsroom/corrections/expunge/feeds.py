"""XML without the item: feeds, sitemaps, licences, lists of feeds, drawings."""

import re
from datetime import UTC

from newsroom.corrections.expunge.case import GONE_WORDS, Case
from newsroom.corrections.expunge.cuts import Cuts
from newsroom.corrections.expunge.markup import Attr, Node, parsed, told
from newsroom.corrections.expunge.pages import mended_piece
from newsroom.corrections.expunge.words import has_markup, mended_words

TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
_ENTRIES = frozenset({"item", "entry", "url", "sitemap", "outline"})
_NAMES = frozenset({"link", "guid", "id", "loc"})
_NEEDED = frozenset({"title", "link", "id", "guid", "updated", "loc"})
_OWN = frozenset({"url", "href", "htmlurl", "xmlurl", "rdf:about"})
_CDATA = re.compile(r"<!\[CDATA\[(.*)\]\]>", re.S)


def mended_xml(text: str, case: Case) -> str:
    """Return XML without the item, everything else as it stood; an Atom feed says which entries are gone (RFC 6721)."""
    surgery = _Surgery(text, case)
    surgery.entries()
    surgery.rest()
    return surgery.cuts.applied(text)


def bare_xml(text: str) -> str:
    """Return XML of which nothing is left but the element around everything."""
    root = next((node for node in parsed(text, xml=True).children if not node.name.startswith("#")), None)
    if root is None:
        return ""
    names = " ".join(text[attr.start : attr.end].strip() for attr in root.attrs if attr.name.startswith("xmlns") or attr.name == "version")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{root.name}{" " if names else ""}{names}/>\n'


class _Surgery:
    def __init__(self, text: str, case: Case) -> None:
        self.text, self.case = text, case
        self.document = parsed(text, xml=True)
        self.cuts = Cuts()

    def entries(self) -> None:
        """Take out the entries that stand for the item."""
        for node in self.document.walk():
            if self._is_entry(node) and self._stands(node):
                self._out(node)

    def rest(self) -> None:
        """Mend or take out what else leads to the item or has words of it; what says that it is gone stays."""
        spots = self.case.spots(self.text)
        for node in self.document.walk():
            if self.cuts.covers(node.start, node.end) or any(part.tag == "deleted-entry" for part in (node, *node.above())):
                continue
            for attr in node.attrs:
                if self._leads(attr) or _overlaps(spots, attr.start, attr.end):
                    self._attribute(node, attr)
            if node.name in ("#text", "#aside") and not self.cuts.covers(node.start, node.end):
                self._text(node, _overlaps(spots, node.start, node.end))

    def _is_entry(self, node: Node) -> bool:
        return node.tag in _ENTRIES or (node.tag == "content" and node.parent is not None and node.parent.tag == "rsl")

    def _stands(self, entry: Node) -> bool:
        own = any(attr.name.lower() in _OWN and self.case.leads(attr.value) for attr in entry.attrs)
        return own or any(self._is_name(child) for child in entry.children if child.tag in _NAMES)

    def _is_name(self, node: Node) -> bool:
        if node.get("href"):
            return node.get("rel") in ("", "alternate", "self") and self.case.leads(node.get("href"))
        said = self._said(node)
        return bool(said) and self.case.addresses.named(said)

    def _said(self, node: Node) -> str:
        return "".join(told(self.text, child) for child in node.children if child.name.startswith("#")).strip()

    def _leads(self, attr: Attr) -> bool:
        return "/" in attr.value and not attr.name.startswith("xmlns") and self.case.addresses.named(attr.value)

    def _attribute(self, node: Node, attr: Attr) -> None:
        if node.tag == "a" and self._leads(attr):
            self.cuts.out(node.start, node.end, GONE_WORDS)
        elif _in_entry(node) and node.tag in _NEEDED and not self._leads(attr):
            self._entry_out(node)
        elif self._leads(attr) and node.parent and node.parent.parent:
            self._out(node)
        elif not attr.name.startswith("xmlns"):
            self.cuts.out(attr.start, attr.end)

    def _text(self, node: Node, spoken: bool) -> None:
        said, parent = told(self.text, node), node.parent or self.document
        if not spoken and not any(self.case.addresses.mentions(said)) and not ("/" in said and self.case.addresses.named(said)):
            if has_markup(said) and self.case.addresses.hinted(said):
                self._tell(node, said, mended_piece(said, self.case.at_root()))
            return
        mended = mended_piece(said, self.case.at_root()) if has_markup(said) else mended_words(said, self.case)
        if mended != said and mended.strip() and mended.strip() != GONE_WORDS and parent.tag not in _NEEDED:
            self._tell(node, said, mended)
        elif parent.tag in _NEEDED and _in_entry(node):
            self._entry_out(node)
        elif parent.tag == "title":
            self._tell(node, said, self.case.site.name)
        elif node.name == "#aside" and not _CDATA.fullmatch(self.text[node.start : node.end]):
            self._out(node)
        elif parent.parent and parent.parent.parent:
            self._out(parent)
        else:
            self._out(node)

    def _tell(self, node: Node, said: str, mended: str) -> None:
        if mended != said:
            from xml.sax.saxutils import escape  # here: it loads ssl (docs/decisions/0023)

            cdata = _CDATA.fullmatch(self.text[node.start : node.end])
            whole = f"<![CDATA[{mended.replace(']]>', ']]]]><![CDATA[>')}]]>" if cdata else escape(mended)
            self.cuts.out(node.start, node.end, whole)

    def _entry_out(self, node: Node) -> None:
        self._out(next(above for above in (node, *node.above()) if above.tag in _ENTRIES))

    def _out(self, node: Node) -> None:
        if node.name == "entry" and node.parent and node.parent.name == "feed" and (name := self._ref(node)):
            self.cuts.out(node.start, node.end, _deleted(name, self.case))
        else:
            self.cuts.block(self.text, node.start, node.end)

    def _ref(self, entry: Node) -> str:
        """Return the id of an Atom entry that is the item's, not told as gone already, and has no words of it."""
        ref = next((self._said(child) for child in entry.children if child.name == "id"), "")
        known = {node.get("ref") for node in self.document.walk() if node.tag == "deleted-entry"}
        return ref if self.case.addresses.named(ref) and ref not in known and not self.case.detector.speaks(ref) else ""


def _deleted(ref: str, case: Case) -> str:
    """Return what tells feed readers that an entry is gone."""
    from xml.sax.saxutils import escape, quoteattr

    when = case.removed.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    head = f'<at:deleted-entry xmlns:at="{TOMBSTONES}" ref={quoteattr(ref)} when="{when}">'
    reason = "" if case.detector.speaks(case.removed.reason) else case.removed.reason
    return f"{head}<at:comment>{escape(reason)}</at:comment></at:deleted-entry>"


def _in_entry(node: Node) -> bool:
    return any(above.tag in _ENTRIES for above in node.above())


def _overlaps(spots: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spots)
