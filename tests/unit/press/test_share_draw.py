"""Which pages have share pictures, and where those come from."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from newsroom.article.article import Kind
from newsroom.article.edition import Edition
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.press.assets import hashed
from newsroom.press.render import render
from newsroom.press.share import draw
from newsroom.press.share.draw import draw_share
from newsroom.release.tree import STORED
from tests.sites import edition_of, lay_out
from tests.unit.imprint.papers import bulletin_of, story


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the edition of the minimal site."""
    return edition_of(lay_out(tmp_path_factory.mktemp("share")))


def drawn_bulletin(bulletin: Bulletin, tmp_path: Path) -> Bulletin:
    """Return a bulletin that knows its drawn pictures."""
    drawn = draw_share(bulletin, tmp_path, tmp_path / "out")
    return dataclasses.replace(bulletin, assets=dataclasses.replace(bulletin.assets, share=drawn))


def files_of(folder: Path) -> Mapping[str, bytes]:
    """Return the files of out/assets/ by address."""
    return {f"assets/{path.name}": path.read_bytes() for path in (folder / "out/assets").iterdir()}


def count_drawings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with every picture that is really drawn."""
    seen: list[str] = []
    real = draw.picture

    def counted(placard: Any, sheet: Any) -> bytes:
        seen.append(f"{placard.headline}/{sheet.name}")
        return real(placard, sheet)

    monkeypatch.setattr(draw, "picture", counted)
    return seen


def test_an_article_has_a_wide_and_a_square_picture(edition: Edition, tmp_path: Path) -> None:
    bulletin = drawn_bulletin(bulletin_of(edition, story(edition, "lamp", title="灯亮了")), tmp_path)
    wide, square = article_page(bulletin, bulletin.articles[0]).share
    assert ((wide.width, wide.height), (square.width, square.height)) == ((1200, 630), (500, 500))
    assert wide.href.startswith(f"{edition.site.url}/assets/share-wide.")
    assert wide.alt == square.alt == f"灯亮了（{bulletin.imprints['lamp'].source_line}）"


def test_other_pages_have_the_site_s_pictures(edition: Edition, tmp_path: Path) -> None:
    bulletin = drawn_bulletin(bulletin_of(edition), tmp_path)
    assert [(picture.width, picture.height) for picture in bulletin.masthead.share] == [(1200, 630), (500, 500)]
    assert edition.site.name in bulletin.masthead.share[0].alt


def test_pictures_lie_where_a_release_takes_them(edition: Edition, tmp_path: Path) -> None:
    article = story(edition, "灯" * 60, title="灯亮了")
    bulletin = drawn_bulletin(bulletin_of(edition, article), tmp_path)
    files = files_of(tmp_path)
    assert {address for pair in bulletin.assets.share.values() for address in pair} == set(files)
    for address, data in files.items():
        assert STORED.fullmatch(address.removeprefix("assets/"))
        assert address.isascii()
        assert address == hashed(f"{address.split('.')[0]}.png", data)


def test_exposures_drafts_and_coming_articles_have_none(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawings = count_drawings(monkeypatch)
    shown = [
        story(edition, "fault", title="井盖坏了", kind=Kind.EXPOSURE),
        story(edition, "draft", title="草稿", draft=True),
        story(edition, "later", title="明天的稿", days_ago=-1),
    ]
    bulletin = dataclasses.replace(bulletin_of(edition, *shown), with_drafts=True)
    assert set(draw_share(bulletin, tmp_path, tmp_path / "out")) == {""}
    assert {name.partition("/")[0] for name in drawings} == {edition.site.name}


def test_an_exposure_shows_no_picture_even_when_there_is_one(edition: Edition) -> None:
    bulletin = bulletin_of(edition, story(edition, "fault", kind=Kind.EXPOSURE), story(edition, "draft", draft=True))
    assets = dataclasses.replace(bulletin.assets, share={slug: ("assets/a.png", "assets/b.png") for slug in ("fault", "draft")})
    bulletin = dataclasses.replace(bulletin, assets=assets, with_drafts=True)
    assert {article.slug: article_page(bulletin, article).share for article in bulletin.articles} == {"fault": (), "draft": ()}


def test_a_headline_that_the_font_lacks_gives_way_to_the_nameplate(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawings = count_drawings(monkeypatch)
    drawn = draw_share(bulletin_of(edition, story(edition, "bird", title="一只🦆过冬")), tmp_path, tmp_path / "out")
    assert len(drawn["bird"]) == 2
    assert set(drawings) == {f"{edition.site.name}/wide", f"{edition.site.name}/square"}


def test_a_site_that_the_font_cannot_name_has_no_pictures_rather_than_boxes(edition: Edition, tmp_path: Path) -> None:
    site = dataclasses.replace(edition.site, name="ᠮᠣᠩᠭᠣᠯ")
    bulletin = bulletin_of(edition, story(edition, "bird", title="🦆"), story(edition, "lamp", title="灯亮了"), site=site)
    assert set(draw_share(bulletin, tmp_path, tmp_path / "out")) == {"lamp"}
    assert bulletin.masthead.share == ()


def test_a_second_build_draws_nothing_and_writes_the_same(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bulletin = bulletin_of(edition, story(edition, "lamp", title="灯亮了"))
    first = draw_share(bulletin, tmp_path, tmp_path / "out")
    files = files_of(tmp_path)
    drawings = count_drawings(monkeypatch)
    assert draw_share(bulletin, tmp_path, tmp_path / "again") == first
    assert drawings == []
    assert {f"assets/{path.name}": path.read_bytes() for path in (tmp_path / "again/assets").iterdir()} == files


def test_a_changed_headline_is_drawn_anew(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = draw_share(bulletin_of(edition, story(edition, "lamp", title="灯亮了")), tmp_path, tmp_path / "out")
    drawings = count_drawings(monkeypatch)
    after = draw_share(bulletin_of(edition, story(edition, "lamp", title="灯又亮了")), tmp_path, tmp_path / "out")
    assert sorted(drawings) == ["灯又亮了/square", "灯又亮了/wide"]
    assert before[""] == after[""]
    assert set(before["lamp"]).isdisjoint(after["lamp"])


def test_a_damaged_shelf_changes_nothing_that_readers_get(edition: Edition, tmp_path: Path) -> None:
    bulletin = bulletin_of(edition, story(edition, "lamp", title="灯亮了"))
    draw_share(bulletin, tmp_path, tmp_path / "out")
    files = files_of(tmp_path)
    for number, entry in enumerate(sorted((tmp_path / ".cache/share").iterdir())):
        entry.write_bytes(entry.read_bytes()[: 50 * number])
    draw_share(bulletin, tmp_path, tmp_path / "out")
    assert files_of(tmp_path) == files


def test_ctrl_c_keeps_what_was_drawn_before_it(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bulletin = bulletin_of(edition, story(edition, "lamp", title="灯亮了"), story(edition, "well", title="守井的人"))

    def stop(done: int, _of_all: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        draw_share(bulletin, tmp_path, tmp_path / "out", stop)
    assert [path.name for path in (tmp_path / ".cache/share").iterdir() if path.name.startswith(".")] == []
    drawings = count_drawings(monkeypatch)
    draw_share(bulletin, tmp_path, tmp_path / "out")
    assert len(drawings) == 2


def test_progress_is_told_pair_by_pair(edition: Edition, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    bulletin = bulletin_of(edition, story(edition, "lamp", title="灯亮了"), story(edition, "well", title="守井的人"))
    draw_share(bulletin, tmp_path, tmp_path / "out", lambda done, of_all: told.append((done, of_all)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_preview_draws_nothing(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    bulletin = render(root, edition_of(root), tmp_path / "out", drafts=True, pictures=False)
    assert list((tmp_path / "out/assets").glob("share-*")) == []
    assert [name for name in ("share", "pictures/files") if (root / ".cache" / name).exists()] == []
    assert bulletin.masthead.share == ()
