"""The gate knows which plugins are missing, and whose rules it enforces."""

import pytest

from newsroom.press import gate


@pytest.mark.parametrize(
    ("listed", "loaded", "missing"),
    [
        (["manuscript", "fronts"], ["manuscript", "fronts"], []),
        (["manuscript", "fronts"], ["pelican.plugins.fronts", "pelican.plugins.manuscript"], []),
        (["manuscript", "atribution"], ["manuscript"], ["atribution"]),
        (["manuscript"], [], ["manuscript"]),
        (["manuscript"], None, ["manuscript"]),
        (["pelican.plugins.manuscript"], ["manuscript"], []),
        ([], ["anything"], []),
    ],
)
def test_plugins_that_are_listed_and_not_loaded_are_missing(listed: list[str], loaded: list[str] | None, missing: list[str]) -> None:
    assert gate.missing_plugins({"LISTED_PLUGINS": listed, "PLUGINS": loaded}) == missing


def test_a_stock_site_lists_nothing() -> None:
    assert gate.missing_plugins({"PLUGINS": ["sitemap"]}) == []


@pytest.mark.parametrize(
    ("enforced", "code", "house", "wanted"),
    [
        ({}, "SRC101", True, True),
        ({}, "SRC101", False, True),
        ({"fronts": ""}, "SRC101", False, False),
        ({"attribution": "SRC"}, "SRC101", False, True),
        ({"attribution": "SRC"}, "CPR201", False, False),
        ({"manuscript": "PUB TXT EXP PRG", "fronts": ""}, "EXP301", True, True),
        ({"copyright_notice": "CPR"}, "CPR203", True, True),
        ({"copyright_notice": "CPR"}, "CPR203", False, False),
    ],
)
def test_rules_are_enforced_by_the_plugins_that_stand_at_the_gate(
    monkeypatch: pytest.MonkeyPatch, enforced: dict[str, str], code: str, house: bool, wanted: bool
) -> None:
    monkeypatch.setattr(gate, "_enforced", enforced)
    assert gate._wanted(code, house) is wanted
