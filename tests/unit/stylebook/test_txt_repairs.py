"""Repairs do what they are for and nothing else. All lines are made up."""

import pytest

from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rule import Rule, rule_named
from tests.sites import MINIMAL, edition_of

HEAD = "---\ntitle: {title}\ndate: 2026-11-02 09:00\ntags: [道路, 绿化]\noriginal: {{author: 张三, url: 'https://daily.example/a?b=城,c'}}\n---\n"


def rule(code: str) -> Rule:
    found = rule_named(code)
    assert found
    assert found.fix
    return found


def repaired(code: str, text: str, path: str = "content/articles/progress/x.md") -> str | None:
    fix = rule(code).fix
    assert fix
    desk = Desk(edition_of(MINIMAL))
    once = fix(SourceText(path, text), desk)
    if once is not None:
        assert fix(SourceText(path, once), desk) is None
        assert [fault for fault in rule(code).check(SourceText(path, once), desk) if fault.variant != "stop"] == []
    return once


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("堅(jiān)持檢(jiǎn)查", "堅持檢查"),
        ("检（jiǎn）查", "检查"),
        ("綠(lǜ)化處( chù )理", "綠化處理"),
        ("長(zha\u030cng)椅", "長椅"),
        ("他們(men)來(lái)了", "他們來了"),
        ("单（shàn）师傅與單(shàn)位", "单（shàn）师傅與單位"),
        ("彧（yù）文", None),
        ("六安（lù ān）", None),
        ("本地人(local)", None),
        ("长（Zhǎng）乐", None),
        ("他们(men)", None),
        ("面积(m)", None),
    ],
)
def test_pinyin_residue_goes_and_notes_for_readers_stay(text: str, whole: str | None) -> None:
    assert repaired("TXT602", text) == whole


def test_pinyin_repair_leaves_damaged_spots_as_they_are() -> None:
    assert repaired("TXT602", "檢(jiǎn)查報(bào)?bào)社，檢(jiǎn)查") == "檢查報(bào)?bào)社，檢查"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("他说,好;走!来吗?来:", "他说，好；走！来吗？来："),
        ("路灯(共12盏)亮.\n下一句. 再一句.", "路灯（共12盏）亮。\n下一句。 再一句。"),
        ("“好”,他说。", "“好”，他说。"),
        ("长8.5米,宽3,000毫米,比例3:1,从09:30起", "长8.5米，宽3,000毫米，比例3:1，从09:30起"),
        ("来源:[晨报,社](https://a.example/b,c?d=城,e)", "来源：[晨报，社](https://a.example/b,c?d=城,e)"),
        ('![壶,一只](../../images/pot.jpg "一只壶,很旧")', '![壶，一只](../../images/pot.jpg "一只壶，很旧")'),
        ("用`a,城,b`和\n```\n城,市\n```\n城,市", "用`a,城,b`和\n```\n城,市\n```\n城，市"),
        ('<p title="城,市">城,市</p><!-- 城,市 -->', '<p title="城,市">城，市</p><!-- 城,市 -->'),
        ("详见www.a.example/城 ,和a,城", "详见www.a.example/城 ,和a，城"),
        ("灯(共(含备用)12盏),亮", "灯（共（含备用）12盏），亮"),
        ("(一)加强管护", "（一）加强管护"),
        ("GDP(国内生产总值)与f(x)", "GDP（国内生产总值）与f(x)"),
        ("城&amp;市,{site},城", "城&amp;市，{site},城"),
        ("1. 第一,件\n2) 第二\n- 一.", "1. 第一，件\n2) 第二\n- 一."),
        ("今天:smile:好", None),
        ("好!![x](y.jpg)", "好！![x](y.jpg)"),
        ("约翰.史密斯说", None),
        ("等等...再说", None),
        ("濟(jì)南", None),
        ("English, only. (Really!)", None),
    ],
)
def test_only_half_width_marks_of_sentences_change(text: str, whole: str | None) -> None:
    assert repaired("TXT605", text) == whole
    assert whole is None or len(whole) == len(text)


def test_front_matter_changes_in_title_and_summary_alone() -> None:
    text = HEAD.format(title="柳园:今晚亮灯,欢迎") + "灯亮了。\n"
    assert repaired("TXT605", text) == text.replace("柳园:今晚亮灯,欢迎", "柳园：今晚亮灯，欢迎")


def test_stock_metadata_is_no_prose() -> None:
    assert repaired("TXT605", "标题: 柳园,亮灯\n标签: 道路,绿化\n记者: 张三,李四\n\n灯亮了.\n") == (
        "标题: 柳园，亮灯\n标签: 道路,绿化\n记者: 张三,李四\n\n灯亮了。\n"
    )


def test_register_changes_inside_quotes_alone() -> None:
    text = '# 备注,一\n["城,区"]\nabout = "灯,亮(真的)"\nhosts = ["a.example"]\nplan = """\n一,二"""\n'
    whole = '# 备注,一\n["城，区"]\nabout = "灯，亮（真的）"\nhosts = ["a.example"]\nplan = """\n一，二"""\n'
    assert repaired("TXT605", text, "content/registers/projects/x.toml") == whole


@pytest.mark.parametrize("damage", ["城?区", "城\ufffd区", "锟斤拷", "更新。?蓖走"])
def test_damaged_text_is_not_cleaned_up(damage: str) -> None:
    assert repaired("TXT605", f"他说,好。{damage}") is None


def test_other_files_have_no_prose() -> None:
    assert repaired("TXT605", "他说,好。", "content/data.csv") is None
