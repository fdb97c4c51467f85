"""YAML front matter through PyYAML's node tree, so that every key keeps its line and column.

Nothing is constructed: leaves stay the words that the editor wrote. Anchors, aliases and tags are refused (a bomb of
aliases did not finish in 60 s with stock Pelican, see the design's SECURITY table).
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.manuscript.aliases import canonical
from newsroom.manuscript.nodes import Reading, plant

RULE = "bad-front-matter"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAG = "tag:yaml.org,2002:"
_MOST_DEPTH = 6
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_WIDE_KEY = re.compile(r"^[ ]*[A-Za-z_\u4e00-\u9fff]{1,20}：(?=[^:\n]*$)", re.M)


def read_yaml(head: SourceText, first_line: int) -> Reading:
    """Return the data of a YAML head whose first line is line `first_line` of the file."""
    walker = _Walker(head, first_line)
    try:
        if any(mark in head.text for mark in "&*"):
            walker.refuse_anchors()
        node = yaml.compose(head.text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        return Reading(None, faults=(walker.scold(error),))
    except yaml.reader.ReaderError as error:
        return Reading(None, faults=(walker.shun(error),))
    except RecursionError:
        return Reading(None, faults=(Fault(walker.place_of_offset(0), variant="too-deep", rule=RULE),))
    if walker.faults:
        return Reading(None, faults=tuple(walker.faults))
    return walker.whole(node)


class _Walker:
    """Walks one node tree and keeps places and faults on the way."""

    def __init__(self, head: SourceText, first_line: int) -> None:
        self.head, self.first_line = head, first_line
        self.places: dict[str, Place] = {}
        self.faults: list[Fault] = []

    def place_of_offset(self, offset: int) -> Place:
        spot = self.head.place(min(offset, len(self.head.text)))
        return Place(spot.path, (spot.line or 1) + self.first_line - 1, spot.column)

    def fault(self, node: yaml.Node, variant: str, **values: str) -> None:
        self.faults.append(Fault(self._place(node), values, variant, rule=RULE))

    def refuse_anchors(self) -> None:
        for event in yaml.parse(self.head.text, Loader=_LOADER):
            anchor = getattr(event, "anchor", None)
            if anchor:
                place = self.place_of_offset(event.start_mark.index if event.start_mark else 0)
                self.faults.append(Fault(place, {"anchor": anchor}, "alias", rule=RULE))
                return

    def shun(self, error: yaml.reader.ReaderError) -> Fault:
        found = _NO_CHARACTER.search(self.head.text)
        shown = f"U+{ord(found[0]):04X}" if found else ""
        place = self.place_of_offset(found.start() if found else 0)
        return Fault(place, {"character": shown, "problem": str(error.reason)}, "character", rule=RULE)

    def scold(self, error: yaml.MarkedYAMLError) -> Fault:
        marks = (error.problem_mark, error.context_mark)
        mark = next((mark for mark in (marks[::-1] if _quoting(error) else marks) if mark), None)
        place = self.place_of_offset(mark.index if mark else 0)
        line, variant = self._line(place), _variant(error, self._line(place))
        wide = next(_WIDE_KEY.finditer(self.head.text), None) if variant in ("colon", "wide-colon", "yaml") else None
        if wide:
            place, line, variant = self.place_of_offset(wide.end() - 1), wide[0].strip(), "wide-colon"
        return Fault(place, {"problem": error.problem or "", "line": line.strip()[:60]}, variant, rule=RULE)

    def whole(self, node: yaml.Node | None) -> Reading:
        if node is None:
            return Reading({})
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, "no-keys")
            return Reading(None, faults=tuple(self.faults))
        data = self._mapping(node, "", 1)
        return Reading(data, self.places, tuple(self.faults))

    def _mapping(self, node: yaml.MappingNode, parent: str, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(key, "odd-key")
                continue
            name = canonical(key.value, parent)
            dotted = f"{parent}{name}"
            self._keep(dotted, key)
            if not plant(data, name, self._value(value, dotted, depth)):
                self.fault(key, "duplicate-key", key=key.value)
        return data

    def _value(self, node: yaml.Node, dotted: str, depth: int) -> Any:
        if depth > _MOST_DEPTH:
            self.fault(node, "too-deep")
            return None
        if not node.tag.startswith(_PLAIN_TAG) or node.tag.startswith(_PLAIN_TAG + "python"):
            self.fault(node, "tag", tag=node.tag)
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, f"{dotted}.", depth + 1)
        if isinstance(node, yaml.SequenceNode):
            return list(self._items(node, dotted, depth))
        return _leaf(node)

    def _items(self, node: yaml.SequenceNode, dotted: str, depth: int) -> Iterator[Any]:
        for index, item in enumerate(node.value):
            self.places[f"{dotted}.{index}"] = self._place(item)
            yield self._value(item, f"{dotted}.{index}", depth + 1)

    def _keep(self, dotted: str, node: yaml.Node) -> None:
        place = self._place(node)
        while dotted and dotted not in self.places:
            self.places[dotted] = place
            dotted = dotted.rpartition(".")[0]

    def _place(self, node: yaml.Node) -> Place:
        return self.place_of_offset(node.start_mark.index)

    def _line(self, place: Place) -> str:
        lines = self.head.text.split("\n")
        at = (place.line or 1) - self.first_line
        return lines[at] if at < len(lines) else ""


def _leaf(node: yaml.Node) -> str | None:
    plain = not getattr(node, "style", None)
    return None if plain and node.tag == f"{_PLAIN_TAG}null" else str(node.value).strip()


def _quoting(error: yaml.MarkedYAMLError) -> bool:
    return "quoted scalar" in f"{error.context or ''} {error.problem or ''}"


def _variant(error: yaml.MarkedYAMLError, line: str) -> str:
    problem = f"{error.context or ''} {error.problem or ''}"
    if "\t" in line:
        return "tab"
    if "：" in line and ":" not in line:
        return "wide-colon"
    if "mapping values are not allowed" in problem:
        return "colon"
    if _quoting(error):
        return "wide-quote" if re.search("[“”‘’]", line) else "quote"
    if line.partition(":")[2].strip()[:1] in tuple("*&%@`!|>"):
        return "sign"
    return "bracket" if "flow" in problem else "yaml"
