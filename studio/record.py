"""What is known about a drawn picture, and how its record is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsroom.article.pictures import Box
from studio.canvas import HEIGHT, WIDTH, Canvas

REVIEWERS = ("何静安", "梁若谷")


@dataclass(frozen=True)
class Scene:
    """One picture: its base name, place kind, alternative text, seed and painter.

    `boxes` (x, y, width, height) are burnt in before the picture enters content/; `checked` are the two who looked at a picture
    for an exposure; `consent` is the reference for a portrait; `frame` (left, upper, right, lower) is what is kept of the canvas.
    """

    name: str
    place: str
    alt: str
    seed: int
    paint: Callable[[Canvas], None]
    grain: float = 0.14
    boxes: tuple[tuple[int, int, int, int], ...] = ()
    checked: tuple[str, ...] = ()
    consent: str = ""
    frame: tuple[int, int, int, int] = (0, 0, WIDTH, HEIGHT)


@dataclass(frozen=True)
class Check:
    """What two people looked at: the file's hash, the boxes in it, and the hash of the picture before."""

    sha256: str
    boxes: tuple[Box, ...]
    original: str


def as_toml(scene: Scene, check: Check | None = None) -> str:
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
    lines += [f'consent = "{scene.consent}"'] if scene.consent else []
    return "\n".join([*lines, "shows_minor = false", *(_check(scene, check) if check else ()), ""])


def _check(scene: Scene, check: Check) -> list[str]:
    boxes = ", ".join(str(list(box)) for box in check.boxes)
    names = ", ".join(f'"{name}"' for name in scene.checked)
    return [f"boxes = [{boxes}]", f"checked_by = [{names}]", f'sha256 = "{check.sha256}"', f'original = "{check.original}"']
