"""The scaffold: exactly the keys that a kind and a source need, in YAML that survives any title."""

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import yaml

from newsroom.article.article import Kind
from newsroom.article.people import Byline
from newsroom.article.place import SourceText
from newsroom.manuscript.header import read_header
from newsroom.manuscript.paste import Paste
from newsroom.manuscript.scaffold import Assignment, Sheet, scaffold, yaml_word
from newsroom.manuscript.slugs import free_slug

WHEN = datetime(2026, 11, 23, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
OWN_KEYS = ["title", "date", "source", "byline", "editor"]
REPRINT_KEYS = ["title", "date", "source", "editor", "original"]
EXPOSURE_KEYS = ["reviewer", "category", "place", "people", "verification", "reply"]


def job(kind: Kind = Kind.PROGRESS, source: str = "own", **more: object) -> Assignment:
    """Return an assignment on the benches."""
    return dataclasses.replace(Assignment(kind, "长椅", WHEN, source), **more)


def matter(sheet: Sheet) -> dict[str, object]:
    """Return the front matter as our own reader reads it."""
    header = read_header(SourceText("content/drafts/progress/a.md", sheet.text), 16_384)
    assert header.readable
    assert header.faults == ()
    return dict(header.data)


@pytest.mark.parametrize(
    ("kind", "source", "keys"),
    [
        (Kind.EXEMPLAR, "own", OWN_KEYS),
        (Kind.PROGRESS, "own", OWN_KEYS),
        (Kind.PROGRESS, "daily", REPRINT_KEYS),
        (Kind.EXEMPLAR, "", REPRINT_KEYS),
        (Kind.EXPOSURE, "own", OWN_KEYS + EXPOSURE_KEYS),
        (Kind.EXPOSURE, "daily", REPRINT_KEYS + EXPOSURE_KEYS),
    ],
)
def test_the_keys_are_those_that_the_kind_and_the_source_need(kind: Kind, source: str, keys: list[str]) -> None:
    assert list(matter(scaffold(job(kind, source)))) == keys


def test_a_source_without_permission_and_a_section_without_assessment_are_asked_for() -> None:
    found = matter(scaffold(job(Kind.EXPOSURE, "bare", permission=True, assessment=True)))
    assert found["permission"] == {"kind": None, "ref": None}
    assert "assessment_ref" in found


def test_blanks_are_named_and_told_in_chinese_behind_the_key() -> None:
    sheet = scaffold(job(Kind.EXPOSURE, categories={"sanitation": "环卫保洁"}))
    assert sheet.blanks == (
        *("byline", "editor", "reviewer", "category", "place", "people"),
        *("verification.by", "verification.method", "verification.evidence", "reply.unit", "reply.offered", "body"),
    )
    assert "category:                     # 顽疾：sanitation（环卫保洁）\n" in sheet.text
    for line in sheet.text.split("---\n")[1].splitlines():
        if line.rstrip().endswith(":") and "#" not in line:
            assert line in ("verification:", "reply:")


TITLES = [
    "长椅",
    '他说：“好” "quoted" \'single\'',
    "key: value # no comment",
    "# 话题 #",
    "- 一",
    "[甲, 乙]",
    "{a: b}",
    "*星* & 号",
    "@某人 %百分比 `代码`",
    "！叹号 !tag",
    "> 引用 | 竖线",
    "yes",
    "null",
    "~",
    "2026",
    "2026-11-23",
    "1e3",
    "反斜杠 \\n \\",
    "3 < 5",
    "---",
    "👍 好",
    "末尾冒号:",
    "𠮷野家",
]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_comes_back_as_it_was(title: str) -> None:
    for source in ("own", "daily"):
        assert matter(scaffold(job(source=source, title=title)))["title"] == title


@pytest.mark.parametrize("word", [*TITLES, "a\x7fb", "a\x85b", "a\u2028b", "a\ufeffb", "a\nb", "\ufffe", "\x00"])
def test_any_words_are_safe_in_yaml(word: str) -> None:
    read = yaml.load(f"key: {yaml_word(word)}  # comment", Loader=yaml.BaseLoader)
    assert read == {"key": word}


def test_what_a_paste_says_goes_to_its_keys() -> None:
    paste = Paste(
        "正文。\n", "旧标题", "daily", "", (Byline("林溪"), Byline("吴桐", "correspondent")), "周砚", "2026年10月11日 09:30", "https://d.example/1"
    )
    reprint = scaffold(job(source="daily", editor="贺知远", paste=paste))
    found = matter(reprint)
    assert found["editor"] == "周砚"
    assert found["original"] == {"title": "旧标题", "author": "林溪、吴桐", "url": "https://d.example/1", "published": "2026-10-11"}
    assert reprint.blanks == ("title_change",)
    assert reprint.text.endswith("---\n\n正文。\n")
    own = scaffold(job(paste=paste))
    assert matter(own)["byline"] == [{"name": "林溪"}, {"name": "吴桐", "role": "correspondent"}]
    assert own.blanks == ()
    assert "# 粘贴的文字里写的是 2026年10月11日 09:30" in own.text
    assert "# 粘贴的文字里标题是：旧标题" in own.text


def test_reporters_alone_are_one_line() -> None:
    assert matter(scaffold(job(paste=Paste("正文。\n", makers=(Byline("林溪"), Byline("陆望"))))))["byline"] == "林溪、陆望"


@pytest.mark.parametrize("name", ["和风网 # x: y", "和\x1b[31m风\u202e网", "?"])
def test_a_strangers_name_is_a_comment_and_can_be_nothing_else(name: str) -> None:
    sheet = scaffold(job(source="", paste=Paste("正文。\n", stranger=name)))
    assert matter(sheet)["source"] is None
    assert "source" in sheet.blanks
    assert "\x1b" not in sheet.text


def test_no_editor_is_made_up() -> None:
    assert "editor" in scaffold(job()).blanks
    assert matter(scaffold(job(editor="贺 知远")))["editor"] == "贺 知远"


@pytest.mark.parametrize(
    ("kind", "title", "taken", "slug"),
    [
        (Kind.PROGRESS, "长椅修好了", (), "20261123-1"),
        (Kind.PROGRESS, "长椅修好了", ("20261123-1", "20261123-3"), "20261123-2"),
        (Kind.PROGRESS, "5G 基站 Wi-Fi café", (), "20261123-5g-wi-fi-cafe"),
        (Kind.PROGRESS, "Bench", ("20261123-bench",), "20261123-bench-2"),
        (Kind.EXEMPLAR, "2026年的长椅", (), "20261123-1"),
        (Kind.EXPOSURE, "Bench", (), "20261123-1"),
        (Kind.EXPOSURE, "Bench", ("20261123-1",), "20261123-2"),
        (Kind.PROGRESS, "a" * 200, (), "20261123-" + "a" * 40),
    ],
)
def test_slugs_are_free_and_fit_for_addresses(kind: Kind, title: str, taken: tuple[str, ...], slug: str) -> None:
    assert free_slug(kind, title, WHEN, taken) == slug
