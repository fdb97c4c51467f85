"""What comes in with a picture goes out with it, or an editor says why not."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.article.edition import Edition
from newsroom.article.finding import Severity
from newsroom.article.pictures import Embedded
from newsroom.article.records import PictureRecord, Problem
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_book
from newsroom.stylebook.rules.cpr206_lost_rights.names import says, says_owner
from tests.sites import edition_of, lay_out

POT = "images/pot.jpg"
JAR = "images/jar.jpg"
ARTICLE = """---
title: 柳园添了一只壶
date: 2026-11-20 09:00
source: own
byline: 林小川
editor: 贺知远
---
柳园添了一只壶。

![墙角一只搪瓷壶](../../images/jar.jpg "新添的壶。")
"""
EXPOSURE = """---
title: 柳园的长椅坏了
date: 2026-11-20 09:00
source: own
byline: 林小川
editor: 贺知远
reviewer: 苏禾
problem: 2026-001
---
柳园的长椅坏了三张。
"""


def with_jar(tmp_path: Path) -> Path:
    """Return the root of the minimal site with one picture more, that nobody uses yet."""
    root = lay_out(tmp_path)
    shutil.copy(root / f"content/{POT}", root / f"content/{JAR}")
    shutil.copy(root / f"content/{POT}.toml", root / f"content/{JAR}.toml")
    return root


def edition(tmp_path: Path, embedded: Embedded, record: PictureRecord | None = None, draft: bool = False) -> Edition:
    """Return the minimal site with an article that shows a picture which carries that and has that record."""
    root = with_jar(tmp_path)
    target = root / f"content/{'drafts' if draft else 'articles/progress'}/pot.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(ARTICLE.replace("../../", "../") if draft else ARTICLE, "utf-8")
    read = edition_of(root)
    shown = replace(read.pictures[JAR], embedded=embedded, record=record or read.pictures[JAR].record)
    return replace(read, pictures={**read.pictures, JAR: shown})


def found(read: Edition, code: str) -> list[str]:
    """Return the places and messages of one rule's findings."""
    rules = [rule for rule in rule_book() if rule.code == code]
    return [f"{finding.place.path}: {finding.message}" for finding in check(read, "en", rules)]


@pytest.mark.parametrize(
    ("said", "carried", "kept"),
    [
        (["陈一白"], "陈一白", True),
        (["摄影：陈一白"], "陈 一白", True),
        (["陈一白"], "陈一白 摄", True),
        (["陈一白", "青原日报"], "青原日报／陈一白", True),
        (["陈一白"], "青原日报/陈一白", False),
        (["ＣＨＥＮ Yibai"], "Photo by Chen Yibai", True),
        (["陈一白、林小川"], "林小川", True),
        (["陈一"], "陈一白", False),
        ([""], "陈一白", False),
        (["陈一白"], "", True),
        ([], " / ", True),
    ],
)
def test_names_are_compared_without_marks_and_signs(said: list[str], carried: str, kept: bool) -> None:
    assert says(said, carried) is kept


@pytest.mark.parametrize(
    ("said", "carried", "kept"),
    [
        (["晨报社"], "© 2024-2026 晨报社 版权所有", True),
        (["晨报社"], "版权归晨报社所有", True),
        (["青原晨报社"], "Copyright 晨报社", True),
        (["晨报社"], "© 青原日报", False),
        ([""], "© 青原日报", False),
        ([], "青原日报", False),
        ([], "© 2026 All rights reserved.", True),
        ([], "", True),
    ],
)
def test_owners_are_compared_without_claims_and_years(said: list[str], carried: str, kept: bool) -> None:
    assert says_owner(said, carried) is kept


def test_creator_without_any_credit_of_ours_is_carried_over(tmp_path: Path) -> None:
    assert found(edition(tmp_path, Embedded(creators=("白小舟",)), PictureRecord(source="own")), "CPR206") == []


def test_terms_and_licensor_of_others_are_carried_over(tmp_path: Path) -> None:
    carried = Embedded(terms="须注明出处", licensor="https://daily.qingyuan.example/rights")
    assert found(edition(tmp_path, carried, PictureRecord(credit="白小舟", source="daily")), "CPR206") == []
    assert len(found(edition(tmp_path / "own", carried, PictureRecord(credit="白小舟", source="own")), "CPR206")) == 2


def test_free_source_may_not_swallow_a_copyright(tmp_path: Path) -> None:
    carried = Embedded(copyright="© 青原盟行政公署网")
    assert len(found(edition(tmp_path, carried, PictureRecord(credit="白小舟", source="gov")), "CPR206")) == 1


def test_rights_note_settles_it(tmp_path: Path) -> None:
    carried = Embedded(creators=("白小舟",), copyright="© 白小舟", credentials=True)
    assert found(edition(tmp_path, carried, PictureRecord(credit="陈一白", source="own", rights_note="著作权已转让")), "CPR206") == []


def test_content_credentials_are_a_warning(tmp_path: Path) -> None:
    rules = [rule for rule in rule_book() if rule.code == "CPR206"]
    assert [finding.severity for finding in check(edition(tmp_path, Embedded(credentials=True)), "en", rules)] == [Severity.WARNING]


def test_picture_of_a_draft_is_left_alone(tmp_path: Path) -> None:
    assert found(edition(tmp_path, Embedded(creators=("白小舟",)), draft=True), "CPR206") == []


@pytest.mark.parametrize(
    ("embedded", "labelled"),
    [
        (Embedded(ai_label='{"Label":"1"}'), True),
        (Embedded(digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"), True),
        (Embedded(digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"), True),
        (Embedded(digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"), False),
        (Embedded(digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced"), False),
        (Embedded(), False),
    ],
)
def test_label_that_came_in_wants_its_origin(embedded: Embedded, labelled: bool, tmp_path: Path) -> None:
    assert bool(found(edition(tmp_path, embedded), "CPR205")) is labelled
    assert found(edition(tmp_path / "ai", embedded, PictureRecord(origin="ai")), "CPR205") == []


def of_problem(tmp_path: Path) -> Edition:
    """Return a site with an exposure whose problem's record compares two pictures without credit; one does not exist."""
    root = with_jar(tmp_path)
    target = root / "content/articles/exposures/20261120-1.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(EXPOSURE, "utf-8")
    file = root / "content/registers/problems/2026-001.toml"
    file.write_text(f'before_after = [["{JAR}", "images/gone.jpg"]]\n' + file.read_text("utf-8"), "utf-8")
    (root / f"content/{JAR}.toml").write_text('alt = "壶"\n', "utf-8")
    read = edition_of(root)
    assert isinstance(read.registers.problems["2026-001"], Problem)
    return read


def test_pictures_of_a_problem_need_credit_and_existence_too(tmp_path: Path) -> None:
    read = of_problem(tmp_path)
    assert found(read, "CPR201") == [
        f"content/registers/problems/2026-001.toml: nothing says where {JAR} comes from",
        f"content/registers/problems/2026-001.toml: nothing says who made {JAR}",
    ]
    assert [line.partition(": ")[0] for line in found(read, "PUB706")] == ["content/registers/problems/2026-001.toml"]
