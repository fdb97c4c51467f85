"""What a web server answers to an address: the file below the folder it stands for, and never anything else.

A folder that holds `current` or releases/ is a target: its pages come from the live release, looked up once for each request, so that a
change of release is seen at once and never in the middle of an answer; /assets/ and /media/ come from the store. Any other folder is
served as it lies. Addresses are opened name by name without following links, so no address leads out of the folder.

An address that the release's `_redirects` names is answered with 301, one whose folder holds `gone.html` with that page and 410: what was
moved, withdrawn or taken down is told from what never was there.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, unquote_to_bytes

from newsroom.delivery.headers import ALWAYS_ASK, HASHED, caching, security_headers
from newsroom.delivery.media_types import media_type
from newsroom.release.tree import FRONT

_LOST, _GONE, _MOVES = "404.html", "gone.html", "_redirects"
_QUERY = "%=&+,;:@/?!$'()*"
_DOTTED = frozenset({".well-known"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, its headers (without Content-Length) and its body."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


def answer(folder: Path, target: str, base: str = "/") -> Answer:
    """Return the answer to a request target such as "/progress/heating/?page=2" (RFC 9112, section 3.2.1), below the site's root.

    `base` is the path under which that root is served elsewhere: the release's own list of moves tells addresses with it.
    """
    path, _, query = target.partition("?")
    names = _names(path)
    try:
        with _shelf(folder, names) as (shelf, below):
            return _led_on(shelf, path, base) or _gone(shelf, below, path) or _found(shelf, below, path, query) or _lost(shelf, path)
    except FileNotFoundError:
        return plain(503, path, "Nothing has been published here yet.\n")
    except OSError as error:
        return plain(503, path, f"This cannot be read: {error.strerror}\n")


def plain(status: int, path: str, words: str) -> Answer:
    """Return an answer in words."""
    return _file(status, path, "answer.txt", ALWAYS_ASK, words.encode())


def _names(path: str) -> list[str] | None:
    """Return the names in an address path, the last one "" for a folder; None when no file can have that address."""
    try:
        first, *names = unquote_to_bytes(path).decode().split("/")
    except UnicodeDecodeError:
        return None
    hidden = any(name.startswith(".") and name not in _DOTTED for name in names)
    if first or not names or hidden or "" in names[:-1] or any(bad in name for name in names for bad in "\0\\"):
        return None
    return names


@contextmanager
def _shelf(folder: Path, names: list[str] | None) -> Iterator[tuple[int, list[str] | None]]:
    """Give the folder, opened, that an address is looked up in, and the names below it."""
    place = folder
    if (folder / "releases").is_dir() or (folder / "current").is_symlink():
        place = folder / "current"
        if names and len(names) > 1 and f"/{names[0]}/" in HASHED:
            place, names = folder / "store", names[1:]
    handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield handle, names
    finally:
        os.close(handle)


def _found(shelf: int, names: list[str] | None, path: str, query: str) -> Answer | None:
    if names is None:
        return None
    with _opened(shelf, names if names[-1] else [*names[:-1], FRONT]) as handle:
        if handle is None:
            return None
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode) and names[-1]:
            return _moved(path, query)
        if not stat.S_ISREG(mode):
            return None
        return _file(200, path, names[-1] or FRONT, caching(path), _read(handle))


def _led_on(shelf: int, path: str, base: str) -> Answer | None:
    """Return the way to where a page has moved; lines are "/old/ /new/ 301", as pages hosts read them."""
    with _opened(shelf, [_MOVES]) as handle:
        if handle is None or not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        moves = (line.split() for line in _read(handle).decode("utf-8", "replace").splitlines())
    asked = f"{base[:-1]}{unquote(path).rstrip('/')}/"
    where = next((move[1] for move in moves if len(move) == 3 and unquote(move[0]).rstrip("/") + "/" == asked), None)
    if where is None:
        return None
    return Answer(301, (("Location", "/" + where.removeprefix(base)), ("Cache-Control", ALWAYS_ASK), *security_headers(path)), b"")


def _gone(shelf: int, names: list[str] | None, path: str) -> Answer | None:
    if not names or names[-1] not in ("", FRONT, _GONE):
        return None
    with _opened(shelf, [*names[:-1], _GONE]) as handle:
        if handle is None or not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        return _file(410, path, _GONE, ALWAYS_ASK, _read(handle))


def _lost(shelf: int, path: str) -> Answer:
    with _opened(shelf, [_LOST]) as handle:
        if handle is None or not stat.S_ISREG(os.fstat(handle).st_mode):
            return plain(404, path, "Not found.\n")
        return _file(404, path, _LOST, ALWAYS_ASK, _read(handle))


def _moved(path: str, query: str) -> Answer:
    where = quote(unquote_to_bytes(path)) + "/" + (f"?{quote(query, safe=_QUERY)}" if query else "")
    return Answer(301, (("Location", where), ("Cache-Control", ALWAYS_ASK), *security_headers(path)), b"")


def _file(status: int, path: str, name: str, cache: str, data: bytes) -> Answer:
    return Answer(status, (("Content-Type", media_type(name, data)), ("Cache-Control", cache), *security_headers(path)), data)


@contextmanager
def _opened(shelf: int, names: Sequence[str]) -> Iterator[int | None]:
    handle: int | None = os.dup(shelf)
    try:
        for name in names:
            handle = _step(handle, name)
        yield handle
    finally:
        if handle is not None:
            os.close(handle)


def _step(folder: int | None, name: str) -> int | None:
    if folder is None:
        return None
    try:
        return os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    except OSError:  # missing, a link, no folder, a name too long, not ours to read: for readers it is not there
        return None
    finally:
        os.close(folder)


def _read(handle: int) -> bytes:
    with os.fdopen(os.dup(handle), "rb") as file:
        return file.read()
