"""What git keeps, and what it would keep: history forgets nothing."""

import io
import subprocess
import tarfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_PATIENCE = 10.0
_LONG_PATIENCE = 60.0
_COMMIT = "commit:"


@dataclass(frozen=True, slots=True)
class History:
    """What git's history holds of some files: in how many commits, and under which paths below the repository's top."""

    commits: int
    paths: tuple[str, ...]


def would_track(root: Path, path: str) -> bool:
    """Return whether git would take a file in at `path` below `root`; also True where there is a repository and git cannot be asked."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return False
    return _git(root, "check-ignore", "--quiet", "--", path) != 0


def tracks(root: Path, path: str) -> bool:
    """Return whether git knows the file at `path` below `root`."""
    return _git(root, "ls-files", "--error-unmatch", "--", path) == 0


def history(root: Path, paths: Iterable[str]) -> History | None:
    """Return what all branches hold of files of these names, wherever they lay; None without a repository, or when git cannot be asked."""
    names = sorted({path.rpartition("/")[2] for path in paths})
    if not names or not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return None
    words = ["git", "-C", str(root), "-c", "core.quotePath=false", "log", "--all", f"--format={_COMMIT}%H", "--name-only", "--"]
    words += [f":(top,glob)**/{name}" for name in names]
    try:
        done = subprocess.run(words, capture_output=True, timeout=_LONG_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = [line for line in done.stdout.decode("utf-8", "replace").split("\n") if line]
    found = sorted({line for line in lines if not line.startswith(_COMMIT)})
    return History(sum(line.startswith(_COMMIT) for line in lines), tuple(found)) if done.returncode == 0 else None


def commit_before(root: Path, moment: datetime) -> str:
    """Return the last revision before a moment, "" where there is none, no repository, or git cannot be asked."""
    done = _asked(root, "rev-list", "-1", f"--before={moment.isoformat()}", "HEAD")
    return done.decode().strip() if done is not None else ""


def texts_at(root: Path, revision: str, folder: str) -> Mapping[str, str] | None:
    """Return the text files below a folder of the site as they were at a revision, by path below `root`; None when git cannot tell.

    A folder that was not there yet has none; files that are no UTF-8 are left out.
    """
    if not revision or revision.startswith("-") or _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"):
        return None
    if _git(root, "cat-file", "-e", f"{revision}:./{folder}"):
        return {}
    packed = _asked(root, "archive", "--format=tar", revision, folder)
    if packed is None:
        return None
    found = {}
    with tarfile.open(fileobj=io.BytesIO(packed)) as parcel:
        for member in parcel:
            data = parcel.extractfile(member) if member.isfile() else None
            if data:
                with suppress(UnicodeDecodeError):
                    found[member.name] = data.read().decode("utf-8-sig").replace("\r\n", "\n")
    return found


def _asked(root: Path, *words: str) -> bytes | None:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, timeout=_LONG_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _git(root: Path, *words: str) -> int:
    try:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, timeout=_PATIENCE, check=False).returncode
    except (OSError, subprocess.TimeoutExpired):
        return 128
