"""The sample campaign's feeds, sitemap and robots.txt, read as readers' software reads them."""

from pathlib import Path
from typing import Any
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import feedparser
import pytest

from newsroom.article.article import Article
from newsroom.imprint.bulletin import Bulletin
from newsroom.press.site_files import FEEDS
from tests.conftest import Campaign

SITE = "https://www.yunlan.example"
ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
feeds = pytest.mark.parametrize("file", FEEDS)


def parsed(folder: Path, file: str) -> Any:
    """Return a feed as feedparser gives it."""
    return feedparser.parse((folder / file).read_bytes())


def expected(bulletin: Bulletin, file: str) -> list[Article]:
    """Return the articles that a feed is to hold, newest first."""
    name = file.removeprefix("feeds/").split(".")[0]
    return [article for article in bulletin.listed if name in ("all", article.kind.section)]


def test_there_are_feeds_of_the_site_and_of_every_section_in_both_formats(built_site: Path) -> None:
    assert {path.relative_to(built_site).as_posix() for path in (built_site / "feeds").iterdir()} == set(FEEDS)
    assert len(FEEDS) == 8


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
        assert entry.summary == article.summary != ""


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


def sitemap(folder: Path) -> list[str]:
    """Return the addresses of the sitemap."""
    root = ElementTree.parse(folder / "sitemap.xml").getroot()
    return [loc.text or "" for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_the_sitemap_lists_own_articles_and_no_exposure_and_no_reprint(sample: Campaign) -> None:
    listed = set(sitemap(sample.folder))
    welcome = {f"{SITE}/{article.address}" for article in sample.bulletin.listed if article.own and article.kind != "exposure"}
    others = {f"{SITE}/{article.address}" for article in sample.bulletin.listed} - welcome
    assert welcome
    assert welcome <= listed
    assert others.isdisjoint(listed)


def test_every_address_of_the_sitemap_has_a_page(built_site: Path) -> None:
    addresses = sitemap(built_site)
    assert len(set(addresses)) == len(addresses)
    assert [address for address in addresses if not (built_site / address.removeprefix(f"{SITE}/") / "index.html").is_file()] == []


def test_robots_may_read_and_are_told_of_sitemap_and_licence(built_site: Path) -> None:
    lines = (built_site / "robots.txt").read_text("utf-8").splitlines()
    robots = RobotFileParser()
    robots.parse(lines)
    assert robots.can_fetch("anybot", f"{SITE}/progress/")
    assert robots.site_maps() == [f"{SITE}/sitemap.xml"]
    assert [line for line in lines if "icen" in line and f"{SITE}/notice/" in line]
