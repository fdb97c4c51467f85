"""Markdown to HTML: rendered once with Python-Markdown, cleaned once with nh3.

Python-Markdown and not CommonMark: CommonMark's flanking rules leave `**“你好”**是` unrendered.
Internal targets become `{filename}/articles/...` and `{static}/images/...`, which Pelican resolves and our press replaces.
"""

import html as html_words
import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from newsroom.article.article import Body, Link, PictureUse
from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Picture
from newsroom.manuscript.figures import credit_in, lay_figures
from newsroom.manuscript.han_lines import join_lines
from newsroom.manuscript.raw_html import ATTRIBUTES, NO_TEXT, TAGS, dropped, hidden_characters
from newsroom.manuscript.targets import SCHEMES, Target, resolve

_KEPT = {"href": re.compile(r"https?://|mailto:|#|/(?![/\\])|\{filename\}/", re.I), "src": re.compile(r"\{static\}/")}


def _kept(_tag: str, name: str, value: str) -> str | None:
    return value if name not in _KEPT or _KEPT[name].match(value) else None


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()} | {"*": set()},
    attribute_filter=_kept,
    url_schemes=set(SCHEMES),
    link_rel=None,
)
_TAGS_OUT = re.compile(r"<(?:[^>\"]|\"[^\"]*\")*>")
_OURS = re.compile(r"(href|src)=\"%7B(filename|static)%7D/")
_TARGET_ENDS = r"(?![^\s()<>\[\]\"'])"
_BEFORE_TARGETS = ("](", "](<", "]: ", "]: <", "<", "")


@dataclass(frozen=True)
class Rendered:
    """A body and what was wrong in it."""

    body: Body
    faults: tuple[Fault, ...]


def render(source: SourceText, offset: int, pictures: Mapping[str, Picture]) -> Rendered:
    """Return the body that starts at `offset`, rendered and cleaned; raises RecursionError on absurd nesting."""
    text = source.text[offset:]
    tree = _Tree(source, offset, pictures)
    engine = _engine(tree)
    raw = engine.convert(text)
    faults = tree.faults + list(dropped(source, offset, engine.htmlStash.rawHtmlBlocks))
    clean = _OURS.sub(r'\1="{\2}/', _CLEANER.clean(raw))
    if NO_TEXT.search(clean):
        faults += hidden_characters(source, offset)
        clean = NO_TEXT.sub("", clean)
    return Rendered(Body(text, offset, clean, words_of(clean), tuple(tree.pictures), tuple(tree.links)), tuple(faults))


def words_of(clean: str) -> str:
    """Return the visible text of cleaned HTML."""
    return html_words.unescape(_TAGS_OUT.sub("", clean))


def _engine(tree: "_Tree") -> markdown.Markdown:
    extensions = [TableExtension(use_align_attribute=True), SaneListExtension(), FootnoteExtension(BACKLINK_TITLE="回到正文注{}")]
    engine = markdown.Markdown(extensions=extensions, output_format="html")
    engine.treeprocessors.register(tree, "newsroom", 0)
    return engine


class _Tree(Treeprocessor):
    """Joins broken lines, lowers headings, lays figures, resolves targets, and notes pictures and links."""

    def __init__(self, source: SourceText, offset: int, pictures: Mapping[str, Picture]) -> None:
        super().__init__()
        self.source, self.offset, self.records = source, offset, pictures
        self.pictures: list[PictureUse] = []
        self.links: list[Link] = []
        self.faults: list[Fault] = []
        self._cursor: dict[str, int] = {}

    def run(self, root: Element) -> None:
        for element in root.iter():
            join_lines(element)
            if element.tag == "h1":
                element.tag = "h2"
            elif element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._picture(element)
            elif "align" in element.attrib:
                element.set("class", f"align-{element.attrib.pop('align')}")
        lay_figures(root, self.records)

    def _link(self, element: Element) -> None:
        href = _written(element.get("href", ""))
        place = self._place(href.removeprefix("mailto:"))
        target = self._resolve(href, place)
        if target is None:
            element.attrib.pop("href", None)
        elif not target.href.startswith("#"):
            element.set("href", target.href)
            self.links.append(Link(target.file or target.href, bool(target.file), place))

    def _picture(self, element: Element) -> None:
        src = _written(element.get("src", ""))
        place = self._place(src)
        target = self._resolve(src, place)
        if target is None or not target.file:
            if target is not None:
                self.faults.append(Fault(place, {"address": src[:80]}, "picture-elsewhere", rule="unsafe-html"))
            element.attrib.pop("src", None)
            return
        element.set("src", target.href.replace("{filename}", "{static}"))
        record = self.records.get(target.file)
        given = element.get("alt", "").strip()
        alt = given or (record.record.alt if record and record.record else "")
        element.set("alt", alt)
        caption = element.attrib.pop("title", "").strip()
        element.set("data-caption", caption)
        self.pictures.append(PictureUse(target.file, alt, caption, place, credit_in(caption)))

    def _resolve(self, href: str, place: Place) -> Target | None:
        target = resolve(self.source.path, html_words.unescape(href))
        if target.fault == "escaping":
            self.faults.append(Fault(place, {"value": href[:80]}, "target", rule="escaping-path"))
        elif target.fault:
            self.faults.append(Fault(place, {"address": " ".join(href[:80].split())}, target.fault, rule="unsafe-html"))
        return None if target.fault else target

    def _place(self, needle: str) -> Place:
        text, start = self.source.text, self._cursor.get(needle, self.offset)
        for mark in _BEFORE_TARGETS if needle else ("]()",):
            found = re.compile(re.escape(mark + needle) + _TARGET_ENDS).search(text, start)
            if found:
                self._cursor[needle] = found.end()
                return self.source.place(found.start() + len(mark))
        return self.source.place(self.offset)


def _written(address: str) -> str:
    """Return an address without Python-Markdown's stand-in for "&" (it hides mail addresses behind entities)."""
    return html_words.unescape(address.replace(AMP_SUBSTITUTE, "&")) if AMP_SUBSTITUTE in address else address
