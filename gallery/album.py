"""The album: every picture of the gallery, written aside as WebP, then put in the place of the old one as a whole."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from newsroom.release.disk import take_place

QUALITY = 24
"""Of WebP, 0 to 100: the whole gallery stays below 18 MB, and small type stays readable."""


class Album:
    """Takes pictures, writes them on other threads while the next are taken, and counts them."""

    def __init__(self, folder: Path, pool: ThreadPoolExecutor, told: Callable[[], None]) -> None:
        self.folder = folder
        self._pool = pool
        self._told = told
        self._written: list[Future[None]] = []

    def add(self, name: str, picture: Image.Image) -> None:
        """Write a picture as NAME.webp."""
        self._told()
        self._written.append(self._pool.submit(_write, picture, self.folder / f"{name}.webp"))

    def settle(self) -> None:
        """Wait until every picture is written; raises what went wrong in writing."""
        for written in self._written:
            written.result()


@contextmanager
def album(target: Path, told: Callable[[], None]) -> Iterator[Album]:
    """Give an empty album; it takes the place of the folder `target` when all went well, and `target` stays as it was otherwise."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh = aside / "fresh"
        fresh.mkdir()
        with ThreadPoolExecutor(max_workers=2) as pool:
            taken = Album(fresh, pool, told)
            try:
                yield taken
                taken.settle()
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        take_place(fresh, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(picture: Image.Image, path: Path) -> None:
    picture.save(path, "WEBP", quality=QUALITY, method=6)
