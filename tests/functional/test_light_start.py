"""Commands that build nothing load nothing of what building needs (docs/decisions/0023)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.keyboard import surroundings
from tests.sites import MINIMAL

OURS = ("newsroom.press", "newsroom.proof", "newsroom.pipeline.building")
HEAVY = (*OURS, "pelican", "jinja2", "PIL", "cv2", "pyexiv2", "mutagen", "ssl", "rich")
LIGHT = (
    ("--help",),
    ("explain", "SRC101"),
    ("check", "--as-of", "2026-11-23 12:00"),
    ("new", "progress", "柳园北角的长椅修好了"),
    ("retire", "--due"),
    ("consent", "list"),
    ("replies",),
    ("releases",),
    ("rollback",),
)
SCRIPT = """
import json, sys
from newsroom.cli import main
try:
    main()
finally:
    sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
"""


@pytest.mark.parametrize("words", LIGHT, ids=lambda words: words[0])
def test_command_loads_nothing_heavy(words: tuple[str, ...], tmp_path: Path) -> None:
    root = tmp_path / "site"
    for file in sorted(MINIMAL.rglob("*")):
        if file.is_file() and "images" not in file.parts:
            (root / file.relative_to(MINIMAL)).parent.mkdir(parents=True, exist_ok=True)
            (root / file.relative_to(MINIMAL)).write_bytes(file.read_bytes())
    line = [sys.executable, "-c", SCRIPT, *words]
    done = subprocess.run(line, cwd=root, env=surroundings(), capture_output=True, timeout=60, check=False)
    loaded = json.loads(done.stderr.decode().rpartition("\n")[2])
    assert f"newsroom.cli.{words[0]}" in loaded or words == ("--help",)
    assert [name for name in HEAVY if name in loaded] == []
