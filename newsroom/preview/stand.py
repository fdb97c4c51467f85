"""The stand that the newest galley hangs on: one thread puts it up, many look at it."""

import secrets
import shutil
import threading
from pathlib import Path

from newsroom.preview.galley import Galley


class Stand:
    """Holds one galley at a time below `folder`; whoever took a galley can go on reading its tree until two newer ones hang."""

    def __init__(self, folder: Path, lang: str) -> None:
        self.folder = folder
        self._run = secrets.token_hex(4)
        self._changed = threading.Condition()
        self._galley = Galley(lang)
        self._trees: list[Path] = []
        self._closed = False

    @property
    def galley(self) -> Galley:
        """Return the galley that hangs now."""
        return self._galley

    def version(self, galley: Galley) -> str:
        """Return a galley's version, other than that of any galley of this and of earlier runs."""
        return f"{self._run}-{galley.number}"

    def next_folder(self) -> Path:
        """Return where the next galley's tree is to be written."""
        return self.folder / f"{self._galley.number + 1:06}"

    def put(self, galley: Galley) -> None:
        """Hang a galley in the last one's place, in one step, and tell all who wait."""
        with self._changed:
            self._galley = galley
            self._changed.notify_all()
        if galley.tree and galley.tree not in self._trees:
            self._trees.append(galley.tree)
            for old in self._trees[:-2]:
                shutil.rmtree(old, ignore_errors=True)
            del self._trees[:-2]

    def wait(self, seen: str, seconds: float) -> str | None:
        """Return the version once it is another one than `seen`, `seen` again after `seconds`, None when the stand is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.version(self._galley) != seen, seconds)
            return None if self._closed else self.version(self._galley)

    def close(self) -> None:
        """Send everybody who waits home."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
