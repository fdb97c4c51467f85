"""Feeds of the ledger as feed readers see them, on the sample campaign."""

import feedparser
import pytest

from newsroom.imprint.open_data.entries import ledger_feeds
from tests.conftest import Campaign


def test_every_category_and_area_with_a_problem_has_a_feed_and_no_grid_has(sample: Campaign) -> None:
    ledger, registers = sample.bulletin.ledger, sample.bulletin.edition.registers
    found = {path.relative_to(sample.folder).as_posix() for path in (sample.folder / "feeds/ledger").rglob("*.xml")}
    wanted = {f"feeds/ledger/category/{key}.atom.xml" for key in registers.categories if key in ledger.by_category}
    wanted |= {f"feeds/ledger/area/{key}.atom.xml" for key in registers.areas if key in ledger.by_area}
    assert found == wanted
    assert (sample.folder / "feeds/ledger.atom.xml").is_file()
    assert not any(grid in path for path in found for grid in registers.grids)


@pytest.mark.parametrize("name", ["ledger", "ledger/category/municipal", "ledger/area/qinghe"])
def test_feed_is_sound_and_every_entry_carries_source_author_and_rights(sample: Campaign, name: str) -> None:
    feed = feedparser.parse((sample.folder / f"feeds/{name}.atom.xml").read_bytes())
    assert not feed.bozo
    assert feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.title
        assert entry.author
        assert entry.rights
        assert entry.source.title == sample.bulletin.edition.site.name
        assert "/problems/" in entry.link
    moments = [entry.updated_parsed for entry in feed.entries]
    assert moments == sorted(moments, reverse=True)


def test_an_area_hears_of_its_own_problems_only(sample: Campaign) -> None:
    ledger = sample.bulletin.ledger
    for feed in ledger_feeds(sample.bulletin):
        if "/area/" in feed.address:
            key = feed.address.rpartition("/")[2].removesuffix(".atom.xml")
            own = {item.problem.key for item in ledger.by_area[key]}
            assert {entry.address.split("/")[1] for entry in feed.entries} <= own
