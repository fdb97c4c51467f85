"""A file changed in one step: written aside, then given its name, so that no reader ever meets half of one."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

ASIDE = ".aside-"
"""How files begin that a run which was cut off has left behind."""


def swap_in(path: Path, data: bytes, mode: int | None = None, date: int | None = None, lasting: bool = False) -> None:
    """Put `data` in the place of the file at `path`, or of nothing; raises OSError, and then what stood there stands.

    `mode` are its permissions (those of the old file by default, 0644 of a new one), `date` its time in seconds since 1970. `lasting`
    waits until the disk has it.
    """
    if mode is None:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, aside = tempfile.mkstemp(prefix=ASIDE, dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        os.chmod(aside, mode)
        if date is not None:
            os.utime(aside, (date, date))
        os.replace(aside, path)
    finally:
        with suppress(OSError):
            os.unlink(aside)
