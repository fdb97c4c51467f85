"""Headlines break between phrases, never within them when a line holds one."""

import pytest

from newsroom.imprint.phrases import phrases


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("七条路补了多少，一张表看清", ["七条路补了多少，", "一张表看清"]),
        ("问答：三路车司机杭大勇，为什么总要多等七秒", ["问答：", "三路车司机杭大勇，", "为什么总要多等七秒"]),
        ("线还没落地——南苑的三道算术题", ["线还没落地", "——南苑的三道算术题"]),
        ("他问：“能修吗？”她答：“能。”", ["他问：", "“能修吗？”她答：", "“能。”"]),
        ("怎么会？！没人说", ["怎么会？！", "没人说"]),
        ("——", ["——"]),
        ("七公里", ["七公里"]),
        ("", []),
    ],
)
def test_a_title_is_cut_where_a_line_may_break(title: str, parts: list[str]) -> None:
    assert list(phrases(title)) == parts
    assert "".join(phrases(title)) == title
