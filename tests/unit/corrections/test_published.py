"""What a release remembers of an article's words, and what its page shows of them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.article import Article
from newsroom.article.edition import Edition, Previous
from newsroom.article.people import Correction, Figure, Honour, Media, Reply, Update
from newsroom.article.place import SourceText
from newsroom.article.recordings import Recording
from newsroom.article.since import came, slug_then, went, wording_then
from newsroom.article.site import Site
from newsroom.article.told import changes
from newsroom.article.wording import Wording
from newsroom.corrections.published import recalled, text_of_article, text_of_page, wording_of
from newsroom.delivery.local import LocalTarget
from newsroom.manuscript.read import read
from tests.conftest import Campaign
from tests.sites import edition_of, lay_out

SITE = Site("晨报社", "https://www.morning.example", "晨报社", 2024, ZoneInfo("Asia/Shanghai"))
HELLO = "content/articles/progress/hello.md"
DAY = date(2026, 11, 20)
FIXED = Correction(DAY, "五只，原文误作六只", "数错")
SLIP = replace(FIXED, minor=True)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the minimal site; not to be changed."""
    return edition_of(lay_out(tmp_path_factory.mktemp("words")))


@pytest.fixture(scope="module")
def hello(edition: Edition) -> Article:
    """Return its only article."""
    return edition.articles[0]


def rewritten(edition: Edition, old: str, new: str) -> Article:
    """Return the article with other words in its file."""
    text = edition.manuscripts[0].source.text
    assert old in text
    article = read(SourceText(HELLO, text.replace(old, new)), edition.site, edition.pictures).article
    assert article
    return article


def after(edition: Edition, before: Article, article: Article) -> Edition:
    """Return an edition with `article` alone in it, the last release having had `before`."""
    previous = Previous(1, edition.as_of, {before.slug: before.address}, {before.slug: wording_of(before, edition)})
    return replace(edition, manuscripts=(replace(edition.manuscripts[0], article=article),), previous=previous)


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("修好了", "换好了", ("title",)),
        ("垫圈", "阀芯", ("body",)),
        ("editor: 贺知远", "editor: 叶棠", ("editor",)),
        ("byline: 林小川", "byline: 叶棠", ("byline",)),
        ("08:00", "09:00", ("date",)),
        ("editor:", "summary: 五只龙头都查了一遍。\neditor:", ("summary",)),
        ("editor:", "dateline: 柳园讯\neditor:", ("dateline",)),
        ("editor:", "place: park\neditor:", ("place",)),
        ("editor:", "ai: assisted\neditor:", ("ai",)),
        ("龙头旁的搪瓷壶", "龙头旁的旧壶", ("images",)),
        ("墙角一只搪瓷壶", "墙角一只旧壶", ("images",)),
    ],
)
def test_a_change_is_known_by_its_key(edition: Edition, hello: Article, old: str, new: str, keys: tuple[str, ...]) -> None:
    assert changes(rewritten(edition, old, new), edition, wording_of(hello, edition)) == keys


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("editor:", "tags: [民生, 供水]\nmoved_from: /progress/tap/\nreviewer: 叶棠\nmodified: 2026-11-01\neditor:"),
        ("editor:", "summary:\neditor:"),
        ("editor:", "summary: 管护班在旁边立了一块小牌\neditor:"),
        ("管护班在", "**管护班**在"),
        ("阀芯。管护班", "阀芯。\n\n管护班"),
        ("editor:", "reply: {unit: 柳园管护班, offered: 2026-10-02, received: 2026-10-03, text: 已查。}\neditor:"),
        ("editor:", "corrections: [{date: 2026-10-03, what: 甲, why: 乙}]\neditor:"),
        ("editor:", "verification: {by: 叶棠, method: 现场核实}\neditor:"),
    ],
)
def test_what_readers_do_not_read_otherwise_is_no_change(edition: Edition, hello: Article, old: str, new: str) -> None:
    assert changes(rewritten(edition, old, new), edition, wording_of(hello, edition)) == ()


def test_a_reply_that_was_published_does_not_change_in_silence(edition: Edition, hello: Article) -> None:
    before = replace(hello, reply=Reply("柳园管护班", DAY, DAY, "已查。"))
    now = replace(hello, reply=Reply("柳园管护班", DAY, DAY, "没有查。"))
    assert changes(now, edition, wording_of(before, edition)) == ("reply.text",)
    assert changes(hello, edition, wording_of(before, edition)) == ("reply", "reply.received", "reply.text")


def test_figures_honours_and_recordings_are_words(edition: Edition, hello: Article) -> None:
    recordings = {file: Recording(file, digit * 64, 1) for file, digit in (("media/a.mp3", "a"), ("media/b.mp3", "b"))}
    edition = replace(edition, recordings=recordings)
    before = replace(hello, figures=(Figure("龙头", "5"),), honours=(Honour("先进班组"),), media=(Media("media/a.mp3"),))
    now = replace(hello, figures=(Figure("龙头", "6"),), honours=(Honour("先进集体"),), media=(Media("media/b.mp3"),))
    assert set(changes(now, edition, wording_of(before, edition))) == {"figures", "honours", "media"}


def test_a_picture_is_known_by_its_bytes_not_by_its_name(edition: Edition, hello: Article) -> None:
    pot = edition.pictures["images/pot.jpg"]
    renamed = replace(edition, pictures={"images/kettle.jpg": replace(pot, file="images/kettle.jpg")})
    other = replace(edition, pictures={"images/pot.jpg": replace(pot, sha256="0" * 64)})
    shown = rewritten(edition, "images/pot.jpg", "images/kettle.jpg")
    assert changes(shown, renamed, wording_of(hello, edition)) == ()
    assert changes(hello, other, wording_of(hello, edition)) == ("images",)


def test_names_in_registers_accuse_no_article(edition: Edition, hello: Article) -> None:
    article = replace(hello, place="park", source="daily")
    registers = edition.registers
    places = {key: replace(place, name="另一个名字") for key, place in registers.places.items()}
    sources = {key: replace(source, name="另一家") for key, source in registers.sources.items()}
    renamed = replace(edition, registers=replace(registers, places=places, sources=sources))
    assert wording_of(article, renamed) == wording_of(article, edition)


def test_an_exposure_made_anonymous_since_is_spared_and_not_for_ever(edition: Edition, hello: Article) -> None:
    blank = replace(hello, anonymised=DAY, title="一处龙头")
    assert changes(blank, edition, wording_of(hello, edition)) == ()
    assert changes(replace(blank, title="两处龙头"), edition, wording_of(blank, edition)) == ("title",)


@pytest.mark.parametrize("text", ["", "0:aa:bb", "x"])
def test_wordings_made_in_another_way_are_not_compared(edition: Edition, hello: Article, text: str) -> None:
    assert changes(hello, edition, Wording(text, "editor:0")) == ()


def test_unicode_forms_and_blanks_are_no_words(edition: Edition, hello: Article) -> None:
    before, now = replace(hello, title="Cafe\u0301 开门 了"), replace(hello, title="Caf\u00e9\u3000开门了")
    assert wording_of(before, edition) == wording_of(now, edition)
    assert wording_of(replace(hello, title="A b"), edition) != wording_of(replace(hello, title="Ab"), edition)


def test_notes_that_came_and_went(hello: Article) -> None:
    before = Wording("", "", ("correction 2026-11-20 1", "update 2026-11-20 2"))
    better = replace(hello, corrections=(FIXED,), updates=(Update(DAY, "甲"),))
    assert (came(better, before), went(better, before)) == ((), ())
    more = replace(better, corrections=(FIXED, replace(FIXED, what="又一处")))
    assert [note.split()[:2] for note in came(more, before)] == [["correction", "2026-11-20"]]
    assert went(replace(hello, updates=better.updates), before) == ("correction 2026-11-20 1",)


def test_only_articles_of_the_last_release_are_compared(edition: Edition, hello: Article) -> None:
    live = after(edition, hello, hello)
    assert slug_then(hello, live) == "hello"
    assert slug_then(replace(hello, slug="tap"), live) is None
    assert slug_then(replace(hello, slug="tap", moved_from=("progress/hello/",)), live) == "hello"
    assert wording_then(replace(hello, draft=True), live) is None
    assert wording_then(replace(hello, date=datetime(2027, 1, 1, tzinfo=UTC)), live) is None
    assert wording_then(hello, edition) is None


def test_a_page_shows_the_text_of_its_article(sample: Campaign) -> None:
    told = {article.address: text_of_article(article) for article in sample.bulletin.articles}
    shown = {address: text_of_page((sample.folder / address / "index.html").read_bytes()) for address in told}
    assert shown == told


def test_a_page_without_the_themes_marks_has_no_text() -> None:
    assert text_of_page(b"<h1>A</h1><div class='prose'>B</div>") is None
    assert text_of_page(b'<h1 class="headline">A</h1><div class="prose prose--story"><div>B') is None
    assert text_of_page(b'<h1 class="headline">A</h1><div class="prose prose--story"><div>B</div></div>C') == "A\nB"


def test_old_texts_are_recalled_for_minor_corrections_only(edition: Edition, hello: Article) -> None:
    asked: list[str] = []

    def page(address: str) -> bytes:
        asked.append(address)
        return '<h1 class="headline">旧</h1><div class="prose--story">文</div>'.encode()

    mended = rewritten(edition, "垫圈", "阀芯")
    for article in (hello, mended, replace(mended, corrections=(FIXED,)), replace(hello, corrections=(SLIP,))):
        assert recalled(after(edition, hello, article), page).previous == after(edition, hello, article).previous
    assert asked == []
    known = recalled(after(edition, hello, replace(mended, corrections=(SLIP,))), page).previous
    assert known
    assert (known.texts, asked) == ({"hello": "旧\n文"}, ["progress/hello/"])


def live_target(folder: Path) -> LocalTarget:
    """Return a target whose live release holds one page."""
    page = folder / "site/releases/000001/progress/hello/index.html"
    page.parent.mkdir(parents=True)
    page.write_bytes(b"page")
    (folder / "site/current").symlink_to("releases/000001")
    return LocalTarget(folder / "site", SITE)


def test_the_target_answers_with_the_live_page(tmp_path: Path) -> None:
    target = live_target(tmp_path)
    assert target.page("progress/hello/") == target.page("progress/hello/index.html") == b"page"
    assert [target.page(address) for address in ("progress/", "progress/gone/", "progress/hello", "../000001/progress/hello/", "/")] == [
        None
    ] * 5
    assert LocalTarget(tmp_path / "none", SITE).page("progress/hello/") is None


def test_the_target_follows_no_link_and_reads_no_giant(tmp_path: Path) -> None:
    target, release = live_target(tmp_path), tmp_path / "site/releases/000001"
    (tmp_path / "index.html").write_bytes(b"outside")
    (release / "linked").symlink_to(tmp_path)
    (release / "file").mkdir()
    (release / "file/index.html").symlink_to(tmp_path / "index.html")
    (release / "giant").mkdir()
    with (release / "giant/index.html").open("wb") as giant:
        giant.truncate(5_000_000)
    assert [target.page(address) for address in ("linked/", "file/", "giant/")] == [None] * 3
