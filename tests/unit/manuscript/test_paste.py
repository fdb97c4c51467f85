"""Pasted text: what is moved, what is cut, and what stays because nobody can be sure."""

import pytest

from newsroom.article.people import Byline
from newsroom.copydesk.bounds import at_most
from newsroom.manuscript.paste import Paste, read_paste
from newsroom.manuscript.paste_names import House, house_at, house_named, people, signature
from newsroom.manuscript.paste_plain import plain, unescaped

HOUSES = (
    House("own", ("晨报社", "晨报网"), ("www.morning.example",)),
    House("daily", ("青原日报",), ("daily.qingyuan.example",)),
    House("bare", ("牧马周刊",), ("muma.example",)),
)
BODY = "柳园北角新添了三张长椅。\n\n椅子是旧木料做的。\n"
PAGE = """首页 > 新闻 > 正文
柳园&nbsp;新添三张长椅
2026-10-11 09:30　来源：青原日报　作者：林溪　责任编辑：周　砚　字号：大 中 小
【打印】 【关闭】

　　柳园北角新添了三张长椅。
　　椅子是旧木料做的。（青原日报社融媒体记者 林溪 通讯员 吴桐）
（责任编辑：周砚）
原文链接：https://daily.qingyuan.example/2026/1011.html
分享到：微信 微博
版权声明：凡注明“来源：青原日报”的稿件，未经授权不得转载。
联系邮箱：desk@daily.example
青ICP备00000009号
"""


def paste(text: str, title: str = "长椅") -> Paste:
    """Return a text taken apart."""
    return read_paste(text, title, HOUSES)


def moved(text: str) -> dict[int, tuple[str, ...]]:
    """Return where each moved line went."""
    return {item.line: item.to for item in paste(text).moved}


def test_a_whole_page_is_taken_apart() -> None:
    found = paste(PAGE)
    assert found.body == BODY
    assert (found.title, found.source, found.stranger) == ("柳园 新添三张长椅", "daily", "")
    assert found.makers == (Byline("林溪"), Byline("吴桐", "correspondent"))
    assert (found.editor, found.published) == ("周砚", "2026-10-11 09:30")
    assert found.url == "https://daily.qingyuan.example/2026/1011.html"


def test_every_line_that_left_the_text_is_told_with_its_number() -> None:
    assert moved(PAGE) == {
        1: ("furniture",),
        2: ("title",),
        3: ("published", "source", "author", "editor"),
        4: ("furniture",),
        7: ("signature",),
        8: ("editor",),
        9: ("url",),
        10: ("furniture",),
        11: ("notice",),
        12: ("notice",),
        13: ("notice",),
    }


@pytest.mark.parametrize(
    "line",
    [
        "资金来源：财政拨款二十万元。",
        "据来源可靠的消息，长椅共三张。",
        "记者在现场看到，长椅已经装好。",
        "编辑：这是一份需要耐心的工作。",
        "时间：上午九时到十一时",
        "来源：这件事的来源，要从三年前说起。",
        "打印店搬到了街对面。",
        "分享是一种美德。",
        "评论",
        "一、凡本园长椅，均由管护班维修。",
        "1.长椅 2.路灯 3.花坛",
        "? ",
    ],
)
def test_prose_stays_in_the_text(line: str) -> None:
    assert line.strip() in paste(f"{line}\n柳园北角新添了三张长椅。\n{line}\n").body


@pytest.mark.parametrize("line", ["来源：青原日报", "（责任编辑：周砚）", "打印", "青ICP备00000009号", "2026-10-11"])
def test_lines_between_paragraphs_are_never_touched(line: str) -> None:
    text = f"柳园北角新添了三张长椅。\n{line}\n椅子是旧木料做的。\n"
    assert line in paste(text).body
    assert paste(text).moved == ()


def test_a_notices_sentences_are_cut_only_below_its_heading_or_beside_a_filing_number() -> None:
    last = "未经许可不得转载的规定今天起施行。"
    assert last in paste(f"柳园有了新规定。\n{last}\n").body
    assert last not in paste(f"柳园有了新规定。\n{last}\n青ICP备00000009号\n").body
    assert last not in paste(f"柳园有了新规定。\n免责声明：\n{last}\n").body


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("来源：青原日报", "daily"),
        ("稿源： 青原日报社", "daily"),
        ("文章来源:青原日报客户端", "daily"),
        ("來源：青原日報", "daily"),
        ("來源(yuán)：青原日報(bào)", "daily"),
        ("来源：晨报社", "own"),
        ("来源：https://daily.qingyuan.example/a.html", "daily"),
        ("来源：青原日报 https://elsewhere.example/a.html", "daily"),
        ("原文链接：https://m.daily.qingyuan.example/a.html", "daily"),
        ("（牧马周刊记者 张三）", "bare"),
        ("", ""),
    ],
)
def test_the_source_is_found_by_name_or_host(line: str, source: str) -> None:
    assert paste(f"{line}\n柳园北角新添了三张长椅。\n").source == source


def test_a_house_that_the_register_does_not_have_is_named_and_not_guessed() -> None:
    found = paste("来源：和风网\n作者：林溪\n柳园北角新添了三张长椅。（和风网记者 林溪）\n")
    assert (found.source, found.stranger) == ("", "和风网")
    assert found.makers == (Byline("林溪"),)
    assert found.body == "柳园北角新添了三张长椅。\n"


def test_a_tail_of_another_house_than_the_source_line_stays() -> None:
    found = paste("来源：青原日报\n柳园北角新添了三张长椅。（牧马周刊记者 张三）\n")
    assert found.source == "daily"
    assert "（牧马周刊记者 张三）" in found.body
    assert found.makers == ()


def test_a_damaged_tail_stays_and_leaves_the_source_open() -> None:
    found = paste("柳園北角新添了三張長椅。(青原日?qǐng)?bào)社融媒體記者 林溪)\n")
    assert found.body.endswith("(青原日?qǐng)?bào)社融媒體記者 林溪)\n")
    assert (found.source, found.stranger) == ("", "?")


def test_damaged_bytes_and_pinyin_stay_as_they_are_where_they_are() -> None:
    line = "旗里堅(jiān)持每周檢(jiǎn)查一次，新修了三条人行?道，锟斤拷\ufffd。"
    assert paste(f"来源：青原日报\n　　{line}\n").body == f"{line}\n"


@pytest.mark.parametrize("line", ["本报记者 林小川", "本网记者：林小川", "记者 林小川", "记者林小川", "文/林小川", "（记者：林小川）"])
def test_our_own_reporters_line_names_no_house(line: str) -> None:
    found = paste(f"{line}\n柳园北角新添了三张长椅。\n")
    assert found.makers == (Byline("林小川"),)
    assert (found.source, found.stranger) == ("", "")


def test_makers_keep_their_roles_and_are_named_once() -> None:
    found = paste("柳园北角新添了三张长椅。\n记者 林溪 陆望 通讯员 吴桐 摄影 何安\n作者：林溪\n摄影：何安\n")
    assert found.makers == (Byline("林溪"), Byline("陆望"), Byline("吴桐", "correspondent"), Byline("何安", "photographer"))


def test_the_title_is_known_by_the_new_title_or_by_the_line_below_it() -> None:
    assert paste("长　椅\n柳园北角新添了三张长椅。\n").title == "长　椅"
    assert paste("三张长椅\n来源：青原日报\n柳园北角新添了三张长椅。\n").title == "三张长椅"
    other = paste("三张长椅\n柳园北角新添了三张长椅。\n")
    assert (other.title, other.body) == ("", "三张长椅\n\n柳园北角新添了三张长椅。\n")


def test_every_line_becomes_a_paragraph_and_lists_and_tables_stay_together() -> None:
    text = "第一段。\n第二段。\n\n\n| 甲 | 乙 |\n| - | - |\n- 一\n- 二\n第三段。"
    assert paste(text).body == "第一段。\n\n第二段。\n\n| 甲 | 乙 |\n| - | - |\n- 一\n- 二\n\n第三段。\n"


def test_entities_become_characters_except_those_that_would_become_markup() -> None:
    assert unescaped("a&nbsp;b&ldquo;c&rdquo;&#12290;&lt;b&gt;&amp;&#60;&#x3c;&bogus;") == "a b“c”。&lt;b&gt;&amp;&#60;&#x3c;&bogus;"
    assert unescaped("&#8238;&#0;&shy;") == "&#8238;&#0;&shy;"


def test_a_paste_of_nothing_but_a_pages_frame_has_no_body() -> None:
    found = paste("打印\n来源：青原日报\n青ICP备00000009号\n")
    assert (found.body, found.source) == ("", "daily")
    assert paste("").body == ""


@pytest.mark.parametrize("piece", ["1", "(", "记者", "来源：", "&amp;", " 大", "凡", "|", "记者 张三\n", "（记者", "标题\n", "分享"])
def test_no_text_takes_long(piece: str) -> None:
    with at_most(20.0):
        paste(piece * (100_000 // len(piece)) + "）")


def test_plain_letters_know_where_they_stood() -> None:
    line = plain("責(zé)任編輯：周　硯")
    assert line.text == "责任编辑:周 硯"
    assert line.written(0, 2) == "責(zé)任"
    assert line.written(5, 8) == "周　硯"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("林溪、吴桐", ["林溪", "吴桐"]),
        ("林溪 吴桐", ["林溪", "吴桐"]),
        ("周　砚", ["周砚"]),
        ("阿力木·买买提", ["阿力木·买买提"]),
        ("John Smith", ["John Smith"]),
        ("林溪 文/图", ["林溪"]),
        ("", []),
        ("12", []),
        ("摄影", []),
    ],
)
def test_people_are_names(words: str, names: list[str]) -> None:
    assert [person.name for person in people(words)] == names


@pytest.mark.parametrize("words", ["记者在现场看到", "记者节", "有记者 12", "记者："])
def test_not_every_reporter_is_a_signature(words: str) -> None:
    assert signature(words) is None


def test_houses_are_known_by_their_names_and_hosts_only() -> None:
    assert house_named("《青原日报》社", HOUSES) == HOUSES[1]
    assert house_named("青原日报晚刊", HOUSES) is None
    assert house_named("", HOUSES) is None
    assert house_at("https://daily.qingyuan.example.evil/", HOUSES) is None
    assert house_at("http://[", HOUSES) is None
