"""Photographs that nobody took: light, edges, textures and a sensor's noise, so that they compress as photographs do."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

SIZE = (4000, 3000)
_EDGES = 500


def photographs(folder: Path, count: int) -> Sequence[Path]:
    """Return `count` JPEG files of 12 megapixels below `folder`; those that are there already are not made again."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"photo-{number:04}.jpg" for number in range(count)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(take, [path for path in paths if not path.exists()]))
    return paths


def take(path: Path) -> None:
    """Make one photograph; its name is the seed."""
    dice = np.random.default_rng([ord(letter) for letter in path.stem])
    image = _coloured(_light(dice, 9))
    pen = ImageDraw.Draw(image)
    for _ in range(_EDGES):
        x, y, size = (int(value) for value in dice.integers((0, 0, 8), (*SIZE, 420)))
        corners = [(x + int(dx), y + int(dy)) for dx, dy in dice.integers(-size, size, (4, 2))]
        pen.polygon(corners, fill=tuple(int(value) for value in dice.integers(20, 235, 3)))
    texture = _light(dice, 700)[:, :, :1] - 0.5
    noise = dice.standard_normal((SIZE[1], SIZE[0], 1), dtype=np.float32)
    shown = np.asarray(image, dtype=np.float32) + 60 * texture + 5 * noise
    aside = path.with_suffix(".part")
    Image.fromarray(np.clip(shown, 0, 255).astype(np.uint8)).save(aside, "JPEG", quality=90)
    aside.rename(path)


def _light(dice: np.random.Generator, cells: int) -> NDArray[np.float32]:
    """Return three channels from 0 to 1 that change smoothly over so many cells."""
    coarse = dice.integers(0, 256, (cells * 3 // 4, cells, 3), dtype=np.uint8)
    fine = np.asarray(Image.fromarray(coarse).resize(SIZE, Image.Resampling.BICUBIC), dtype=np.float32)
    return fine / np.float32(255)


def _coloured(light: NDArray[np.float32]) -> Image.Image:
    return Image.fromarray((light * 255).astype(np.uint8))
