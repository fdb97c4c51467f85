"""Same input, same bytes: whatever the hash seed, the time zone, the language, and the order in which files were created."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.functional.pen import tree_hash
from tests.keyboard import command
from tests.sites import AS_OF, PROJECT


def build(root: Path, env: Mapping[str, str]) -> Path:
    """Build a site with the real command."""
    said = command("newsroom", "build", "--as-of", AS_OF, at=root, env=env)
    assert said.code == 0, said.all
    return root / "output"


def lay_out_backwards(root: Path) -> Path:
    """Copy the sample campaign file by file, the last one first."""
    files = [path for name in ("content", "theme", "plugins") for path in sorted((PROJECT / name).rglob("*")) if path.is_file()]
    files += [PROJECT / name for name in ("newsroom.toml", "pelicanconf.py", "publishconf.py")]
    for path in reversed(files):
        if "__pycache__" not in path.parts:
            target = root / path.relative_to(PROJECT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return root


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_another_build_of_the_sample_is_the_same_byte_for_byte(built_site: Path, tmp_path: Path) -> None:
    there = {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LANG": "zh_CN.UTF-8", "LC_ALL": ""}
    again = build(lay_out_backwards(tmp_path / "there"), there)
    one, other = files_of(built_site), files_of(again)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert tree_hash(built_site) == tree_hash(again)
    assert len(one) > 100
