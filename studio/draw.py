"""Draw every scene into content/images/, each with its record: `python -m studio.draw [NAME ...]`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from studio.canvas import Canvas
from studio.record import Scene, as_toml
from studio.scenes import SCENES

IMAGES = Path(__file__).resolve().parent.parent / "content" / "images"
LIMIT = 149_000


def main(names: list[str]) -> None:
    """Draw the named scenes, or all of them."""
    for scene in SCENES:
        if not names or scene.name in names:
            size = write(scene, IMAGES)
            print(f"{scene.name}.jpg {size // 1000} kB")


def write(scene: Scene, folder: Path) -> int:
    """Write a scene's picture and record, and return the picture's size in bytes."""
    canvas = Canvas(scene.seed)
    scene.paint(canvas)
    picture = encoded(canvas.finish(scene.grain))
    path = folder / f"{scene.name}.jpg"
    path.write_bytes(picture)
    path.with_name(path.name + ".toml").write_text(as_toml(scene), encoding="utf-8", newline="\n")
    return len(picture)


def encoded(image: Image.Image) -> bytes:
    """Return the picture as JPEG, in the best quality that stays within the limit."""
    for quality in range(84, 53, -2):
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= LIMIT:
            return buffer.getvalue()
    raise ValueError(f"the picture needs more than {LIMIT} bytes: lower its grain or detail")


if __name__ == "__main__":
    main(sys.argv[1:])
