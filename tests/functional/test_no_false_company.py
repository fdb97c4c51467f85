"""One fault is told once: what only follows from it is not held against other articles or fields."""

from pathlib import Path

import pytest

from newsroom.article.edition import Previous
from newsroom.stylebook.check import check
from tests.functional.pen import HELLO, add_reprint, change, write
from tests.sites import edition_of, lay_out


def codes(root: Path) -> set[str]:
    """Return the codes of all findings on a site."""
    return {finding.code for finding in check(edition_of(root), "en")} - {"PUB720", "PUB721"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a minimal site with a reprint in it."""
    root = lay_out(tmp_path)
    add_reprint(root)
    return root


def test_a_register_that_cannot_be_read_makes_no_source_unknown(site: Path) -> None:
    register = site / "content/registers/sources.toml"
    register.write_text(register.read_text("utf-8") + "\n[x\n", "utf-8")
    assert codes(site) == {"PUB716"}


def test_a_place_that_cannot_be_read_makes_no_reference_unknown(site: Path) -> None:
    write(site, "content/registers/places/park.toml", "name = \n")
    change(site, HELLO, "source: own", "source: own\nplace: park")
    assert codes(site) == {"PUB716"}


@pytest.mark.parametrize("damage", ["title: [", "\xc3\x28".encode("latin-1")])
def test_a_page_whose_file_cannot_be_read_has_not_vanished(site: Path, damage: str | bytes) -> None:
    whole = edition_of(site)
    before = Previous(1, whole.as_of, {article.slug: article.address for article in whole.articles})
    file = site / HELLO
    file.write_bytes(b"---\n" + (damage if isinstance(damage, bytes) else damage.encode()) + file.read_bytes())
    lines = "".join(f'{slug} = "{address}"\n' for slug, address in before.articles.items())
    (site / "previous.toml").write_text(f'as_of = "{before.as_of:%Y-%m-%d %H:%M}"\n[articles]\n{lines}', "utf-8")
    found = codes(site)
    assert found & {"PUB701", "PUB712"}
    assert "PUB715" not in found


def test_a_page_whose_file_is_gone_has_vanished(site: Path) -> None:
    (site / "previous.toml").write_text('as_of = "2026-11-23 09:00"\n[articles]\nhello = "progress/hello/"\n', "utf-8")
    (site / HELLO).unlink()
    assert "PUB715" in codes(site)


@pytest.mark.parametrize(("key", "value"), [("editor", "贺知远<script>x</script>"), ("byline", "林<b>小川</b>")])
def test_markup_in_a_field_does_not_make_it_a_blank(site: Path, key: str, value: str) -> None:
    given = {"editor": "贺知远", "byline": "林小川"}[key]
    change(site, HELLO, f"{key}: {given}", f"{key}: {value}")
    assert codes(site) == {"PUB709"}
