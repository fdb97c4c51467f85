"""`pelican content -s pelicanconf.py` alone refuses what check refuses, and whatever keeps it from checking."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.functional.pen import HELLO, REPRINT, add_reprint, change, write
from tests.keyboard import Said, command, pelican_alone

BUILD = ("content", "-s", "pelicanconf.py", "-o", "OUT")


def refused(root: Path, said: Said, *words: str) -> None:
    """Assert that Pelican ended with exit 1, these words and not one file written."""
    assert [word for word in words if word not in said.err] == [], said.all
    assert said.code == 1
    assert not (root / "OUT").exists()


def test_a_clean_site_builds_with_the_real_command(site: Path) -> None:
    said = command("pelican", *BUILD, at=site)
    assert said.code == 0, said.all
    page = (site / "OUT/progress/hello/index.html").read_text("utf-8")
    assert "来源：晨报社" in page
    assert (site / "OUT/feeds/all.atom.xml").is_file()


def test_what_its_pages_show_is_there(site: Path) -> None:
    assert pelican_alone(*BUILD, at=site).code == 0
    page = (site / "OUT/progress/hello/index.html").read_text("utf-8")
    wanted = re.findall(r'(?:href|src)="/((?:assets|media)/[^"]+)"', page)
    assert len(wanted) >= 3
    assert [file for file in wanted if not (site / "OUT" / file).is_file()] == []


def test_all_findings_of_all_articles_come_before_anything_is_written(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    add_reprint(site, REPRINT.replace("editor: 贺知远\n", "").replace("亮灯", "亮�"))
    write(site, "content/articles/progress/broken.md", "---\ntitle: [\n---\n正文。\n")
    write(site, "content/articles/progress/two/hello.md", (site / HELLO).read_text("utf-8"))
    said = pelican_alone(*BUILD, at=site)
    lights, broken = "content/articles/progress/lights.md", "content/articles/progress/broken.md"
    refused(site, said, f"{HELLO}:1:1: SRC101", f"{lights}:1:1: SRC104", f"{lights}:2:15: TXT601", f"{broken}:", "PUB701", "PUB704")


def test_the_real_command_refuses_too(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    refused(site, command("pelican", *BUILD, at=site), f"{HELLO}:1:1: SRC101")


def test_quiet_and_fatal_change_nothing(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    refused(site, pelican_alone(*BUILD, "-q", at=site), f"{HELLO}:1:1: SRC101")
    refused(site, pelican_alone(*BUILD, "--fatal=errors", "-q", at=site), f"{HELLO}:1:1: SRC101")


def test_the_settings_of_publication_refuse_too(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    refused(site, pelican_alone("content", "-s", "publishconf.py", "-o", "OUT", at=site), f"{HELLO}:1:1: SRC101")


def test_findings_speak_the_language_of_the_site(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    change(site, "newsroom.toml", "[contacts]", '[messages]\nlang = "zh-Hans"\n\n[contacts]')
    refused(site, pelican_alone(*BUILD, at=site), "1 篇稿件，1 个错误")


def test_an_output_that_is_there_stays_as_it_is(site: Path) -> None:
    assert pelican_alone(*BUILD, at=site).code == 0
    before = {path: path.read_bytes() for path in (site / "OUT").rglob("*") if path.is_file()}
    change(site, HELLO, "source: own\n", "")
    assert pelican_alone(*BUILD, at=site).code == 1
    assert {path: path.read_bytes() for path in (site / "OUT").rglob("*") if path.is_file()} == before


def test_a_misspelt_plugin_is_refused(site: Path) -> None:
    change(site, "pelicanconf.py", "PLUGINS = list(HOUSE_PLUGINS)", 'PLUGINS = [name.replace("att", "at") for name in HOUSE_PLUGINS]')
    refused(site, pelican_alone(*BUILD, at=site), "plugins were not loaded, nothing is published: atribution")


def test_a_plugin_that_fails_to_import_is_refused(site: Path) -> None:
    write(site, "plugins/attribution/__init__.py", "import nothing_of_that_name\n")
    refused(site, pelican_alone(*BUILD, at=site), "plugins were not loaded, nothing is published: attribution")


def test_a_plugin_whose_register_fails_is_refused(site: Path) -> None:
    write(site, "plugins/attribution/__init__.py", "def register():\n    raise RuntimeError('no')\n")
    refused(site, pelican_alone(*BUILD, at=site), "plugins were not loaded, nothing is published: attribution")


def test_a_plugin_with_a_fault_in_its_code_writes_nothing(site: Path) -> None:
    write(site, "plugins/attribution/__init__.py", "raise RuntimeError('no')\n")
    said = pelican_alone(*BUILD, at=site)
    assert said.code != 0
    assert not (site / "OUT").exists()


def test_without_any_plugin_nothing_is_published(site: Path) -> None:
    change(site, "pelicanconf.py", "PLUGIN_PATHS = plugin_paths(ROOT)", "PLUGIN_PATHS = []")
    said = pelican_alone(*BUILD, at=site)
    refused(site, said, "plugins were not loaded, nothing is published: manuscript, attribution, copyright_notice, syndication, fronts")


def test_a_site_without_theme_and_plugins_of_its_own_takes_those_that_came_with_newsroom(site: Path) -> None:
    before = pelican_alone(*BUILD[:-1], "OWN", at=site)
    shutil.rmtree(site / "plugins")
    shutil.rmtree(site / "theme")
    assert (before.code, pelican_alone(*BUILD, at=site).code) == (0, 0)
    assert _bytes_below(site / "OUT") == _bytes_below(site / "OWN")


@pytest.mark.parametrize("plugins", ["[]", '["manuscript"]', '["manuscript", "attribution", "syndication", "fronts"]', "null"])
def test_plugins_left_out_on_the_command_line_are_missed(site: Path, plugins: str) -> None:
    said = pelican_alone(*BUILD, "-e", f"PLUGINS={plugins}", at=site)
    refused(site, said, "plugins were not loaded, nothing is published: ")


def test_a_plugin_more_is_welcome(site: Path) -> None:
    write(site, "plugins/extra/__init__.py", "def register():\n    pass\n")
    change(site, "pelicanconf.py", "PLUGINS = list(HOUSE_PLUGINS)", 'PLUGINS = [*HOUSE_PLUGINS, "extra"]')
    assert pelican_alone(*BUILD, at=site).code == 0


def test_drafts_and_held_articles_are_not_written(site: Path) -> None:
    add_reprint(site, REPRINT.replace("date: 2026-11-20", "date: 2026-12-20"))
    write(site, "content/drafts/new.md", REPRINT)
    assert pelican_alone(*BUILD, at=site).code == 0
    assert [path for path in (site / "OUT").rglob("*") if path.is_file() and "二十四条小巷".encode() in path.read_bytes()] == []


def test_no_picture_is_published_as_it_was_put_in(site: Path) -> None:
    original = (site / "content/images/pot.jpg").read_bytes()
    assert pelican_alone(*BUILD, at=site).code == 0
    files = [path for path in (site / "OUT").rglob("*") if path.is_file()]
    assert {path.suffix for path in files if path.name.startswith("pot-")} == {".avif", ".webp", ".jpg"}
    assert [path for path in files if path.read_bytes() == original] == []


def test_a_picture_that_cannot_be_decoded_keeps_everything_from_being_written(site: Path) -> None:
    drawing = BytesIO()
    Image.effect_noise((900, 600), 70).save(drawing, "PNG")
    torn = bytearray(drawing.getvalue())
    torn[len(torn) // 2] ^= 0xFF
    write(site, "content/images/pot.png", bytes(torn))
    (site / "content/images/pot.jpg.toml").rename(site / "content/images/pot.png.toml")
    (site / "content/images/pot.jpg").unlink()
    change(site, HELLO, "pot.jpg", "pot.png")
    refused(site, pelican_alone(*BUILD, at=site), "content/images/pot.png: PUB724")


def _bytes_below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
