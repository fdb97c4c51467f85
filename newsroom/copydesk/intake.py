"""Files as they lie on disk: listed, opened without following links, bounded, decoded."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.errors import ContentUnreadable

RULE = "unreadable-file"
_MOST_FOLDERS = 12
_NO_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BOMS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ODD = {stat.S_IFLNK: "symlink", stat.S_IFIFO: "special", stat.S_IFSOCK: "special", stat.S_IFCHR: "special", stat.S_IFBLK: "special"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A file below content/: its path relative to the site's root, fit to be printed.

    `odd` says why it cannot be taken: symlink or special (no regular file), file-name (control characters or no UTF-8 in its name),
    too-deep (a folder below too many folders).
    """

    path: str
    size: int
    odd: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A text as taken in, or the fault why not."""

    source: SourceText | None
    faults: tuple[Fault, ...] = ()


def list_files(root: Path, folder: str = "content") -> Iterator[Entry]:
    """Yield everything below `folder` in path order, dot files excepted; links and devices are named, never followed."""
    if (root / folder).is_symlink():
        yield Entry(folder, 0, "symlink")
        return
    try:
        names = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        raise ContentUnreadable(folder, error) from error
    for entry in names:
        if entry.name.startswith("."):
            continue
        path, mode = f"{folder}/{entry.name}", entry.stat(follow_symlinks=False)
        odd = _odd(path, entry.name, mode.st_mode)
        if stat.S_ISDIR(mode.st_mode) and not odd:
            yield from list_files(root, path)
        else:
            yield Entry(printable(path), mode.st_size, odd)


def printable(path: str) -> str:
    """Return a path as it can be shown: what is no character, or no visible one, as an escape."""
    return _NO_NAME.sub(lambda match: repr(match[0])[1:-1], path)


def _odd(path: str, name: str, mode: int) -> str:
    if _NO_NAME.search(name):
        return "file-name"
    if stat.S_ISDIR(mode) and path.count("/") >= _MOST_FOLDERS:
        return "too-deep"
    return _ODD.get(stat.S_IFMT(mode), "")


def read_bytes(root: Path, path: str, most: int) -> bytes | None:
    """Return a regular file's bytes, None when it is larger than `most` or no regular file (O_NOFOLLOW, O_NONBLOCK)."""
    try:
        handle = os.open(root / path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):
            return None
        raise ContentUnreadable(path, error) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None
    with os.fdopen(handle, "rb") as file:
        data = file.read(most + 1)
    return data if len(data) <= most else None


def take(root: Path, entry: Entry, most: int, at: str = "") -> Taken:
    """Return the text of an entry: UTF-8, byte order mark taken off, line ends made LF; `at` when it lies elsewhere than it is told."""
    if entry.odd:
        return _refused(entry.path, entry.odd)
    data = read_bytes(root, at or entry.path, most)
    if data is None:
        return _refused(entry.path, "too-large", size=f"{entry.size:,}", most=f"{most:,}")
    return decode(entry.path, data)


def decode(path: str, data: bytes) -> Taken:
    """Return bytes as text; other encodings and binary files are refused by name, never guessed."""
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return _refused(path, "empty")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _refused(path, "encoding", encoding=name.upper())
    if data.count(b"\x00") * 10 > len(data):
        return _refused(path, "binary")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecoded(path, data, error)
    return Taken(SourceText(path, text.replace("\r\n", "\n").replace("\r", "\n")))


def gb18030(data: bytes) -> str | None:
    """Return bytes read as strict GB 18030, None when they do not come back the same, or are rather damaged UTF-8."""
    if _mostly_utf8(data):
        return None
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if text.encode("gb18030") == data and "\x00" not in text else None


def _mostly_utf8(data: bytes) -> bool:
    """Return whether most characters beyond ASCII are whole: in a GB 18030 text read as UTF-8, hardly any is."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return sum(not char.isascii() for char in text) - lost > lost


def _undecoded(path: str, data: bytes, error: UnicodeDecodeError) -> Taken:
    if b"\x00" in data:
        return _refused(path, "binary")
    if gb18030(data) is not None:
        return _refused(path, "gbk")
    line = data.count(b"\n", 0, error.start) + 1
    place = Place(path, line, 1)
    return Taken(None, (Fault(place, {"byte": f"0x{data[error.start]:02X}"}, "not-utf8", rule=RULE),))


def _refused(path: str, variant: str, **values: str) -> Taken:
    return Taken(None, (Fault(Place(path), values, variant, rule=RULE),))
