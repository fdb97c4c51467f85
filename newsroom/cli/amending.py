"""Changes to an editor's files: shown as a difference, written aside and swapped in, each file old or new."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from newsroom.copydesk.intake import decode
from newsroom.copydesk.swap import swap_in
from newsroom.stylebook.identifiers import masked, masked_path

_BOM = b"\xef\xbb\xbf"


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a difference; what looks like a personal number is masked."""
    shown = masked_path(path)
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), f"a/{shown}", f"b/{shown}", lineterm="", n=1)
    yield from map(masked, lines)


def unchanged(root: Path, path: str, before: str | None) -> bool:
    """Return whether a text file still says what it said when it was read; `before` None: it is no text, or was not there."""
    file = root / path
    if before is None:
        return True
    taken = decode(path, file.read_bytes()) if file.is_file() and not file.is_symlink() else None
    return bool(taken and taken.source and taken.source.text == before)


def amend(root: Path, path: str, after: str | None) -> None:
    """Write a text in a file's place in one step, or take the file away; mode, byte order mark and line ends stay. Raises OSError."""
    file = root / path
    if after is None:
        file.unlink(missing_ok=True)
        return
    old = file.read_bytes() if file.exists() else b""
    file.parent.mkdir(parents=True, exist_ok=True)
    swap_in(file, rewritten(old, after), lasting=True)


def rewritten(old: bytes, after: str) -> bytes:
    """Return a text as the bytes that take a file's place: with the byte order mark and the line ends that it had."""
    ends = "\r\n" if b"\r\n" in old else "\n"
    return (_BOM if old.startswith(_BOM) else b"") + after.replace("\n", ends).encode()
