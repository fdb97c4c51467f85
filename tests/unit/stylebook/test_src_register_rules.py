"""Rules that compare articles with the register of sources, on the small site."""

from pathlib import Path

import pytest

from newsroom.article.finding import Finding
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_named
from tests.sites import edition_of, lay_out

REPRINT = """---
title: 柳园换了新阀芯
date: 2026-10-12 09:00
source: {source}
editor: 贺知远
current_affairs: {current}
original: {{author: 林溪, url: "https://muma.example/1.html", published: 2026-10-11}}
permission: {{kind: written, ref: 牧刊授〔2026〕8号, until: 2026-11-23}}
---
柳园北角的水龙头换了新的阀芯。
"""


def _findings(tmp_path: Path, code: str, moment: str = "2026-11-23 12:00", source: str = "bare", current: str = "false") -> list[Finding]:
    root = lay_out(tmp_path)
    (root / "content/articles/progress/tap.md").write_text(REPRINT.format(source=source, current=current), "utf-8")
    (root / "content/registers/approved.toml").write_text('as_of = 2025-05-24\nnames = ["青原 日报"]\n', "utf-8")
    rule = rule_named(code)
    assert rule is not None
    return list(check(edition_of(root, moment), "en", [rule]))


@pytest.mark.parametrize(
    ("written", "key"),
    [("dialy", "daily"), ("DAILY", "daily"), ("青原日报", "daily"), ("青原日報", "daily"), ("本网", "own"), ("晨报社", "own")],
)
def test_hint_names_the_nearest_key(tmp_path: Path, written: str, key: str) -> None:
    (finding,) = _findings(tmp_path, "SRC102", source=written)
    assert f"`source: {key}`" in finding.hint


def test_hint_for_a_stranger_names_no_key(tmp_path: Path) -> None:
    (finding,) = _findings(tmp_path, "SRC102", source="xinfeng-evening")
    assert "did you mean" not in finding.hint


def test_a_permission_ends_with_its_last_day_in_the_sites_zone(tmp_path: Path) -> None:
    assert _findings(tmp_path / "on", "SRC110", "2026-11-23 23:59") == []
    assert [finding.code for finding in _findings(tmp_path / "after", "SRC110", "2026-11-24 00:00")] == ["SRC110"]


def test_the_approved_list_is_old_after_eighteen_full_months(tmp_path: Path) -> None:
    young = [finding.place.path for finding in _findings(tmp_path / "young", "SRC106", "2026-11-23 12:00")]
    old = [finding.place.path for finding in _findings(tmp_path / "old", "SRC106", "2026-11-24 12:00")]
    assert young == ["content/articles/progress/tap.md"]
    assert old == ["content/articles/progress/tap.md", "content/registers/approved.toml"]


def test_spaces_in_the_approved_list_do_not_matter(tmp_path: Path) -> None:
    assert _findings(tmp_path, "SRC106", source="daily", current="true") == []


def test_an_unlisted_house_stops_current_affairs_and_warns_of_the_rest(tmp_path: Path) -> None:
    assert [finding.severity for finding in _findings(tmp_path / "news", "SRC106", current="true")] == ["error"]
    assert [finding.severity for finding in _findings(tmp_path / "rest", "SRC106", current="false")] == ["warning"]
