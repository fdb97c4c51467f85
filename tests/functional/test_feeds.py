"""The sample campaign's feeds, read as readers' software reads them."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from playwright.sync_api import Browser

from newsroom.article.article import Article
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.notes import amendment_lines
from newsroom.imprint.wires import AMENDMENTS, FEED_NAMES, FEED_TYPES, feed_address
from tests.conftest import Campaign
from workshop.served import served

SITE = "https://www.yunlan.example"
ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
ALL_FEEDS = {feed_address(name, kind) for name in FEED_NAMES for kind in FEED_TYPES}
NAMES = [name for name in FEED_NAMES if name != AMENDMENTS]
FEEDS = [feed_address(name, kind) for name in NAMES for kind in ("rss", "atom")]
JSON_FEEDS = [feed_address(name, "json") for name in NAMES]
feeds = pytest.mark.parametrize("file", FEEDS)
json_feeds = pytest.mark.parametrize("file", JSON_FEEDS)


def parsed(folder: Path, file: str) -> Any:
    """Return a feed as feedparser gives it."""
    return feedparser.parse((folder / file).read_bytes())


def expected(bulletin: Bulletin, file: str) -> list[Article]:
    """Return the articles that a feed is to hold, newest first."""
    name = file.removeprefix("feeds/").split(".")[0]
    return [article for article in bulletin.listed if name in ("all", article.kind.section)]


def json_feed(folder: Path, file: str) -> Any:
    """Return a JSON feed."""
    return json.loads((folder / file).read_bytes())


def atom(folder: Path, json_file: str) -> ElementTree.Element:
    """Return the Atom feed beside a JSON feed."""
    return ElementTree.parse(folder / json_file.replace(".json", ".atom.xml")).getroot()


def test_there_are_feeds_of_the_site_of_every_section_and_of_amendments_in_three_formats(built_site: Path) -> None:
    of_articles = {
        path.relative_to(built_site).as_posix() for path in (built_site / "feeds").iterdir() if not path.name.startswith("ledger")
    }
    assert of_articles == ALL_FEEDS
    assert (len(ALL_FEEDS), list(FEED_TYPES)) == (15, ["atom", "rss", "json"])


@feeds
def test_feed_is_well_formed_and_says_whose_it_is(built_site: Path, file: str) -> None:
    feed = parsed(built_site, file)
    assert not feed.bozo
    assert feed.feed.title.startswith("云岚新闻网")
    assert feed.feed.rights == "© 2026 云岚旗融媒体中心 版权所有"
    assert feed.feed.language == "zh-Hans"
    assert feed.feed.link == f"{SITE}/"


@feeds
def test_feed_holds_its_articles_newest_first(sample: Campaign, file: str) -> None:
    entries = parsed(sample.folder, file).entries
    assert [entry.title for entry in entries] == [article.title for article in expected(sample.bulletin, file)]
    dates = [entry.published_parsed for entry in entries]
    assert dates == sorted(dates, reverse=True)
    assert entries


@feeds
def test_every_entry_says_where_it_comes_from_and_whose_it_is(sample: Campaign, file: str) -> None:
    imprints = sample.bulletin.imprints
    for entry, article in zip(parsed(sample.folder, file).entries, expected(sample.bulletin, file), strict=True):
        imprint = imprints[article.slug]
        assert entry.link == f"{SITE}/{article.address}"
        assert entry.id.startswith("tag:www.yunlan.example,")
        assert entry.author == "、".join(imprint.authors) != ""
        assert entry.source.title == imprint.source_name
        source = entry.source.href if "href" in entry.source else entry.source.link
        assert source == (imprint.original_url or entry.link)
        assert imprint.copyright_line in entry.rights
        assert f"{SITE}/{imprint.clause_page}" in entry.rights
        assert entry.updated_parsed
        assert article.summary
        assert entry.summary == (article.summary if "content" in entry else " ".join((*amendment_lines(article), article.summary)))


@feeds
def test_every_id_is_there_once(built_site: Path, file: str) -> None:
    ids = [entry.id for entry in parsed(built_site, file).entries]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("file", [file for file in FEEDS if ".atom." in file])
def test_exposures_and_the_work_of_others_travel_as_summaries_only(sample: Campaign, file: str) -> None:
    for entry, article in zip(parsed(sample.folder, file).entries, expected(sample.bulletin, file), strict=True):
        whole = article.own and article.kind != "exposure"
        assert ("content" in entry) == whole, article.slug
        if whole:
            assert f"来源：{sample.bulletin.imprints[article.slug].source_name}" in entry.content[0].value


@pytest.mark.parametrize("file", [file for file in FEEDS if ".rss." in file])
def test_rss_carries_no_text_but_the_summary(sample: Campaign, file: str) -> None:
    for entry in parsed(sample.folder, file).entries:
        assert "content" not in entry


def test_own_text_in_feeds_has_whole_addresses_only(built_site: Path) -> None:
    for entry in parsed(built_site, "feeds/all.atom.xml").entries:
        html = entry.content[0].value if "content" in entry else ""
        assert 'href="/' not in html
        assert 'src="/' not in html
        assert "{filename}" not in html
        assert "{static}" not in html


@pytest.mark.parametrize("file", [file for file in FEEDS if ".rss." in file])
def test_rss_identifiers_are_no_addresses(built_site: Path, file: str) -> None:
    guids = list(ElementTree.parse(built_site / file).getroot().iter("guid"))
    assert guids
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}


@pytest.mark.parametrize("file", [file for file in FEEDS if ".rss." in file])
def test_every_picture_in_rss_has_credit_rights_type_and_size(sample: Campaign, file: str) -> None:
    root = ElementTree.parse(sample.folder / file).getroot()
    for picture in root.iter(f"{MEDIA}content"):
        assert picture.findtext(f"{MEDIA}credit")
        assert picture.findtext(f"{MEDIA}copyright")
        path = sample.folder / (picture.get("url") or "").removeprefix(f"{SITE}/")
        assert path.stat().st_size == int(picture.get("fileSize") or 0)
        assert picture.get("type") == "image/jpeg"


def test_pictures_of_exposures_do_not_travel(built_site: Path) -> None:
    assert list(ElementTree.parse(built_site / "feeds/exposures.rss.xml").getroot().iter(f"{MEDIA}content")) == []
    assert list(ElementTree.parse(built_site / "feeds/all.rss.xml").getroot().iter(f"{MEDIA}content")) != []


@pytest.mark.parametrize("file", [file for file in FEEDS if ".atom." in file])
def test_atom_links_the_licence_of_each_entry_and_the_original_of_each_reprint(sample: Campaign, file: str) -> None:
    root = ElementTree.parse(sample.folder / file).getroot()
    for entry, article in zip(root.iter(f"{ATOM}entry"), expected(sample.bulletin, file), strict=True):
        links = {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")}
        imprint = sample.bulletin.imprints[article.slug]
        assert links["license"] == (imprint.licence_url or f"{SITE}/{imprint.clause_page}")
        assert links.get("via", "") == imprint.original_url
        assert bool(imprint.original_url) != article.own


def test_every_page_of_a_feed_is_there(sample: Campaign) -> None:
    for entry in parsed(sample.folder, "feeds/all.rss.xml").entries:
        assert (sample.folder / entry.link.removeprefix(f"{SITE}/") / "index.html").is_file()


@json_feeds
def test_json_feed_says_what_it_is_and_whose(built_site: Path, file: str) -> None:
    feed = json_feed(built_site, file)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"].startswith("云岚新闻网")
    assert (feed["home_page_url"], feed["feed_url"], feed["language"]) == (f"{SITE}/", f"{SITE}/{file}", "zh-Hans")
    assert feed["authors"] == [{"name": "云岚新闻网", "url": f"{SITE}/"}]
    assert feed["_rights"] == {"about": f"{SITE}/notice/", "rights": "© 2026 云岚旗融媒体中心 版权所有"}
    for key in ("icon", "favicon"):
        assert (built_site / feed[key].removeprefix(f"{SITE}/")).is_file()


@json_feeds
def test_json_feed_holds_what_the_other_formats_hold(sample: Campaign, file: str) -> None:
    items, entries = json_feed(sample.folder, file)["items"], parsed(sample.folder, file.replace(".json", ".atom.xml")).entries
    texts = [entry.findtext(f"{ATOM}content", "") for entry in atom(sample.folder, file).iter(f"{ATOM}entry")]
    assert [item["id"] for item in items] == [entry.id for entry in entries]
    assert [item.get("content_html", "") for item in items] == texts
    for item, entry in zip(items, entries, strict=True):
        assert (item["url"], item["title"], item["summary"]) == (entry.link, entry.title, entry.summary)
        assert item["tags"] == [tag.term for tag in entry.tags]
        assert datetime.fromisoformat(item["date_published"]).utctimetuple()[:6] == entry.published_parsed[:6]
        assert datetime.fromisoformat(item["date_modified"]).utctimetuple()[:6] == entry.updated_parsed[:6]


@json_feeds
def test_every_json_item_says_where_it_comes_from_and_whose_it_is(sample: Campaign, file: str) -> None:
    imprints = sample.bulletin.imprints
    for item, article in zip(json_feed(sample.folder, file)["items"], expected(sample.bulletin, file), strict=True):
        imprint, rights = imprints[article.slug], item["_rights"]
        assert [author["name"] for author in item["authors"]] == list(imprint.authors)
        assert item.get("external_url", "") == imprint.original_url
        assert rights["source"] == {"name": imprint.source_name, "url": imprint.original_url or item["url"]}
        assert imprint.copyright_line in rights["rights"]
        assert rights["licence"] == (imprint.licence_url or f"{SITE}/{imprint.clause_page}")


@json_feeds
def test_json_item_that_may_not_travel_whole_is_its_summary_with_its_source(sample: Campaign, file: str) -> None:
    for item, article in zip(json_feed(sample.folder, file)["items"], expected(sample.bulletin, file), strict=True):
        whole = article.own and article.kind != "exposure"
        assert ("content_html" in item, "content_text" in item) == (whole, not whole)
        if not whole:
            assert item["content_text"].startswith("\n\n".join((*amendment_lines(article), article.summary)))
            assert sample.bulletin.imprints[article.slug].source_line in item["content_text"]
            assert len(item["content_text"]) < len(article.summary) + 300


def test_pictures_travel_in_json_with_their_credit(sample: Campaign) -> None:
    shown = 0
    for item, article in zip(json_feed(sample.folder, "feeds/all.json")["items"], sample.bulletin.listed, strict=True):
        pictures = item["_rights"].get("pictures", [])
        assert bool(pictures) == (article.kind != "exposure" and bool(article.pictures))
        if pictures:
            shown += 1
            assert item["image"] == pictures[0]["url"]
        assert all(picture["credit"] and picture["rights"] for picture in pictures)
    assert shown > 0


def test_item_without_a_picture_of_its_own_has_the_one_drawn_for_links_and_an_exposure_none(sample: Campaign) -> None:
    for item, article in zip(json_feed(sample.folder, "feeds/all.json")["items"], sample.bulletin.listed, strict=True):
        assert ("image" in item) == (article.kind != "exposure")
        if "image" in item:
            assert (sample.folder / item["image"].removeprefix(f"{SITE}/")).is_file()


@pytest.mark.parametrize("file", ["feeds/all.rss.xml", "feeds/all.atom.xml"])
def test_feed_opened_in_a_browser_is_dressed(built_site: Path, browser: Browser, file: str) -> None:
    with served(built_site) as address:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{address}{file}")
        root = page.evaluate("({name: document.documentElement.localName, display: getComputedStyle(document.documentElement).display})")
        sheets = page.evaluate("[...document.styleSheets].map(sheet => [sheet.href, sheet.cssRules.length > 0])")
        page.close()
    assert root == {"name": "rss" if ".rss." in file else "feed", "display": "block"}
    assert [(href.partition("/assets/")[1], full) for href, full in sheets] == [("/assets/", True)]
    assert [line for line in said if "Content Security Policy" in line] == []
