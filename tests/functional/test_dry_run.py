"""newsroom publish --dry-run tells what a publish would change, and changes nothing."""

import json
from pathlib import Path

from tests.functional.pen import HELLO, change, tree_hash
from tests.keyboard import publish, typed

NOTE = "editor: 贺知远\ncorrections:\n  - date: 2026-11-23\n    what: 换了六只，原文误作五只\n    why: 记者数错\n"


def test_before_the_first_publish_everything_is_new_and_no_target_is_made(site: Path) -> None:
    before = tree_hash(site / "content")
    said = publish("--dry-run", at=site)
    assert said.code == 0, said.all
    assert "+ /progress/hello/\n" in said.out
    assert "nothing was published" in said.out
    assert tree_hash(site / "content") == before
    assert not (site / "site").exists()


def test_a_program_reads_findings_and_changes_in_one_object(live_site: Path) -> None:
    change(live_site, HELLO, "另外五只", "另外六只")
    change(live_site, HELLO, "editor: 贺知远\n", NOTE)
    before = tree_hash(live_site / "site")
    said = publish("--dry-run", "--format", "json", at=live_site)
    assert said.code == 0, said.all
    told = json.loads(said.out)
    pages = told["dry_run"]["pages"]
    assert told["summary"]["errors"] == 0
    assert told["dry_run"]["previous"] == 1
    assert {"progress/hello/", "corrections/"} <= set(pages["changed"])
    assert "feeds/all.rss.xml" in told["dry_run"]["files"]["changed"]
    assert pages["added"] == pages["removed"] == []
    assert tree_hash(live_site / "site") == before
    assert not list(live_site.glob(".output-*"))


def test_nothing_to_do_lists_nothing(live_site: Path) -> None:
    said = publish("--dry-run", "--format", "json", at=live_site)
    assert json.loads(said.out)["dry_run"]["pages"] == {"added": [], "changed": [], "removed": []}


def test_what_publishing_would_refuse_is_refused_in_the_rehearsal(live_site: Path) -> None:
    change(live_site, HELLO, "另外五只", "另外六只")
    said = publish("--dry-run", at=live_site)
    assert said.code == 1
    assert "PUB727" in said.all
    assert "nothing was published;" not in said.all


def test_a_withdrawn_page_stays_an_address_and_counts_as_changed(live_site: Path) -> None:
    assert typed("withdraw", "hello", "--reason", "重复刊发", "--yes", at=live_site).code == 0
    said = publish("--dry-run", at=live_site)
    assert said.code == 0, said.all
    assert "~ /progress/hello/\n" in said.out
    assert "gone.html" not in said.out
