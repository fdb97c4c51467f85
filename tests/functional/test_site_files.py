"""The files that programs ask a site for: robots.txt, sitemaps, licence, security.txt, manifest, list of feeds."""

import json
from datetime import datetime
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest

from newsroom.imprint.wires import FEED_NAMES, feed_address
from tests.conftest import Campaign
from tests.functional.pen import REPRINT, add_reprint, change, errors, write
from tests.functional.test_serve import get, serving
from tests.keyboard import publish, typed
from tests.sites import AS_OF, PROJECT

SITE = "https://www.yunlan.example"
MORNING = "https://www.morning.example"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
RSL = "{https://rslstandard.org/rsl}"
SECURITY = ".well-known/security.txt"
FILES = ("robots.txt", "sitemap.xml", "sitemap-news.xml", "rsl.xml", SECURITY, "manifest.webmanifest", "subscribe/feeds.opml")


def sitemap(folder: Path) -> list[str]:
    """Return the addresses of the sitemap."""
    return [loc.text or "" for loc in ElementTree.parse(folder / "sitemap.xml").getroot().iter(f"{SITEMAP}loc")]


def fields(folder: Path, name: str) -> list[str]:
    """Return the values of a field of security.txt."""
    lines = (folder / SECURITY).read_text("utf-8").splitlines()
    return [line.partition(": ")[2] for line in lines if line.startswith(f"{name}: ")]


def declared(folder: Path) -> dict[str | None, ElementTree.Element]:
    """Return what rsl.xml declares, by address."""
    return {content.get("url"): content for content in ElementTree.parse(folder / "rsl.xml").getroot()}


def uses(content: ElementTree.Element) -> dict[str, str | None]:
    """Return what a declaration permits and prohibits."""
    (licence,) = content.findall(f"{RSL}license")
    return {use.tag.removeprefix(RSL): use.text for use in licence if use.get("type") == "usage"}


def test_the_sitemap_lists_own_articles_and_no_exposure_and_no_reprint(sample: Campaign) -> None:
    listed = set(sitemap(sample.folder))
    welcome = {f"{SITE}/{article.address}" for article in sample.bulletin.listed if article.own and article.kind != "exposure"}
    others = {f"{SITE}/{article.address}" for article in sample.bulletin.listed} - welcome
    assert welcome
    assert welcome | {f"{SITE}/subscribe/", f"{SITE}/corrections/"} <= listed
    assert others.isdisjoint(listed)


def test_every_address_of_the_sitemap_has_a_page(built_site: Path) -> None:
    addresses = sitemap(built_site)
    assert len(set(addresses)) == len(addresses)
    assert [address for address in addresses if not (built_site / address.removeprefix(f"{SITE}/") / "index.html").is_file()] == []


def test_robots_may_read_and_are_told_of_sitemaps_and_licence(built_site: Path) -> None:
    lines = (built_site / "robots.txt").read_text("utf-8").splitlines()
    robots = RobotFileParser()
    robots.parse(lines)
    assert robots.can_fetch("anybot", f"{SITE}/progress/")
    assert robots.site_maps() == [f"{SITE}/sitemap.xml", f"{SITE}/sitemap-news.xml"]
    assert f"License: {SITE}/rsl.xml" in lines
    assert [line for line in lines if f"{SITE}/notice/" in line]


def test_every_feed_reader_is_offered_each_feed_once(built_site: Path) -> None:
    root = ElementTree.parse(built_site / "subscribe/feeds.opml").getroot()
    outlines = root.findall("body/outline")
    assert (root.tag, root.get("version"), root.findtext("head/dateCreated")) == ("opml", "2.0", "Mon, 23 Nov 2026 00:00:00 +0800")
    of_articles, of_ledger = outlines[: len(FEED_NAMES)], outlines[len(FEED_NAMES) :]
    assert [line.get("xmlUrl") for line in of_articles] == [f"{SITE}/{feed_address(name, 'atom')}" for name in FEED_NAMES]
    assert [line.get("text") for line in of_articles] == [
        "云岚新闻网",
        *(f"云岚新闻网 · {name}" for name in ("榜样", "曝光", "进展", "更正与更新")),
    ]
    published = {f"{SITE}/{path.relative_to(built_site).as_posix()}" for path in built_site.glob("feeds/ledger*/**/*.xml")}
    assert {line.get("xmlUrl") for line in of_ledger} == {f"{SITE}/feeds/ledger.atom.xml", *published}
    assert len(of_ledger) == len(published) + 1
    assert [line.get("title") for line in outlines] == [line.get("text") for line in outlines]
    assert {(line.get("type"), line.get("language")) for line in outlines} == {("rss", "zh-Hans")}


def test_our_own_works_may_be_searched_and_not_be_trained_on(built_site: Path) -> None:
    ours = declared(built_site)["/"]
    assert uses(ours) == {"permits": "search", "prohibits": "ai-train ai-input"}
    holder = ours.find(f"{RSL}copyright")
    assert holder is not None
    assert (holder.text, holder.get("contactEmail")) == ("云岚旗融媒体中心", "editor@yunlan.example")
    assert ours.findtext(f"{RSL}terms") == f"{SITE}/notice/#own"


def test_nothing_is_licensed_that_is_not_ours_and_nothing_claimed_of_free_texts(sample: Campaign) -> None:
    told = declared(sample.folder)
    reprints = [article for article in sample.bulletin.listed if not article.own]
    assert len(reprints) > 3
    for article in reprints:
        imprint, content = sample.bulletin.imprints[article.slug], told[f"/{article.address}"]
        assert uses(content) == ({"permits": "all"} if imprint.free else {"prohibits": "all"})
        assert content.findtext(f"{RSL}copyright", "") == ("" if imprint.free else imprint.source_name)
        assert content.findtext(f"{RSL}terms") == imprint.original_url
    assert uses(told["/exposures/*/"]) == {"prohibits": "all"}


def test_security_txt_names_a_contact_and_expires_within_a_year(built_site: Path) -> None:
    assert fields(built_site, "Contact") == ["mailto:editor@yunlan.example", f"{SITE}/contact/"]
    (expires,) = fields(built_site, "Expires")
    assert 180 < (datetime.fromisoformat(expires) - datetime.fromisoformat("2026-11-23T12:00:00+08:00")).days < 365
    assert fields(built_site, "Canonical") == [f"{SITE}/{SECURITY}"]
    assert fields(built_site, "Preferred-Languages") == ["zh, en"]


def test_manifest_has_the_theme_s_colours_and_icons_that_are_there(built_site: Path) -> None:
    manifest = json.loads((built_site / "manifest.webmanifest").read_text("utf-8"))
    tokens = (PROJECT / "theme/static/css/tokens.css").read_text("utf-8")
    assert (manifest["name"], manifest["start_url"], manifest["scope"], manifest["lang"]) == ("云岚新闻网", "/", "/", "zh-Hans")
    assert f"--paper: {manifest['background_color']};" in tokens
    assert manifest["theme_color"] == manifest["background_color"]
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
        ("any", "any"),
    }
    assert [icon["src"] for icon in manifest["icons"] if not (built_site / icon["src"].removeprefix("/")).is_file()] == []


def test_files_survive_publication_and_are_served_with_their_media_types(live_site: Path) -> None:
    assert typed("verify", at=live_site).code == 0
    with serving(live_site) as (port, _):
        answers = {file: get(port, f"/{file}") for file in FILES}
    assert {file: status for file, (status, _) in answers.items()} == dict.fromkeys(FILES, 200)
    assert f"Canonical: {MORNING}/{SECURITY}\n" in answers[SECURITY][1]
    assert f"License: {MORNING}/rsl.xml\n" in answers["robots.txt"][1]


def test_news_is_what_is_ours_and_of_the_last_two_days(site: Path) -> None:
    own = "---\ntitle: {}\ndate: {}\nsource: own\nbyline: 林小川\neditor: 贺知远\n---\n北门的路灯换了新灯头，夜里走路看得清台阶。\n"
    write(site, "content/articles/progress/lamps.md", own.format("北门的灯 & 路", "2026-11-22 18:00"))
    write(site, "content/articles/progress/earlier.md", own.format("东门的灯", "2026-11-21 11:00"))
    add_reprint(site, REPRINT.replace("date: 2026-11-20 08:00", "date: 2026-11-23 08:00"))
    said = typed("build", "--as-of", AS_OF, at=site)
    assert said.code == 0, said.all
    entries = ElementTree.parse(site / "output/sitemap-news.xml").getroot().findall(f"{SITEMAP}url")
    assert [entry.findtext(f"{SITEMAP}loc") for entry in entries] == [f"{MORNING}/progress/lamps/"]
    news = entries[0].find(f"{NEWS}news")
    assert news is not None
    assert {element.tag.removeprefix(NEWS): element.text for element in news.iter() if not len(element)} == {
        "name": "晨报社",
        "language": "zh-cn",
        "publication_date": "2026-11-22T18:00:00+08:00",
        "title": "北门的灯 & 路",
    }


def test_without_news_the_news_sitemap_still_has_an_address(live_site: Path) -> None:
    root = ElementTree.parse(live_site / "output/sitemap-news.xml").getroot()
    assert [loc.text for loc in root.iter(f"{SITEMAP}loc")] == [f"{MORNING}/"]
    assert list(root.iter(f"{NEWS}news")) == []


def test_two_publications_of_a_day_are_one_release(live_site: Path) -> None:
    said = typed("publish", "--as-of", "2026-11-23 18:00", at=live_site)
    assert said.code == 0, said.all
    assert [path.name for path in (live_site / "site/manifests").iterdir()] == ["000001.json"]


def test_a_site_below_a_host_names_its_own_folder(site: Path) -> None:
    change(site, "newsroom.toml", MORNING, "https://someone.pages.example/campaign")
    assert publish(at=site).code == 0
    release = site / "site/releases/000001"
    assert "Sitemap: https://someone.pages.example/campaign/sitemap.xml" in (release / "robots.txt").read_text("utf-8")
    assert set(declared(release)) == {"/campaign/", "/campaign/exposures/*/"}
    assert json.loads((release / "manifest.webmanifest").read_text("utf-8"))["start_url"] == "/campaign/"
    assert '<?xml-stylesheet href="/campaign/assets/feed.' in (release / "feeds/all.atom.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("sitemap-news.xml", "<url>", "<page>", "OUT814"),
        ("sitemap-news.xml", f"{MORNING}/<", f"{MORNING}/gone/<", "OUT814"),
        ("rsl.xml", "search", "reading", "OUT815"),
        ("rsl.xml", "/notice/#own", "/notices/", "OUT815"),
        ("robots.txt", "/rsl.xml", "/licence.xml", "OUT815"),
        (SECURITY, "Contact:", "Contacts:", "OUT815"),
        ("manifest.webmanifest", "/assets/icon", "/assets/ikon", "OUT815"),
        ("subscribe/feeds.opml", "/feeds/all.atom.xml", "/feeds/all.xml", "OUT815"),
        ("feeds/all.json", '"content_html"', '"content"', "OUT805"),
        ("feeds/all.json", '"source"', '"sauce"', "OUT804"),
        ("feeds/all.atom.xml", "/assets/feed.", "/assets/food.", "OUT805"),
    ],
)
def test_a_file_that_was_changed_does_not_pass(live_site: Path, file: str, old: str, new: str, code: str) -> None:
    change(live_site, f"output/{file}", old, new)
    said = typed("verify", "output", "--as-of", AS_OF, "--format", "json", at=live_site)
    assert said.code == 1
    assert {found for found, *_ in errors(said)} == {code}
