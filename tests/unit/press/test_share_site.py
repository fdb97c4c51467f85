"""Share pictures and icons of the sample campaign as built."""

import re
from pathlib import Path

from newsroom.article.article import Kind
from tests.conftest import Campaign

_PICTURE = re.compile(r'<meta property="og:image" content="([^"]+)">')


def pictures(folder: Path, address: str) -> list[str]:
    """Return the addresses of a page's share pictures."""
    return _PICTURE.findall((folder / address / "index.html").read_text("utf-8"))


def test_every_article_but_exposures_has_pictures_of_its_own(sample: Campaign) -> None:
    base, site = sample.bulletin.edition.site.url, pictures(sample.folder, "")
    shown = {article.slug: pictures(sample.folder, article.address) for article in sample.bulletin.articles}
    exposures = {article.slug for article in sample.bulletin.articles if article.kind is Kind.EXPOSURE}
    assert exposures
    assert {slug for slug, addresses in shown.items() if not addresses} == exposures
    others = [addresses for slug, addresses in shown.items() if slug not in exposures]
    assert len({tuple(addresses) for addresses in [*others, site]}) == len(others) + 1
    for addresses in [*others, site]:
        assert [re.sub(r"\.[0-9a-f]{16}\.", ".", address) for address in addresses] == [
            f"{base}/assets/share-wide.png",
            f"{base}/assets/share-square.png",
        ]
        assert all((sample.folder / address.removeprefix(f"{base}/")).is_file() for address in addresses)


def test_nothing_is_drawn_that_no_page_shows(sample: Campaign) -> None:
    drawn = {path.name for path in (sample.folder / "assets").glob("share-*")}
    shown = {address.rpartition("/")[2] for page in sample.folder.rglob("*.html") for address in _PICTURE.findall(page.read_text("utf-8"))}
    assert drawn == shown


def test_the_favicon_stands_at_the_root(built_site: Path) -> None:
    assert (built_site / "favicon.ico").read_bytes()[:4] == b"\0\0\1\0"
