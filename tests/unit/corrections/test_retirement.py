"""A retired exposure says what was wrong, and no longer where exactly and how it looked."""

from pathlib import Path

import pytest

from newsroom.article.finding import Severity
from newsroom.corrections.retention import outlived
from newsroom.corrections.retirement import Retirement, retire
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_named
from tests.functional.pen import tree_hash
from tests.unit.corrections.street import ARTICLE, EXPOSURE, LATER, OTHER, PICTURES, PROBLEM, RECORD, WITHDRAWN, apply, seen, street


def planned(root: Path, withdraw: bool = False) -> Retirement:
    edition = seen(root)
    found = outlived(edition)
    return retire(edition, found.articles, found.problems, withdraw, "保留期满")


def rules(root: Path, *codes: str) -> list[str]:
    book = [rule for code in codes if (rule := rule_named(code))]
    return [finding.message for finding in check(seen(root), "en", book) if finding.severity is Severity.ERROR]


def test_an_anonymised_article_keeps_everything_but_place_and_pictures(tmp_path: Path) -> None:
    root = street(tmp_path)
    apply(root, planned(root))
    expected = ARTICLE.replace("title: 槐花巷口", "title: 柳园社区口").replace("槐花巷的盲道", "柳园社区的盲道")
    expected = expected.replace("place: lane          # 巷口", "place: liuyuan          # 巷口")
    expected = expected.replace("before_after:\n  - [images/lane-before.jpg, images/lane-after.jpg]\n", "")
    expected = expected.replace('![纸箱](../../images/lane-before.jpg "九月的槐花巷。绘图：陈一白")\n\n', "")
    expected = expected.replace("offered: 2026-08-30}\n", f"offered: 2026-08-30}}\nanonymised: {LATER}\n")
    assert (root / EXPOSURE).read_text("utf-8") == expected


def test_the_problems_record_goes_along(tmp_path: Path) -> None:
    root = street(tmp_path)
    apply(root, planned(root))
    expected = RECORD.replace("槐花巷", "柳园社区").replace('place = "lane"', 'place = "liuyuan"')
    expected = expected.replace('before_after = [["images/lane-before.jpg", "images/lane-after.jpg"]]\n', "")
    assert (root / PROBLEM).read_text("utf-8") == expected.replace("2026-09-20\n", f"2026-09-20\nanonymised = {LATER}\n")


def test_pictures_that_nobody_uses_any_more_go_and_their_originals_are_named(tmp_path: Path) -> None:
    root = street(tmp_path)
    plan = planned(root)
    apply(root, plan)
    assert sorted(path.name for path in (root / "content/images").iterdir()) == ["pot.jpg", "pot.jpg.toml"]
    assert [item.place.path for item in plan.leftovers if item.kind == "original"] == list(PICTURES)


def test_a_picture_that_another_article_shows_stays(tmp_path: Path) -> None:
    root = street(tmp_path)
    with (root / OTHER).open("a", encoding="utf-8") as file:
        file.write("\n![纸箱](../../images/lane-after.jpg)\n")
    apply(root, planned(root))
    assert [path for path in PICTURES if (root / path).exists()] == ["content/images/lane-after.jpg"]


def test_nothing_is_due_twice(tmp_path: Path) -> None:
    root = street(tmp_path)
    apply(root, planned(root))
    assert outlived(seen(root)).paths == ()
    assert rules(root, "PUB706", "PRG502", "PUB701", "PUB716", "EXP311") == []


def test_what_no_program_can_decide_is_pointed_out(tmp_path: Path) -> None:
    root = street(tmp_path)
    found = {(item.kind, item.place.path, item.words) for item in planned(root).leftovers}
    assert ("no-community", EXPOSURE, "老街") in found


def test_a_place_beside_a_link_to_an_anonymous_exposure_is_pointed_out(tmp_path: Path) -> None:
    root = street(tmp_path)
    text = (root / OTHER).read_text("utf-8").replace("灯亮了，", "槐花巷的灯亮了，")
    (root / OTHER).write_text(text, "utf-8")
    plan = planned(root)
    assert ("linked", OTHER, "槐花巷") in {(item.kind, item.place.path, item.words) for item in plan.leftovers}
    assert OTHER not in [change.path for change in plan.changes]


def test_a_withdrawn_article_leaves_its_address_and_links_lead_there(tmp_path: Path) -> None:
    root = street(tmp_path)
    apply(root, planned(root, withdraw=True))
    assert not (root / EXPOSURE).exists()
    assert 'address = "exposures/20260902-1/"' in (root / WITHDRAWN).read_text("utf-8")
    lamps = (root / OTHER).read_text("utf-8")
    assert '[纸箱](/exposures/20260902-1/)也没有了，[再看一遍](/exposures/20260902-1/ "曝光")' in lamps
    assert "anonymised" in (root / PROBLEM).read_text("utf-8")
    assert rules(root, "PUB706", "PUB715", "PUB716", "PUB722", "EXP311") == []


def test_old_addresses_of_a_withdrawn_article_are_told_too(tmp_path: Path) -> None:
    root = street(tmp_path, ARTICLE.replace("people: none", "people: none\nmoved_from: [/exposures/old-1/]"))
    apply(root, planned(root, withdraw=True))
    assert 'address = "exposures/old-1/"' in (root / WITHDRAWN).read_text("utf-8")


def test_a_translation_of_a_withdrawn_article_stands_by_itself(tmp_path: Path) -> None:
    root = street(tmp_path)
    text = (root / OTHER).read_text("utf-8").replace("source: own", "translation_of: 20260902-1\nsource: own")
    (root / OTHER).write_text(text, "utf-8")
    apply(root, planned(root, withdraw=True))
    assert "translation_of" not in (root / OTHER).read_text("utf-8")
    assert "/exposures/20260902-1/)也没有了" in (root / OTHER).read_text("utf-8")


def test_an_article_whose_place_says_no_community_is_withdrawn(tmp_path: Path) -> None:
    plan = planned(street(tmp_path, ARTICLE.replace("place: lane", "place: old-street")))
    assert [article.path for article in plan.withdrawn] == [EXPOSURE]
    assert plan.anonymised == ()


def test_a_place_whose_community_has_no_record_goes_out_of_the_head(tmp_path: Path) -> None:
    root = street(tmp_path)
    (root / "content/registers/places/liuyuan.toml").unlink()
    apply(root, planned(root))
    assert "place:" not in (root / EXPOSURE).read_text("utf-8")
    assert "柳园社区的盲道" in (root / EXPOSURE).read_text("utf-8")
    assert "place =" not in (root / PROBLEM).read_text("utf-8")


@pytest.mark.parametrize("withdraw", [False, True])
def test_a_run_that_is_cut_off_anywhere_is_finished_by_the_next(tmp_path: Path, withdraw: bool) -> None:
    whole = street(tmp_path / "whole")
    plan = planned(whole, withdraw)
    apply(whole, plan)
    for most in range(1, len(plan.changes)):
        root = street(tmp_path / str(most))
        apply(root, planned(root, withdraw), most)
        apply(root, planned(root, withdraw))
        assert tree_hash(root / "content") == tree_hash(whole / "content"), f"cut off after {plan.changes[most - 1].path}"
