"""Every publish leaves a report below private/, for those who answer for it and for nobody else."""

import stat
import subprocess
from pathlib import Path

from newsroom.copydesk.reports import expunge_reports
from newsroom.copydesk.settings import read_settings
from newsroom.corrections.traces import Detector, trace_of
from newsroom.daybook.report import Report, from_json
from newsroom.delivery.local import LocalTarget
from tests.functional.pen import HELLO, add_reprint, change, tree_hash
from tests.keyboard import publish, typed

TITLE = "柳园的水龙头修好了"


def reports(root: Path) -> list[Report]:
    return [from_json(file.read_bytes()) for file in sorted((root / "private/reports").glob("*.json"))]


def test_a_first_publish_tells_what_is_new_who_answers_and_how_long_it_took(live_site: Path) -> None:
    (report,) = reports(live_site)
    manifest = LocalTarget(live_site / "site", read_settings(live_site).site).live()
    assert manifest
    assert (report.outcome, report.release, report.previous, report.articles) == ("published", 1, None, 1)
    assert [(item.kind, item.address, item.title) for item in report.changes] == [("new", "progress/hello/", TITLE)]
    assert report.tree == manifest.tree_hash
    assert report.files.new == len(manifest.files)
    assert sum(report.editors.values()) == 1
    assert {"check", "render", "verify", "release"} <= set(report.stages)
    assert all(seconds >= 0 for seconds in report.stages.values())


def test_nobody_else_reads_reports(live_site: Path) -> None:
    kept = live_site / "private/reports"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in kept.iterdir()} == {0o600}


def test_a_second_publish_tells_what_came_and_a_third_that_nothing_did(live_site: Path) -> None:
    add_reprint(live_site)
    said = publish(at=live_site)
    assert "report: private/reports/" in said.err
    publish(at=live_site)
    _, second, third = sorted(reports(live_site), key=lambda report: (report.started, report.outcome != "published"))
    assert [(item.kind, item.address) for item in second.changes] == [("new", "progress/lights/")]
    assert (third.outcome, third.release, third.changes) == ("nothing-new", 2, ())


def test_a_refused_publish_is_reported_with_its_findings(live_site: Path) -> None:
    change(live_site, HELLO, "editor:", "#editor:")
    assert publish(at=live_site).code == 1
    refused = next(report for report in reports(live_site) if report.outcome == "refused")
    assert refused.release is None
    missing = next(item for item in refused.findings if item.code == "SRC104")
    assert missing.severity == "error"
    assert missing.places == (f"{HELLO}:1:1",)


def test_the_page_loads_nothing_and_speaks_the_desks_language(live_site: Path) -> None:
    add_reprint(live_site)
    typed("--lang", "zh-Hans", "publish", "--as-of", "2026-11-23 12:00", at=live_site)
    page = max((live_site / "private/reports").glob("*.html")).read_text("utf-8")
    assert '<html lang="zh-Hans">' in page
    assert "二十四条小巷亮灯" in page
    assert not any(word in page for word in ("http:", "https:", "<script", "<link", "<img"))


def test_old_reports_go_after_their_time(live_site: Path) -> None:
    kept = live_site / "private/reports"
    (old,) = kept.glob("*.json")
    old.write_bytes(old.read_bytes().replace(b'"started": "20', b'"started": "19'))
    publish(at=live_site)
    assert len(reports(live_site)) == 1
    assert len(list(kept.iterdir())) == 2


def test_what_git_would_see_is_not_written_and_nothing_is_published(site: Path) -> None:
    subprocess.run(["git", "init", "-q", str(site)], check=True)
    (site / ".gitignore").write_text("", "utf-8")
    said = publish(at=site)
    assert said.code == 2, said.all
    assert not (site / "site").exists()
    assert not (site / "private").exists()


def test_reports_forget_what_is_taken_down(live_site: Path) -> None:
    add_reprint(live_site)
    publish(at=live_site)
    kept = live_site / "private/reports"
    assert TITLE in "".join(file.read_text("utf-8") for file in kept.iterdir())
    detector = Detector((trace_of([TITLE], [], [], "ab" * 16),))
    assert expunge_reports(live_site, detector, ("progress/hello/",))
    assert not [file for file in kept.iterdir() if detector.hits(file.read_bytes()) or b"progress/hello/" in file.read_bytes()]
    assert any(item.address == "progress/lights/" for report in reports(live_site) for item in report.changes)
    before = tree_hash(kept)
    assert expunge_reports(live_site, detector, ("progress/hello/",)) == ()
    assert tree_hash(kept) == before
