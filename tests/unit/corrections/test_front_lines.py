"""The head of a manuscript is changed line by line: order and comments stay."""

from pathlib import Path

import pytest

from newsroom.article.place import SourceText
from newsroom.copydesk.open_edition import read_bounded
from newsroom.copydesk.settings import read_settings
from newsroom.corrections.front_lines import Edits, edited_head
from tests.sites import MINIMAL

EDITS = Edits(
    drop=frozenset({"portrait", "gallery"}),
    put={"people": "none", "anonymised": "2027-01-02", "place": "liuyuan"},
    change=lambda line: line.replace("槐花巷", "柳园社区"),
    spared=frozenset({"verification"}),
)
DATE = "date: 2026-09-02 09:00\n"


def edited(text: str, edits: Edits = EDITS) -> str:
    source = SourceText("content/articles/exposures/20260902-1.md", text)
    sheet = read_bounded(source, read_settings(Path(MINIMAL)).site, {})
    assert sheet.article is not None, sheet.faults
    return edited_head(text, sheet.article, edits) + text[sheet.article.body.offset :]


def test_values_change_in_their_lines_and_new_keys_come_last() -> None:
    text = "---\n# 曝光\ntitle: 槐花巷\n" + DATE + "place: lane  # 巷口\nverification: {by: 苗青, method: 槐花巷}\n---\n槐花巷。\n"
    assert edited(text) == (
        "---\n# 曝光\ntitle: 柳园社区\n" + DATE + "place: liuyuan  # 巷口\nverification: {by: 苗青, method: 槐花巷}\n"
        "people: none\nanonymised: 2027-01-02\n---\n槐花巷。\n"
    )


def test_a_value_of_several_lines_becomes_one_and_comments_before_the_next_key_stay() -> None:
    text = (
        "---\ntitle: x\n"
        + DATE
        + "people:\n  - office: 市环卫处\n\n# 图\ngallery:\n- images/a.jpg\n- file: images/b.jpg\n  caption: 槐花巷\n"
        "# 完\neditor: 贺知远\n---\n文。\n"
    )
    assert edited(text, Edits(frozenset({"gallery"}), {"people": "none"})) == (
        "---\ntitle: x\n" + DATE + "people: none\n\n# 图\n# 完\neditor: 贺知远\n---\n文。\n"
    )


def test_chinese_keys_and_dotted_keys_are_found() -> None:
    text = (
        "---\n标题: 槐花巷\n日期: 2026-09-02 09:00\n地点: lane\n人像: images/a.jpg\nverification.by: 苗青\n编辑: 贺知远\n"
        "verification.method: 槐花巷\n---\n文。\n"
    )
    assert edited(text) == (
        "---\n标题: 柳园社区\n日期: 2026-09-02 09:00\n地点: liuyuan\nverification.by: 苗青\n编辑: 贺知远\nverification.method: 槐花巷\n"
        "people: none\nanonymised: 2027-01-02\n---\n文。\n"
    )


def test_stock_heads_are_changed_too() -> None:
    text = "Title: 槐花巷\nDate: 2026-09-02 09:00\nPlace: lane\nSummary: 头\n    槐花巷\n\n文。\n"
    assert edited(text) == (
        "Title: 柳园社区\nDate: 2026-09-02 09:00\nPlace: liuyuan\nSummary: 头\n    柳园社区\npeople: none\nanonymised: 2027-01-02\n\n文。\n"
    )


def test_a_fence_of_dots_stays_a_fence() -> None:
    text = "---\ntitle: x\n" + DATE + "...\n文。\n"
    assert edited(text, Edits(put={"anonymised": "2027-01-02"})) == "---\ntitle: x\n" + DATE + "anonymised: 2027-01-02\n...\n文。\n"


@pytest.mark.parametrize("text", ["---\ntitle: x\n" + DATE + "---\n文。\n", "---\ntitle: x\n" + DATE + "---\n"])
def test_no_edits_change_nothing(text: str) -> None:
    assert edited(text, Edits()) == text
