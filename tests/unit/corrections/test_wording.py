"""Places are told as coarsely as their communities."""

import pytest

from newsroom.article.place import Place
from newsroom.article.records import PlaceRecord
from newsroom.corrections.wording import Gazetteer, place_like


def place(key: str, name: str, community: str, kind: str = "street") -> PlaceRecord:
    return PlaceRecord(key, name, Place(""), kind, community)


PLACES = Gazetteer(
    {
        "long": place("long", "长虹街", "清禾社区"),
        "short": place("short", "虹街", "北湖社区"),
        "square": place("square", "云水广场", "清禾社区"),
        "qinghe": place("qinghe", "清禾社区", "清禾社区", "community"),
        "lost": place("lost", "无名桥", ""),
        "far": place("far", "远路", "远方社区"),
    }
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("长虹街的灯", "清禾社区的灯"),
        ("清禾社区长虹街的灯", "清禾社区的灯"),
        ("长虹街、云水广场和长虹街", "清禾社区"),
        ("长虹街上有云水广场", "清禾社区上有清禾社区"),
        ("虹街不是长虹街", "北湖社区不是清禾社区"),
        ("长虹街道办事处", "长虹街道办事处"),
        ("无名桥边", "无名桥边"),
        ("清禾社区清禾社区的灯", "清禾社区清禾社区的灯"),
        ("没有地名", "没有地名"),
    ],
)
def test_names_of_places_become_their_communities(said: str, told: str) -> None:
    assert PLACES.coarsened(said) == told


def test_what_is_told_twice_over_stays_the_same() -> None:
    once = PLACES.coarsened("清禾社区长虹街和云水广场，虹街")
    assert PLACES.coarsened(once) == once


def test_a_place_without_a_community_is_named_and_cannot_be_made_coarse() -> None:
    assert PLACES.nowhere("lost")
    assert PLACES.told("到无名桥为止") == ("无名桥",)
    assert [key for key in ("long", "qinghe", "unknown", "") if PLACES.nowhere(key)] == []


def test_a_community_without_a_record_has_no_key() -> None:
    assert PLACES.community_key("long") == "qinghe"
    assert PLACES.community_key("far") == ""


def test_a_campaign_without_places_changes_nothing() -> None:
    assert Gazetteer({}).coarsened("长虹街") == "长虹街"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("住在槐花胡同", "槐花胡同"),
        ("3号楼2单元", "3号楼 2单元"),
        ("走的是公路", ""),
        ("街道办来人了", ""),
        ("证字〔2026〕第47号", ""),
    ],
)
def test_what_looks_like_a_place_is_pointed_out(said: str, found: str) -> None:
    assert " ".join(place_like(said)) == found
