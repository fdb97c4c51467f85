"""newsroom replies: whose answer is still awaited, and since when."""

from pathlib import Path

import pytest

from tests.functional.pen import change, tree_hash
from tests.keyboard import typed
from tests.unit.corrections.street import EXPOSURE, street

AWAITED = "reply: {unit: 柳园街道办事处, offered: 2026-11-10}"


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    root = street(tmp_path)
    text = (root / EXPOSURE).read_text("utf-8")
    line = next(line for line in text.split("\n") if line.startswith("reply:"))
    change(root, EXPOSURE, line, AWAITED)
    return root


def replies(*words: str, at: Path, as_of: str) -> tuple[int, str]:
    said = typed("replies", *words, "--as-of", as_of, at=at)
    return said.code, said.out


def test_a_reply_is_awaited_for_a_week_and_late_from_then_on(asked: Path) -> None:
    before = tree_hash(asked / "content")
    assert replies("--due", at=asked, as_of="2026-11-15") == (
        0, f"{EXPOSURE}: 柳园街道办事处 was asked on 2026-11-10; its reply is due by 2026-11-17, in 2 days\n"
    )  # fmt: skip
    assert replies("--due", at=asked, as_of="2026-11-20") == (
        0, f"{EXPOSURE}: 柳园街道办事处 was asked on 2026-11-10; its reply was due on 2026-11-17, 3 days ago\n"
    )  # fmt: skip
    assert tree_hash(asked / "content") == before


def test_a_reply_that_came_is_not_due(asked: Path) -> None:
    change(asked, EXPOSURE, "offered: 2026-11-10", "offered: 2026-11-10, received: 2026-11-12")
    assert replies("--due", at=asked, as_of="2026-11-20") == (0, "every reply that was offered has come\n")
    assert replies(at=asked, as_of="2026-11-20") == (0, f"{EXPOSURE}: 柳园街道办事处 replied on 2026-11-12\n")


def test_the_week_can_be_another_term(asked: Path) -> None:
    with (asked / "newsroom.toml").open("a", encoding="utf-8") as file:
        file.write("\n[notices]\nreply_days = 15\n")
    assert "due by 2026-11-25" in replies("--due", at=asked, as_of="2026-11-20")[1]
