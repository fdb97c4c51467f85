"""The darkroom: makes the copies of pictures on all cores and puts them on the shelf."""

import errno
import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import Event, Lock

import PIL
from PIL import features

import newsroom.pictures
from newsroom.article.pictures import Box
from newsroom.article.records import Picture
from newsroom.errors import PicturesBroken
from newsroom.pictures.copies import Copy, copies, svg_copy
from newsroom.pictures.upright import PictureBroken
from newsroom.press.print_shelf import Kept, PrintShelf
from newsroom.press.shelf import Progress

_LARGE = 24_000_000
"""Pixels; larger pictures take turns. One of 40 megapixels with transparency needs 450 MB, 24 need 270."""
_LIBRARIES = ("webp", "avif", "jpg", "libjpeg_turbo", "zlib", "littlecms2")


@dataclass(frozen=True)
class Order:
    """One picture to be printed: the XMP that is written into its copies, and what the shelf knows it by.

    `key` names everything that the copies are made from, `subject` what they show.
    """

    picture: Picture
    boxes: tuple[Box, ...]
    xmp: str
    key: str
    subject: str


def develop(orders: Sequence[Order], content: Path, shelf: PrintShelf, progress: Progress | None) -> dict[str, tuple[Kept, ...]]:
    """Return the new copies of pictures below `content`, by file; made on all cores, since Pillow works without Python's lock.

    Ctrl-C ends it within the time that one copy takes. Raises PicturesBroken with the faults of all pictures, OSError.
    """
    made: dict[str, tuple[Kept, ...]] = {}
    faults: dict[str, str] = {}
    stop, turn = Event(), Lock()
    pool = ThreadPoolExecutor(_cores())
    try:
        waiting = {pool.submit(_one, order, content, shelf, stop, turn): order.picture.file for order in orders}
        for done in as_completed(waiting):
            try:
                made[waiting[done]] = done.result()
            except PictureBroken as error:
                faults[waiting[done]] = error.fault
            if progress:
                progress(len(made) + len(faults), len(orders))
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)
    if faults:
        raise PicturesBroken(**faults)
    return made


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _one(order: Order, content: Path, shelf: PrintShelf, stop: Event, turn: Lock) -> tuple[Kept, ...]:
    picture = order.picture
    with turn if picture.width * picture.height > _LARGE else nullcontext():
        data = (content / picture.file).read_bytes()
        return shelf.keep(order.key, order.subject, _until(stop, _copies(order, data)))


def _until(stop: Event, made: Iterator[Copy]) -> Iterator[Copy]:
    while not stop.is_set():
        copy = next(made, None)
        if copy is None:
            return
        yield copy
    raise CancelledError


def _copies(order: Order, data: bytes) -> Iterator[Copy]:
    picture = order.picture
    if hashlib.sha256(data).hexdigest() != picture.sha256:
        raise OSError(errno.ESTALE, "the picture changed while it was published", picture.file)
    if not drawn(picture.file):
        yield from copies(data, order.xmp, order.boxes)
    elif order.boxes:
        raise PictureBroken("uncovered")
    else:
        yield Copy("svg", picture.width, picture.height, svg_copy(data, order.xmp))


def drawn(file: str) -> bool:
    """Return whether a picture is drawn in lines (SVG) and has one copy of no particular size."""
    return file.lower().endswith(".svg")


@cache
def recipe() -> str:
    """Return a hash of how copies are made: the code of newsroom.pictures, Pillow and what it was built with."""
    made_by = hashlib.sha256()
    for module in sorted(Path(newsroom.pictures.__file__).parent.glob("*.py")):
        made_by.update(module.read_bytes())
    made_by.update(repr([PIL.__version__, version("py-svg-hush"), *(features.version(name) for name in _LIBRARIES)]).encode())
    return made_by.hexdigest()
