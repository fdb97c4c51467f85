"""What was published changes in the open, or does not publish."""

from pathlib import Path

import pytest

from tests.functional.pen import HELLO, change, errors, tree_hash
from tests.keyboard import publish, typed
from tests.sites import AS_OF

NOTE = "corrections:\n  - date: 2026-11-23\n    what: 换了六只，原文误作五只\n    why: 记者数错\n"
SLIP = "corrections:\n  - date: 2026-11-23\n    what: 错字\n    why: 输入有误\n    minor: true\n"


def add(root: Path, front: str) -> None:
    """Add lines to the front matter."""
    change(root, HELLO, "editor: 贺知远\n", f"editor: 贺知远\n{front}")


def refused(root: Path, code: str) -> None:
    """Hold that publishing is refused for one reason, and that nothing of the target changes."""
    before = tree_hash(root / "site")
    said = publish("--format", "json", at=root)
    assert said.code == 1
    assert [found[0] for found in errors(said)] == [code]
    assert tree_hash(root / "site") == before


def test_an_edit_publishes_with_a_correction_only_which_then_stays(live_site: Path) -> None:
    change(live_site, HELLO, "另外五只", "另外六只")
    refused(live_site, "PUB727")
    add(live_site, NOTE)
    assert "published release 000002" in publish(at=live_site).out
    assert "nothing changed" in publish(at=live_site).out
    change(live_site, HELLO, NOTE, "")
    refused(live_site, "PUB728")
    assert typed("rollback", "1", at=live_site).code == 0
    refused(live_site, "PUB727")  # the live release is the first again, which said five


def test_the_hint_can_be_copied_into_the_front_matter(live_site: Path) -> None:
    change(live_site, HELLO, "垫圈", "阀芯")
    said = typed("--lang", "zh-Hans", "publish", "--as-of", AS_OF, at=live_site)
    assert "正文和上一次发布的不一样了，却没有告诉读者" in said.out
    to_copy = said.out[said.out.index("\ncorrections:\n") + 1 : said.out.index("原来没有错")]
    change(live_site, HELLO, "source:", f"{to_copy}source:")
    assert "published release 000002" in publish(at=live_site).out


@pytest.mark.parametrize(
    ("old", "new", "passes"), [("一块小牌", "一块木牌", True), ("另外五只", "另外六只", False), ("贺知远", "贺之远", False)]
)
def test_a_minor_correction_covers_slips_of_the_pen(live_site: Path, old: str, new: str, passes: bool) -> None:
    add(live_site, SLIP)
    change(live_site, HELLO, old, new)
    if passes:
        assert "published release 000002" in publish(at=live_site).out
    else:
        refused(live_site, "PUB727")


def test_how_much_is_minor_is_the_sites_to_say(live_site: Path) -> None:
    change(live_site, HELLO, "一块小牌", "一块木牌")
    add(live_site, SLIP)
    with (live_site / "newsroom.toml").open("a", encoding="utf-8") as file:
        file.write("\n[limits]\nminor_characters = 0\n")
    refused(live_site, "PUB727")


def test_a_reply_that_came_needs_no_entry(live_site: Path) -> None:
    add(live_site, "reply:\n  unit: 柳园管护班\n  offered: 2026-11-18\n  received: 2026-11-22\n  text: 五只都查过了。\n")
    said = publish(at=live_site)
    assert said.code == 0, said.all


def test_a_record_that_was_deleted_stops_publication_until_readers_are_told_why(live_site: Path) -> None:
    (live_site / "content/registers/projects/road.toml").unlink()
    refused(live_site, "PUB715")
    told = '[[withdrawn]]\naddress = "projects/road/"\ndate = 2026-11-23\nreason = "项目取消，列入明年计划"\n'
    (live_site / "content/registers/withdrawn.toml").write_text(told, "utf-8")
    assert "published release 000002" in publish(at=live_site).out
    assert "项目取消，列入明年计划" in (live_site / "site/current/projects/road/index.html").read_text("utf-8")
