"""Which source an edition was made from, and who sits at the keyboard, as git says."""

import getpass
import subprocess
from pathlib import Path

_PATIENCE = 10.0


def revision(root: Path) -> str:
    """Return the commit that `root` is at, with "+changes" when content differs from it; "" outside git."""
    commit = _git(root, "rev-parse", "HEAD")
    if not commit:
        return ""
    changed = _git(root, "status", "--porcelain", "--untracked-files=normal", "--", ".")
    return f"{commit}+changes" if changed else commit


def git_name(root: Path) -> str:
    """Return git's user.name at `root` or "": who answers for an article by name."""
    return " ".join(_git(root, "config", "user.name").split())


def keyboard_name(root: Path) -> str:
    """Return git's user.name at `root`, or the login name, or "": who sat at the keyboard."""
    return git_name(root) or _login()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _git(root: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
