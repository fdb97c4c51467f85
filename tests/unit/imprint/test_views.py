"""Views of the minimal site: pages, lists, JSON-LD, the notice."""

import dataclasses
import json
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.article.article import Kind, Manuscript
from newsroom.article.edition import Edition
from newsroom.article.people import Byline
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.fronts import fronts
from newsroom.imprint.groups import bylines, tags
from newsroom.imprint.json_ld import news_article, script_safe
from newsroom.imprint.masthead import Assets
from newsroom.imprint.views import ListPage, NoticePage


def with_many(edition: Edition, count: int) -> Bulletin:
    """Return a bulletin of `count` articles, one an hour, numbered from the oldest."""
    (hello,) = edition.articles
    articles = [
        dataclasses.replace(hello, slug=f"a{number:03}", title=f"第{number}篇", date=hello.date + timedelta(hours=number))
        for number in range(count)
    ]
    sheets = tuple(Manuscript(edition.manuscripts[0].source, article) for article in articles)
    return Bulletin(dataclasses.replace(edition, manuscripts=sheets), Assets("assets/site.css", "assets/icon.svg"))


def lists(bulletin: Bulletin, folder: str) -> dict[str, list[str]]:
    """Return the titles on every list page below a folder, by file."""
    found = [front for front in fronts(bulletin) if front.file.startswith(folder) and isinstance(front.view, ListPage)]
    return {front.file: titles(front.view) for front in found if isinstance(front.view, ListPage)}


def titles(page: ListPage) -> list[str]:
    """Return the titles on a list page, the lead's first."""
    return [card.title for card in (*filter(None, [page.lead]), *page.cards)]


def test_list_pages_are_numbered_from_the_oldest_and_a_full_page_never_changes_again(edition: Edition) -> None:
    before, after = lists(with_many(edition, 45), "progress/"), lists(with_many(edition, 46), "progress/")
    assert sorted(before) == ["progress/1/index.html", "progress/2/index.html", "progress/index.html"]
    assert before["progress/1/index.html"] == after["progress/1/index.html"] == [f"第{number}篇" for number in range(19, -1, -1)]
    assert before["progress/2/index.html"] == after["progress/2/index.html"]
    assert after["progress/index.html"][0] == "第45篇"


def test_every_article_stands_on_one_page_of_its_section(edition: Edition) -> None:
    titles = [title for page in lists(with_many(edition, 45), "progress/").values() for title in page]
    assert sorted(titles) == sorted(f"第{number}篇" for number in range(45))


def test_an_empty_section_has_a_page(edition: Edition) -> None:
    assert lists(with_many(edition, 1), "exemplars/") == {"exemplars/index.html": []}


def test_no_two_pages_are_written_to_one_file(edition: Edition) -> None:
    files = [front.file for front in fronts(with_many(edition, 45))]
    assert len(set(files)) == len(files)


def test_spellings_that_lead_to_one_address_are_one_tag(edition: Edition) -> None:
    (hello,) = edition.articles
    one = dataclasses.replace(hello, tags=("ai", "AI", "民生 实事"))
    other = dataclasses.replace(hello, slug="other", tags=("Ai", "民生-实事"), byline=(Byline("LIN"), Byline("lin")))
    sheets = tuple(Manuscript(edition.manuscripts[0].source, article) for article in (one, other))
    bulletin = Bulletin(dataclasses.replace(edition, manuscripts=sheets), Assets("", ""))
    files = [front.file for front in fronts(bulletin)]
    assert len(set(files)) == len(files)
    assert [(group.title, len(group.articles)) for group in tags(bulletin)] == [("AI", 2), ("民生 实事", 2)]
    assert [(group.title, len(group.articles)) for group in bylines(bulletin)] == [("LIN", 1), ("林小川", 1)]


def test_drafts_and_held_articles_stand_in_no_list(edition: Edition) -> None:
    (hello,) = edition.articles
    draft = dataclasses.replace(hello, slug="draft", draft=True)
    held = dataclasses.replace(hello, slug="held", date=edition.as_of + timedelta(hours=1))
    sheets = tuple(Manuscript(edition.manuscripts[0].source, article) for article in (hello, draft, held))
    bulletin = Bulletin(dataclasses.replace(edition, manuscripts=sheets), Assets("", ""))
    assert [article.slug for article in bulletin.articles] == ["hello"]
    preview = dataclasses.replace(bulletin, with_drafts=True)
    assert {article.slug for article in preview.articles} == {"hello", "draft", "held"}
    assert [article.slug for article in preview.listed] == ["hello"]


def test_articles_of_one_minute_have_one_order(edition: Edition) -> None:
    (hello,) = edition.articles
    sheets = [Manuscript(edition.manuscripts[0].source, dataclasses.replace(hello, slug=slug)) for slug in "abc"]
    one = Bulletin(dataclasses.replace(edition, manuscripts=tuple(sheets)), Assets("", ""))
    other = Bulletin(dataclasses.replace(edition, manuscripts=tuple(reversed(sheets))), Assets("", ""))
    assert one.articles == other.articles


def test_the_notice_page_has_every_clause_with_its_blanks_filled(edition: Edition) -> None:
    bulletin = Bulletin(edition, Assets("", ""))
    (page,) = [front.view for front in fronts(bulletin) if isinstance(front.view, NoticePage)]
    assert isinstance(page, NoticePage)
    assert [clause.name for clause in page.clauses] == ["own", "others", "official", "objections", "contact"]
    text = "".join(clause.html for clause in page.clauses)
    assert "{" not in text
    for words in ("2024-2026", "请在刊发之日起30日内", "desk@morning.example", "0000-7654321", "来源：晨报社"):
        assert words in text


def test_an_editors_words_in_the_settings_cannot_bring_markup_into_the_notice(edition: Edition) -> None:
    site = dataclasses.replace(edition.site, holder="<script>alert(1)</script>")
    pages = [front.view for front in fronts(Bulletin(dataclasses.replace(edition, site=site), Assets("", "")))]
    html = "".join(clause.html for page in pages if isinstance(page, NoticePage) for clause in page.clauses)
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_json_ld_says_what_the_page_says(edition: Edition) -> None:
    (hello,) = edition.articles
    bulletin = Bulletin(edition, Assets("", ""))
    data = json.loads(article_page(bulletin, hello).json_ld)
    assert (data["@context"], data["@type"], data["headline"]) == ("https://schema.org", "NewsArticle", hello.title)
    assert data["datePublished"] == "2026-10-01T08:00:00+08:00"
    assert data["author"] == [{"@type": "Person", "name": "林小川"}]
    assert data["editor"]["name"] == "贺知远"
    assert data["sourceOrganization"]["name"] == "晨报社"
    assert data["license"] == "https://www.morning.example/notice/#own"
    assert data["copyrightHolder"]["name"] == "晨报社"
    assert data["copyrightYear"] == 2026
    assert data["image"][0]["creditText"] == "绘图：陈一白"
    assert "isBasedOn" not in data


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c", "&lt;", "]]>"])
def test_no_title_leaves_the_json_ld_block(edition: Edition, words: str) -> None:
    (hello,) = edition.articles
    title = dataclasses.replace(hello, title=words)
    bulletin = Bulletin(edition, Assets("", ""))
    text = script_safe(news_article(title, bulletin.imprints["hello"], edition, {}))
    assert not [letter for letter in "<>&\u2028\u2029" if letter in text]
    assert json.loads(text)["headline"] == words


def test_pages_of_a_site_below_a_host_link_below_it(edition: Edition) -> None:
    (hello,) = edition.articles
    site = dataclasses.replace(edition.site, url="https://someone.pages.example/campaign")
    page = article_page(Bulletin(dataclasses.replace(edition, site=site), Assets("assets/site.css", "")), hello)
    assert page.canonical == "https://someone.pages.example/campaign/progress/hello/"
    assert page.clause.href == "/campaign/notice/#own"
    assert page.site.stylesheet == "/campaign/assets/site.css"
    assert 'src="/campaign/media/pot.' in page.html


def test_every_view_is_made_without_a_file_or_a_clock(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a view opened a file")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    assert len(list(fronts(with_many(edition, 3)))) > 10


def test_pages_show_the_pictures_drawn_for_their_links_and_an_exposures_page_none(edition: Edition) -> None:
    articles = [dataclasses.replace(edition.articles[0], slug=kind.value, kind=kind) for kind in (Kind.PROGRESS, Kind.EXPOSURE)]
    sheets = tuple(Manuscript(edition.manuscripts[0].source, article) for article in articles)
    drawn = {slug: (f"media/{slug}-wide.png", f"media/{slug}-square.png") for slug in ("", "progress", "exposure")}
    bulletin = Bulletin(dataclasses.replace(edition, manuscripts=sheets), Assets("", "", share=drawn))
    host = "https://www.morning.example/media"
    assert [picture.href for picture in bulletin.masthead.share] == [f"{host}/-wide.png", f"{host}/-square.png"]
    pages = {article.slug: article_page(bulletin, article) for article in articles}
    assert [picture.href for picture in pages["progress"].share] == [f"{host}/progress-wide.png", f"{host}/progress-square.png"]
    assert pages["exposure"].share == ()
    assert not [image for image in json.loads(pages["exposure"].json_ld).get("image", []) if "wide" in image["url"]]
