"""Writing in a site as its editors do."""

import hashlib
import json
from pathlib import Path
from typing import Any

from tests.keyboard import Said

HELLO = "content/articles/progress/hello.md"
REPRINT = """---
title: 二十四条小巷亮灯
date: 2026-11-20 08:00
source: daily
editor: 贺知远
original:
  author: 林溪
  url: https://daily.qingyuan.example/2026/1120.html
  published: 2026-11-20
---
十一月十九日晚，二十四条背街小巷装上了路灯，工程队逐条试灯后移交管护班。
"""


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace words in a file of a site; the words must be there."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new), "utf-8")


def write(root: Path, file: str, text: str | bytes) -> Path:
    """Write a file of a site."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def add_reprint(root: Path, text: str = REPRINT) -> str:
    """Add a reprint that is all in order; return its path."""
    write(root, "content/articles/progress/lights.md", text)
    return "content/articles/progress/lights.md"


def codes(said: Said) -> list[str]:
    """Return the codes of a report in JSON."""
    return [finding["code"] for finding in report(said)["findings"]]


def errors(said: Said) -> list[tuple[str, str, int, int]]:
    """Return (code, path, line, column) of the errors of a report in JSON."""
    found = [finding for finding in report(said)["findings"] if finding["severity"] == "error"]
    return [(finding["code"], finding["path"], finding["line"], finding["column"]) for finding in found]


def report(said: Said) -> Any:
    """Return a report in JSON."""
    return json.loads(said.out)


def tree_hash(folder: Path) -> str:
    """Return one hash of all names, links and bytes below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        if path.is_symlink():
            digest.update(str(path.readlink()).encode())
        elif path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()
