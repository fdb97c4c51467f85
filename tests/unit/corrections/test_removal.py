"""What is taken down leaves content/ whole: articles, pictures, links; and nothing else goes."""

import datetime
import tomllib
from pathlib import Path

from newsroom.article.finding import Severity
from newsroom.corrections.ledger import TAKEDOWNS
from newsroom.corrections.removal import Removal, Telling, remove
from newsroom.stylebook.check import check
from tests.functional.pen import change, tree_hash, write
from tests.unit.corrections.street import ARTICLE, EXPOSURE, OTHER, PICTURES, PROBLEM, RECORD, WITHDRAWN, apply, seen, street

ADDRESS = "exposures/20260902-1/"
DAY = datetime.date(2026, 11, 23)
MOMENT = "2026-11-23 12:00"


def planned(root: Path, *addresses: str) -> Removal:
    edition = seen(root, MOMENT)
    articles = [article for article in edition.articles if article.path == EXPOSURE]
    return remove(edition, articles, Telling(addresses or (ADDRESS,), DAY, "依投诉核实后移除"))


def taken_down(root: Path, *addresses: str) -> Removal:
    plan = planned(root, *addresses)
    apply(root, plan)
    return plan


def errors(root: Path) -> list[str]:
    return [f"{finding.code} {finding.place.path}" for finding in check(seen(root, MOMENT), "en") if finding.severity is Severity.ERROR]


def test_the_article_and_its_pictures_go_with_their_records(tmp_path: Path) -> None:
    root = street(tmp_path)
    taken_down(root)
    assert not (root / EXPOSURE).exists()
    assert sorted(path.name for path in (root / "content/images").iterdir()) == ["pot.jpg", "pot.jpg.toml"]


def test_the_register_tells_address_day_reason_and_when_it_was_published(tmp_path: Path) -> None:
    root = street(tmp_path, ARTICLE.replace("people: none", "people: none\nmoved_from: [/exposures/old-1/, /2025/1.html]"))
    taken_down(root)
    first, second = tomllib.loads((root / TAKEDOWNS).read_text("utf-8"))["takedown"]
    assert first == {"address": ADDRESS, "date": DAY, "reason": "依投诉核实后移除", "published": datetime.date(2026, 9, 2)}
    assert second == {"address": "exposures/old-1/", "date": DAY, "reason": "依投诉核实后移除"}


def test_links_of_others_become_plain_words(tmp_path: Path) -> None:
    root = street(tmp_path)
    change(root, OTHER, "灯亮了，", "灯亮了，[说的还是老街的事](/exposures/20260902-1/)，")
    taken_down(root)
    assert "灯亮了，（已撤下的内容），纸箱也没有了，再看一遍。" in (root / OTHER).read_text("utf-8")


def test_the_record_of_the_problem_loses_place_and_pictures(tmp_path: Path) -> None:
    root = street(tmp_path)
    taken_down(root)
    record = (root / PROBLEM).read_text("utf-8")
    assert "before_after" not in record
    assert "槐花巷" not in record
    assert "anonymised = 2026-11-23" in record


def test_a_problem_that_another_exposure_names_stays_and_that_is_said(tmp_path: Path) -> None:
    root = street(tmp_path)
    write(root, EXPOSURE.replace("-1", "-2"), ARTICLE.replace("堆着旧纸箱", "又堆了纸箱"))
    plan = taken_down(root)
    assert (root / PROBLEM).read_text("utf-8") == RECORD
    assert all((root / path).exists() for path in PICTURES)
    assert ("shared", PROBLEM) in [(item.kind, item.place.path) for item in plan.leftovers]


def test_mentions_without_a_link_are_told(tmp_path: Path) -> None:
    root = street(tmp_path)
    change(root, OTHER, "灯亮了", "前面说过槐花巷口堆着旧纸箱。灯亮了")
    found = [(item.kind, item.place.path, item.place.line, item.words) for item in planned(root).leftovers]
    assert ("mentioned", OTHER, 8, "槐花巷口堆着旧纸箱") in found


def test_what_had_been_withdrawn_is_taken_down_instead(tmp_path: Path) -> None:
    root = street(tmp_path)
    write(root, WITHDRAWN, '[[withdrawn]]\naddress = "exposures/gone/"\ndate = 2026-10-01\nreason = "重复"\n')
    taken_down(root, ADDRESS, "exposures/gone/")
    assert not (root / WITHDRAWN).exists()
    assert "exposures/gone/" in (root / TAKEDOWNS).read_text("utf-8")


def test_what_remains_is_accepted(tmp_path: Path) -> None:
    root = street(tmp_path)
    before = errors(root)
    taken_down(root)
    assert set(errors(root)) <= set(before)


def test_after_any_part_of_the_changes_the_rest_can_be_planned_again(tmp_path: Path) -> None:
    whole = street(tmp_path / "whole")
    count = len(taken_down(whole).changes)
    for done in range(count):
        root = street(tmp_path / str(done))
        apply(root, planned(root), done)
        taken_down(root)
        assert tree_hash(root / "content") == tree_hash(whole / "content"), done
