"""Journals: files of one line of JSON for each thing that happened, only ever added to, and readable after any crash."""

import os
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from newsroom.errors import TargetDamaged
from newsroom.release.disk import read, settle, write_all

Entry = TypeVar("Entry")


def entries(journal: Path, adapter: TypeAdapter[Entry]) -> tuple[Entry, ...]:
    """Return what a journal tells, oldest first; a last line that was cut off does not count. Raises TargetDamaged for other bad lines."""
    found = []
    for number, line in enumerate(_whole(journal).split(b"\n")[:-1], 1):
        try:
            found.append(adapter.validate_json(line, strict=True))
        except ValueError as error:
            raise TargetDamaged(f"{journal}:{number}") from error
    return tuple(found)


def add(journal: Path, line: bytes) -> None:
    """Add a line and make it last."""
    handle = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        write_all(handle, line + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)
    settle(journal.parent)


def mend(journal: Path) -> None:
    """Cut off a last line that was only half written when its writer died."""
    if journal.exists() and journal.stat().st_size != len(_whole(journal)):
        os.truncate(journal, len(_whole(journal)))


def _whole(journal: Path) -> bytes:
    try:
        data = read(journal)
    except FileNotFoundError:
        return b""
    return data[: data.rfind(b"\n") + 1]
