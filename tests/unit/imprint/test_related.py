"""What an article's page leads on to, and which pages a publication changes."""

import dataclasses
import random

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.related import neighbours, related
from tests.unit.imprint.papers import bulletin_of, story


def groups(bulletin: Bulletin, article: Article) -> dict[str, list[str]]:
    """Return the titles of the related articles by group."""
    return {group.title: [link.anchor.text for link in group.links] for group in related(bulletin, article)}


def around(bulletin: Bulletin, article: Article) -> tuple[str, str]:
    """Return the titles of the (older, newer) neighbours, "" for none."""
    older, newer = neighbours(bulletin, article)
    return older.anchor.text if older else "", newer.anchor.text if newer else ""


def test_neighbours_are_those_of_the_section_by_date_then_slug(edition: Edition) -> None:
    old, b, a = story(edition, "old", 9), story(edition, "b", 5), story(edition, "a", 5)
    other = story(edition, "other", 7, kind=Kind.EXEMPLAR)
    bulletin = bulletin_of(edition, b, other, old, a)
    assert [around(bulletin, article) for article in (old, a, b, other)] == [("", "a"), ("old", "b"), ("a", ""), ("", "")]


def test_a_neighbour_comes_with_its_date_and_section(edition: Edition) -> None:
    old, new = story(edition, "old", 2), story(edition, "new", 1)
    link, _ = neighbours(bulletin_of(edition, old, new), new)
    assert link is not None
    assert (link.anchor.href, link.date.text, link.section, link.kind) == ("/progress/old/", "2026年11月21日", "进展", "progress")


def test_neither_drafts_nor_held_articles_are_led_on_to_and_a_draft_shows_where_it_will_stand(edition: Edition) -> None:
    first, draft, last = story(edition, "first", 3), story(edition, "draft", 2, draft=True), story(edition, "last", 1)
    held = story(edition, "held", -1)
    same = [dataclasses.replace(article, problem="2026-001", place="park", tags=("供热",)) for article in (first, draft, last, held)]
    bulletin = dataclasses.replace(bulletin_of(edition, *same), with_drafts=True)
    assert around(bulletin, same[2]) == ("first", "")
    assert around(bulletin, same[1]) == ("first", "last")
    assert around(bulletin, same[3]) == ("last", "")
    assert groups(bulletin, same[2]) == {"同一问题": ["first"]}
    assert groups(bulletin, same[1]) == {"同一问题": ["last", "first"]}


def test_the_same_problem_and_project_are_named_whatever_their_date(edition: Edition) -> None:
    many = [story(edition, f"p{number}", number, problem="2026-001") for number in range(1, 8)]
    built = [story(edition, f"q{number}", number, project="well") for number in range(1, 3)]
    bulletin = bulletin_of(edition, *many, *built)
    assert groups(bulletin, many[6]) == {"同一问题": ["p1", "p2", "p3", "p4", "p5"]}
    assert groups(bulletin, many[0]) == {"同一问题": ["p2", "p3", "p4", "p5", "p6"]}
    assert groups(bulletin, built[1]) == {"同一项目": ["q1"]}


def test_by_place_and_by_tag_only_earlier_articles_are_named(edition: Edition) -> None:
    placed = [story(edition, f"p{number}", number, place="park") for number in range(1, 8)]
    tagged = [story(edition, f"t{number}", number, tags=("供热",)) for number in range(1, 8)]
    bulletin = bulletin_of(edition, *placed, *tagged)
    assert groups(bulletin, placed[1]) == {"同一地点": ["p3", "p4", "p5", "p6"]}
    assert groups(bulletin, tagged[0]) == {"相关文章": ["t2", "t3", "t4", "t5", "t6"]}
    assert groups(bulletin, placed[6]) == groups(bulletin, tagged[6]) == {}


def test_more_tags_in_common_come_first_then_newer_ones_and_spellings_of_one_address_are_one(edition: Edition) -> None:
    one, two, ai = (
        story(edition, "one", 2, tags=("供热",)),
        story(edition, "two", 5, tags=("排水", "供热")),
        story(edition, "ai", 3, tags=("AI",)),
    )
    article = story(edition, "article", 1, tags=("供热", "排水", "ai", "Ai"))
    assert groups(bulletin_of(edition, one, two, ai, article), article) == {"相关文章": ["two", "one", "ai"]}


def test_no_article_is_named_twice_and_none_names_itself(edition: Edition) -> None:
    dice = random.Random(1)
    articles = [
        story(
            edition,
            f"a{n:02}",
            n,
            place=dice.choice(("park", "")),
            tags=tuple(dice.sample("甲乙丙丁", 2)),
            problem=dice.choice(("1", "2", "")),
        )
        for n in range(1, 40)
    ]
    bulletin = bulletin_of(edition, *articles)
    for article in articles:
        named = [title for titles in groups(bulletin, article).values() for title in titles]
        assert len(set(named)) == len(named)
        assert article.title not in named
    assert {title for article in articles for title in groups(bulletin, article)} == {"同一问题", "同一地点", "相关文章"}


def test_a_group_is_filled_though_the_groups_before_it_took_its_first_articles(edition: Edition) -> None:
    both = [story(edition, f"b{number}", number, problem="1", project="well", place="park") for number in range(2, 22)]
    article = story(edition, "article", 1, problem="1", project="well", place="park")
    found = groups(bulletin_of(edition, *both, article), article)
    assert {title: len(titles) for title, titles in found.items()} == {"同一问题": 5, "同一项目": 5, "同一地点": 4}


def test_a_publication_changes_the_neighbours_page_and_those_of_its_problem_only(edition: Edition) -> None:
    fields = {"place": "park", "tags": ("供热", "排水")}
    old = [story(edition, f"a{number}", number, problem="1" if number == 7 else "", **fields) for number in range(2, 10)]
    new = story(edition, "new", 1, problem="1", **fields)
    before, after = bulletin_of(edition, *old), bulletin_of(edition, *old, new)
    changed = [article.slug for article in old if article_page(before, article) != article_page(after, article)]
    assert changed == ["a2", "a7"]
