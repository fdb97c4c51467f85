"""What is known about a drawn picture, and how its record is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.canvas import Canvas


@dataclass(frozen=True)
class Scene:
    """One picture: its base name, place kind, alternative text, seed and painter."""

    name: str
    place: str
    alt: str
    seed: int
    paint: Callable[[Canvas], None]
    grain: float = 0.14


def as_toml(scene: Scene) -> str:
    """Return the record that stands beside the picture."""
    fields = {
        "credit": "陆望",
        "source": "own",
        "licence": "own",
        "alt": scene.alt,
        "scene": scene.place,
        "origin": "drawn",
    }
    lines = [f'{key} = "{value}"' for key, value in fields.items()]
    return "\n".join([*lines, "shows_minor = false", ""])
