"""Headlines broken into lines."""

import pytest

from newsroom.press.share.lines import NEVER_FIRST, NEVER_LAST, broken, shortened

HEADLINES = [
    "从清禾到北湖，记者夜走11条新亮灯的小巷",
    "新停车场怎么收费、何时开、夜里停不停得下？六个问题的回答",
    "供暖开始时间表：各片区11月1日到15日分批升温，《供热用户手册》同步更新，遇到问题可拨打0000-8812345，24小时有人接听",
    "“静音”理发日（第3期）：省了15%的电……谁在等——谁不在等？",
    "Street lights in Yunlan: what 1,240 people said（附全文）",
]


def wide(text: str) -> float:
    """Return a width in ems: Han letters and marks are one, Latin letters half."""
    return sum(0.5 if letter < "\u2000" else 1.0 for letter in text)


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("width", [7, 8, 9, 10, 11, 12, 13, 17, 23])
def test_no_line_begins_or_ends_with_the_wrong_mark_nor_is_too_long(headline: str, width: int) -> None:
    lines = broken(headline, wide, width, 30)
    assert lines
    assert [line for line in lines if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST or wide(line) > width] == []
    assert "".join(lines).replace(" ", "") == headline.replace(" ", "")


def test_lines_are_even() -> None:
    assert broken("关于长虹街排水管网施工期间临时交通组织的通告", wide, 12, 3) == ("关于长虹街排水管网施工", "期间临时交通组织的通告")


def test_a_line_rather_ends_at_a_pause() -> None:
    assert broken("七条路补了多少，一张表看清", wide, 9, 3) == ("七条路补了多少，", "一张表看清")


def test_a_quotation_is_rather_kept_together() -> None:
    assert broken("南苑社区的“静音”理发日", wide, 6, 4) == ("南苑社区的", "“静音”", "理发日")


def test_words_and_figures_stay_whole() -> None:
    lines = broken("两年里第12345678号台账和Yunlan一同写成", wide, 8, 9)
    assert lines
    assert any("第12345678号" in line for line in lines)
    assert any("Yunlan" in line for line in lines)


def test_a_word_that_no_line_holds_is_cut_anywhere() -> None:
    assert broken("x" * 50, wide, 10, 9) == ("x" * 20, "x" * 20, "x" * 10)


def test_what_fits_nowhere_is_none() -> None:
    assert broken("十四个字的标题放不进三行里去了", wide, 4, 3) is None


@pytest.mark.parametrize("most", [1, 2, 3])
def test_an_ellipsis_stands_only_for_what_is_missing(most: int) -> None:
    headline = HEADLINES[2]
    lines = shortened(headline, wide, 12, most)
    assert len(lines) == most
    assert lines[-1].endswith("……")
    assert headline.startswith("".join(lines).removesuffix("……"))
    assert shortened("短标题", wide, 12, most) == ("短标题",)


def test_no_text_has_no_lines() -> None:
    assert broken("", wide, 12, 3) == ()
