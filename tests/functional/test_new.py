"""newsroom new, as an editor meets it: a file that does not pass, and passes once its blanks are filled."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from newsroom.stylebook.rule import rule_named
from tests.functional.pen import change, write
from tests.keyboard import BIN, Said, check, surroundings, typed

CLOCK = {"SOURCE_DATE_EPOCH": "1795406400"}  # 2026-11-23 12:00 in the site's zone
SHEET = "content/articles/progress/20261123-1.md"
FILLED = {
    "byline": "林小川",
    "editor": "贺知远",
    "reviewer": "何静安",
    "category": "sanitation",
    "problem": "2026-001",
    "place": "park",
    "people": "none",
    "by": "苏木",
    "method": "现场核查",
    "evidence": "证字〔2026〕第001号",
    "unit": "市环卫处",
    "offered": "2026-11-20",
    "author": "林溪",
    "url": "https://daily.qingyuan.example/2026/1011.html",
    "published": "2026-10-11",
    "kind": "written",
    "ref": "牧刊授〔2026〕8号",
    "title_change": "原题太长",
}
BODY = "柳园北角新添了三张长椅，椅子是旧木料做的，管护班每周查看一次。\n"
FREE = ("place",)
"""Blanks that may stay: not every problem has a place of the register."""

BLANK = re.compile(r"^( *)(\w+): *(?:#.*)?$", re.M)
WAITS_FOR = {"category": "EXP310"} | dict.fromkeys(("by", "method", "evidence"), "EXP307")
WAITS_FOR |= dict.fromkeys(("unit", "offered"), "EXP308")


@pytest.fixture(autouse=True)
def signed(site: Path) -> None:
    """Let git know the editor's name in this site."""
    subprocess.run(["git", "init", "-q"], cwd=site, check=True)
    subprocess.run(["git", "config", "user.name", "贺知远"], cwd=site, check=True)


def new(*words: str, at: Path, **env: str) -> Said:
    """Start an article at a fixed moment."""
    return typed("new", *words, at=at, env=CLOCK | env)


def only_new(site: Path) -> str:
    """Return the path of the one new article."""
    found = [path for path in (site / "content").rglob("*.md") if path.parts[-3] in ("drafts", "articles") and path.stem != "hello"]
    assert len(found) == 1
    return found[0].relative_to(site).as_posix()


def findings_on(site: Path, path: str) -> list[str]:
    """Return the lines of the report on one file."""
    return [line for line in check(path, at=site).out.splitlines() if line.startswith(path)]


def fill(site: Path, path: str, left: str = "") -> None:
    """Fill every blank of a scaffold but one."""
    text = (site / path).read_text("utf-8")
    answers = {name: words for name, words in FILLED.items() if name != left}
    filled = BLANK.sub(lambda blank: f"{blank[1]}{blank[2]}: {answers.get(blank[2], '')}".rstrip(), text)
    (site / path).write_text(filled + ("" if left == "body" else BODY), "utf-8")


def blanks_of(site: Path, path: str) -> list[str]:
    """Return the keys without a value that open no part."""
    text = (site / path).read_text("utf-8")
    return [match[2] for match in BLANK.finditer(text) if match[2] in FILLED]


CASES = [
    *[(kind, source) for kind in ("exemplar", "progress", "exposure") for source in ("own", "daily", "bare", "gov")],
    ("榜样", "own"),
    ("曝光", "own"),
    ("进展", "own"),
]


@pytest.mark.parametrize(("kind", "source"), CASES)
def test_a_filled_scaffold_passes(site: Path, kind: str, source: str) -> None:
    hosts = {"bare": "https://muma.example/8.html", "gov": "https://gov.example/8.html"}
    said = new(kind, "柳园新添三张长椅", "--source", source, "--publish", at=site)
    assert said.code == 0, said.all
    path = only_new(site)
    fill(site, path)
    if source in hosts:
        change(site, path, FILLED["url"], hosts[source])
    if kind in ("exposure", "曝光"):
        change(site, path, "editor: 贺知远", "editor: 周砚")
    assert findings_on(site, path) == []
    assert "20261123-1" in path


@pytest.mark.parametrize(("kind", "source"), [("progress", "own"), ("progress", "bare"), ("exposure", "own"), ("exemplar", "daily")])
def test_a_scaffold_with_one_blank_left_does_not_pass(site: Path, kind: str, source: str) -> None:
    new(kind, "柳园新添三张长椅", "--source", source, "--publish", at=site)
    path = only_new(site)
    fresh = (site / path).read_text("utf-8")
    blanks = [name for name in blanks_of(site, path) if name not in FREE and (name not in WAITS_FOR or rule_named(WAITS_FOR[name]))]
    assert len(blanks) >= (1 if source == "own" else 3)
    assert check(path, at=site).code == 1
    for name in blanks:
        (site / path).write_text(fresh, "utf-8")
        fill(site, path, left=name)
        assert places_of(site, path, name) & {finding.partition(": ")[0] for finding in findings_on(site, path)}, name


def places_of(site: Path, path: str, name: str) -> set[str]:
    """Return where a finding on a key may stand: at the key, or at the part that it belongs to."""
    lines = (site / path).read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{name}:"))
    part = next((number for number in range(at, 0, -1) if not lines[number].startswith(" ")), at)
    return {f"{path}:{number + 1}:{len(lines[number]) - len(lines[number].lstrip()) + 1}" for number in (at, part)}


def test_the_place_for_the_text_is_a_blank_too(site: Path) -> None:
    new("progress", "柳园新添三张长椅", "--publish", at=site)
    change(site, SHEET, "byline:", "byline: 林小川")
    assert check(SHEET, at=site).code == 1


def test_a_new_article_is_a_draft_and_moving_it_publishes_it(site: Path) -> None:
    said = new("progress", "柳园新添三张长椅", at=site)
    assert said.out.splitlines()[0] == "wrote content/drafts/progress/20261123-1.md"
    assert "still blank: byline, body" in said.out
    assert "move it to content/articles/progress/20261123-1.md" in said.out
    assert check(at=site).code == 0


def test_the_editor_comes_from_git_and_from_nowhere_else(site: Path) -> None:
    new("progress", "长椅", at=site)
    assert "editor: 贺知远" in (site / only_new(site)).read_text("utf-8")
    (site / only_new(site)).unlink()
    subprocess.run(["git", "config", "--unset", "user.name"], cwd=site, check=True)
    said = new("progress", "长椅", at=site, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null")
    assert "still blank: byline, editor, body" in said.out


@pytest.mark.parametrize("title", ['他说：“好” "quoted"', "key: value # no comment", "[甲] {乙} *丙* & !", "3 < 5", "- 一", "2026", "yes"])
def test_no_title_breaks_the_file(site: Path, title: str) -> None:
    assert new("progress", "--publish", "--slug", "bench", "--", title, at=site).code == 0
    fill(site, "content/articles/progress/bench.md")
    assert findings_on(site, "content/articles/progress/bench.md") == []


def test_nothing_is_ever_overwritten(site: Path) -> None:
    before = (site / "content/articles/progress/hello.md").read_bytes()
    for words in (("--slug", "hello"), ("--slug", "hello", "--publish")):
        said = new("progress", "长椅", *words, at=site)
        assert said.code == 2
        assert "--slug" in said.err
    assert (site / "content/articles/progress/hello.md").read_bytes() == before
    assert not (site / "content/drafts").exists()


def test_numbers_go_on_over_drafts_and_articles(site: Path) -> None:
    for words in ((), ("--publish",), ()):
        assert new("exposure", "长椅", *words, at=site).code == 0
    assert sorted(path.stem for path in (site / "content").rglob("2026*.md")) == ["20261123-1", "20261123-2", "20261123-3"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nonsense", "长椅"), "exemplar, exposure or progress"),
        (("progress", "  "), "title"),
        (("progress", "a\x1b[31mb"), "title"),
        (("progress", "长椅", "--slug", "Ä"), "a-z, 0-9"),
        (("progress", "长椅", "--slug", "../x"), "a-z, 0-9"),
        (("progress", "长椅", "--source", "dayly"), "daily"),
        (("progress", "长椅", "--from", "gone.txt"), "there is no gone.txt"),
        (("progress", "长椅", "--from", "empty.txt"), "empty.txt is empty"),
        (("progress", "长椅", "--from", "word.doc"), "no text"),
        (("progress", "长椅", "--from", "wide.txt"), "UTF-16"),
        (("progress", "长椅", "--from", "spoilt.txt"), "neither UTF-8 nor GBK"),
        (("progress", "长椅", "--from", "huge.txt"), "250,000"),
        (("progress", "长椅", "--from", "pipe"), "no file"),
        (("progress", "长椅", "--from", "content"), "no file"),
        (("progress", "长椅", "--from", "-"), "standard input is empty"),
        (("progress",), "TITLE"),
    ],
)
def test_wrong_use_writes_nothing_and_says_why(site: Path, words: tuple[str, ...], told: str) -> None:
    write(site, "empty.txt", " \n")
    write(site, "word.doc", b"\xd0\xcf\x11\xe0" + bytes(200))
    write(site, "wide.txt", "长椅".encode("utf-16"))
    write(site, "spoilt.txt", "长椅".encode() + b"\xff\xff\xfe")
    write(site, "huge.txt", "长" * 100_000)
    os.mkfifo(site / "pipe")
    said = new(*words, at=site)
    assert said.code == 2
    assert told in said.err
    assert "\x1b" not in said.all
    assert not (site / "content/drafts").exists()


def test_a_drafts_folder_that_leads_elsewhere_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (site / "content/drafts").symlink_to(tmp_path / "elsewhere")
    said = new("progress", "长椅", at=site)
    assert said.code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


PAGE = """柳园新添三张长椅
2026-10-11 09:30　来源：青原日报　作者：林溪　责任编辑：周砚　字号：大 中 小

　　柳园北角&ldquo;新添&rdquo;了三张长椅，管护班每周查看一次。
　　椅子是旧木料做的。（青原日报社记者 林溪）
原文链接：https://daily.qingyuan.example/2026/1011.html
版权声明：未经授权不得转载。
青ICP备00000009号
"""


def test_a_pasted_page_moves_to_the_front_matter_and_passes(site: Path) -> None:
    write(site, "page.txt", PAGE)
    said = new("进展", "柳园新添三张长椅", "--from", "page.txt", "--publish", at=site)
    assert said.code == 0, said.all
    path = only_new(site)
    text = (site / path).read_text("utf-8")
    assert "source: daily\n" in text
    assert "editor: 周砚" in text
    assert "  author: 林溪\n" in text
    assert "  published: 2026-10-11\n" in text
    assert text.endswith("---\n\n柳园北角“新添”了三张长椅，管护班每周查看一次。\n\n椅子是旧木料做的。\n")
    assert "line 2 -> original.published, source, original.author, editor: 2026-10-11 09:30" in said.out
    assert "line 7 cut, a notice of the page: 版权声明" in said.out
    assert "still blank" not in said.out
    assert findings_on(site, path) == []


def test_our_own_reporters_paste_becomes_our_own_report(site: Path) -> None:
    write(site, "page.txt", f"本报记者 林小川\n　　{BODY}\n（责编：周砚）\n")
    said = new("progress", "长椅", "--from", "page.txt", "--publish", at=site)
    text = (site / only_new(site)).read_text("utf-8")
    assert "source: own\nbyline: 林小川\neditor: 周砚" in text
    assert "line 1 -> byline: 本报记者 林小川" in said.out
    assert findings_on(site, only_new(site)) == []


def test_the_source_on_the_command_line_wins(site: Path) -> None:
    write(site, "page.txt", PAGE)
    new("progress", "长椅", "--from", "page.txt", "--source", "bare", at=site)
    assert "source: bare\n" in (site / only_new(site)).read_text("utf-8")


def test_an_unknown_house_leaves_the_source_blank_and_says_so(site: Path) -> None:
    write(site, "page.txt", f"来源：和风网\n{BODY}")
    said = new("progress", "长椅", "--from", "page.txt", "--publish", at=site)
    assert "the text names 和风网" in said.out
    assert "still blank: source" in said.out
    assert any("SRC101" in line for line in findings_on(site, only_new(site)))


DAMAGED = "旗里堅(jiān)持每周檢(jiǎn)查一次，新修了三条人行?道，锟斤拷。"


def test_damage_is_shown_at_its_columns_and_fix_repairs_the_pinyin_only(site: Path) -> None:
    write(site, "page.txt", f"来源：青原日报\n　　{DAMAGED}\n")
    said = new("progress", "长椅", "--from", "page.txt", at=site)
    path = only_new(site)
    lines = (site / path).read_text("utf-8").splitlines()
    number = lines.index(DAMAGED) + 1
    assert f"{path}:{number}:{DAMAGED.index('堅') + 1}: TXT602" in said.out
    assert f"{path}:{number}:{DAMAGED.index('?') + 1}: TXT601" in said.out
    check("--fix", path, at=site)
    assert (site / path).read_text("utf-8").splitlines()[number - 1] == "旗里堅持每周檢查一次，新修了三条人行?道，锟斤拷。"
    assert any("TXT601" in line for line in findings_on(site, path))
    assert not any("TXT602" in line for line in findings_on(site, path))


def test_gbk_is_shown_and_taken_only_when_somebody_says_yes(site: Path) -> None:
    write(site, "page.txt", f"来源：青原日报\r\n{BODY}".encode("gbk"))
    refused = new("progress", "长椅", "--from", "page.txt", at=site)
    assert refused.code == 2
    assert "来源：青原日报" in refused.err
    assert "--yes" in refused.err
    assert not (site / "content/drafts").exists()
    taken = new("progress", "长椅", "--from", "page.txt", "--yes", at=site)
    assert taken.code == 0
    assert BODY in (site / only_new(site)).read_text("utf-8")


def test_standard_input_is_taken(site: Path) -> None:
    command = [BIN / "newsroom", "new", "progress", "长椅", "--from", "-"]
    done = subprocess.run(command, input=PAGE.encode(), cwd=site, env=surroundings(CLOCK), capture_output=True, check=True)
    assert b"content/drafts/progress/20261123-1.md" in done.stdout
    assert "source: daily" in (site / only_new(site)).read_text("utf-8")


def test_it_speaks_chinese(site: Path) -> None:
    write(site, "page.txt", PAGE)
    said = typed("--lang", "zh-Hans", "new", "曝光", "长椅", "--from", "page.txt", at=site, env=CLOCK)
    assert "第 7 行已删去（原网页的声明和备案信息）" in said.out
    assert "还要填写：" in said.out
