"""The gallery shows every type of page, from the same moment as the tests."""

import re
from pathlib import Path

import pytest

from gallery.__main__ import main
from gallery.camera import LENSES
from gallery.campaign import AS_OF, MOVED, WITHDRAWN, render_campaign, render_new_site
from gallery.components import read_components
from gallery.errors import NoPicture
from gallery.pages import TITLES, page_types
from gallery.readme import readme
from newsroom.imprint.bulletin import Bulletin
from newsroom.press.assets import NO_ASSETS
from tests import sites
from tests.sites import PROJECT, edition_of, lay_out


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bulletin, Path]:
    """Return the campaign's bulletin and its folder, as they are photographed."""
    folder = tmp_path_factory.mktemp("campaign") / "site"
    return render_campaign(PROJECT, folder), folder


def test_moment_is_that_of_the_tests() -> None:
    assert AS_OF == sites.AS_OF


def test_every_type_of_page_stands_where_it_is_looked_for(campaign: tuple[Bulletin, Path]) -> None:
    bulletin, folder = campaign
    missing = [
        page.name
        for page in page_types(bulletin)
        if page.name != "components" and not ((folder / page.address).is_file() or (folder / page.address / "index.html").is_file())
    ]
    assert missing == []


def test_every_template_is_photographed(campaign: tuple[Bulletin, Path]) -> None:
    bulletin, folder = campaign
    bodies = [
        path.read_text("utf-8") for page in page_types(bulletin) for path in [folder / page.address / "index.html"] if path.is_file()
    ]
    kinds = {kind for body in bodies for kind in re.findall(r'class="article article--\S+ article--(\w+)', body)}
    assert kinds == {"exemplar", "exposure", "progress"}


def test_moved_page_stays_to_be_photographed(campaign: tuple[Bulletin, Path]) -> None:
    _, folder = campaign
    moved, withdrawn = ((folder / place / "index.html").read_text("utf-8") for place in (MOVED, WITHDRAWN))
    assert "http-equiv" not in moved
    assert "已经搬到" in moved
    assert "页面已撤回" in withdrawn


def test_campaign_without_a_type_of_page_is_refused(tmp_path: Path) -> None:
    bulletin = Bulletin(edition_of(lay_out(tmp_path)), NO_ASSETS)
    with pytest.raises(NoPicture, match="has no article for the page"):
        page_types(bulletin)


def test_new_site_has_a_front_page(tmp_path: Path) -> None:
    render_new_site(tmp_path / "new", tmp_path / "output")
    assert (tmp_path / "output/index.html").is_file()


def test_index_shows_every_page_through_every_lens_and_every_component(campaign: tuple[Bulletin, Path]) -> None:
    pages = page_types(campaign[0])
    text = readme(pages, read_components(), ["new-site-360-light"], ["share-1200x630"])
    shown = set(re.findall(r"\(([\w-]+)\.webp\)", text))
    assert {f"{name}-{lens.name}" for name in TITLES for lens in LENSES} | set(TITLES) <= shown
    assert {f"component-{component.name}" for component in read_components()} | {"new-site-360-light", "share-1200x630"} <= shown


def test_components_command_writes_the_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["components", "--output", str(tmp_path)]) == 0
    assert str(tmp_path / "components/index.html") in capsys.readouterr().out
