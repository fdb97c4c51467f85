"""Addresses as a browser resolves them."""

import pytest

from newsroom.proof.web import Web

HOUSE = Web("https://www.morning.example/")
BELOW = Web("https://city.example/campaign")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("", "progress/hello/"),
        ("/", ""),
        ("/notice/#own", "notice/#own"),
        ("#own", "progress/hello/#own"),
        ("../other/", "progress/other/"),
        ("../../../../x/", "x/"),
        ("//www.morning.example/x/", "x/"),
        ("https://www.morning.example/x/", "x/"),
        ("https://WWW.morning.example/x/", "x/"),
        ("https://www.morning.example", ""),
        ("https://www.morning.example/x/../y/", "y/"),
        (" /x/ ", "x/"),
        ("/tags/%E9%81%93%E8%B7%AF/", "tags/道路/"),
        ("https://www.morning.example.evil.example/x/", "https://www.morning.example.evil.example/x/"),
        ("//other.example/x", "https://other.example/x"),
        ("mailto:desk@morning.example", "mailto:desk@morning.example"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_link_of_a_page_at_the_root_of_its_host(link: str, address: str) -> None:
    assert HOUSE.resolve(link, "progress/hello/") == address
    assert HOUSE.resolve(link, "progress/hello/") == address


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/campaign/x/", "x/"),
        ("x/", "progress/x/"),
        ("https://city.example/campaign/", ""),
        ("/x/", "/x/"),
        ("https://city.example/", "/"),
    ],
)
def test_link_of_a_site_in_a_folder_of_its_host(link: str, address: str) -> None:
    assert BELOW.resolve(link, "progress/") == address


def test_the_same_relative_link_leads_elsewhere_from_another_page() -> None:
    assert HOUSE.resolve("x/", "a/") == "a/x/"
    assert HOUSE.resolve("x/", "b/") == "b/x/"
