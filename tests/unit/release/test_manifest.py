"""The manifest survives being written and read."""

import json
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.imprint import Imprint
from newsroom.release.manifest import FileMark, FindingCount, Manifest, from_bytes, to_bytes

IMPRINT = Imprint(
    slug="heating",
    address="progress/heating/",
    path="content/articles/progress/heating.md",
    title="供暖提前一周“开闸”",
    own=False,
    free=False,
    source_key="daily",
    source_name="青原日报",
    source_line="来源：青原日报",
    source_page="sources/daily/",
    authors=("甲", "乙"),
    byline_line="作者：甲 乙",
    original_title="供暖",
    original_author="甲",
    original_url="https://daily.qingyuan.example/1",
    original_published=date(2026, 11, 1),
    right="written",
    licence_url="",
    editor="丙",
    editor_line="编辑：丙",
    clause="others",
    clause_title="转载声明",
    clause_page="notice/#others",
    contact_date=date(2026, 12, 1),
    contact_line="请于 2026年12月1日 前联系本网",
    copyright_line="版权归原作者所有",
    reprint_line="转载请注明来源",
    ai_label="",
    summary_only=False,
)
MANIFEST = Manifest(
    id=7,
    previous=6,
    as_of=datetime(2026, 11, 23, 17, 30, tzinfo=ZoneInfo("Asia/Shanghai")),
    source="abc123",
    findings=FindingCount(0, 3),
    files={"index.html": FileMark("ab" * 32, 5), "assets/site.0123456789abcdef.css": FileMark("cd" * 32, 7)},
    store={"assets/site.0123456789abcdef.css": "site.0123456789abcdef.css"},
    articles={"heating": "progress/heating/"},
    items=(IMPRINT, replace(IMPRINT, slug="lamp", original_published=None)),
)


def test_a_manifest_comes_back_as_it_was():
    assert from_bytes(to_bytes(MANIFEST)) == MANIFEST


def test_equal_manifests_are_equal_bytes():
    assert to_bytes(from_bytes(to_bytes(MANIFEST))) == to_bytes(MANIFEST)
    turned = replace(MANIFEST, files=dict(reversed(MANIFEST.files.items())))
    assert to_bytes(turned) == to_bytes(MANIFEST)


def test_the_bytes_are_plain_json_that_others_can_read():
    data = to_bytes(MANIFEST)
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    plain = json.loads(data)
    assert list(plain) == sorted(plain)
    assert plain["files"]["index.html"] == ["ab" * 32, 5]
    assert plain["as_of"] == "2026-11-23T17:30:00+08:00"
    assert plain["items"][0]["title"] == "供暖提前一周“开闸”"


def test_pages_are_what_is_not_in_the_store():
    assert list(MANIFEST.pages) == ["index.html"]
    assert MANIFEST.size == 12


def test_the_next_edition_sees_its_articles():
    previous = MANIFEST.as_previous
    assert (previous.id, previous.as_of, previous.articles) == (7, MANIFEST.as_of, {"heating": "progress/heating/"})


def test_the_next_edition_sees_the_pages_of_its_records():
    shelves = ("problems", "projects", "places", "indicators", "areas", "ledger", "progress")
    paths = [*(f"{shelf}/a-1/index.html" for shelf in shelves), "problems/index.html", "problems/a-1/x/index.html", "data/problems/a.json"]
    manifest = replace(MANIFEST, files={path: MANIFEST.files["index.html"] for path in paths})
    assert manifest.as_previous.records == {f"{shelf}/a-1/" for shelf in shelves[:5]}


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", to_bytes(MANIFEST).replace(b'"id":7', b'"id":"7"'), b"\xff"])
def test_what_is_no_manifest_is_refused(data):
    with pytest.raises(ValueError, match=r".+"):
        from_bytes(data)


def test_a_moment_without_a_zone_is_refused():
    naive = to_bytes(MANIFEST).replace(b"17:30:00+08:00", b"17:30:00")
    with pytest.raises(ValueError, match="timezone"):
        from_bytes(naive)
