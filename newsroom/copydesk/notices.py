"""private/notices/: one folder for each notice, for us alone; git never sees it, and nothing of it goes anywhere else."""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rapidfuzz import process

from newsroom.copydesk.intake import read_bytes
from newsroom.copydesk.revision import keyboard_name
from newsroom.copydesk.safekeeping import PRIVATE, prepare, settle, write_private
from newsroom.copydesk.settings import read_settings
from newsroom.notices.course import RESTORING, Hand, measured, with_letter
from newsroom.notices.letters import Desk, Draft, drafts_on_restoration
from newsroom.notices.notice import Letter, Notice, State
from newsroom.notices.sheet import SheetBroken, from_text, to_text

NOTICES = f"{PRIVATE}/notices"
UNFINISHED = f"{NOTICES}/unfinished.toml"
_SHEET, _LETTERS = "notice.toml", "letters"
_ID = re.compile(r"(\d{4})-(\d+)")
_ASIDE = ".new-"
_MOST = 4_000_000


class NoSuchNotice(LookupError):
    """No notice has that ID; the error says which is nearest, "" when there are none."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A notice as it shall stand, and the letters drafted for it."""

    notice: Notice
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A notice whose file cannot be read: its ID, and the line or key at fault."""

    id: str
    where: str


def ready(root: Path) -> None:
    """Make private/notices/ for us alone; raises PrivateExposed (exit 2) when git would see it."""
    prepare(root, UNFINISHED)


def file_new(root: Path, year: int, make: Callable[[str], Filed]) -> Notice:
    """File a new notice under the year's next number, whole or not at all; raises PrivateExposed."""
    ready(root)
    with _alone(root):
        id = _next_id(root, year)
        prepare(root, f"{NOTICES}/{id}.toml")
        aside = root / NOTICES / f"{_ASIDE}{id}"
        try:
            aside.mkdir(0o700)
            notice = _write(aside, make(id))
            aside.rename(root / NOTICES / id)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        settle(root / NOTICES)
    return notice


def change(root: Path, id: str, step: Callable[[Notice], Filed]) -> Notice:
    """Put a changed notice in its own place; letters first, so that whatever the notice names is there.

    Raises NoSuchNotice, SheetBroken, PrivateExposed, and whatever `step` raises: then nothing has changed.
    """
    id = known_id(root, id)
    prepare(root, f"{NOTICES}/{id}/{_SHEET}")
    with _alone(root):
        return _write(root / NOTICES / id, step(read(root, id)))


def read(root: Path, id: str) -> Notice:
    """Return a notice; raises NoSuchNotice, SheetBroken."""
    id = known_id(root, id)
    return from_text(sheet_text(root, id))


def sheet_text(root: Path, id: str) -> str:
    """Return a notice's file as it stands; raises NoSuchNotice, SheetBroken."""
    path = f"{NOTICES}/{known_id(root, id)}/{_SHEET}"
    data = read_bytes(root, path, _MOST) if (root / path).is_file() else None
    if data is None:
        raise SheetBroken(_SHEET)
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise SheetBroken("UTF-8") from None


def letter_text(root: Path, id: str, file: str) -> str:
    """Return a letter's text, "" when its file is gone."""
    if not (root / NOTICES / id / file).is_file():
        return ""
    return (read_bytes(root, f"{NOTICES}/{id}/{file}", _MOST) or b"").decode("utf-8", "replace")


def read_all(root: Path) -> tuple[Notice | Unread, ...]:
    """Return all notices by ID; one that cannot be read hides no other."""
    return tuple(_read_or_not(root, id) for id in ids(root))


def ids(root: Path) -> tuple[str, ...]:
    """Return the IDs of all notices, the oldest first."""
    folder = root / NOTICES
    names = [path.name for path in folder.iterdir() if _ID.fullmatch(path.name)] if folder.is_dir() else []
    return tuple(sorted(names, key=lambda name: tuple(int(part) for part in name.split("-"))))


def known_id(root: Path, words: str) -> str:
    """Return the ID that somebody wrote ("2026-3" is 2026-003); raises NoSuchNotice with the nearest."""
    given, known = _ID.fullmatch(words.strip()), ids(root)
    id = f"{given[1]}-{int(given[2]):03}" if given else words
    if id in known:
        return id
    found = process.extractOne(id, known)
    raise NoSuchNotice(found[0] if found else "")


def note_measure(root: Path, id: str, measure: str, day: date) -> None:
    """Note that something was done about a notice, e.g. "takedown" or "restore"; a restoration drafts its letters.

    Raises LookupError with the nearest ID, SheetBroken.
    """
    hand = Hand(day, keyboard_name(root))

    def step(notice: Notice) -> Filed:
        done = measured(notice, measure, hand)
        back = measure in RESTORING and done.state is State.RESTORED and notice.state is not State.RESTORED
        return Filed(done, drafts_on_restoration(done, Desk(read_settings(root).site, day, hand.who)) if back else ())

    change(root, id, step)


def keep_unfinished(root: Path, text: str) -> None:
    """Keep what somebody had filled in when they were interrupted; for us alone."""
    prepare(root, UNFINISHED)
    write_private(root / UNFINISHED, text.encode())


def _write(folder: Path, filed: Filed) -> Notice:
    notice = filed.notice
    (folder / _LETTERS).mkdir(0o700, exist_ok=True)
    for draft in filed.drafts:
        file = _free(folder, draft)
        write_private(folder / file, draft.text.encode())
        notice = with_letter(notice, Letter(draft.name.value, file, notice.history[-1].day))
    write_private(folder / _SHEET, to_text(notice).encode())
    return notice


def _free(folder: Path, draft: Draft) -> str:
    """Return where a draft goes: never over a letter that somebody may have worked on, but onto its own equal."""
    number = 1
    while True:
        file = f"{_LETTERS}/{draft.name}{f'-{number}' if number > 1 else ''}.txt"
        if not (folder / file).exists() or (folder / file).read_bytes() == draft.text.encode():
            return file
        number += 1


def _read_or_not(root: Path, id: str) -> Notice | Unread:
    try:
        notice = read(root, id)
    except SheetBroken as error:
        return Unread(id, error.where)
    return replace(notice, id=id)


def _next_id(root: Path, year: int) -> str:
    numbers = [int(id.partition("-")[2]) for id in ids(root) if id.startswith(f"{year}-")]
    return f"{year}-{max(numbers, default=0) + 1:03}"


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Be the only one who changes notices; whoever else is at it is waited for. Clears what a run that was cut off has left."""
    handle = os.open(root / NOTICES, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        for left in (root / NOTICES).glob(f"{_ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        os.close(handle)
