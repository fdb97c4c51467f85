"""What is gathered from a page before anything is taken out of it: head, resources, anchors, data, whatever is written inline."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

DATA_BLOCK = "application/ld+json"
_PARTS = (
    "title, base, meta, link, script, style, img, source, video, audio, track, iframe, embed, object, input, image, use, feimage, "
    "[style], [id], a[name]"
)
_FETCHED = {"icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload", "prefetch", "manifest", "preconnect", "dns-prefetch"}
_POINTING = {"canonical", "alternate", "license", "next", "prev", "author", "help", "search", "amphtml"}
_SHARED = {"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "image", "thumbnailurl"}
_ADDRESSED = "[href], [src], [action], [formaction]"
_DRAWN = ("use", "image", "feimage")
_HANDLER = re.compile(rb"on[a-z]+\s*=")
_BEFORE_NAMES = (b" ", b"\n", b"\t", b"\r", b"\f", b"/", b'"', b"'")
_REFRESH = re.compile(r"""\s*[\d.]+\s*[;,]\s*(?:url\s*=)?\s*["']?([^"']+)""", re.I)

Attributes = Mapping[str, str | None]


@dataclass
class Parts:
    """The parts of one page, links still as they are written.

    `pointers` are links in the head, `shared` the pictures for links to the page, `data` the texts of JSON-LD blocks.
    """

    title: str = ""
    canonical: str = ""
    robots: str = ""
    base: str = ""
    styled: bool = False
    sheets: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    pointers: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)


def gather(document: LexborHTMLParser, html: bytes) -> Parts:
    """Return the parts of a document; `html` are the bytes it was parsed from."""
    parts = Parts()
    for node in document.css(_PARTS):
        _take(parts, node, node.tag or "", node.attributes)
    lowered = html.lower()
    if any(lowered[match.start() - 1 : match.start()] in _BEFORE_NAMES for match in _HANDLER.finditer(lowered)):
        parts.inline += _handlers(document)
    if b"script:" in lowered:
        parts.inline += [f"javascript: in <{node.tag}>" for node in document.css(_ADDRESSED) if _scripted(node)]
    return parts


def _take(parts: Parts, node: LexborNode, tag: str, given: Attributes) -> None:
    if anchor := given.get("id") or (given.get("name") if tag == "a" else None):
        parts.anchors.append(anchor)
    if "style" in given:
        parts.styled = True
        parts.inline.append(f"style attribute on <{tag}>")
    if tag == "link":
        _take_link(parts, given)
    elif tag == "meta":
        _take_meta(parts, given)
    elif tag == "script":
        _take_script(parts, node, given)
    elif tag == "style":
        parts.inline.append("<style>")
        parts.styles.append(node.text())
    elif tag == "title":
        parts.title = parts.title or " ".join(node.text().split())
    elif tag == "base":
        parts.base = parts.base or given.get("href") or ""
    else:
        _take_resource(parts, tag, given)


def _take_link(parts: Parts, given: Attributes) -> None:
    relations = set((given.get("rel") or "").lower().split())
    href = given.get("href") or ""
    if not href:
        return
    if "stylesheet" in relations and "alternate" not in relations and "disabled" not in given:
        (parts.resources if (given.get("media") or "").strip().lower() == "print" else parts.sheets).append(href)
    elif relations & _FETCHED:
        parts.resources.append(href)
    elif relations & _POINTING:
        parts.pointers.append(href)
    if "canonical" in relations:
        parts.canonical = href
    if "image_src" in relations or (given.get("itemprop") or "").lower() in _SHARED:
        parts.shared.append(href)
    parts.resources += _candidates(given.get("imagesrcset"))


def _take_meta(parts: Parts, given: Attributes) -> None:
    content = given.get("content") or ""
    if (given.get("name") or "").lower() == "robots":
        parts.robots = content.lower()
    if content and any((given.get(name) or "").strip().lower() in _SHARED for name in ("property", "name", "itemprop")):
        parts.shared.append(content)
    if (given.get("http-equiv") or "").lower() == "refresh" and (match := _REFRESH.match(content)):
        parts.pointers.append(match[1].strip())


def _take_script(parts: Parts, node: LexborNode, given: Attributes) -> None:
    if (given.get("type") or "").strip().lower() == DATA_BLOCK:
        parts.data.append(node.text())
    elif given.get("src"):
        parts.resources.append(given.get("src") or "")
    else:
        parts.inline.append("<script>")


def _take_resource(parts: Parts, tag: str, given: Attributes) -> None:
    if tag in _DRAWN:
        links = [given.get("href") or given.get("xlink:href") or ""]
    elif tag in ("img", "source", "video", "audio", "track", "iframe", "embed", "object", "input"):
        links = [given.get("src") or "", given.get("poster") or "", given.get("data") or "", *_candidates(given.get("srcset"))]
        if tag == "iframe" and "srcdoc" in given:
            parts.inline.append("srcdoc of <iframe>")
    else:
        return
    parts.resources += [link for link in links if link and not link.startswith("#")]
    if (given.get("itemprop") or "").lower() in _SHARED:
        parts.shared += links[:1]


def _candidates(srcset: str | None) -> list[str]:
    """Return the addresses of a srcset: each candidate's first word."""
    return [words[0] for part in re.split(r",\s+|,$", srcset) if (words := part.split())] if srcset else []


def _handlers(document: LexborHTMLParser) -> list[str]:
    return [f"{name} on <{node.tag}>" for node in document.css("*") for name in node.attributes if name.lower().startswith("on")]


def _scripted(node: LexborNode) -> bool:
    given = [node.attributes.get(name) or "" for name in ("href", "src", "action", "formaction")]
    return any("".join(value.split()).lower().startswith("javascript:") for value in given)
