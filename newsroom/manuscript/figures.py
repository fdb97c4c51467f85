"""A picture becomes a figure with caption and credit: in place of its paragraph, or behind it where text stands beside the picture."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from newsroom.article.records import Picture

_CREDIT = re.compile(r"(?<![\u4e00-\u9fff])((?:摄影|图|绘图|制图|图片|供图)[：:/／]\s*[^\s。；;，,）)]+)")
_HOLDERS = frozenset({"li", "td", "th", "dd", "blockquote"})


def credit_in(caption: str) -> str:
    """Return the credit that a caption gives, e.g. "摄影：张三", "" when it gives none."""
    match = _CREDIT.search(caption)
    return match[1] if match else ""


def lay_figures(root: Element, pictures: Mapping[str, Picture]) -> None:
    """Give every picture its size, and make figures of those that stand in paragraphs, list items, cells and quotations."""
    first = True
    for element in list(root.iter()):
        for image in [child for child in element if child.tag == "img"]:
            _measure(image, _picture(image, pictures), first)
            first = False
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "p":
                _empty_out(parent, child, pictures)
            elif _image(child) is not None and parent.tag in _HOLDERS:
                _exchange(parent, child, pictures)


def _empty_out(parent: Element, paragraph: Element, pictures: Mapping[str, Picture]) -> None:
    """Put a paragraph's pictures behind it as figures; a paragraph of nothing else goes."""
    shown = [child for child in paragraph if _image(child) is not None]
    at = list(parent).index(paragraph)
    for number, child in enumerate(shown, 1):
        _take_out(paragraph, child)
        parent.insert(at + number, _figure(child, pictures))
    if shown and not len(paragraph) and not (paragraph.text or "").strip():
        _take_out(parent, paragraph)


def _exchange(parent: Element, child: Element, pictures: Mapping[str, Picture]) -> None:
    at, tail = list(parent).index(child), child.tail
    parent.remove(child)
    figure = _figure(child, pictures)
    figure.tail = tail
    parent.insert(at, figure)


def _take_out(parent: Element, child: Element) -> None:
    at, tail = list(parent).index(child), child.tail or ""
    parent.remove(child)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def _image(element: Element) -> Element | None:
    """Return the picture that an element is, or that is all a link holds."""
    if element.tag == "a" and len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip():
        element = element[0]
    return element if element.tag == "img" else None


def _picture(image: Element, pictures: Mapping[str, Picture]) -> Picture | None:
    return pictures.get(image.get("src", "").removeprefix("{static}/"))


def _measure(image: Element, picture: Picture | None, first: bool) -> None:
    if picture and picture.width:
        image.set("width", str(picture.width))
        image.set("height", str(picture.height))
    image.set("loading", "eager" if first else "lazy")


def _figure(shown: Element, pictures: Mapping[str, Picture]) -> Element:
    image = _image(shown)
    figure = Element("figure")
    shown.tail = None
    figure.append(shown)
    figure.tail = "\n"
    words = _words(image, pictures) if image is not None else ""
    if words:
        SubElement(figure, "figcaption").text = words
    return figure


def _words(image: Element, pictures: Mapping[str, Picture]) -> str:
    picture, caption = _picture(image, pictures), image.attrib.pop("data-caption", "")
    record = picture.record if picture else None
    if not record or not record.credit or record.credit in caption or credit_in(caption):
        return caption
    return f"{caption}　{record.credit_line}".strip()
