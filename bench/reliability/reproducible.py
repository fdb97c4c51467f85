"""One site built again and again under other circumstances; prints how many files differ.

python bench/reliability/reproducible.py [SITE], the sample campaign without it. Each build has another hash seed, time zone, locale and
order of files in its folders, another folder, and a cold cache.
"""

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-23T12:00:00+08:00"
LEFT_OUT = shutil.ignore_patterns(".*", "site", "private", "output", "dist", "tests", "docs", "bench", "node_modules", "__pycache__")
CIRCUMSTANCES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "America/St_Johns", "LC_ALL": "C"},
)


def main() -> int:
    """Build and compare; return 1 when a file differs."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("site", nargs="?", type=Path, default=ROOT)
    site = words.parse_args().site
    with tempfile.TemporaryDirectory() as folder:
        trees = [built(site, Path(folder, str(number)), number, env) for number, env in enumerate(CIRCUMSTANCES)]
    first, *others = trees
    differing = sorted({path for tree in others for path in first.keys() | tree.keys() if first.get(path) != tree.get(path)})
    for path in differing:
        print(f"DIFFERS: {path}")
    print(f"{len(trees)} builds of {len(first)} files: {len(differing)} differ")
    return 1 if differing or not first else 0


def built(site: Path, place: Path, number: int, env: dict[str, str]) -> dict[str, str]:
    """Return the hashes of what a copy of the site becomes."""
    copied_in_disorder(site, place, random.Random(number))
    command = (str(Path(sys.executable).with_name("newsroom")), "build", "--as-of", AS_OF, "--output", "public")
    subprocess.run(command, cwd=place, env={**os.environ, **env}, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return {str(file.relative_to(place / "public")): _hash(file) for file in sorted((place / "public").rglob("*")) if file.is_file()}


def copied_in_disorder(site: Path, place: Path, dice: random.Random) -> None:
    """Copy a site, creating its files in any order: folders list them so on most file systems."""
    shutil.copytree(site, place, ignore=LEFT_OUT, copy_function=lambda _source, target: target)
    files = [file for file in sorted(site.rglob("*")) if file.is_file() and (place / file.relative_to(site)).parent.is_dir()]
    files = [file for file in files if not any(part.startswith(".") for part in file.relative_to(site).parts)]
    dice.shuffle(files)
    for file in files:
        shutil.copyfile(file, place / file.relative_to(site))


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
