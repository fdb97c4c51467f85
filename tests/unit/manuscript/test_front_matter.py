"""What editors write between the lines: house keys, Chinese keys, stock Pelican keys, and the place of each."""

from datetime import date, datetime

import pytest

from newsroom.article.people import Byline, Original, Permission, Reply, Verification
from tests.unit.manuscript.desk import PATH, SITE, Line, article, lines, only, own, taken

ZONE = SITE.timezone


def test_own_report_needs_five_lines() -> None:
    item = article(own())
    assert (item.title, item.slug, item.kind.value, item.source) == ("柳园换了新阀芯", "valve", "progress", "own")
    assert item.date == datetime(2026, 11, 20, 9, 0, tzinfo=ZONE)
    assert item.byline == (Byline("林小川", "reporter", ""),)
    assert item.editor == "贺知远"
    assert (item.summary, item.lang, item.ai) == ("柳园北角的水龙头换了新的阀芯。", "zh-Hans", "none")
    assert (item.original, item.permission, item.people, item.modified) == (None, None, None, None)
    assert item.address == "progress/valve/"


def test_reprint_needs_five_lines_and_the_original() -> None:
    item = article(
        "---\ntitle: 渠水到了田头\ndate: 2026-11-20\nsource: daily\neditor: 贺知远\n"
        "original: {author: 林溪, url: https://daily.qingyuan.example/1.html, published: 2026-11-19}\n---\n渠水到了。\n"
    )
    assert item.original == Original("渠水到了田头", "林溪", "https://daily.qingyuan.example/1.html", date(2026, 11, 19))
    assert item.byline == ()
    assert not item.own


def test_exposure_gets_its_assessment_from_the_site() -> None:
    path = "content/articles/exposures/20261120-1.md"
    item = article(
        own(
            "reviewer: 唐禾",
            "category: sanitation",
            "place: park",
            "people: none",
            "verification: {by: 苏木, method: 现场核查, evidence: 证字一号}",
            "reply: {unit: 市环卫处, offered: 2026-11-18}",
        ),
        path,
    )
    assert item.kind.value == "exposure"
    assert item.people == ()
    assert item.assessment_ref == "测评〔2026〕第001号"
    assert item.verification == Verification("苏木", "现场核查", "证字一号")
    assert item.reply == Reply("市环卫处", date(2026, 11, 18), None)


def test_source_and_editor_have_no_default() -> None:
    item = article("---\ntitle: 柳园\ndate: 2026-11-20\n---\n柳园。\n")
    assert (item.source, item.editor, item.original) == ("", "", None)


def test_unsigned_original_is_no_name() -> None:
    item = article("---\ntitle: 柳园\ndate: 2026-11-20\nsource: daily\noriginal: {author: unsigned}\n---\n柳园。\n")
    assert item.original is not None
    assert item.original.unsigned


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("林小川", (Byline("林小川"),)),
        ("林小川、唐禾", (Byline("林小川"), Byline("唐禾"))),
        ("林小川，唐禾", (Byline("林小川"), Byline("唐禾"))),
        ("[林小川, 唐禾]", (Byline("林小川"), Byline("唐禾"))),
        ("{name: 林小川, role: photographer}", (Byline("林小川", "photographer"),)),
        (
            "[林小川, {name: 唐禾, role: correspondent, organisation: 市供水站}]",
            (Byline("林小川"), Byline("唐禾", "correspondent", "市供水站")),
        ),
    ],
)
def test_byline_may_be_written_in_any_of_its_forms(written: str, expected: tuple[Byline, ...]) -> None:
    assert article(own().replace("byline: 林小川", f"byline: {written}")).byline == expected


CHINESE = """---
标题: 柳园换了新阀芯
日期: 2026年11月20日 9:00
栏目: 进展
来源: daily
责任编辑: 贺知远
标签: [供水, 供水, 绿化]
摘要: 一句话。
原文: {标题: 柳园换阀芯, 作者: 林溪, 链接: "https://daily.qingyuan.example/1.html", 日期: 2026-11-19}
授权: {类型: written, 文号: 授字一号, 截止: 2027-01-01}
回应: {单位: 市供水站, 征询: 2026-11-18}
核实: {核实人: 苏木, 方法: 现场核查, 证据: 证字一号}
数据:
  - {名称: 阀芯, 数值: 12.60, 单位: 只, 截至: 2026-11-19, 来源: 市供水站}
历史稿: 是
---
柳园。
"""


def test_chinese_keys_are_the_same_keys() -> None:
    item = article(CHINESE)
    assert (item.title, item.editor, item.summary, item.tags, item.imported) == (
        "柳园换了新阀芯",
        "贺知远",
        "一句话。",
        ("供水", "绿化"),
        True,
    )
    assert item.original == Original("柳园换阀芯", "林溪", "https://daily.qingyuan.example/1.html", date(2026, 11, 19))
    assert item.permission == Permission("written", "授字一号", date(2027, 1, 1))
    assert item.reply == Reply("市供水站", date(2026, 11, 18))
    assert item.verification == Verification("苏木", "现场核查", "证字一号")
    assert [(figure.name, figure.value, figure.unit, figure.source) for figure in item.figures] == [("阀芯", "12.60", "只", "市供水站")]
    assert (item.at("original.published").line, item.at("figures.0.unit").line) == (9, 14)


def test_dotted_keys_are_nested_keys() -> None:
    item = article(
        "---\ntitle: 柳园\ndate: 2026-11-20\nsource: daily\noriginal.author: 林溪\n原文链接: https://daily.qingyuan.example/1\n---\n柳园。\n"
    )
    assert item.original is not None
    assert (item.original.author, item.original.url) == ("林溪", "https://daily.qingyuan.example/1")
    assert (item.at("original.url").line, item.at("original.published").line) == (6, 5)


STOCK = """Title: 柳园换了新阀芯
Date: 2026-11-20 09:00
Category: 进展
Tags: 供水, 绿化；道路
Source: daily
Editor: 贺知远
Source_URL: https://daily.qingyuan.example/1.html
Source_Author: 林溪
original.published: 2026-11-19
Summary: 一句话，
    接着写。

柳园。
"""


def test_stock_pelican_metadata_is_read() -> None:
    item = article(STOCK)
    assert item.tags == ("供水", "绿化", "道路")
    assert item.summary == "一句话， 接着写。"
    assert item.original == Original("柳园换了新阀芯", "林溪", "https://daily.qingyuan.example/1.html", date(2026, 11, 19))
    assert (item.at("original.url").line, item.at("original.title").line, item.at("kind").line) == (7, 7, 3)
    assert item.body.markdown == "柳园。\n"


def test_authors_of_stock_pelican_are_the_byline() -> None:
    item = article("Title: 柳园\nDate: 2026-11-20\nAuthors: 林小川; 唐禾\nSource: own\n\n柳园。\n")
    assert [maker.name for maker in item.byline] == ["林小川", "唐禾"]


def test_every_key_knows_its_line_and_column() -> None:
    item = article(
        own(
            "reply:",
            "  unit: 市供水站",
            "  offered: 2026-11-18",
            "tags: [供水, 绿化]",
            "honours:",
            "  - title: 标兵",
            "    url: https://a.b/",
        )
    )
    spots = {
        key: (item.at(key).line, item.at(key).column) for key in ("title", "reply.offered", "tags.1", "honours.0.url", "verification.by")
    }
    assert spots == {"title": (2, 1), "reply.offered": (9, 3), "tags.1": (10, 12), "honours.0.url": (13, 5), "verification.by": (1, 1)}


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\u2029"])
def test_places_count_lines_as_editors_see_them(separator: str) -> None:
    sheet = taken(own(f"summary: 一{separator} 二", "sumary: 三"))
    assert Line(8, 1, "unknown-key", "near") in lines(sheet)


def test_body_starts_behind_the_head() -> None:
    item = article(own(body="第一段。\n\n第二段。"))
    assert item.body.markdown == "第一段。\n\n第二段。\n"
    assert item.body.offset == len(own(body="")) - 1


@pytest.mark.parametrize(
    ("lines_of_head", "line", "variant"),
    [
        (("title：柳园", "date: 2026-11-20"), 2, "wide-colon"),
        (("title: 柳园", "source：own", "date: 2026-11-20"), 3, "wide-colon"),
        (("title: 通知: 停水", "date: 2026-11-20"), 2, "colon"),
        (("date: 2026-11-20", 'title: "柳园', "source: own"), 3, "quote"),
        (("date: 2026-11-20", 'title: "柳园”', "source: own"), 3, "wide-quote"),
        (("date: 2026-11-20", "title: *柳园*"), 3, "sign"),
        (("date: 2026-11-20", "title: @柳园"), 3, "sign"),
        (("date: 2026-11-20", "title: &x 柳园", "summary: *x"), 3, "alias"),
        (("date: 2026-11-20", "tags:", "\t- 柳园"), 4, "tab"),
        (("date: 2026-11-20", "tags: [柳园"), 4, "bracket"),
        (("date: 2026-11-20", "title: 柳\x07园"), 3, "character"),
    ],
)
def test_an_unreadable_head_says_where_and_why(lines_of_head: tuple[str, ...], line: int, variant: str) -> None:
    fault = only(taken("\n".join(("---", *lines_of_head, "---", "柳园。", ""))))
    assert (fault.place.line, fault.rule, fault.variant) == (line, "bad-front-matter", variant)


@pytest.mark.parametrize(
    ("line", "rule", "variant"),
    [
        ("kind: opinion", "bad-front-matter", "choice"),
        ("ai: “none”", "bad-front-matter", "wide-quoted"),
        ("imported: perhaps", "bad-front-matter", "bool"),
        ("figures: 12", "bad-front-matter", "list"),
        ("verification: 苏木", "bad-front-matter", "mapping"),
        ("summary: [一, 二]", "bad-front-matter", "text"),
        ("editor: 唐禾", "bad-front-matter", "duplicate-key"),
        ("corrections: [{date: 2026-11-20, what: '', why: 笔误}]", "bad-front-matter", "blank"),
        ("corrections: [{date: 2026-11-20, what: 数字}]", "bad-front-matter", "missing"),
        ("lang: 中文", "bad-front-matter", "pattern"),
        ("before_after: [[images/a.jpg]]", "bad-front-matter", "pair"),
        ("moved_from: https://old.example/", "bad-front-matter", "address"),
        ("moved_from: ./index.html", "bad-front-matter", "address"),
        ("moved_from: /.git/x.html", "bad-front-matter", "address"),
        ("moved_from: //evil.example/", "bad-front-matter", "address"),
        (f"moved_from: /{'a' * 101}/", "bad-front-matter", "address"),
        (f"tags: [{'长' * 61}]", "bad-front-matter", "long"),
        ("tags: ['']", "bad-front-matter", "blank"),
        ('summary: "一\\u202e二"', "bad-front-matter", "control"),
        ("original: {published: 昨天}", "bad-date", ""),
        ("modified: “2026-11-20”", "bad-date", "wide-quoted"),
        ("sumary: 一", "unknown-key", "near"),
        ("author: 林小川", "unknown-key", "near"),
        ("天气: 晴", "unknown-key", ""),
        ("reply: {unti: 市供水站}", "unknown-key", "near"),
        ("save_as: index.html", "forbidden-key", ""),
        ("slug: ../x", "escaping-path", "slug"),
        ("slug: X", "bad-slug", ""),
        ("summary: 一<br>二", "unsafe-html", "field"),
        ("kind: exposure", "contradicted-kind", ""),
    ],
)
def test_a_bad_line_is_one_fault_at_that_line(line: str, rule: str, variant: str) -> None:
    sheet = taken(own(line))
    fault = only(sheet)
    assert (fault.place.line, fault.rule, fault.variant) == (7, rule, variant)
    assert sheet.article
    assert sheet.article.title == "柳园换了新阀芯"


def test_one_bad_part_spoils_no_other_part() -> None:
    sheet = taken(
        "---\ntitle: 柳园\ndate: 2026-11-20\nsource: daily\n"
        "original: {author: 林溪, url: https://daily.qingyuan.example/1, published: 昨天, autor: 甲}\ntags: [供水]\n---\n柳园。\n"
    )
    assert [fault.rule for fault in sheet.faults] == ["bad-date", "unknown-key"]
    assert sheet.article
    assert sheet.article.original == Original("柳园", "林溪", "https://daily.qingyuan.example/1")
    assert sheet.article.tags == ("供水",)


def test_empty_lines_of_a_head_are_as_if_they_were_not_there() -> None:
    item = article(own("summary:", "modified:", "tags: ~", "reply:", "permission: null"))
    assert (item.summary, item.modified, item.tags, item.reply, item.permission) == ("柳园北角的水龙头换了新的阀芯。", None, (), None, None)
    assert item.at("tags").line == 9


@pytest.mark.parametrize("word", ["是", "否", "true", "No", "123", "12.60", "2026-10-01"])
def test_a_title_is_text_whatever_yaml_would_make_of_it(word: str) -> None:
    assert article(own().replace("柳园换了新阀芯", word, 1)).title == word


def test_a_file_that_only_looks_stock_has_no_head() -> None:
    assert only(taken("柳园北角的水龙头换了新的阀芯。\n\n第二段。\n")).variant == "none"
    assert only(taken("标题：柳园\n日期：2026-11-20\n\n第二段。\n")).variant == "wide-colon"


def test_file_name_that_is_no_slug_is_a_fault_of_the_whole_file() -> None:
    fault = only(taken(own(), "content/articles/progress/阀芯.md"))
    assert (fault.rule, fault.variant, fault.place.line) == ("bad-slug", "file-name", None)
    assert article(own("slug: valve-2"), PATH).slug == "valve-2"


def test_draft_says_its_kind_or_lies_in_a_folder_of_it() -> None:
    assert article(own("kind: 榜样"), "content/drafts/valve.md").draft
    assert article(own(), "content/drafts/exposures/valve.md").kind.value == "exposure"
    assert only(taken(own(), "content/drafts/valve.md")).rule == "contradicted-kind"
