"""The files that a new site starts with."""

import re
import tomllib
from datetime import datetime

import pytest

from newsroom.article.place import SourceText
from newsroom.article.site import Retention
from newsroom.registers.identity import read_identity
from newsroom.registers.records import picture_record, shelve
from newsroom.registers.shelf import Shelf
from newsroom.starter.files import site_files
from newsroom.starter.identity import Identity

NOW = datetime(2026, 11, 23, 12)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Return the files of a new site as text."""
    identity = Identity(
        "河湾晨报", "https://paper.example", "河湾晨报社", founded="2026", hotline="0000-7654321", email="desk@paper.example"
    )
    return {path: data.decode("utf-8", "replace") for path, data in site_files(identity, NOW, "zh-Hans").items()}


def uncommented(text: str, first: str) -> str:
    """Return the commented lines of a text, from one that begins with `first` on, without their marks."""
    lines = text[text.index(f"# {first}") :].splitlines()
    return "\n".join(line.removeprefix("# ").removeprefix("#") for line in lines if line.startswith("#"))


def test_originals_never_enter_git(texts: dict[str, str]) -> None:
    assert "/private/" in texts[".gitignore"].splitlines()


def test_there_is_a_place_for_recordings(texts: dict[str, str]) -> None:
    assert "content/media/.gitkeep" in texts


def test_the_register_of_consents_is_empty_and_its_example_can_be_used(texts: dict[str, str]) -> None:
    path = "content/registers/consents.toml"
    empty, filled = Shelf(), Shelf()
    shelve(empty, SourceText(path, texts[path]))
    shelve(filled, SourceText(path, uncommented(texts[path], "[[consent]]").partition("\n\n")[0]))
    assert (empty.consents, empty.faults, filled.faults) == ({}, [], [])
    assert [consent.covers for consent in filled.consents.values()] == [("name", "story", "portrait")]


def test_the_retention_that_it_shows_is_the_one_that_holds(texts: dict[str, str]) -> None:
    text = texts["newsroom.toml"]
    shown = re.findall(r"^# ((?:settled_days|published_months|warn_days) = \d+)$", text, re.M)
    site, _, _ = read_identity(SourceText("newsroom.toml", text))
    assert site
    assert Retention(**tomllib.loads("\n".join(shown))) == site.retention == Retention()


def test_the_record_in_its_guide_is_one_that_is_read(texts: dict[str, str]) -> None:
    block = re.search(r"(?:^    \w+ = .+\n)+", texts["README.md"], re.M)
    assert block
    record, faults = picture_record(SourceText("content/images/pump.jpg.toml", re.sub(r"^    ", "", block[0], flags=re.M)))
    assert (record and record.scene, faults) == ("street", ())


def test_the_exposure_draft_knows_its_reply_and_its_comparison(texts: dict[str, str]) -> None:
    draft = texts["content/drafts/exposures/first-exposure.md"]
    for line in (
        "verification:",
        "reply:",
        "  # text: 对方的原话，一到三句",
        "# before_after: [[images/x-before.jpg, images/x-after.jpg]]",
    ):
        assert any(found.startswith(line) for found in draft.splitlines()), line
