"""HTML and XML read for the places in it: which element stands where. Nothing is ever written again from this tree."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"} | {"wbr"})
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_ATTR = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*|=[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_OPEN = re.compile(r"<([A-Za-z_][^\s/>]*)")
_CLOSE = re.compile(r"</([A-Za-z_][^\s/>]*)[^>]*>")
_HTML_ASIDE = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?/][^>]*(?:>|\Z)", re.S)
_XML_ASIDE = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<![^>\[]*(?:\[.*?\]\s*)?(?:>|\Z)", re.S)
_ENDS_P = frozenset(
    {"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav"}
    | {"ol", "p", "pre", "section", "table", "ul"}
)
_CLOSED_BY = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"table", "tr"}),
    "th": ({"td", "th"}, {"table", "tr"}),
    "tbody": ({"thead", "tbody", "tr", "td", "th"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tr", "td", "th"}, {"table"}),
    "option": ({"option"}, {"select", "datalist"}),
    "a": ({"a"}, {"table", "td", "th", "caption", "object", "template"}),
}


@dataclass(frozen=True, slots=True)
class Attr:
    """An attribute with the white space before it: [start, end); its value as a reader takes it, and the place between the quotes."""

    name: str
    value: str
    start: int
    end: int
    inner: tuple[int, int]


@dataclass(slots=True, eq=False)
class Node:
    """An element, a text ("#text") or an aside ("#aside": comment, declaration, CDATA): [start, end), its inside [inside, close)."""

    name: str
    start: int
    end: int
    inside: int
    close: int
    parent: "Node | None"
    attrs: tuple[Attr, ...] = ()
    children: list["Node"] = field(default_factory=list)

    @property
    def tag(self) -> str:
        """Return the name without a prefix, in lower case."""
        return self.name.rpartition(":")[2].lower()

    def get(self, name: str) -> str:
        """Return the value of an attribute, "" where it is missing."""
        return next((attr.value for attr in self.attrs if attr.name == name), "")

    def above(self) -> Iterator["Node"]:
        """Yield the elements around this one, the nearest first, the document itself left out."""
        node = self.parent
        while node and node.parent:
            yield node
            node = node.parent

    def walk(self) -> Iterator["Node"]:
        """Yield this node and everything in it, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)


def parsed(text: str, xml: bool = False) -> Node:
    """Return the document as one node named "" around everything; whatever is wrong in the mark-up, every sign lies in some node."""
    return _Parser(text, xml).document()


def told(text: str, node: Node) -> str:
    """Return the text of a text node or a CDATA section."""
    source = text[node.start : node.end]
    if node.name == "#aside":
        return source.removeprefix("<![CDATA[").removesuffix("]]>") if source.startswith("<![CDATA[") else ""
    raw = node.parent and node.parent.tag in ("script", "style")
    return source if raw else html.unescape(source)


class _Parser:
    def __init__(self, text: str, xml: bool) -> None:
        self.text, self.xml = text, xml
        self.root = Node("", 0, len(text), 0, len(text), None)
        self.at = self.root

    def document(self) -> Node:
        place, done, size = 0, 0, len(self.text)
        while (place := self.text.find("<", place)) >= 0:
            end = self._markup(place, done)
            if end is None:
                place += 1
                continue
            place = done = end
        self._words(done, size)
        while self.at is not self.root:
            self._shut(size, size)
        return self.root

    def _markup(self, start: int, done: int) -> int | None:
        if opened := _OPEN.match(self.text, start):
            self._words(done, start)
            return self._element(opened)
        if closed := _CLOSE.match(self.text, start):
            self._words(done, start)
            self._end(closed)
            return closed.end()
        if aside := (_XML_ASIDE if self.xml else _HTML_ASIDE).match(self.text, start):
            self._words(done, start)
            self.at.children.append(Node("#aside", start, aside.end(), start, aside.end(), self.at))
            return aside.end()
        return None

    def _words(self, start: int, end: int) -> None:
        if end > start:
            self.at.children.append(Node("#text", start, end, start, end, self.at))

    def _element(self, opened: re.Match[str]) -> int:
        name = opened[1] if self.xml else opened[1].lower()
        attrs, end = self._attrs(opened.end())
        empty = self.text[max(end - 2, opened.start()) : end] == "/>" and (self.xml or self._drawing(name))
        if not self.xml:
            self._make_room(name, opened.start())
        node = Node(name, opened.start(), end, end, end, self.at, tuple(attrs))
        self.at.children.append(node)
        if empty or (not self.xml and name in VOID):
            return end
        self.at = node
        return self._raw(name, end) if not self.xml and name in _RAW else end

    def _attrs(self, place: int) -> tuple[list[Attr], int]:
        attrs: list[Attr] = []
        while found := _ATTR.match(self.text, place):
            group = next((number for number in (2, 3, 4) if found[number] is not None), 0)
            inner = found.span(group) if group else (found.end(), found.end())
            name = found[1] if self.xml else found[1].lower()
            attrs.append(Attr(name, html.unescape(found[group]) if group else "", found.start(), found.end(), inner))
            place = found.end()
        end = self.text.find(">", place)
        return attrs, len(self.text) if end < 0 else end + 1

    def _drawing(self, name: str) -> bool:
        return name in ("svg", "math") or any(node.name in ("svg", "math") for node in (self.at, *self.at.above()))

    def _raw(self, name: str, start: int) -> int:
        close = re.compile(rf"</{name}(?=[\s/>])[^>]*>", re.I).search(self.text, start)
        end = close.start() if close else len(self.text)
        self._words(start, end)
        self._shut(end, close.end() if close else end)
        return close.end() if close else end

    def _make_room(self, name: str, start: int) -> None:
        """Close what a new element closes without saying so (HTML, 13.1.2.4)."""
        closes, until = _CLOSED_BY.get(name, (set(), set()))
        if name in _ENDS_P:
            closes, until = closes | {"p"}, until | {"button", "table", "td", "th", "caption", "template", "object"}
        around = [self.at, *self.at.above()]
        stop = next((number for number, node in enumerate(around) if node.name in until), len(around))
        last = max((number for number, node in enumerate(around[:stop]) if node.name in closes), default=-1)
        for _ in range(last + 1):
            self._shut(start, start)

    def _end(self, closed: re.Match[str]) -> None:
        name = closed[1] if self.xml else closed[1].lower()
        around = [self.at, *self.at.above()]
        match = next((number for number, node in enumerate(around) if node.name == name), None)
        for number in range(match + 1 if match is not None else 0):
            self._shut(closed.start(), closed.end() if number == match else closed.start())

    def _shut(self, close: int, end: int) -> None:
        if self.at.parent:
            self.at.close, self.at.end, self.at = close, end, self.at.parent
