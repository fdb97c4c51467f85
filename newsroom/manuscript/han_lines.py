"""Chinese is written without spaces: a line break between two Han characters is no space."""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

_HAN = r"[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·]"
_BREAK = re.compile(rf"(?<={_HAN})\n *(?={_HAN})")
_OPENS = re.compile(rf"(?:\n *)?(?={_HAN})")
_CLOSES = re.compile(rf"(?<={_HAN})(?:\n *)?\Z")
_LINES = frozenset({"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"})
_VERBATIM = frozenset({"pre", "code"})


def join_lines(element: Element) -> None:
    """Take out the line breaks between Han characters in `element`, also where emphasis or a link begins or ends at the break."""
    if element.tag not in _VERBATIM and element.text:
        element.text = _BREAK.sub("", element.text)
    if element.tail:
        element.tail = _BREAK.sub("", element.tail)
    if element.tag in _LINES and len(element) and not any(child.tag in ("p", "ul", "ol", "pre", "blockquote") for child in element):
        for left, right in pairwise([slot for slot in _slots(element) if getattr(*slot)]):
            before, after = getattr(*left), getattr(*right)
            if _CLOSES.search(before) and _OPENS.match(after):
                setattr(*left, _CLOSES.sub("", before))
                setattr(*right, _OPENS.sub("", after, count=1))


def _slots(element: Element) -> Iterator[tuple[Element, str]]:
    yield element, "text"
    for child in element:
        yield from _slots(child)
        yield child, "tail"
