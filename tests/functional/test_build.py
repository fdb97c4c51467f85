"""newsroom build: a flat, link-free tree, written as a whole or not at all."""

from pathlib import Path

import pytest

from tests.functional.pen import HELLO, add_reprint, change, tree_hash, write
from tests.keyboard import command, typed
from tests.sites import AS_OF


def test_the_real_command_builds_into_the_folder_that_is_named(site: Path, tmp_path: Path) -> None:
    said = command("newsroom", "build", "--as-of", AS_OF, "-o", str(tmp_path / "public"), at=site)
    assert said.code == 0, said.all
    assert said.err == f"built 1 articles into {tmp_path / 'public'}\n"
    assert (tmp_path / "public/progress/hello/index.html").is_file()
    assert not (site / "output").exists()


def test_the_tree_is_flat_and_has_what_readers_need(site: Path) -> None:
    assert typed("build", "--as-of", AS_OF, at=site).code == 0
    output = site / "output"
    files = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert {
        "index.html",
        "404.html",
        "progress/index.html",
        "exemplars/index.html",
        "exposures/index.html",
        "progress/hello/index.html",
        "archive/index.html",
        "tags/index.html",
        "bylines/index.html",
        "sources/index.html",
        "sources/daily/index.html",
        "notice/index.html",
        "about/index.html",
        "contact/index.html",
        "feeds/all.rss.xml",
        "feeds/all.atom.xml",
        "feeds/progress.rss.xml",
        "sitemap.xml",
        "robots.txt",
    } <= files
    assert [path for path in output.rglob("*") if path.is_symlink()] == []


def test_another_address_stands_on_every_page_and_in_every_feed(site: Path, tmp_path: Path) -> None:
    said = typed("build", "--as-of", AS_OF, "-o", str(tmp_path / "x"), "--url", "https://someone.pages.example/campaign/", at=site)
    assert said.code == 0, said.all
    page = (tmp_path / "x/progress/hello/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://someone.pages.example/campaign/progress/hello/">' in page
    assert 'href="/campaign/notice/#own"' in page
    texts = [path for path in (tmp_path / "x").rglob("*") if path.suffix in (".html", ".xml", ".txt")]
    assert [path for path in texts if "https://www.morning.example" in path.read_text("utf-8")] == []


@pytest.mark.parametrize(
    "url",
    [
        "someone.pages.example",
        "ftp://x.example/",
        "https://x y/",
        "javascript:alert(1)",
        "https://",
        "http:///x",
        "https://x/a\\d",
        "https://[::1",
        "https://x:y",
        "https://u:p@x",
    ],
)
def test_an_address_that_is_none_is_wrong_use(site: Path, url: str) -> None:
    said = typed("build", "--url", url, at=site)
    assert (said.code, said.err) == (2, f'newsroom: "{url}" is no address; write https://...\n')


def test_a_refused_build_leaves_the_folder_as_it_was(live_site: Path) -> None:
    before = tree_hash(live_site / "output")
    change(live_site, HELLO, "editor: 贺知远\n", "")
    said = typed("build", "--as-of", AS_OF, at=live_site)
    assert said.code == 1
    assert "SRC104" in said.out
    assert tree_hash(live_site / "output") == before


def test_a_build_replaces_the_last_one_as_a_whole(live_site: Path) -> None:
    path = add_reprint(live_site)
    typed("build", "--as-of", AS_OF, at=live_site)
    assert (live_site / "output/progress/lights/index.html").is_file()
    (live_site / path).unlink()
    assert typed("build", "--as-of", AS_OF, at=live_site).code == 0
    assert not (live_site / "output/progress/lights").exists()


FOLDERS = ["content", "content/articles", ".", "..", "theme", "plugins", "site", "site/x", "/", "nowhere/../content", "theme/x"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_site_itself_is_never_replaced(live_site: Path, folder: str) -> None:
    before = tree_hash(live_site)
    said = typed("build", "-o", folder, at=live_site)
    assert said.code == 2
    assert "holds something that is no build of ours, or is the site itself" in said.err
    assert tree_hash(live_site) == before


def test_a_folder_with_other_files_is_never_replaced(site: Path, tmp_path: Path) -> None:
    kept = write(tmp_path, "photos/holiday.jpg", b"x")
    assert typed("build", "-o", str(tmp_path / "photos"), at=site).code == 2
    assert kept.read_bytes() == b"x"


def test_a_link_is_never_replaced(site: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    assert typed("build", "-o", str(tmp_path / "link"), at=site).code == 2


def test_a_folder_that_links_back_into_the_site_is_never_replaced(live_site: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(live_site)
    before = tree_hash(live_site / "content")
    assert typed("build", "-o", str(tmp_path / "way/content"), at=live_site).code == 2
    assert tree_hash(live_site / "content") == before


def test_an_empty_folder_may_be_filled(site: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert typed("build", "--as-of", AS_OF, "-o", str(tmp_path / "empty"), at=site).code == 0
