"""A small campaign with an article that can be told from everything else: a marker sentence and a marker picture, in four releases."""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any, cast

import typer
from PIL import Image

from newsroom.cli.check import Format
from newsroom.cli.office import Office
from newsroom.cli.publish import released
from newsroom.cli.takedown import takedown
from tests.functional.pen import change, write
from tests.sites import AS_OF, lay_out

SLUG, ADDRESS = "marker", "progress/marker/"
ARTICLE = f"content/articles/progress/{SLUG}.md"
OTHER = "content/articles/progress/other.md"
HELLO = "content/articles/progress/hello.md"
PICTURE = "content/images/marker.png"
TITLE = "北坡第七棵老槐树挂牌"
FIRST = "园林站十一月初给北坡的第八棵老槐树挂上了蓝底白字的牌子。"
SENTENCE = "园林站十一月初给北坡的第七棵老槐树挂上了蓝底白字的牌子。"
SUMMARY = "牌子上写着树龄和认养人的联系办法。"
CAPTION = "牌子挂在离地一人高的地方。绘图：陈一白"
REASON = "依投诉核实后移除"
WORDS = (TITLE, "老槐树挂上了蓝底白字", "写着树龄和认养人", "牌子挂在离地一人高", "槐树上的蓝牌子特写")
TEXT = f"""---
title: {TITLE}
date: 2026-11-18 09:00
source: own
byline: 林小川
editor: 贺知远
summary: {SUMMARY}
tags: [古树认养]
---
{FIRST}

![槐树上的蓝牌子特写](../../images/marker.png "{CAPTION}")
"""
LINKED = f"""---
title: 南坡也要挂牌
date: 2026-11-19 09:00
source: own
byline: 林小川
editor: 贺知远
---
南坡的树下个月挂牌，做法与[{TITLE}](marker.md)一样。
"""


def marked(folder: Path) -> Path:
    """Lay out the campaign, publish it four times, and return its root: begun, linked to, corrected, and once more."""
    root = begun(folder, FIRST)
    write(root, OTHER, LINKED)
    publish(root)
    change(root, ARTICLE, FIRST, SENTENCE)
    change(root, ARTICLE, "tags:", "corrections:\n  - {date: 2026-11-20, what: 老槐树应为第七棵, why: 记错了树号}\ntags:")
    publish(root)
    write(root, HELLO.replace("hello", "later"), LINKED.replace("南坡也要挂牌", "东坡也查过了").replace(f"[{TITLE}](marker.md)", "南坡"))
    publish(root)
    return root


def linked(folder: Path) -> Path:
    """Lay out the campaign with the article and one that links to it, publish it once, and return its root."""
    return begun(folder, SENTENCE, {OTHER: LINKED})


def begun(folder: Path, said: str, others: Mapping[str, str] = MappingProxyType({})) -> Path:
    """Lay out the campaign with an article that says something, publish it once, and return its root."""
    root = lay_out(folder)
    write(root, ".gitignore", "private/\nsite/\noutput/\n.cache/\n")
    change(root, "newsroom.toml", "[assessments]", "[release]\nkeep = 9\n\n[assessments]")
    for path, text in {ARTICLE: TEXT.replace(FIRST, said), **others}.items():
        write(root, path, text)
    Image.effect_mandelbrot((320, 240), (-1.5, -1.0, 0.5, 1.0), 60).save(root / PICTURE)
    record = (root / "content/images/pot.jpg.toml").read_text("utf-8")
    write(root, f"{PICTURE}.toml", record.replace("墙角一只搪瓷壶", "槐树上的蓝牌子特写"))
    publish(root)
    return root


def publish(root: Path) -> int:
    """Publish a site; return the release's number."""
    return released(Office(root, "en"), AS_OF, Format.TEXT).manifest.id


def at(root: Path, lang: str = "en") -> typer.Context:
    """Return what a command is given at a site."""
    return cast(typer.Context, SimpleNamespace(obj=Office(root, lang)))


def take_down(root: Path, word: str = SLUG, reason: str = REASON, **wishes: Any) -> int:
    """Take an item down without asking; return the exit code."""
    given: dict[str, Any] = {"yes": True, "as_of": AS_OF} | wishes
    return ended(lambda: takedown(at(root), word, reason, **given))


def ended(command: Callable[[], object]) -> int:
    """Return the exit code of a command."""
    try:
        command()
    except typer.Exit as end:
        return end.exit_code
    return 0


def copied(root: Path, folder: Path) -> Path:
    """Return a copy of a site, its releases' links and times as they are."""
    shutil.copytree(root, folder, symlinks=True)
    return folder


def carriers(root: Path, hashes: set[str]) -> list[str]:
    """Return every file outside private/takedowns that holds a marker's words, as text or escaped, or is one of the files."""
    marks = [mark for words in WORDS for mark in (words.encode(), words.encode("unicode_escape"), words.encode("utf-16-be"))]
    found = []
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root).as_posix()
        if path.is_symlink() or not path.is_file() or inner.startswith(("private/takedowns/", "theme/", "plugins/")):
            continue
        data = path.read_bytes()
        if any(mark in data for mark in marks) or hashlib.sha256(data).hexdigest() in hashes:
            found.append(inner)
    return found


def item_files(root: Path) -> set[str]:
    """Return the hashes of everything that shows the marker picture: as it came in, all published copies, its share picture."""
    stored = [path for path in (root / "site/store").iterdir() if path.name.startswith(("marker-", "marker."))]
    return {hashlib.sha256(path.read_bytes()).hexdigest() for path in (root / PICTURE, *stored)}
