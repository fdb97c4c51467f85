"""Who borrowed from whom."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.article import Article, Body, Kind, Link, Manuscript
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.people import Original
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Registers, Source
from newsroom.article.site import Site
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.src112_borrowed_text import check

ZONE = ZoneInfo("Asia/Shanghai")
PASSAGE = (
    "九月的最后一天，管护班把柳园北角那只滴了半年水的龙头拆了下来，换上新的阀芯，又在旁边立了一块巴掌大的木牌，"
    "上面写着报修的电话和值班人的姓氏。过路的老人拧了两下，说这回关得严了。水滴下来的地方原先长着一圈青苔，石板也泡得发黑。"
)


def _article(
    name: str,
    source: str,
    day: int,
    body: str = PASSAGE,
    published: int = 0,
    draft: bool = False,
    link: str = "",
    translation_of: str = "",
) -> Article:
    path = f"content/{'drafts' if draft else 'articles'}/progress/{name}.md"
    links = (Link(link, not link.startswith("http"), Place(path)),) if link else ()
    original = Original(name, "林溪", f"https://{source}.example/{name}", date(2026, 10, published)) if published else None
    return Article(
        path=path,
        slug=name,
        kind=Kind.PROGRESS,
        title=name,
        date=datetime(2026, 10, day, 9, tzinfo=ZONE),
        body=Body(body, 0, "", body, links=links),
        places={"title": Place(path, 2, 1)},
        source=source,
        original=original,
        draft=draft,
        translation_of=translation_of,
    )


def _faults(*articles: Article) -> list[Fault]:
    sources = {key: Source(key, key, Place("sources.toml"), free=key == "gov") for key in ("own", "daily", "tv", "gov")}
    edition = Edition(
        site=Site("晨报社", "https://www.morning.example", "晨报社", 2024, ZONE),
        as_of=datetime(2026, 11, 23, tzinfo=ZONE),
        manuscripts=tuple(Manuscript(SourceText(item.path, item.body.markdown), item) for item in articles),
        registers=Registers(sources=sources),
    )
    return list(check(edition, Desk(edition)))


def _at_fault(*articles: Article) -> list[str]:
    return [fault.place.path.rpartition("/")[2] for fault in _faults(*articles)]


def test_the_later_article_is_at_fault_and_points_at_the_other() -> None:
    (fault,) = _faults(_article("a", "own", 12), _article("b", "daily", 11))
    assert (fault.place, fault.related) == (Place("content/articles/progress/a.md", 1, 1), (Place("content/articles/progress/b.md", 2, 1),))
    assert fault.severity is Severity.ERROR


def test_a_reprint_counts_from_the_day_its_original_appeared() -> None:
    assert _at_fault(_article("a", "own", 10), _article("b", "daily", 12, published=8)) == ["a.md"]


def test_on_the_same_moment_the_path_decides() -> None:
    assert _at_fault(_article("a", "own", 10), _article("b", "daily", 10)) == ["b.md"]


def test_a_draft_never_appeared_before_a_published_article() -> None:
    assert _at_fault(_article("a", "own", 1, draft=True), _article("b", "daily", 12)) == ["a.md"]


def test_one_fault_names_all_lenders() -> None:
    (fault, other) = _faults(_article("a", "daily", 1), _article("b", "tv", 2), _article("c", "own", 3))
    assert [place.path for place in other.related] == ["content/articles/progress/a.md", "content/articles/progress/b.md"]
    assert fault.place.path == "content/articles/progress/b.md"


@pytest.mark.parametrize(
    "later",
    [
        _article("b", "daily", 2),
        _article("b", "gov", 2),
        _article("b", "own", 2, link="articles/progress/a.md#top"),
        _article("b", "own", 2, link="https://daily.example/a"),
        _article("b", "own", 2, link="https://www.morning.example/progress/a/"),
        _article("b", "own", 2, translation_of="a"),
        _article("b", "own", 2, body="\n".join("> " + line for line in PASSAGE.splitlines())),
        _article("b", "own", 2, body=f"他们写道：“{PASSAGE}”"),
        _article("b", "own", 2, body=PASSAGE[:30]),
    ],
    ids=["same-source", "official", "linked", "original-linked", "address-linked", "translation", "block-quote", "quotation", "few-words"],
)
def test_acknowledged_words_are_not_borrowed(later: Article) -> None:
    assert _faults(_article("a", "daily", 1, published=1), later) == []


def test_a_link_to_something_else_acknowledges_nothing() -> None:
    assert _at_fault(_article("a", "daily", 1, published=1), _article("b", "own", 2, link="https://daily.example/other")) == ["b.md"]


def test_a_short_passage_is_a_warning() -> None:
    (fault,) = _faults(_article("a", "daily", 1), _article("b", "own", 2, body="记者看到，" + PASSAGE[:52] + "。"))
    assert fault.severity is Severity.WARNING


def test_the_fault_stands_where_the_passage_begins() -> None:
    (fault,) = _faults(_article("a", "daily", 1), _article("b", "own", 2, body=f"先说别的。\n\n再说这个：{PASSAGE}"))
    assert (fault.place.line, fault.place.column) == (3, 6)
    assert fault.values["found"].startswith("九月的最后一天，管护班")
