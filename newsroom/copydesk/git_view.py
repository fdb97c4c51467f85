"""What git keeps, and what it would keep: history forgets nothing."""

import subprocess
from pathlib import Path

_PATIENCE = 10.0


def would_track(root: Path, path: str) -> bool:
    """Return whether git would take a file in at `path` below `root`; also True where there is a repository and git cannot be asked."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return False
    return _git(root, "check-ignore", "--quiet", "--", path) != 0


def tracks(root: Path, path: str) -> bool:
    """Return whether git knows the file at `path` below `root`."""
    return _git(root, "ls-files", "--error-unmatch", "--", path) == 0


def _git(root: Path, *words: str) -> int:
    try:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, timeout=_PATIENCE, check=False).returncode
    except (OSError, subprocess.TimeoutExpired):
        return 128
