"""The site's own style sheets: which elements they hide from a reader on a screen, and what they make the browser fetch."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import tinycss2
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from newsroom.proof.hiding import Block, Variables, block_of, hides
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web, outside

_GROUPS = ("media", "supports", "layer", "container", "scope")
_FETCHING = ("url", "src", "image-set", "-webkit-image-set")
_OFF_SCREEN = re.compile(r"\s*(?:only\s+)?(?:print|speech)\b", re.I)
_GENERATED = re.compile(r"::|:(?:before|after|first-line|first-letter)\b")
_CALL = re.compile(r":[\w-]+\([^()]*\)")
_STATE = re.compile(r":[\w-]+")
_DOCUMENT = LexborHTMLParser("<p>")


@dataclass(frozen=True)
class Sheet:
    """What one style sheet, or several together, do: `hiding` is a selector ("" for none), `resources` resolved addresses."""

    hiding: str = ""
    resources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheets:
    """The style sheets of a tree, each combination read once."""

    tree: Tree
    web: Web
    _seen: dict[tuple[str, ...], Sheet] = field(default_factory=dict, repr=False, compare=False)

    def of(self, addresses: tuple[str, ...], inline: tuple[str, ...] = ()) -> Sheet:
        """Return what the sheets at these addresses and the texts of style elements do together; those that are not there do nothing."""
        key = (*addresses, "", *inline)
        if key not in self._seen:
            self._seen[key] = self._read(addresses, inline)
        return self._seen[key]

    def _read(self, addresses: Iterable[str], inline: Iterable[str]) -> Sheet:
        resources: dict[str, None] = {}
        rules = [rule for address in addresses for rule in self._rules(address, resources, set())]
        for text in inline:
            rules += _style_rules(tinycss2.parse_stylesheet(text, True, True), ())
        variables = _variables(block for _, block in rules)
        found = (selector for selectors, block in rules if hides(block, variables) for selector in selectors)
        usable = dict.fromkeys(kept for selector in found if (kept := _usable(selector)))
        return Sheet(", ".join(usable), tuple(resources))

    def _rules(self, address: str, resources: dict[str, None], above: set[str]) -> Iterator[tuple[tuple[str, ...], Block]]:
        if address in above or outside(address) or not self.tree.exists(address):
            return
        nodes = tinycss2.parse_stylesheet(self.tree.read(address).decode("utf-8", "replace"), True, True)
        for link, imported in _fetched(nodes):
            target = self.web.resolve(link, address)
            resources[target] = None
            if imported:
                yield from self._rules(target, resources, above | {address})
        yield from _style_rules(nodes, ())


def _style_rules(nodes: Sequence[Any], parents: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Block]]:
    block = block_of(nodes)
    if block and parents:
        yield parents, block
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _style_rules(_contents(node), _selectors(node.prelude, parents))
        elif node.type == "at-rule" and node.content is not None and _on_screen(node):
            yield from _style_rules(_contents(node), parents)


def _contents(node: Any) -> Sequence[Any]:
    nodes: Sequence[Any] = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    return nodes


def _on_screen(node: Any) -> bool:
    words = tinycss2.serialize(node.prelude)
    return node.lower_at_keyword in _GROUPS and not (node.lower_at_keyword == "media" and all(map(_OFF_SCREEN.match, words.split(","))))


def _selectors(prelude: Iterable[Any], parents: tuple[str, ...]) -> tuple[str, ...]:
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        elif token.type != "comment":
            parts[-1].append(token)
    own = [tinycss2.serialize(part).strip() for part in parts]
    if not parents:
        return tuple(own)
    outer = f":is({', '.join(parents)})"
    return tuple(selector.replace("&", outer) if "&" in selector else f"{outer} {selector}" for selector in own)


def _usable(selector: str) -> str:
    """Return a selector as lexbor understands it: pseudo-classes that it does not know are left out; "" when nothing is left."""
    if not selector or _GENERATED.search(selector):
        return ""
    if _understood(selector):
        return selector
    while (shorter := _CALL.sub("", selector)) != selector:
        selector = shorter
    selector = _STATE.sub("", selector)
    return selector if _understood(selector) else ""


def _understood(selector: str) -> bool:
    try:
        _DOCUMENT.css(selector)
    except SelectolaxError:
        return False
    return bool(selector.strip())


def _variables(blocks: Iterable[Block]) -> Variables:
    found: dict[str, list[str]] = {}
    for block in blocks:
        for name, value in block.items():
            if name.startswith("--"):
                found.setdefault(name, []).append(value)
    return found


def _fetched(nodes: Iterable[Any], imported: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield (address, whether it is an imported sheet) of everything that tokens make the browser fetch."""
    for node in nodes:
        if node.type == "url" or (node.type == "string" and imported):
            yield node.value, imported
        elif node.type == "function" and node.lower_name in _FETCHING:
            yield from ((item.value, imported) for item in node.arguments if item.type == "string")
        inside = node.arguments if node.type == "function" else getattr(node, "content", None)
        importing = node.type == "at-rule" and node.lower_at_keyword == "import"
        if importing:
            yield from _fetched(node.prelude[:2], imported=True)
        elif inside and node.type != "error":
            yield from _fetched(inside)
