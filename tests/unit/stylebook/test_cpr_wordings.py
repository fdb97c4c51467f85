"""Wordings that bar claims, claim what is free, or say that AI was used, and their look-alikes."""

import tomllib
from importlib.resources import files

import pytest

from newsroom.article.place import SourceText
from newsroom.stylebook.rules import cpr204_notice_bars_claims as bars
from newsroom.stylebook.rules.cpr202_claim_on_free_text import ACT_TITLE, CLAIM, NUMBER
from newsroom.stylebook.rules.cpr205_unlabelled_ai.statements import calls_it_made_with_ai, statements

BARRING = [
    "逾期视为放弃相关权利。",
    "逾期未联系的即视为同意本网使用。",
    "逾期不予受理。",
    "過期概不負責。",
    "请尽早来信，逾期将丧失一切权利。",
    "30日内未提出异议的，视为同意。",
    "刊发后一周内没有与本网联系，即视为授权。",
    "如未提出书面声明，视为放弃。",
    "请来信说明，否则视为默认。",
    "超过30日的，本网不再受理。",
    "Authors are deemed to have waived their rights.",
    "Claims received after thirty days will not be considered.",
    "Failure to notify us in time means that you consent.",
]


def _found(path: str, text: str) -> list[str]:
    return [fault.values["found"] for fault in bars.check(SourceText(path, text), None)]  # type: ignore[arg-type]


@pytest.mark.parametrize("text", BARRING)
def test_wording_that_bars_claims_is_found_in_the_notice(text: str) -> None:
    assert len(_found("content/notice/objections.md", text)) == 1


def test_every_wording_of_the_list_is_needed() -> None:
    wordings = tomllib.loads(files(bars).joinpath("wordings.toml").read_text("utf-8"))["wordings"]
    patterns = bars._wordings()
    assert len(patterns) == len(wordings)
    assert [pattern.pattern for pattern in patterns if not any(pattern.search(text) for text in BARRING)] == []


@pytest.mark.parametrize(
    "text",
    [
        "请在30日内来信；以后来信同样受理。",
        "逾期来信不视为放弃权利。",
        "我们不因逾期不予受理任何来信。",
        "写着“逾期视为放弃”的声明没有效力。",
        "30日内未收到答复的，请拨打热线。",
    ],
)
def test_notice_may_invite_and_deny(text: str) -> None:
    assert _found("content/notice/objections.md", text) == []


def test_ordinary_deadlines_are_nobodys_rights() -> None:
    assert _found("content/articles/progress/a.md", "报名逾期不予受理。\n\n本文作品均有作者。") == []
    assert _found("content/articles/progress/a.md", "作品征集：对评选结果有异议的，逾期不予受理。") == ["逾期不予受理"]


def test_registers_and_settings_are_not_read() -> None:
    assert _found("content/registers/sources.toml", BARRING[0]) == []


@pytest.mark.parametrize(
    "text",
    [
        "版权所有",
        "本文著作权归晨报社所有",
        "未经授权不得转载",
        "未经本网书面授权，严禁任何形式的复制",
        "© 2026",
        "(C) 2026",
        "All Rights Reserved",
        "翻印必究",
    ],
)
def test_claims_of_copyright_are_recognised(text: str) -> None:
    assert CLAIM.search(text)


@pytest.mark.parametrize("text", ["未经批准不得接管用水", "未经授权的人员不得入内", "版权知识进校园", "第(c)项", "任何人都可以自由转载"])
def test_other_prohibitions_are_no_claims(text: str) -> None:
    assert not CLAIM.search(text)


def test_acts_are_known_by_title_and_number() -> None:
    assert ACT_TITLE.search("园林用水管理办法（试行）")
    assert ACT_TITLE.search("关于长虹街临时交通组织的通告")
    assert not ACT_TITLE.search("治堵有了新法子")
    assert NUMBER.search("青署规〔2026〕12号")


@pytest.mark.parametrize(
    "text",
    [
        "本文由人工智能工具生成，经编辑审核。",
        "本稿经AI辅助整理。",
        "（内容由AI生成）",
        "柳园换了新的阀芯。（AI生成）",
        "注：AI辅助生成。",
        "本文“意见归成四类”一节的初稿，由人工智能文字工具根据162条留言归纳而成。",
        "本报道使用DeepSeek撰写初稿。",
        "This article was written with the help of ChatGPT.",
    ],
)
def test_a_text_says_that_it_was_made_with_ai(text: str) -> None:
    assert len(list(statements(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "警方提醒，有人用AI生成的视频骗钱。",
        "本文介绍几种使用人工智能生成的骗局。",
        "本文没有使用人工智能写作。",
        "本稿未经AI润色。",
        "图书馆的机器能回答问题，答案由AI生成。",
        "> 本文由AI生成。",
        "记者把全文交给AI翻译，再逐句核对错处。",
        "人工智能企业在云岚旗落户。",
        "MAIL系统由旗里自己完成。",
    ],
)
def test_talk_about_ai_is_no_statement(text: str) -> None:
    assert list(statements(text)) == []


def test_captions_say_that_a_picture_was_made_with_ai() -> None:
    assert calls_it_made_with_ai("新换的龙头（AI生成）。")
    assert calls_it_made_with_ai("示意图。图：AI")
    assert not calls_it_made_with_ai("人工智能展厅一角。摄影：陈一白")
    assert not calls_it_made_with_ai("本图并非AI绘制。")
