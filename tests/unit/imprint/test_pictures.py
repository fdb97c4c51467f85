"""Pictures as templates see them: every copy offered, the fallback's size, the words under each."""

import dataclasses

import pytest

from newsroom.article.article import Article, Kind, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.people import GalleryItem
from newsroom.article.place import Place
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import card
from newsroom.imprint.pictures import picture_view, shot
from newsroom.imprint.views import PictureSource, PictureView
from tests.unit.imprint.papers import bulletin_of, illustrated, printed, prints_of, story

NAMES = ("a", "b", "c", "d")
FILES = tuple(f"images/{name}.jpg" for name in NAMES)


def use(file: str, **given: str) -> PictureUse:
    """Return a picture as an article uses it."""
    return PictureUse(file, given.pop("alt", ""), given.pop("caption", ""), Place(""), **given)


@pytest.fixture
def bulletin(edition: Edition) -> Bulletin:
    """Return a bulletin whose pictures have copies."""
    return printed(bulletin_of(illustrated(edition, *FILES)))


def test_a_picture_is_offered_in_forms_that_are_small_before_the_one_that_all_know(bulletin: Bulletin) -> None:
    mark = "0123456789abcdef"
    assert picture_view(bulletin, use("images/a.jpg")) == PictureView(
        src=f"/media/a-1600.{mark}.jpg",
        width=1600,
        height=800,
        alt="画的是images/a.jpg",
        srcset=f"/media/a-640.{mark}.jpg 640w, /media/a-1600.{mark}.jpg 1600w",
        sources=(
            PictureSource("image/avif", f"/media/a-320.{mark}.avif 320w, /media/a-640.{mark}.avif 640w"),
            PictureSource("image/webp", f"/media/a-320.{mark}.webp 320w, /media/a-640.{mark}.webp 640w"),
        ),
    )


def test_a_picture_without_copies_is_shown_as_the_file_itself(edition: Edition) -> None:
    view = picture_view(bulletin_of(illustrated(edition, "images/a.jpg")), use("images/a.jpg", alt="一棵树"))
    assert view == PictureView("/media/a.5e5e5e5e5e5e5e5e.jpg", 2000, 1000, "一棵树")


def test_one_size_is_no_set(bulletin: Bulletin) -> None:
    assets = dataclasses.replace(bulletin.assets, prints={"images/a.jpg": prints_of("images/a.jpg", plain=(640,))})
    assert picture_view(dataclasses.replace(bulletin, assets=assets), use("images/a.jpg")).srcset == ""


def test_a_blank_in_a_files_name_does_not_end_its_address_in_a_set(edition: Edition) -> None:
    view = picture_view(printed(bulletin_of(illustrated(edition, "images/两 棵 树.jpg"))), use("images/两 棵 树.jpg"))
    candidates = [source.srcset for source in view.sources] + [view.srcset]
    assert [len(candidate.split()) for row in candidates for candidate in row.split(", ")] == [2] * 6


def test_words_under_a_picture_say_whose_it_is_and_by_which_clause(bulletin: Bulletin) -> None:
    found = shot(bulletin, use("images/a.jpg", caption="树下的长椅"))
    assert (found.caption, found.credit, found.rights, found.href) == ("树下的长椅", "绘图：陈一白", "© 晨报社（本社作品）", "/notice/#own")


def test_a_credit_that_the_caption_gives_is_not_said_twice(bulletin: Bulletin) -> None:
    assert shot(bulletin, use("images/a.jpg", caption="长椅。绘图：陈一白", credit="绘图：陈一白")).credit == ""


def test_a_picture_of_others_is_theirs(edition: Edition) -> None:
    found = shot(bulletin_of(illustrated(edition, "images/a.jpg", source="daily")), use("images/a.jpg"))
    assert found.rights.startswith("版权归")
    assert found.href == "/notice/#others"


def with_pictures(edition: Edition, **changes: object) -> Article:
    """Return an article with b in its text, and whatever else it is given."""
    text = dataclasses.replace(edition.articles[0].body, pictures=(use("images/b.jpg"),))
    return story(edition, "pictured", **({"body": text} | changes))  # type: ignore[arg-type]


def stands_for(edition: Edition, article: Article) -> str:
    """Return the name of the picture on an article's card."""
    view = card(printed(bulletin_of(illustrated(edition, *FILES), article)), article).picture
    return view.src.removeprefix("/media/").partition("-")[0] if view else ""


def test_a_card_shows_the_portrait_then_the_texts_first_then_the_gallerys(edition: Edition) -> None:
    gallery = (GalleryItem("images/c.jpg"), GalleryItem("images/d.jpg"))
    bare = edition.articles[0].body.__class__("", 0, "", "")
    assert stands_for(edition, with_pictures(edition, portrait="images/a.jpg", gallery=gallery)) == "a"
    assert stands_for(edition, with_pictures(edition, gallery=gallery)) == "b"
    assert stands_for(edition, with_pictures(edition, gallery=gallery, body=bare)) == "c"
    assert stands_for(edition, with_pictures(edition, body=bare, before_after=(("images/a.jpg", "images/b.jpg"),))) == ""
    assert stands_for(edition, with_pictures(edition, portrait="images/a.jpg", kind=Kind.EXPOSURE)) == ""


def test_a_page_shows_portrait_comparisons_and_gallery_each_in_its_place(edition: Edition) -> None:
    article = with_pictures(
        edition,
        kind=Kind.EXEMPLAR,
        portrait="images/a.jpg",
        before_after=(("images/b.jpg", "images/c.jpg"), ("images/gone.jpg", "images/d.jpg")),
        gallery=(GalleryItem("images/d.jpg", "收工"), GalleryItem("images/gone.jpg")),
    )
    page = article_page(printed(bulletin_of(illustrated(edition, *FILES), article)), article)
    assert page.portrait
    assert page.portrait.picture.alt == "画的是images/a.jpg"
    pairs = [(pair.before.picture.alt, pair.after.picture.alt) for pair in page.comparisons]
    assert pairs == [("画的是images/b.jpg", "画的是images/c.jpg")]
    assert [(item.caption, item.picture.src) for item in page.gallery] == [("收工", "/media/d-1600.0123456789abcdef.jpg")]


def test_whose_the_pictures_are_is_told_of_all_that_a_page_shows(edition: Edition) -> None:
    source = illustrated(edition, "images/a.jpg", "images/b.jpg")
    pictures = {
        **source.pictures,
        "images/a.jpg": dataclasses.replace(source.pictures["images/a.jpg"], record=None),
    }
    article = with_pictures(edition, portrait="images/a.jpg")
    page = article_page(bulletin_of(dataclasses.replace(source, pictures=pictures), article), article)
    assert [(row.label, row.href) for row in page.pictures] == [("", "/notice/#others"), ("绘图：陈一白", "/notice/#own")]
