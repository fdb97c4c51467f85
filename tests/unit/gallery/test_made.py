"""Data becomes frozen values by the type hints of their classes, or is refused with its place."""

from typing import Any

import pytest
from markupsafe import Markup

from gallery.errors import BadSample
from gallery.made import expanded, made
from newsroom.imprint.views import Anchor, Card, CorrectionMonth, Day, FrontSection, Note, SharePicture, TextPage

DAY = {"text": "2026年9月22日", "iso": "2026-09-22"}
SAMPLES = {
    "day": DAY,
    "note": {"date": {"like": "day"}, "text": "补记", "why": "漏记"},
    "late": {"like": "note", "date": {"text": "次日"}},
}


def test_tables_lists_and_pairs_become_views() -> None:
    data = {"title": "九月", "entries": [[{"text": "秤", "href": "/scale/"}, {"date": DAY, "text": "补记"}]]}
    day = Day(DAY["text"], DAY["iso"])
    assert made(CorrectionMonth, data, "x") == CorrectionMonth("九月", ((Anchor("秤", "/scale/"), Note(day, "补记")),))


def test_what_may_be_none_may_be_missing() -> None:
    assert made(Day | None, None, "x") is None
    assert made(Day | None, DAY, "x") == Day(DAY["text"], DAY["iso"])


def test_html_is_marked_so() -> None:
    assert made(Markup, "<p>字</p>", "x") == Markup("<p>字</p>")
    assert isinstance(made(Markup, "<p>字</p>", "x"), Markup)


@pytest.mark.parametrize(
    ("hint", "data", "complaint"),
    [
        (Anchor, {"text": "秤", "href": "/", "herf": "/"}, "x.herf: Anchor has no such field"),
        (Anchor, {"text": "秤"}, "x.href: Anchor needs it"),
        (Anchor, {"text": "秤", "href": 3}, "x.href: 3 is no str"),
        (Anchor, "秤", "x: '秤' is no table"),
        (SharePicture, {"href": "/", "width": True, "height": 1, "alt": ""}, "x.width: True is no int"),
        (FrontSection, {"section": {"text": "秤", "href": "/"}, "intro": "", "cards": {}}, "x.cards: {} is no list"),
        (CorrectionMonth, {"title": "九月", "entries": [[{"text": "秤", "href": "/"}]]}, "x.entries.0: 1 items instead of 2"),
        (TextPage, {"site": {"name": "秤", "hotlin": ""}}, "x.site.hotlin: Masthead has no such field"),
        (Card, [], "x: [] is no table"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(hint: Any, data: Any, complaint: str) -> None:
    with pytest.raises(BadSample) as refused:
        made(hint, data, "x")
    assert str(refused.value) == complaint


def test_sample_is_laid_under_table_by_table() -> None:
    assert expanded({"like": "late", "text": "另记"}, SAMPLES, "x") == {
        "date": {"text": "次日", "iso": "2026-09-22"},
        "text": "另记",
        "why": "漏记",
    }


def test_table_with_its_own_sample_replaces_the_one_below() -> None:
    samples = SAMPLES | {"other": {"text": "另一日"}}
    assert expanded({"like": "note", "date": {"like": "other"}}, samples, "x")["date"] == {"text": "另一日"}


def test_unknown_sample_is_refused() -> None:
    with pytest.raises(BadSample, match="there is no sample 'day-after'"):
        expanded([{"like": "day-after"}], SAMPLES, "x")
