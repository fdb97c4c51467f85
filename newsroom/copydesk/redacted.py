"""A redacted picture and its record put into content/ together: both, or neither."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.copydesk.safekeeping import settle, write_new

_MODE = 0o644


def put_picture(picture: Path, data: bytes, text: str, instead_of: Path | None = None) -> None:
    """Write a picture and the record beside it, each in place of what stood there; `instead_of` is another picture that goes, if any.

    Both are on the disk before either gets its name. The record goes first: cut off between the two (a power cut; Ctrl-C waits), the
    record names another file's hash, so nothing counts as checked, and the next run knows the picture by `original`. When the picture
    cannot take its place, the record that stood there comes back.
    """
    record = record_of(picture)
    before = record.read_bytes() if record.exists() else None
    new_picture, new_record, old_record = (path.with_name(f".{word}-{path.name}") for word, path in _asides(picture, record))
    try:
        write_new(new_picture, data, _MODE)
        write_new(new_record, text.encode(), _MODE)
        if before is not None:
            write_new(old_record, before, _MODE)
        with _undisturbed():
            new_record.rename(record)
            try:
                new_picture.rename(picture)
            except OSError:
                _bring_back(old_record, record)
                raise
            if instead_of:
                _take_away(instead_of)
            settle(picture.parent)
    finally:
        for aside in (new_picture, new_record, old_record):
            aside.unlink(missing_ok=True)


def put_record(picture: Path, text: str) -> None:
    """Write the record beside a picture in place of what stood there."""
    record = record_of(picture)
    aside = record.with_name(f".new-{record.name}")
    try:
        write_new(aside, text.encode(), _MODE)
        aside.rename(record)
    finally:
        aside.unlink(missing_ok=True)
    settle(record.parent)


def record_of(picture: Path) -> Path:
    """Return where the record of a picture stands."""
    return picture.with_name(f"{picture.name}.toml")


def _take_away(picture: Path) -> None:
    for file in (picture, record_of(picture)):
        file.unlink(missing_ok=True)
    settle(picture.parent)


def _asides(picture: Path, record: Path) -> tuple[tuple[str, Path], ...]:
    return ("new", picture), ("new", record), ("old", record)


def _bring_back(old: Path, record: Path) -> None:
    if old.exists():
        old.rename(record)
    else:
        record.unlink()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C and a request to end wait until what stands inside is done: it takes no time."""
    came: list[int] = []
    before = {number: signal.signal(number, lambda told, _: came.append(told)) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])
