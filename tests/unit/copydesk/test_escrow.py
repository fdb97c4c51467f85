"""What is taken down is held exactly, for us alone, until it is restored or forgotten."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from newsroom.copydesk import escrow
from newsroom.copydesk.escrow import Held, all_escrows, escrow_of, escrow_path, forget, held_bytes, take_in
from newsroom.copydesk.safekeeping import write_private
from newsroom.errors import DiskFailed, PrivateExposed
from tests.functional.pen import write

GONE, EDITED = "content/articles/progress/x.md", "content/articles/progress/y.md"
BYTES = "\ufeff标题\r\n".encode()


def site(folder: Path) -> Path:
    write(folder, GONE, BYTES)
    write(folder, EDITED, "[x](x.md)")
    return folder


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_files_are_held_with_their_bytes_and_what_became_of_them(tmp_path: Path) -> None:
    root = site(tmp_path)
    os.chmod(root / GONE, 0o640)
    held = take_in(root, "x", ["progress/x/"], {GONE: None, EDITED: b"x", "content/none.md": None})
    assert [(item.path, item.mode, bool(item.after)) for item in held.held] == [(GONE, 0o640, False), (EDITED, mode(root / EDITED), True)]
    assert [held_bytes(root, held, item) for item in held.held] == [BYTES, b"[x](x.md)"]
    assert escrow_of(root, "x") == held
    assert all_escrows(root) == (held,)


def test_it_is_for_us_alone(tmp_path: Path) -> None:
    root = site(tmp_path)
    take_in(root, "x", [], {GONE: None})
    below = [root / "private", *(root / "private").rglob("*")]
    assert {mode(path) for path in below if path.is_dir()} == {0o700}
    assert {mode(path) for path in below if path.is_file()} == {0o600}


def test_nothing_is_written_where_git_would_see_it(tmp_path: Path) -> None:
    root = site(tmp_path)
    subprocess.run(["git", "init", "-q", root], check=True)
    with pytest.raises(PrivateExposed):
        take_in(root, "x", [], {GONE: None})
    assert not (root / "private").exists()


def test_what_was_held_first_stays_when_an_interrupted_takedown_goes_on(tmp_path: Path) -> None:
    root = site(tmp_path)
    take_in(root, "x", ["progress/x/"], {GONE: None, EDITED: b"x"})
    (root / GONE).unlink()
    write(root, EDITED, "y")
    held = take_in(root, "x", ["old/x/"], {EDITED: b"z"})
    assert [held_bytes(root, held, item) for item in held.held] == [BYTES, b"[x](x.md)"]
    assert held.addresses == ("progress/x/", "old/x/")


@pytest.mark.parametrize("stop", [1, 2])
def test_interrupted_anywhere_nothing_that_was_held_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int) -> None:
    root = site(tmp_path)
    whole = take_in(root, "x", [], {GONE: None})
    writes = 0

    def cut(path: Path, data: bytes) -> None:
        nonlocal writes
        writes += 1
        if writes == stop:
            raise KeyboardInterrupt
        write_private(path, data)

    monkeypatch.setattr(escrow, "write_private", cut)
    with pytest.raises(KeyboardInterrupt):
        take_in(root, "x", [], {EDITED: None})
    assert escrow_of(root, "x") == whole
    assert held_bytes(root, whole, whole.held[0]) == BYTES


def test_bytes_that_are_not_what_was_taken_in_are_refused(tmp_path: Path) -> None:
    root = site(tmp_path)
    held = take_in(root, "x", [], {GONE: None})
    write(root, f"{escrow_path('x')}/{held.held[0].sha256}", b"other")
    with pytest.raises(DiskFailed):
        held_bytes(root, held, held.held[0])
    with pytest.raises(DiskFailed):
        held_bytes(root, held, Held("content/x.md", "0" * 64, 0o644))


def test_a_manifest_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    write(tmp_path, f"{escrow_path('x')}/manifest.json", "{")
    with pytest.raises(DiskFailed):
        escrow_of(tmp_path, "x")


def test_forgetting_leaves_nothing(tmp_path: Path) -> None:
    root = site(tmp_path)
    take_in(root, "x", [], {GONE: None})
    forget(root, "x")
    forget(root, "y")
    assert all_escrows(root) == ()
    assert list((root / "private/takedowns").iterdir()) == []


def test_a_slug_that_is_no_name_leads_nowhere_else() -> None:
    assert escrow_path("../../x").startswith("private/takedowns/")
    assert ".." not in escrow_path("../../x")
