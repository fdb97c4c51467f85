"""The furniture of a page: what stands for one item in it, what is prose, what a block is."""

from collections.abc import Callable

from newsroom.corrections.expunge.markup import Node

LISTS = frozenset({"ul", "ol", "dl", "menu", "table", "thead", "tbody", "tfoot", "select"})
BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr", "figcaption", "caption", "blockquote"}
    | {"summary", "pre", "address", "legend", "option", "button", "label"}
)
_FRAMES = frozenset(
    {"html", "body", "main", "article", "section", "nav", "aside", "header", "footer", "div", "form"}
    | {"fieldset", "table", "tbody", "thead", "tfoot", "ul", "ol", "dl"}
)
_PROSE = ("prose", "prose--")
_SHOWN = frozenset({"img", "picture", "video", "audio", "iframe", "object", "embed", "svg", "canvas", "input", "button", "hr"} | {"math"})


def in_prose(node: Node, piece: bool) -> bool:
    """Return whether a node stands in running text: of an article's body or a standing page, or of a piece of HTML (`piece`)."""
    return piece or any(_is_prose(above) for above in node.above())


def standing(text: str, link: Node, piece: bool) -> tuple[Node, ...]:
    """Return what stands for the item that a link leads to (a card, a list item, a row, a figure), () where it stands in other words."""
    if in_prose(link, piece):
        return _alone_in_prose(text, link)
    for above in link.above():
        if above.name in ("td", "th", "dd") and (_other_links(above, link) or (above.name != "dd" and not lone(text, link, above))):
            return ()
        if above.name in ("li", "tr", "figure", "option") or _is_card(above):
            return (above,)
        if above.name in ("dt", "dd"):
            return _pair(above)
        if above.name in ("main", "body", "article"):
            break
    return _alone(text, link)


def block_of(node: Node) -> tuple[Node, ...]:
    """Return the smallest block that a text stands in; where it stands in a frame of the page, the text itself with what marks it up."""
    below = node
    for above in node.above():
        if above.name in ("td", "th"):
            row = next((outer for outer in above.above() if outer.name == "tr"), above)
            return (row,)
        if above.name in ("dt", "dd"):
            return _pair(above)
        if above.name in BLOCKS or (above.name == "figure" and below.name in ("a", "#text")):
            return (above,)
        if above.name in _FRAMES:
            plain = above.name == "div" and not any(child.name in BLOCKS | _FRAMES for child in above.children)
            return (above,) if plain else (below,)
        below = above
    return (below,)


def lone(text: str, link: Node, within: Node | None = None) -> bool:
    """Return whether a link's block (or `within`) has no other words than the link's."""
    block = within or next((above for above in link.above() if above.name in BLOCKS | _FRAMES), None)
    return block is not None and (block.name in _FRAMES or not _words_beside(text, block, link))


def emptied(text: str, node: Node, gone: Callable[[Node], bool]) -> bool:
    """Return whether nothing that readers see is left in a node."""
    return not any(
        (part.name in _SHOWN or (part.name == "#text" and text[part.start : part.end].strip())) and not gone(part) for part in node.walk()
    )


def _is_prose(node: Node) -> bool:
    classes = node.get("class").split()
    return any(name == _PROSE[0] or name.startswith(_PROSE[1]) for name in classes) or "articleBody" in node.get("itemprop").split()


def _is_card(node: Node) -> bool:
    """Return whether an element is a card: an article that is not the page's own, or what is called one."""
    if node.name == "article":
        return not any(part.name == "h1" or _is_prose(part) for part in node.walk())
    return any(name == "card" or name.startswith("card--") for name in node.get("class").split())


def _alone_in_prose(text: str, link: Node) -> tuple[Node, ...]:
    """Return the paragraph, list item or figure that is nothing but a link."""
    found: Node | None = None
    for above in link.above():
        if above.name in ("figure", "tr"):
            return (above,) if above.name == "figure" or not _words_beside(text, above, link) else ()
        frame = above.name in ("article", "main", "body", "ul", "ol", "table", "section")
        if frame or _is_prose(above) or _words_beside(text, above, link):
            break
        found = above if above.name in BLOCKS else found
    return () if found is None else _pair(found) if found.name in ("dt", "dd") else (found,)


def _alone(text: str, link: Node) -> tuple[Node, ...]:
    block = next((above for above in link.above() if above.name in BLOCKS | _FRAMES), None)
    return (block,) if block and block.name in BLOCKS and not _words_beside(text, block, link) else ()


def _words_beside(text: str, block: Node, link: Node) -> bool:
    return any(
        part.name == "#text" and text[part.start : part.end].strip() and not link.start <= part.start < link.end for part in block.walk()
    )


def _other_links(block: Node, link: Node) -> bool:
    target = link.get("href")
    return any(part.name == "a" and part is not link and part.get("href") not in ("", target) for part in block.walk())


def _pair(node: Node) -> tuple[Node, ...]:
    """Return a term with what is said of it: the div that holds them, or all from the dt to the next."""
    parent = node.parent
    if not parent:
        return (node,)
    if parent.name == "div":
        return (parent,)
    parts = [child for child in parent.children if child.name in ("dt", "dd")]
    at = first = last = parts.index(node)
    while first and parts[first].name == "dd":
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].name == "dd":
        last += 1
    alone = node.name == "dt" or last - first == 1
    return tuple(parts[first : last + 1]) if alone else (parts[at],)
