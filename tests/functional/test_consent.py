"""newsroom consent: which consents stand, where they are used, and taking one back."""

from pathlib import Path

import pytest

from tests.functional.pen import change, errors, tree_hash, write
from tests.keyboard import check, typed
from tests.sites import AS_OF

REGISTER = "content/registers/consents.toml"
CONSENTS = """# 同意书登记；纸质原件在总编室

[[consent]]
ref = "同意字〔2026〕第001号"  # 修壶人
date = 2026-10-20
covers = ["name", "portrait"]

[[consent]]
ref = "同意字〔2026〕第002号"
date = 2026-10-21
covers = ["story"]
until = 2026-11-01
"""
KETTLES = "content/articles/exemplars/kettles.md"
ARTICLE = """---
title: 陈师傅修了一辈子壶
date: 2026-11-20 09:00
source: own
byline: 林小川
editor: 贺知远
portrait: images/pot.jpg
consent: 同意字〔2026〕第001号
---
陈师傅的摊子在柳园北门，摆了三十年。
"""


@pytest.fixture
def consenting(site: Path) -> Path:
    """Return a site with two consents, one of them used by an article and by a picture's record."""
    write(site, REGISTER, CONSENTS)
    write(site, KETTLES, ARTICLE)
    record = site / "content/images/pot.jpg.toml"
    record.write_text(record.read_text("utf-8") + 'consent = "同意字〔2026〕第001号"\n', "utf-8")
    return site


def exm401(at: Path) -> list[tuple[str, int]]:
    return [(path, line) for code, path, line, _ in errors(check("--format", "json", at=at)) if code == "EXM401"]


def withdraw(*words: str, at: Path) -> tuple[int, str, str]:
    said = typed("consent", "withdraw", *words, "--as-of", AS_OF, at=at)
    return said.code, said.out, said.err


def test_the_list_shows_state_and_use(consenting: Path) -> None:
    said = typed("consent", "list", "--as-of", AS_OF, at=consenting)
    assert said.code == 0
    assert said.out == (
        "同意字〔2026〕第001号  2026-10-20  name, portrait  stands\n"
        f"    {KETTLES}:8 陈师傅修了一辈子壶\n"
        "    content/images/pot.jpg.toml:8 images/pot.jpg\n"
        "同意字〔2026〕第002号  2026-10-21  story  ran out on 2026-11-01\n"
        "    not used\n"
    )


def test_a_withdrawn_consent_stops_publication_until_the_portrait_is_out(consenting: Path) -> None:
    assert exm401(consenting) == []
    code, out, _ = withdraw("同意字〔2026〕第001号", at=consenting)
    assert code == 0
    assert f"{KETTLES}:8 " in out
    assert f"{KETTLES}:7 shows it" in out
    assert "content/images/pot.jpg.toml:8 " in out
    assert exm401(consenting) == [(KETTLES, 8), ("content/images/pot.jpg.toml", 8)]
    change(consenting, KETTLES, "portrait: images/pot.jpg\nconsent: 同意字〔2026〕第001号\n", "")
    change(consenting, "content/images/pot.jpg.toml", 'consent = "同意字〔2026〕第001号"\n', "")
    assert exm401(consenting) == []


def test_only_its_own_line_is_added_to_the_register(consenting: Path) -> None:
    withdraw("同意字〔2026〕第001号", "--date", "2026-11-22", at=consenting)
    expected = CONSENTS.replace('"portrait"]\n', '"portrait"]\nwithdrawn = 2026-11-22\n')
    assert (consenting / REGISTER).read_text("utf-8") == expected


def test_a_second_withdrawal_changes_nothing_and_lists_what_is_left(consenting: Path) -> None:
    withdraw("同意字〔2026〕第001号", "--date", "2026-11-22", at=consenting)
    before = tree_hash(consenting / "content")
    code, out, _ = withdraw("同意字〔2026〕第001号", at=consenting)
    assert code == 0
    assert "was withdrawn on 2026-11-22 already" in out
    assert f"{KETTLES}:8 " in out
    assert tree_hash(consenting / "content") == before


def test_a_consent_that_nobody_uses_needs_no_change(consenting: Path) -> None:
    code, out, _ = withdraw("同意字〔2026〕第002号", at=consenting)
    assert code == 0
    assert "nothing else must change" in out


def test_an_unknown_reference_is_told_with_the_nearest_one(consenting: Path) -> None:
    before = tree_hash(consenting / "content")
    code, _, err = withdraw("同意字〔2026〕第003号", at=consenting)
    assert code == 2
    assert "did you mean 同意字〔2026〕第00" in err
    assert tree_hash(consenting / "content") == before


def test_a_site_without_a_register_has_nothing_to_list_and_nothing_to_withdraw(site: Path) -> None:
    said = typed("consent", "list", at=site)
    assert (said.code, said.out) == (0, "no consents are registered: content/registers/consents.toml\n")
    assert withdraw("x", at=site)[0] == 2


def test_a_reference_without_a_register_is_not_accepted_in_silence(site: Path) -> None:
    write(site, KETTLES, ARTICLE)
    assert exm401(site) == [(KETTLES, 8)]
    assert f"begin {REGISTER} with [[consent]]" in check(at=site).out


@pytest.mark.parametrize("words", [("--date", "tomorrow"), ("--date", "2026-13-01")])
def test_a_date_that_is_none_is_told(consenting: Path, words: tuple[str, ...]) -> None:
    before = tree_hash(consenting / "content")
    code, _, err = withdraw("同意字〔2026〕第001号", *words, at=consenting)
    assert code == 2
    assert "is no date" in err
    assert tree_hash(consenting / "content") == before


def test_a_register_that_cannot_be_read_is_never_overwritten(consenting: Path) -> None:
    change(consenting, REGISTER, '"portrait"]', '"portrait"')
    before = tree_hash(consenting / "content")
    code, _, err = withdraw("同意字〔2026〕第001号", at=consenting)
    assert code == 2
    assert "cannot be read" in err
    assert tree_hash(consenting / "content") == before


def test_consent_says_what_it_can_do(site: Path) -> None:
    said = typed("consent", "--help", at=site)
    assert said.code == 0
    assert {"list", "withdraw"} <= set(said.out.split())
