"""The day book tells what a publish changed, found and took."""

from dataclasses import replace
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from newsroom.article.finding import Finding, Severity
from newsroom.article.place import Place
from newsroom.article.wording import Wording
from newsroom.daybook.comparison import article_changes, by_editor, by_rule, file_count
from newsroom.daybook.report import FileCount, Report, from_json, to_json
from newsroom.daybook.sheet import sheet
from newsroom.daybook.stopwatch import Stopwatch
from newsroom.release.manifest import FileMark
from tests.unit.release.test_manifest import IMPRINT, MANIFEST

MOMENT = datetime(2026, 11, 23, 23, 50, tzinfo=ZoneInfo("Asia/Shanghai"))
LATER = replace(
    MANIFEST,
    id=8,
    items=(replace(IMPRINT, address="progress/warmth/"), replace(IMPRINT, slug="bench", address="progress/bench/", editor="丁")),
    files={"index.html": FileMark("ef" * 32, 6), "new.html": FileMark("01" * 32, 1)},
)


def test_changes_are_told_by_kind_and_address() -> None:
    changes = article_changes(MANIFEST, LATER)
    assert [(item.kind, item.address, item.moved) for item in changes] == [
        ("new", "progress/bench/", ""),
        ("changed", "progress/warmth/", "progress/heating/"),
        ("gone", "progress/heating/", ""),
    ]
    assert dict(by_editor(changes)) == {"丁": 1, "丙": 1}


def test_other_words_under_the_same_imprint_are_a_change() -> None:
    before = replace(MANIFEST, wordings={"heating": Wording("a", "b")})
    assert article_changes(before, replace(before, id=8)) == ()
    assert [item.kind for item in article_changes(before, replace(before, id=8, wordings={"heating": Wording("x", "b")}))] == ["changed"]
    assert article_changes(MANIFEST, before) == ()


def test_files_are_counted() -> None:
    assert file_count(MANIFEST, LATER) == FileCount(new=1, changed=1, gone=1, same=0)
    assert file_count(None, MANIFEST) == FileCount(new=2)


def test_findings_are_grouped_errors_first_and_numbers_masked() -> None:
    place = Place("content/articles/progress/11010519491231002X.md", 3, 1)
    error = Finding(place, "SRC101", "missing-source", Severity.ERROR, "", "")
    warning = Finding(Place(""), "PUB720", "stale-column", Severity.WARNING, "", "")
    counted = by_rule([warning, error, error])
    assert [(item.code, len(item.places)) for item in counted] == [("SRC101", 2), ("PUB720", 1)]
    assert "11010519491231002X" not in "".join(counted[0].places)
    assert counted[0].places[0].endswith(".md:3:1")


def test_a_report_comes_back_as_it_was_and_its_page_escapes_what_it_tells() -> None:
    changes = article_changes(None, replace(MANIFEST, items=(replace(IMPRINT, title="<script>甲</script>"),)))
    report = Report(outcome="published", started=MOMENT, as_of=MOMENT, who="周", source="", changes=changes, stages={"check": 0.5})
    assert from_json(to_json(report).encode()) == report
    page = sheet(report, "zh-Hans")
    assert "&lt;script&gt;甲" in page
    assert "<script" not in page
    assert "检查" in page
    assert sheet(report, "en") != page


def test_a_stopwatch_adds_up_stages_and_passes_on_what_it_hears() -> None:
    ticks = count(0, 2)
    heard: list[tuple[str, int, int]] = []
    watch = Stopwatch(clock=lambda: float(next(ticks)))
    with watch.telling(lambda *told: heard.append(told)):
        watch("read", 1, 2)
        watch("read", 2, 2)
        watch("check", 0, 0)
    with watch.telling(lambda *told: heard.append(told)):
        watch("release", 0, 0)
    assert dict(watch.laps) == {"read": 2.0, "check": 2.0, "release": 2.0}
    assert [stage for stage, *_ in heard] == ["read", "read", "check", "release"]
