"""Findings as people, programs and CI read them."""

import dataclasses
import json
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition
from newsroom.article.finding import Finding, Severity
from newsroom.article.place import Place, SourceText
from newsroom.article.site import SeverityChange, Site
from newsroom.stylebook.formats.github import render_github
from newsroom.stylebook.formats.gitlab import render_gitlab
from newsroom.stylebook.formats.json import render_json
from newsroom.stylebook.formats.sarif import render_sarif
from newsroom.stylebook.formats.text import render_text, where
from newsroom.stylebook.rule import rule_book

ZONE = ZoneInfo("Asia/Shanghai")
SITE = Site("晨报社", "https://www.morning.example", "晨报社", 2024, ZONE)
EDITION = Edition(SITE, datetime(2026, 11, 23, 12, tzinfo=ZONE), (Manuscript(SourceText("content/drafts/a.md", "")),))
FINDING = Finding(Place("content/a.md", 4, 7), "SRC101", "missing-source", Severity.ERROR, "no source is named", "add `source:`")
WIDE = Finding(Place(""), "PUB721", "empty-column", Severity.WARNING, "nothing in 50%", "write,\nthen save: now")
PAGE = dataclasses.replace(FINDING, code="OUT803", related=(Place("content/b.md", 2), Place("theme/x.html")), page="a/index.html")


def test_people_read_place_code_cure_and_counts() -> None:
    assert render_text([FINDING, WIDE], EDITION, "en").splitlines() == [
        "content/a.md:4:7: SRC101 no source is named",
        "  hint: add `source:`  (newsroom explain SRC101)",
        "(site): PUB721 warning: nothing in 50%",
        "  hint: write,",
        "then save: now",
        "  (newsroom explain PUB721)",
        "1 articles, 1 errors, 1 warnings",
    ]


def test_people_read_it_in_chinese() -> None:
    assert render_text([WIDE], EDITION, "zh-Hans").splitlines() == [
        "（全站）: PUB721 提醒：nothing in 50%",
        "  办法: write,",
        "then save: now",
        "  (newsroom explain PUB721)",
        "1 篇稿件，0 个错误，1 个提醒",
    ]


def test_people_read_the_page_and_the_other_places() -> None:
    assert render_text([PAGE], EDITION, "en").splitlines()[1:4] == [
        "  page: a/index.html",
        "  see also: content/b.md:2",
        "  see also: theme/x.html",
    ]


def test_lowered_rules_are_named_with_their_reasons_even_when_nothing_is_found() -> None:
    changes = {"SRC104": SeverityChange(Severity.WARNING, "旧稿"), "PUB721": SeverityChange(Severity.ERROR)}
    site = dataclasses.replace(SITE, severities=changes)
    lines = render_text([], dataclasses.replace(EDITION, site=site), "en").splitlines()
    assert lines == ["1 articles, 0 errors, 0 warnings", "SRC104 is lowered to a warning: 旧稿"]


@pytest.mark.parametrize(
    ("place", "shown"),
    [(Place("a.md"), "a.md"), (Place("a.md", 3), "a.md:3"), (Place("a.md", 3, 1), "a.md:3:1"), (Place(""), "(all)")],
)
def test_a_place_is_shown_as_editors_programs_link_it(place: Place, shown: str) -> None:
    assert where(place, "(all)") == shown


def test_programs_get_exactly_the_promised_keys() -> None:
    told = json.loads(render_json([PAGE, WIDE], EDITION, "en"))
    assert told == {
        "version": 1,
        "findings": [
            {
                "path": "content/a.md",
                "line": 4,
                "column": 7,
                "code": "OUT803",
                "name": "missing-source",
                "severity": "error",
                "message": "no source is named",
                "hint": "add `source:`",
                "related": [
                    {"path": "content/b.md", "line": 2, "column": None},
                    {"path": "theme/x.html", "line": None, "column": None},
                ],
                "page": "a/index.html",
            },
            {
                "path": None,
                "line": None,
                "column": None,
                "code": "PUB721",
                "name": "empty-column",
                "severity": "warning",
                "message": "nothing in 50%",
                "hint": "write,\nthen save: now",
                "related": [],
                "page": None,
            },
        ],
        "summary": {"articles": 1, "errors": 1, "warnings": 1},
    }


def test_programs_get_a_report_of_nothing_too() -> None:
    assert json.loads(render_json([], EDITION, "en"))["findings"] == []


def test_github_gets_a_command_per_finding_with_everything_escaped() -> None:
    assert render_github([FINDING, WIDE, PAGE], EDITION, "en").splitlines() == [
        "::error file=content/a.md,line=4,col=7,title=SRC101 missing-source::no source is named — add `source:`",
        "::warning title=PUB721 empty-column::nothing in 50%25 — write,%0Athen save: now",
        "::error file=content/a.md,line=4,col=7,title=OUT803 missing-source::no source is named [a/index.html] — add `source:`",
    ]


def test_github_is_not_led_astray_by_a_file_name() -> None:
    finding = dataclasses.replace(FINDING, place=Place("content/a,line=1::b%.md", 4, 7))
    assert render_github([finding], EDITION, "en").startswith("::error file=content/a%2Cline=1%3A%3Ab%25.md,line=4,")


def test_github_gets_nothing_of_nothing() -> None:
    assert render_github([], EDITION, "en") == ""


def sarif(findings: Sequence[Finding], lang: str = "en") -> Any:
    """Return the only run of a SARIF report."""
    log = json.loads(render_sarif(findings, EDITION, lang))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_sarif_tells_place_words_and_mark_of_a_finding() -> None:
    (result,) = sarif([PAGE])["results"]
    mark = result.pop("partialFingerprints")
    assert re.fullmatch("[0-9a-f]{64}", mark["newsroom/v1"])
    assert result == {
        "ruleId": "OUT803",
        "ruleIndex": [rule.code for rule in rule_book()].index("OUT803"),
        "level": "error",
        "message": {"text": "no source is named [a/index.html] — add `source:`"},
        "locations": [location("content/a.md", startLine=4, startColumn=7)],
        "relatedLocations": [{"id": 1, **location("content/b.md", startLine=2)}, {"id": 2, **location("theme/x.html", startLine=1)}],
    }


def location(uri: str, **region: int) -> dict[str, object]:
    """Return a SARIF location below the root."""
    return {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}, "region": region}}


def test_sarif_puts_what_concerns_the_whole_site_at_its_settings() -> None:
    (result,) = sarif([WIDE])["results"]
    assert (result["level"], result["locations"]) == ("warning", [location("newsroom.toml", startLine=1)])
    assert "relatedLocations" not in result


def test_sarif_counts_columns_in_characters_and_names_files_as_addresses() -> None:
    run = sarif([dataclasses.replace(FINDING, place=Place("content/drafts/新 稿%.md", 2, 9))], "zh-Hans")
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == "zh-CN"
    assert set(run["originalUriBaseIds"]) == {"%SRCROOT%"}
    (where,) = run["results"][0]["locations"]
    assert where == location("content/drafts/%E6%96%B0%20%E7%A8%BF%25.md", startLine=2, startColumn=9)


def test_sarif_describes_every_rule_of_the_book() -> None:
    run = sarif([])
    assert run["results"] == []
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "newsroom"
    assert [(rule["id"], rule["name"], rule["defaultConfiguration"]["level"]) for rule in rules] == [
        (rule.code, rule.name, rule.severity.value) for rule in rule_book()
    ]
    for rule in rules:
        assert set(rule) == {"id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"}
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        assert "How to fix:" in rule["help"]["text"]
        assert "Why:" not in rule["fullDescription"]["text"] != rule["help"]["text"]


def test_gitlab_gets_exactly_what_a_code_quality_report_has() -> None:
    issues = json.loads(render_gitlab([FINDING, WIDE], EDITION, "en"))
    marks = [issue.pop("fingerprint") for issue in issues]
    assert all(re.fullmatch("[0-9a-f]{64}", mark) for mark in marks)
    assert issues == [
        {
            "description": "no source is named — add `source:`",
            "check_name": "SRC101 missing-source",
            "severity": "major",
            "location": {"path": "content/a.md", "lines": {"begin": 4}},
        },
        {
            "description": "nothing in 50% — write,\nthen save: now",
            "check_name": "PUB721 empty-column",
            "severity": "minor",
            "location": {"path": "newsroom.toml", "lines": {"begin": 1}},
        },
    ]


def test_gitlab_gets_an_empty_report_of_nothing() -> None:
    assert json.loads(render_gitlab([], EDITION, "en")) == []


def marks(findings: Sequence[Finding]) -> list[str]:
    """Return the fingerprints of findings, the same in both formats."""
    told = [issue["fingerprint"] for issue in json.loads(render_gitlab(findings, EDITION, "en"))]
    assert told == [result["partialFingerprints"]["newsroom/v1"] for result in sarif(findings)["results"]]
    return told


def test_a_finding_is_known_again_when_its_lines_move_and_told_from_one_alike() -> None:
    moved = dataclasses.replace(FINDING, place=Place("content/a.md", 40, 1))
    assert marks([FINDING]) == marks([moved]) == marks([WIDE, FINDING])[1:]
    assert len(set(marks([FINDING, moved, WIDE, PAGE]))) == 4


@pytest.mark.parametrize(
    "change", [{"code": "SRC102"}, {"message": "another"}, {"page": "b/index.html"}, {"place": Place("content/b.md", 4, 7)}]
)
def test_another_finding_has_another_mark(change: dict[str, Any]) -> None:
    assert marks([FINDING]) != marks([dataclasses.replace(FINDING, **change)])
