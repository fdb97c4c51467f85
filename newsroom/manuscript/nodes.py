"""What both kinds of head give: data, places, faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsroom.article.finding import Fault
from newsroom.article.place import Place


@dataclass(frozen=True)
class Reading:
    """Data by house key (None when it could not be read), the place of each dotted key, and what was wrong."""

    data: Mapping[str, Any] | None
    places: Mapping[str, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def plant(data: dict[str, Any], dotted: str, value: Any) -> bool:
    """Put a value under a dotted key, making the mappings on the way; False when something else stands there already."""
    *parents, last = dotted.split(".")
    for parent in parents:
        data = data.setdefault(parent, {})
        if not isinstance(data, dict):
            return False
    if last in data:
        return False
    data[last] = value
    return True
