"""The command line as its user meets it: the real command, and its entry point in a forked process where a test needs many runs.

A fork starts at once, keeps Pelican's global state and the chosen language out of the other tests, and ends with the same exit code.
"""

import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NoReturn

import pelican

from newsroom.cli import main as newsroom_main
from tests.sites import AS_OF

BIN = Path(sys.executable).parent
PATIENCE = 120.0
_PLAIN = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"}


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        """Return both outputs."""
        return self.out + self.err


def command(name: str, *words: str, at: Path, env: Mapping[str, str] | None = None) -> Said:
    """Run an installed command of this environment in the folder `at`."""
    done = subprocess.run(
        [BIN / name, *words], cwd=at, env=surroundings(env), capture_output=True, timeout=PATIENCE, check=False, stdin=subprocess.DEVNULL
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def surroundings(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return our environment, speaking plain English, with changes."""
    return {**os.environ, **_PLAIN, **(env or {})}


def typed(*words: str, at: Path, env: Mapping[str, str] | None = None) -> Said:
    """Do what the command `newsroom` does in the folder `at`, in a fork of this process."""
    return _forked(newsroom_main, ["newsroom", *words], at, env)


def check(*words: str, at: Path) -> Said:
    """Check a site as of the day on which these tests stand."""
    return typed("check", "--as-of", AS_OF, *words, at=at)


def publish(*words: str, at: Path) -> Said:
    """Publish a site as of the day on which these tests stand."""
    return typed("publish", "--as-of", AS_OF, *words, at=at)


def pelican_alone(*words: str, at: Path, env: Mapping[str, str] | None = None) -> Said:
    """Do what the command `pelican` does in the folder `at`, in a fork of this process."""
    return _forked(lambda: sys.exit(pelican.main()), ["pelican", *words], at, {"SOURCE_DATE_EPOCH": "1795406400", **(env or {})})


def _forked(main: Callable[[], object], argv: list[str], at: Path, env: Mapping[str, str] | None) -> Said:
    with TemporaryFile() as out, TemporaryFile() as err:
        child = os.fork()
        if not child:
            _be_the_command(main, argv, at, surroundings(env), (out.fileno(), err.fileno()))
        return Said(_wait(child), _text(out), _text(err))


def _be_the_command(main: Callable[[], object], argv: list[str], at: Path, env: Mapping[str, str], outputs: tuple[int, int]) -> NoReturn:
    code: int | str | None = 70
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, output in enumerate(outputs, 1):
            os.dup2(output, number)
        sys.stdin, sys.stdout, sys.stderr = (open(number, "rw"[number > 0], encoding="utf-8", closefd=False) for number in range(3))
        os.environ.clear()
        os.environ.update(env)
        os.chdir(at)
        sys.argv = argv
        main()
        code = 0
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
    finally:
        if isinstance(code, str):
            sys.stderr.write(code)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else int(code is not None))


def _wait(child: int) -> int:
    deadline = time.monotonic() + PATIENCE
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > deadline:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise TimeoutError("the command did not end")
        time.sleep(0.005)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()
