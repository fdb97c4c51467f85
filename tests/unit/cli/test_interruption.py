"""Ctrl-C stays Ctrl-C, whatever the standard library makes of it."""

import errno
import os
import shutil
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from newsroom import cli
from newsroom.cli.interruption import was_interrupted


def interrupted_between_closing_and_noting(folder: Path) -> OSError:
    """Return what rmtree raises when Ctrl-C falls just after it has closed a folder."""
    closed: list[bool] = []

    def watch(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line" and frame.f_code.co_name.startswith("_rmtree_safe_fd") and closed:
            sys.settrace(None)
            raise KeyboardInterrupt
        return watch

    close = os.close

    def note(handle: int) -> None:
        close(handle)
        closed.append(True)

    def remove() -> None:
        sys.settrace(watch)
        try:
            shutil.rmtree(folder)
        finally:
            sys.settrace(None)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "close", note)
        with pytest.raises((OSError, KeyboardInterrupt)) as seen:
            remove()
    if isinstance(seen.value, KeyboardInterrupt):
        pytest.skip("this Python's rmtree can be interrupted without closing twice")
    return seen.value


def test_a_folder_closed_twice_by_ctrl_c_is_an_interruption(tmp_path: Path) -> None:
    (tmp_path / "tree/leaf").mkdir(parents=True)
    error = interrupted_between_closing_and_noting(tmp_path / "tree")
    assert error.errno == errno.EBADF
    assert was_interrupted(error)


def test_a_disk_that_fails_by_itself_is_no_interruption() -> None:
    error = OSError(errno.EIO, "input/output error")
    error.__context__ = ValueError()
    assert not was_interrupted(error)


@pytest.mark.parametrize(("before", "code"), [(KeyboardInterrupt, cli.INTERRUPTED), (ValueError, 3)])
def test_the_command_line_tells_an_interruption_from_a_failing_disk(
    monkeypatch: pytest.MonkeyPatch, before: type[BaseException], code: int
) -> None:
    def run() -> None:
        try:
            raise before
        finally:
            raise OSError(errno.EBADF, "Bad file descriptor")

    monkeypatch.setattr(cli, "_run", run)
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == code
