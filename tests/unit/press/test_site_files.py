"""The files for programs, made from small bulletins."""

import dataclasses
import json
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from newsroom.article.article import Article, Kind
from newsroom.article.pictures import Prints, Rendition
from newsroom.delivery.headers import FOREVER, MEDIA_POLICY, security_headers
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import Assets
from newsroom.press.host_headers import host_headers
from newsroom.press.licence import rsl
from newsroom.press.opml import opml
from newsroom.press.security import security_txt
from newsroom.press.site_files import site_files
from newsroom.press.sitemaps import MOST_NEWS, news_language, news_sitemap, sitemaps
from newsroom.press.web_manifest import colours, web_manifest
from tests.sites import MINIMAL, PROJECT, edition_of

SITE = "https://www.morning.example"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
RSL = "{https://rslstandard.org/rsl}"


@pytest.fixture
def bulletin() -> Bulletin:
    """Return the bulletin of the minimal site."""
    return Bulletin(edition_of(MINIMAL), Assets("assets/site.css", "assets/icon.svg"))


def with_articles(bulletin: Bulletin, *articles: Article) -> Bulletin:
    """Return a bulletin with these articles instead of its own."""
    sheet = bulletin.edition.manuscripts[0]
    sheets = tuple(dataclasses.replace(sheet, article=article) for article in articles)
    return dataclasses.replace(bulletin, edition=dataclasses.replace(bulletin.edition, manuscripts=sheets))


def at(bulletin: Bulletin, moment: str) -> Bulletin:
    """Return a bulletin of another moment."""
    return dataclasses.replace(bulletin, edition=dataclasses.replace(bulletin.edition, as_of=datetime.fromisoformat(moment)))


def addresses(sitemap: bytes) -> list[str]:
    return [(loc.text or "").removeprefix(SITE) for loc in ElementTree.fromstring(sitemap).iter(f"{NAMESPACE}loc")]


def test_a_small_site_has_one_sitemap(bulletin: Bulletin) -> None:
    (file,) = sitemaps(bulletin).items()
    assert file[0] == "sitemap.xml"
    assert "/progress/hello/" in addresses(file[1])


def test_a_large_site_has_an_index_and_every_address_once(bulletin: Bulletin) -> None:
    whole = addresses(sitemaps(bulletin)["sitemap.xml"])
    files = dict(sitemaps(bulletin, most=4))
    index = files.pop("sitemap.xml")
    assert ElementTree.fromstring(index).tag == f"{NAMESPACE}sitemapindex"
    assert addresses(index) == [f"/{file}" for file in files]
    assert [address for file in files.values() for address in addresses(file)] == whole
    assert max(len(addresses(file)) for file in files.values()) == 4


@pytest.mark.parametrize(("hours", "listed"), [(48, True), (49, False), (0, True)])
def test_news_is_two_days_old_at_most(bulletin: Bulletin, hours: int, listed: bool) -> None:
    (article,) = bulletin.articles
    recent = dataclasses.replace(article, date=bulletin.edition.as_of - timedelta(hours=hours))
    root = ElementTree.fromstring(news_sitemap(with_articles(bulletin, recent)))
    assert bool(list(root.iter(f"{NEWS}news"))) == listed


@pytest.mark.parametrize("kind", list(Kind))
def test_no_exposure_is_news(bulletin: Bulletin, kind: Kind) -> None:
    (hello,) = bulletin.articles
    fresh = dataclasses.replace(hello, kind=kind, slug="20261123-1", date=bulletin.edition.as_of - timedelta(hours=1))
    listed = addresses(news_sitemap(with_articles(bulletin, fresh)))
    assert (listed == [f"/{fresh.address}"]) == (kind is not Kind.EXPOSURE)


def test_news_is_the_newest_thousand_at_most(bulletin: Bulletin) -> None:
    (article,) = bulletin.articles
    now = bulletin.edition.as_of
    many = [dataclasses.replace(article, slug=f"n{number}", date=now - timedelta(minutes=number)) for number in range(MOST_NEWS + 5)]
    root = ElementTree.fromstring(news_sitemap(with_articles(bulletin, *many)))
    dates = [date.text or "" for date in root.iter(f"{NEWS}publication_date")]
    assert len(dates) == 1_000
    assert dates[0] == now.isoformat()
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize(
    ("lang", "named"), [("zh-Hans", "zh-cn"), ("zh-Hant", "zh-tw"), ("zh", "zh-cn"), ("mn-Mong", "mn"), ("en", "en"), ("zh-CN", "zh-cn")]
)
def test_language_is_named_as_news_sitemaps_name_it(lang: str, named: str) -> None:
    assert news_language(lang) == named


@pytest.mark.parametrize(
    ("moment", "expires"),
    [
        ("2026-11-23T12:00:00+08:00", "2027-06-01"),
        ("2026-11-30T23:59:00+08:00", "2027-06-01"),
        ("2026-12-01T00:00:00+08:00", "2027-07-01"),
        ("2027-05-31T08:00:00+08:00", "2027-12-01"),
        ("2027-06-01T08:00:00+08:00", "2028-01-01"),
    ],
)
def test_security_txt_lasts_more_than_half_a_year_and_changes_by_month(bulletin: Bulletin, moment: str, expires: str) -> None:
    assert f"\nExpires: {expires}T00:00:00Z\n" in security_txt(at(bulletin, moment))


def test_a_site_without_mail_names_its_contact_page(bulletin: Bulletin) -> None:
    site = bulletin.edition.site
    silent = dataclasses.replace(site, contacts=dataclasses.replace(site.contacts, email=""))
    table = dataclasses.replace(bulletin, edition=dataclasses.replace(bulletin.edition, site=silent))
    assert security_txt(table).startswith(f"Contact: {SITE}/contact/\nExpires")
    ours = ElementTree.fromstring(rsl(table))[0]
    assert [legal.text for legal in ours.iter(f"{RSL}legal")] == [f"{SITE}/contact/"]
    assert [holder.attrib for holder in ours.iter(f"{RSL}copyright")] == [{"type": "organization", "contactUrl": f"{SITE}/contact/"}]


def elsewhere(bulletin: Bulletin, url: str) -> Bulletin:
    """Return the bulletin of the same site at another address."""
    site = dataclasses.replace(bulletin.edition.site, url=url)
    return dataclasses.replace(bulletin, edition=dataclasses.replace(bulletin.edition, site=site))


def test_addresses_for_programs_are_written_in_ascii(bulletin: Bulletin) -> None:
    moved = elsewhere(bulletin, "https://晨报.example/云")
    assert security_txt(moved).isascii()
    assert "\nCanonical: https://xn--4ruq7f.example/%E4%BA%91/.well-known/security.txt\n" in security_txt(moved)
    assert [content.get("url") for content in ElementTree.fromstring(rsl(moved))][:2] == ["/%E4%BA%91/", "/%E4%BA%91/exposures/*/"]


def test_a_site_without_https_has_no_security_txt(bulletin: Bulletin) -> None:
    found = site_files(elsewhere(bulletin, "http://intranet.example"), PROJECT / "theme")
    assert set(site_files(bulletin, PROJECT / "theme")) - set(found) == {".well-known/security.txt"}


def test_picture_of_somebody_else_is_licensed_to_nobody(bulletin: Bulletin) -> None:
    (file, picture), *_ = bulletin.edition.pictures.items()
    assert picture.record
    lent = dataclasses.replace(picture, record=dataclasses.replace(picture.record, source="daily"))
    table = dataclasses.replace(bulletin, edition=dataclasses.replace(bulletin.edition, pictures={file: lent}))
    told = {content.get("url"): content for content in ElementTree.fromstring(rsl(table))}
    own = {content.get("url") for content in ElementTree.fromstring(rsl(bulletin))}
    assert set(told) - own == {f"/{picture.address}"}
    content = told[f"/{picture.address}"]
    assert content.findtext(f"{RSL}copyright") == "青原日报"
    assert content.findtext(f"{RSL}license/{RSL}prohibits") == "all"


def test_every_copy_of_somebody_elses_picture_is_licensed_to_nobody(bulletin: Bulletin) -> None:
    (file, picture), *_ = bulletin.edition.pictures.items()
    assert picture.record
    lent = dataclasses.replace(picture, record=dataclasses.replace(picture.record, source="daily"))
    copies = tuple(Rendition(f"media/pot-{width}.0123456789abcdef.webp", "webp", width, width) for width in (120, 240))
    assets = dataclasses.replace(bulletin.assets, prints={file: Prints(copies, copies[-1])})
    table = Bulletin(dataclasses.replace(bulletin.edition, pictures={file: lent}), assets)
    named = {content.get("url") for content in ElementTree.fromstring(rsl(table)).iter(f"{RSL}content")}
    assert {f"/{copy.address}" for copy in copies} <= named
    assert f"/{picture.address}" not in named


def test_every_licence_has_one_declaration_of_each_kind(bulletin: Bulletin) -> None:
    for licence in ElementTree.fromstring(rsl(bulletin)).iter(f"{RSL}license"):
        kinds = [(use.tag, use.get("type")) for use in licence]
        assert len(set(kinds)) == len(kinds) > 0


def test_list_of_feeds_is_the_same_all_day_long(bulletin: Bulletin) -> None:
    morning, evening = (opml(at(bulletin, f"2026-11-23T{hour}:00:00+08:00")) for hour in ("06", "22"))
    assert morning == evening != opml(at(bulletin, "2026-11-24T06:00:00+08:00"))


def test_manifest_names_only_what_there_is(bulletin: Bulletin, tmp_path: Path) -> None:
    manifest = json.loads(web_manifest(bulletin, tmp_path))
    assert {"theme_color", "background_color", "description"}.isdisjoint(manifest)
    assert manifest["icons"] == [{"src": "/assets/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}]


def test_colours_are_those_of_light_paper(tmp_path: Path) -> None:
    tokens = tmp_path / "static/css/tokens.css"
    tokens.parent.mkdir(parents=True)
    tokens.write_text(":root { --paper-edge: #000000; --paper: #FAFAFA; }\n@media (x) { :root { --paper: #111111; } }\n", "utf-8")
    assert colours(tmp_path) == {"theme_color": "#fafafa", "background_color": "#fafafa"}


def test_pages_hosts_are_told_the_headers_of_every_answer(bulletin: Bulletin) -> None:
    everywhere, assets, media = host_headers(bulletin.edition.site).rstrip("\n").split("\n/")
    assert everywhere.splitlines()[0] == "/*"
    assert set(everywhere.splitlines()[1:]) >= {f"  {name}: {value}" for name, value in security_headers("/")}
    assert "  Strict-Transport-Security: max-age=31536000" in everywhere
    assert assets.splitlines() == ["assets/*", f"  Cache-Control: {FOREVER}"]
    assert media.splitlines() == ["media/*", f"  Content-Security-Policy: {MEDIA_POLICY}", f"  Cache-Control: {FOREVER}"]


def test_below_a_path_of_its_host_a_site_speaks_for_that_path_alone(bulletin: Bulletin) -> None:
    site = dataclasses.replace(bulletin.edition.site, url="http://www.morning.example/paper")
    told = host_headers(site)
    assert [line for line in told.splitlines() if not line.startswith(" ")] == ["/paper/*", "/paper/assets/*", "/paper/media/*"]
    assert "Strict-Transport-Security" not in told
