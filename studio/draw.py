"""Draw every scene into content/images/, each with its record: `python -m studio.draw [NAME ...]`."""

from __future__ import annotations

import hashlib
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from newsroom.article.pictures import Box, PictureRights
from newsroom.pictures.redaction import placed, redact
from newsroom.pictures.upright import upright
from studio.canvas import Canvas
from studio.record import Check, Scene, as_toml
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
    """Write a scene's picture and record, and return the picture's size in bytes; what boxes cover is never written."""
    canvas = Canvas(scene.seed)
    scene.paint(canvas)
    original = encoded(canvas.finish(scene.grain).crop(scene.frame))
    picture, check = _redacted(scene, original) if scene.checked else (original, None)
    path = folder / f"{scene.name}.jpg"
    path.write_bytes(picture)
    path.with_name(path.name + ".toml").write_text(as_toml(scene, check), encoding="utf-8", newline="\n")
    return len(picture)


def _redacted(scene: Scene, original: bytes) -> tuple[bytes, Check]:
    """Return the picture that two people may look at, as `newsroom picture redact` makes it, and what its record says of the check."""
    image = upright(original)
    boxes = placed((Box(*box) for box in scene.boxes), image.size)
    picture = redact(image, boxes, PictureRights(), "jpeg")
    return picture, Check(hashlib.sha256(picture).hexdigest(), boxes, hashlib.sha256(original).hexdigest())


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
