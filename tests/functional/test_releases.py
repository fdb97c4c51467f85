"""newsroom releases: what is kept, what is live."""

import json
import re
from pathlib import Path

from tests.keyboard import typed


def test_a_release_is_listed_with_day_articles_and_size(live_site: Path) -> None:
    (line,) = typed("releases", at=live_site).out.splitlines()
    assert line.startswith("live    000001  20")
    assert re.search(r"  1 articles  0\.[1-9] MB$", line)


def test_the_list_speaks_chinese(live_site: Path) -> None:
    assert typed("--lang", "zh-Hans", "releases", at=live_site).out.startswith("线上 000001")


def test_programs_get_the_list_as_json(live_site: Path) -> None:
    told = json.loads(typed("releases", "--format", "json", at=live_site).out)
    assert told["version"] == 1
    (release,) = told["releases"]
    assert list(release) == ["id", "current", "published", "as_of", "articles", "size", "damaged"]
    assert (release["id"], release["current"], release["articles"], release["damaged"]) == (1, True, 1, False)
    assert release["as_of"] == "2026-11-23T12:00:00+08:00"


def test_a_release_without_its_manifest_is_listed_as_damaged(live_site: Path) -> None:
    (live_site / "site/manifests/000001.json").unlink()
    said = typed("releases", at=live_site)
    assert said.code == 0
    assert said.out.startswith("DAMAGED 000001")


def test_a_site_that_was_never_published_says_so(site: Path) -> None:
    said = typed("releases", at=site)
    assert (said.code, said.out) == (0, "nothing has been published yet: newsroom publish\n")
    assert json.loads(typed("releases", "--format", "json", at=site).out)["releases"] == []
