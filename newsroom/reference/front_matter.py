"""docs/front-matter.schema.json: the front matter's keys under all their names, for editors' programs."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from newsroom.manuscript.aliases import ALIASES, INSIDE, KINDS
from newsroom.manuscript.fields import FrontMatter
from newsroom.reference.schema import DAY, DIALECT, Node, definitions, written

_TEXT: Node = {"type": ["string", "number"]}
_TRUTH: Node = {"enum": [True, False, "是", "否", "yes", "no"]}
_TEXTS: Node = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_SHAPES: Mapping[str, Node] = {
    "date": {**DAY, "examples": ["2026-10-12 09:30"]},
    "modified": {**DAY, "examples": ["2026-10-13 18:00"]},
    "kind": {"enum": list(KINDS)},
    "tags": _TEXTS,
    "moved_from": _TEXTS,
    "byline": {"anyOf": [_TEXT, {"type": "array", "items": {"anyOf": [_TEXT, {"$ref": "#/$defs/BylineField"}]}}]},
    "people": {"anyOf": [_TEXT, {"type": "array", "items": {"anyOf": [_TEXT, {"$ref": "#/$defs/PersonField"}]}}]},
    "current_affairs": _TRUTH,
    "imported": _TRUTH,
}
"""Keys that take more than their type says, because words are made into it before."""


def front_matter_schema() -> str:
    """Return docs/front-matter.schema.json."""
    found = definitions(FrontMatter)
    top = found.pop("FrontMatter")
    parts = {field: name for field, node in top["properties"].items() for name in found if f'"{name}"' in _refs(node)}
    for field, name in parts.items():
        found[name] = _named(found[name], field)
    found["CorrectionField"]["properties"]["minor"] |= _TRUTH
    top["properties"] = {key: _SHAPES.get(key, node) for key, node in top["properties"].items()}
    head = {"$schema": DIALECT, "title": "Newsroom 稿件的开头 / front matter of an article"}
    return written({**head, **_named(top, ""), "$defs": found})


def descriptions() -> Mapping[str, Mapping[str, str]]:
    """Return what each key of the front matter means, by dotted name, in both languages."""
    return _keys()


@cache
def _keys() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("newsroom.reference").joinpath("keys.toml").read_text("utf-8"))


def _refs(node: Node) -> str:
    return written(node).replace("#/$defs/", "")


def _named(node: Node, top: str) -> Node:
    """Return an object's schema with every name that its keys may have; what is required may come under any of them."""
    properties: dict[str, Node] = {}
    for key, inner in node["properties"].items():
        names = list(_names(key, top))
        told = _told(f"{top}.{key}" if top else key, names)
        for name in (key, *names):
            properties[name] = {**inner, **told}
    required = [{"anyOf": [{"required": [name]} for name in (key, *_names(key, top))]} for key in node.get("required", ())]
    rest = {key: value for key, value in node.items() if key not in ("properties", "required", "description")}
    dotted = {} if top else {"patternProperties": dict(_dotted())}
    return {**rest, "properties": properties, **dotted, **({"allOf": required} if required else {})}


def _names(key: str, top: str) -> Iterator[str]:
    inside = INSIDE.get(top, {})
    yield from (name for name, target in inside.items() if target == key)
    yield from (name for name, target in ALIASES.items() if target == key and name not in inside)


def _told(dotted: str, names: list[str]) -> Node:
    words = _keys().get(dotted)
    told = {"title": names[0]} if names else {}
    return {**told, "description": f"{words['zh-Hans']} / {words['en']}"} if words else told


def _dotted() -> Iterator[tuple[str, Node]]:
    """Yield what may be written on one line with a point (`original.url:`), or under a name that stands for such a key (原文链接)."""
    yield r"^[^.]+\.[^.]+$", {}
    yield from ((f"^{name}$", {"title": target}) for name, target in ALIASES.items() if "." in target)
