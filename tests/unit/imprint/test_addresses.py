"""Where pages stand, at the root of a host or below it."""

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.site import Filings, Site
from newsroom.imprint.addresses import absolute, base, byline_address, href, mailto, source_address, tag_address, uri
from newsroom.imprint.notice import copyright_line, filings, years

ZONE = ZoneInfo("Asia/Shanghai")
SITE = Site("晨报社", "https://www.morning.example", "晨报社传媒", 2024, ZONE)
BELOW = dataclasses.replace(SITE, url="https://someone.pages.example/campaign")


def test_links_start_at_the_sites_root() -> None:
    assert (base(SITE), href(SITE, "progress/"), href(SITE, "/progress/")) == ("/", "/progress/", "/progress/")


def test_links_of_a_site_below_a_host_start_there() -> None:
    assert (base(BELOW), href(BELOW, "progress/"), href(BELOW, "")) == ("/campaign/", "/campaign/progress/", "/campaign/")


@pytest.mark.parametrize("address", ["https://a.example/", "http://a.example/x", "mailto:a@b.example"])
def test_addresses_of_the_world_stay(address: str) -> None:
    assert href(SITE, address) == address


def test_feeds_get_whole_addresses() -> None:
    assert absolute(SITE, "progress/") == absolute(SITE, "/progress/") == "https://www.morning.example/progress/"
    assert absolute(BELOW, "") == "https://someone.pages.example/campaign/"
    assert absolute(SITE, "https://a.example/x") == "https://a.example/x"


@pytest.mark.parametrize("words", ["../../etc", "a/b", "a\\b", "a?b#c", "<script>", "%2e%2e", " "])
def test_no_word_leads_out_of_its_folder(words: str) -> None:
    for address in (tag_address(words), byline_address(words), source_address(words)):
        folder, name, end = address.split("/")
        assert (bool(folder), end) == (True, "")
        assert name
        assert all(letter.isalnum() or letter == "-" for letter in name)


def test_words_are_kept_as_they_are_written() -> None:
    assert tag_address("民生 实事") == "tags/民生-实事/"


@pytest.mark.parametrize(("year", "shown"), [(2024, "2024"), (2026, "2024-2026"), (2020, "2024")])
def test_years_run_from_the_founding_to_now(year: int, shown: str) -> None:
    assert years(SITE, datetime(year, 5, 1, tzinfo=ZONE)) == shown
    assert copyright_line(SITE, datetime(year, 5, 1, tzinfo=ZONE)) == f"© {shown} 晨报社传媒 版权所有"


def test_numbers_are_shown_as_far_as_the_site_has_them_and_link_to_their_registers() -> None:
    assert filings(SITE) == ()
    found = filings(dataclasses.replace(SITE, filings=Filings(icp="测ICP备1号", news_service="00000000002")))
    assert [(row.number, row.href) for row in found] == [("测ICP备1号", "https://beian.miit.gov.cn/"), ("00000000002", "")]


@pytest.mark.parametrize(
    ("address", "ascii"),
    [
        ("https://www.morning.example/progress/", "https://www.morning.example/progress/"),
        ("https://晨报.example:8443/云/a%20b/?x=1#y", "https://xn--4ruq7f.example:8443/%E4%BA%91/a%20b/?x=1#y"),
        (f"https://{'晨' * 64}.example", f"https://{'%E6%99%A8' * 64}.example"),
        ("/云/exposures/*/", "/%E4%BA%91/exposures/*/"),
    ],
)
def test_an_address_for_programs_is_written_in_ascii(address: str, ascii: str) -> None:
    assert uri(address) == ascii


def test_no_sign_in_a_mail_address_starts_anything_else() -> None:
    assert mailto("desk+news@morning.example") == "mailto:desk+news@morning.example"
    assert mailto("desk?cc=x&y@晨报.example") == "mailto:desk%3Fcc%3Dx%26y@%E6%99%A8%E6%8A%A5.example"
