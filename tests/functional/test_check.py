"""newsroom check, as editors and CI use it."""

import json
from pathlib import Path

import pytest

from tests.functional.pen import HELLO, REPRINT, add_reprint, change, codes, errors, report, write
from tests.keyboard import check, command, typed
from tests.sites import AS_OF

EXEMPLAR = """---
title: 钥匙挂在传达室
date: 2026-10-01 08:00
source: own
byline: 林小川
editor: 贺知远
---
传达室的墙上挂着三十把备用钥匙，谁家忘了带，来这里登记就能取。
"""
EXPOSURE = """---
title: 东门垃圾箱满溢
date: 2026-10-01 08:00
source: own
byline: 林小川
editor: 贺知远
reviewer: 周砚
category: sanitation
place: park
problem: 2026-001
people: none
verification: {by: 林小川, method: 现场核实, evidence: 核字01}
reply: {unit: 市环卫处, offered: 2026-09-28}
---
公园东门外的三只垃圾箱，连续三天早上都是满的。
"""


@pytest.fixture
def quiet(site: Path) -> Path:
    """Return a site that nothing at all is held against."""
    write(site, "content/articles/exemplars/keys.md", EXEMPLAR)
    write(site, "content/articles/exposures/20261001-1.md", EXPOSURE)
    change(site, "newsroom.toml", "[assessments]", "[limits]\nstale_days = 365\n\n[assessments]")
    return site


def test_a_site_without_findings_is_clean(quiet: Path) -> None:
    said = check("--strict", at=quiet)
    assert (said.code, said.out, said.err) == (0, "3 articles, 0 errors, 0 warnings\n", "")


def test_the_real_command_reports_place_code_cure_and_explanation(quiet: Path) -> None:
    change(quiet, HELLO, "source: own\n", "")
    said = command("newsroom", "check", "--as-of", "2026-11-23", at=quiet)
    assert said.code == 1
    assert said.out == (
        f"{HELLO}:1:1: SRC101 no source is named\n"
        "  hint: add `source:` with a key from registers/sources.toml; `source: own` for our own reports  (newsroom explain SRC101)\n"
        "3 articles, 1 errors, 0 warnings\n"
    )


def test_the_real_command_speaks_chinese(quiet: Path) -> None:
    change(quiet, HELLO, "source: own\n", "")
    said = command("newsroom", "--lang", "zh-Hans", "check", "--as-of", "2026-11-23", at=quiet)
    assert said.code == 1
    assert said.out.splitlines()[0].startswith(f"{HELLO}:1:1: SRC101 ")
    assert "办法：" in said.out or "办法:" in said.out
    assert said.out.splitlines()[-1] == "3 篇稿件，1 个错误，0 个提醒"


def test_the_language_of_the_environment_is_spoken(quiet: Path) -> None:
    assert "篇稿件" in typed("check", at=quiet, env={"LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"}).out


def test_the_language_of_the_site_goes_before_that_of_the_environment(quiet: Path) -> None:
    change(quiet, "newsroom.toml", "[contacts]", '[messages]\nlang = "zh-Hans"\n\n[contacts]')
    assert "篇稿件" in check(at=quiet).out
    assert "articles" in typed("--lang", "en", "check", at=quiet).out


def test_warnings_alone_are_clean(site: Path) -> None:
    said = check(at=site)
    assert said.code == 0
    assert "PUB721 warning: " in said.out
    assert "1 articles, 0 errors, 3 warnings" in said.out


def test_strict_makes_warnings_count(site: Path) -> None:
    assert check("--strict", at=site).code == 1


def test_a_draft_shows_its_faults_and_never_blocks(quiet: Path) -> None:
    write(quiet, "content/drafts/lights.md", REPRINT.replace("source: daily\n", "").replace("亮灯", "亮�"))
    said = check("--strict", at=quiet)
    assert said.code == 0
    assert "content/drafts/lights.md:1:1: SRC101 warning: " in said.out
    assert "content/drafts/lights.md:2:15: TXT601 warning: " in said.out


def test_json_is_exactly_what_is_promised(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    said = check("--format", "json", at=site)
    told = report(said)
    assert said.code == 1
    assert list(told) == ["version", "findings", "summary"]
    assert told["version"] == 1
    assert told["summary"] == {"articles": 1, "errors": 1, "warnings": 3}
    keys = ["path", "line", "column", "code", "name", "severity", "message", "hint", "related", "page"]
    assert [list(finding) for finding in told["findings"]] == [keys] * 4
    assert {finding["severity"] for finding in told["findings"]} == {"error", "warning"}


def test_json_gives_a_place_in_the_site_or_none(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    by_code = {finding["code"]: finding for finding in report(check("--format", "json", at=site))["findings"]}
    assert [by_code["SRC101"][key] for key in ("path", "line", "column", "page")] == [HELLO, 1, 1, None]
    assert [by_code["PUB721"][key] for key in ("path", "line", "column", "page")] == [None, None, None, None]


def test_json_names_the_other_place_of_a_collision(site: Path) -> None:
    write(site, "content/articles/exemplars/hello.md", EXEMPLAR)
    found = [finding for finding in report(check("--format", "json", at=site))["findings"] if finding["code"] == "PUB704"]
    places = {finding["path"] for finding in found} | {place["path"] for finding in found for place in finding["related"]}
    assert places == {HELLO, "content/articles/exemplars/hello.md"}
    assert all(set(place) == {"path", "line", "column"} for finding in found for place in finding["related"])


def test_github_gets_one_annotation_per_finding(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    said = check("--format", "github", at=site)
    assert said.code == 1
    lines = said.out.splitlines()
    assert len(lines) == 4
    assert all(line.startswith(("::error ", "::warning ")) for line in lines)
    begin = f"::error file={HELLO},line=1,col=1,title=SRC101 missing-source::no source is named — add "
    assert len([line for line in lines if line.startswith(begin)]) == 1


def test_github_gets_nothing_when_nothing_is_found(quiet: Path) -> None:
    assert check("--format", "github", at=quiet).out == ""


def test_a_day_decides_over_an_expired_permission(quiet: Path) -> None:
    path = add_reprint(quiet, REPRINT.replace("original:", "permission: {kind: licence, ref: 许字1号, until: 2026-11-21}\noriginal:"))
    assert typed("check", "--as-of", "2026-11-21", at=quiet).code == 0
    late = typed("check", "--as-of", "2026-11-22", "--format", "json", at=quiet)
    assert [(code, file) for code, file, _, _ in errors(late)] == [("SRC110", path)]


def test_source_date_epoch_is_the_day_too(quiet: Path) -> None:
    add_reprint(quiet, REPRINT.replace("original:", "permission: {kind: licence, ref: 许字1号, until: 2026-11-21}\noriginal:"))
    assert typed("check", at=quiet, env={"SOURCE_DATE_EPOCH": "1795233600"}).code == 0
    assert typed("check", at=quiet, env={"SOURCE_DATE_EPOCH": "1795406400"}).code == 1


@pytest.mark.parametrize("words", [(HELLO,), ("content/articles/progress",), ("content/articles/progress/",), ("content", HELLO)])
def test_paths_choose_what_is_shown(site: Path, words: tuple[str, ...]) -> None:
    change(site, HELLO, "source: own\n", "")
    said = check("--format", "json", *words, at=site)
    assert said.code == 1
    assert set(codes(said)) == {"SRC101", "PUB720"}


def test_a_clean_path_is_clean_whatever_stands_elsewhere(quiet: Path) -> None:
    change(quiet, HELLO, "source: own\n", "")
    path = add_reprint(quiet)
    assert check("--strict", path, at=quiet).code == 0
    assert check("--strict", at=quiet).code == 1


def test_paths_may_be_absolute_or_relative_to_where_the_editor_stands(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    assert "SRC101" in check(str(site / HELLO), at=site).out
    assert "SRC101" in check("hello.md", at=site / "content/articles/progress").out
    assert "SRC101" in typed("-C", "site", "check", HELLO, at=site.parent).out


def test_an_error_lowered_with_a_reason_is_a_warning_and_the_reason_is_printed_each_time(quiet: Path) -> None:
    change(quiet, HELLO, "editor: 贺知远\n", "")
    assert check(at=quiet).code == 1
    change(quiet, "newsroom.toml", "[assessments]", '[severity.SRC104]\nseverity = "warning"\nreason = "旧稿整理到年底"\n\n[assessments]')
    said = check(at=quiet)
    assert said.code == 0
    assert "SRC104 warning: " in said.out
    assert "SRC104 is lowered to a warning: 旧稿整理到年底" in said.out


def test_an_error_lowered_without_a_reason_stays_an_error(quiet: Path) -> None:
    change(quiet, HELLO, "editor: 贺知远\n", "")
    change(quiet, "newsroom.toml", "[assessments]", '[severity.SRC104]\nseverity = "warning"\n\n[assessments]')
    assert {code for code, *_ in errors(check("--format", "json", at=quiet))} == {"SRC104", "PUB719"}


def test_a_warning_can_be_raised_without_a_reason(site: Path) -> None:
    change(site, "newsroom.toml", "[assessments]", '[severity.PUB721]\nseverity = "error"\n\n[assessments]')
    assert [code for code, *_ in errors(check("--format", "json", at=site))] == ["PUB721", "PUB721"]


def test_all_findings_of_all_files_come_in_one_run(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    add_reprint(site, REPRINT.replace("editor: 贺知远\n", "").replace("  url: https://daily.qingyuan.example/2026/1120.html\n", ""))
    write(site, "content/articles/progress/broken.md", "---\ntitle: [\n---\n正文。\n")
    found = {(code, Path(file).stem) for code, file, _, _ in errors(check("--format", "json", at=site))}
    assert {("SRC101", "hello"), ("SRC104", "lights"), ("SRC103", "lights"), ("PUB701", "broken")} <= found


def test_check_writes_nothing(quiet: Path) -> None:
    before = sorted(quiet.rglob("*"))
    assert check(at=quiet).code == 0
    assert sorted(quiet.rglob("*")) == before


def test_gitlab_reads_the_report_of_the_real_command(quiet: Path) -> None:
    change(quiet, HELLO, "source: own\n", "")
    said = command("newsroom", "check", "--as-of", "2026-11-23", "--format", "gitlab", at=quiet)
    (issue,) = json.loads(said.out)
    assert (said.code, issue["check_name"], issue["severity"]) == (1, "SRC101 missing-source", "major")
    assert issue["location"] == {"path": HELLO, "lines": {"begin": 1}}


def test_code_hosts_read_the_report_of_the_real_command(quiet: Path) -> None:
    change(quiet, HELLO, "source: own\n", "")
    said = command("newsroom", "check", "--as-of", "2026-11-23", "--format", "sarif", at=quiet)
    (run,) = json.loads(said.out)["runs"]
    (result,) = run["results"]
    assert (said.code, result["ruleId"], run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]) == (1, "SRC101", "SRC101")


@pytest.mark.parametrize("form", ["gitlab", "sarif", "json"])
@pytest.mark.parametrize("words", [("build",), ("verify", "output")])
def test_build_and_verify_report_in_the_same_formats_and_in_nothing_else(live_site: Path, form: str, words: tuple[str, ...]) -> None:
    said = typed(*words, "--as-of", AS_OF, "--format", form, at=live_site)
    assert said.code == 0, said.all
    assert json.loads(said.out) is not None


def test_lines_that_move_leave_the_fingerprint_as_it_is(quiet: Path) -> None:
    change(quiet, HELLO, "阀芯", "阀\ufffd芯")
    before = json.loads(check("--format", "gitlab", at=quiet).out)
    change(quiet, HELLO, "柳园北角", "一段新的话。\n\n柳园北角")
    after = json.loads(check("--format", "gitlab", at=quiet).out)
    assert [issue["fingerprint"] for issue in after] == [issue["fingerprint"] for issue in before]
    assert [issue["location"] for issue in after] != [issue["location"] for issue in before]
