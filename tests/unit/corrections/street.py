"""A small campaign with one exposure, its problem, two pictures and the places they name."""

from pathlib import Path
from typing import Protocol

from newsroom.article.edition import Edition
from newsroom.corrections.changes import Change
from tests.sites import edition_of, lay_out

LATER = "2027-02-01"
EXPOSURE = "content/articles/exposures/20260902-1.md"
OTHER = "content/articles/progress/lamps.md"
PROBLEM = "content/registers/problems/2026-002.toml"
WITHDRAWN = "content/registers/withdrawn.toml"
PICTURES = ("content/images/lane-after.jpg", "content/images/lane-before.jpg")
ARTICLE = """---
title: 槐花巷口堆着旧纸箱
date: 2026-09-02 09:00
source: own          # 自采
byline: 林小川
editor: 贺知远
reviewer: 陶一鸣
category: sanitation
problem: 2026-002
place: lane          # 巷口
people: none
before_after:
  - [images/lane-before.jpg, images/lane-after.jpg]
verification: {by: 苗青, method: 槐花巷现场核查, evidence: 证字〔2026〕第003号}
reply: {unit: 市环卫处, offered: 2026-08-30}
---
槐花巷的盲道上堆着旧纸箱。

![纸箱](../../images/lane-before.jpg "九月的槐花巷。绘图：陈一白")

说的还是老街的事。
"""
RECORD = """# 一题一策
title = "槐花巷堆放纸箱"  # 题目
category = "sanitation"
place = "lane"
reported = 2026-08-20
due = 2026-10-01
state = "settled"
settled = 2026-09-20
leader = "市环卫处处长"
team = "市环卫处清扫科"
plan = "槐花巷每天清运两次。"
before_after = [["images/lane-before.jpg", "images/lane-after.jpg"]]

# 五步
[[steps]]
step = "patrol"
date = 2026-08-20
who = "市巡查组"
note = "槐花巷口有纸箱。"
"""
LAMPS = """---
title: 巷子里亮了灯
date: 2026-11-02 09:00
source: own
byline: 林小川
editor: 贺知远
---
灯亮了，[纸箱](../exposures/20260902-1.md)也没有了，[再看一遍](../exposures/20260902-1.md "曝光")。
"""
PLACES = {
    "lane": 'name = "槐花巷"\nkind = "lane"\ncommunity = "柳园社区"\n',
    "liuyuan": 'name = "柳园社区"\nkind = "community"\ncommunity = "柳园社区"\n',
    "old-street": 'name = "老街"\nkind = "street"\n',
}
PICTURE_RECORD = 'credit = "陈一白"\nsource = "own"\nalt = "纸箱"\nscene = "street"\norigin = "drawn"\nshows_minor = false\n'


def street(folder: Path, article: str = ARTICLE, record: str = RECORD) -> Path:
    """Lay out the campaign and return its root."""
    root = lay_out(folder)
    for key, text in PLACES.items():
        _write(root / f"content/registers/places/{key}.toml", text)
    for name in PICTURES:
        _write(root / f"{name}.toml", PICTURE_RECORD + f'original = "{"ab" * 32}"\n')
        (root / name).write_bytes((root / "content/images/pot.jpg").read_bytes() + name.encode())
    _write(root / EXPOSURE, article)
    _write(root / PROBLEM, record)
    _write(root / OTHER, LAMPS)
    return root


def seen(root: Path, moment: str = LATER) -> Edition:
    """Return the campaign as it is read at a moment."""
    return edition_of(root, moment)


class Plan(Protocol):
    """What has changes."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return them in the order in which they are made."""


def apply(root: Path, plan: Plan, most: int | None = None) -> None:
    """Make the first changes of a plan, all of them without `most`."""
    for change in plan.changes[:most]:
        if change.after is None:
            (root / change.path).unlink()
        else:
            _write(root / change.path, change.after)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
