"""What both JSON Schemas share: what pydantic knows of a form, made as lenient as the reading is."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

Node = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY: Node = {"type": "string", "pattern": r"^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}", "examples": ["2026-10-12"]}
_NO_DEFAULTS: tuple[Any, ...] = (None, "", [], {})


def definitions(*models: type[BaseModel]) -> dict[str, Node]:
    """Return the schema of each model and of all that they hold, by class name."""
    found: dict[str, Node] = {}
    for model in models:
        whole = model.model_json_schema()
        found |= whole.pop("$defs", {})
        found[model.__name__] = whole
    return {name: _lenient(node) for name, node in sorted(found.items())}


def written(node: Mapping[str, Any]) -> str:
    """Return a schema as text."""
    return json.dumps(node, ensure_ascii=False, indent=2) + "\n"


def _lenient(node: Any) -> Any:
    """Numbers may stand for texts (coerced), dates may be written in words, blanks are as good as nothing, titles are the code's."""
    if isinstance(node, list):
        return [_lenient(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == "date":
        return dict(DAY)
    kept = {key: _lenient(value) for key, value in node.items() if not _noise(key, value)}
    if kept.get("type") == "string" and "enum" not in kept:
        kept["type"] = ["string", "number"]
    return kept


def _noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in _NO_DEFAULTS)
