"""The command line as its user meets it: the real command, and its entry point in a forked process where a test needs many runs.

The processes are forked from a server that has loaded the modules and done nothing else: they start at once, and neither Pelican's global
state nor the chosen language reaches another test.
"""

import ctypes
import multiprocessing
import os
import subprocess
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import pelican

from newsroom.cli import main as newsroom_main
from tests.sites import AS_OF

BIN = Path(sys.executable).parent
PATIENCE = 120.0
EPOCH = "1795406400"
"""AS_OF for Pelican run alone, which has no --as-of: 2026-11-23 12:00 in Shanghai."""
_PLAIN = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"}
_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload(["tests.nursery", "tests.keyboard"])


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


def typed(*words: str, at: Path, env: Mapping[str, str] | None = None, powerless: bool = False) -> Said:
    """Do what the command `newsroom` does in the folder `at`, in a process forked from one that has its modules loaded."""
    return _forked("newsroom", words, at, env, powerless)


def check(*words: str, at: Path) -> Said:
    """Check a site as of the day on which these tests stand."""
    return typed("check", "--as-of", AS_OF, *words, at=at)


def publish(*words: str, at: Path) -> Said:
    """Publish a site as of the day on which these tests stand."""
    return typed("publish", "--as-of", AS_OF, *words, at=at)


def pelican_alone(*words: str, at: Path, env: Mapping[str, str] | None = None) -> Said:
    """Do what the command `pelican` does in the folder `at`, in a process forked from one that has its modules loaded."""
    return _forked("pelican", words, at, {"SOURCE_DATE_EPOCH": EPOCH, **(env or {})})


def _forked(name: str, words: tuple[str, ...], at: Path, env: Mapping[str, str] | None, powerless: bool = False) -> Said:
    with TemporaryDirectory() as folder:
        outputs = Path(folder, "out"), Path(folder, "err")
        process = _NURSERY.Process(target=be_the_command, args=(name, words, at, surroundings(env), outputs, powerless))
        process.start()
        process.join(PATIENCE)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"{name} {' '.join(words)} did not end")
        return Said(process.exitcode, *(output.read_text("utf-8") for output in outputs))


def be_the_command(
    name: str, words: tuple[str, ...], at: Path, env: Mapping[str, str], outputs: tuple[Path, Path], powerless: bool
) -> NoReturn:
    """Be, in a fresh process, the command of that name; never returns. `powerless`: not as root whom no permission stops."""
    code: int | str | None = 70
    try:
        for number, path in enumerate((Path(os.devnull), *outputs)):
            os.dup2(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), number)
        sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, "rw"[number > 0], encoding="utf-8", closefd=False) for number in range(3))
        os.environ.clear()
        os.environ.update(env)
        os.chdir(at)
        if powerless:
            _obey_permissions()
        sys.argv = [name, *words]
        warnings.simplefilter("error")
        _COMMANDS[name]()
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


def _obey_permissions() -> None:
    """Take from root, on Linux, what makes files readable and writable whatever their mode says (capset(2), version 3)."""
    if os.geteuid() == 0:
        header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        system = ctypes.CDLL(None, use_errno=True)
        system.capget(header, sets)
        for number in range(6):
            sets[number] &= ~(1 << 1 | 1 << 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        if system.capset(header, sets):
            raise OSError(ctypes.get_errno(), "capset")


def _pelican() -> NoReturn:
    sys.exit(pelican.main())


_COMMANDS: Mapping[str, Callable[[], object]] = {"newsroom": newsroom_main, "pelican": _pelican}
