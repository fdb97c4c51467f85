"""Newsroom as pip puts it somewhere: a virtual environment of its own that knows nothing of the repository."""

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pelican

from tests.keyboard import EPOCH, PATIENCE, Said, surroundings
from tests.sites import PROJECT


@dataclass(frozen=True)
class Installed:
    """A virtual environment in which the wheel is installed."""

    environment: Path

    @property
    def bin(self) -> Path:
        """Return the folder of its commands."""
        return self.environment / "bin"

    @property
    def packages(self) -> Path:
        """Return the folder of its packages."""
        (found,) = self.environment.glob("lib/python*/site-packages")
        return found

    def run(self, name: str, *words: str, at: Path) -> Said:
        """Run one of its commands in the folder `at`, at a fixed moment."""
        env = surroundings({"SOURCE_DATE_EPOCH": EPOCH, "PATH": f"{self.bin}:{os.environ['PATH']}"})
        done = subprocess.run(
            [self.bin / name, *words], cwd=at, env=env, capture_output=True, timeout=PATIENCE, check=False, stdin=subprocess.DEVNULL
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def build_wheel(folder: Path) -> Path:
    """Return the wheel of this repository, built without the network into `folder`."""
    _pip("wheel", "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", str(folder), str(PROJECT))
    (found,) = folder.glob("newsroom-*.whl")
    return found


def install(wheel: Path, folder: Path) -> Installed:
    """Return an environment below `folder` with the wheel in it.

    The other packages are borrowed from ours by a path file, which leads to no editable install; Pelican is copied, because plugins lie
    inside it.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=PATIENCE)
    place = Installed(folder)
    shutil.copytree(Path(pelican.__file__).parent, place.packages / "pelican", ignore=shutil.ignore_patterns("__pycache__", "tests"))
    (place.packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    python = str(place.bin / "python")
    _pip("--python", python, "install", "--no-deps", "--no-index", "--no-compile", "--force-reinstall", str(wheel))
    return place


def _pip(*words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words],
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
