"""References are found in whatever form a file gives them, and nothing else is."""

from dataclasses import replace

import pytest

from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition
from newsroom.article.people import Verification
from newsroom.stylebook.rules.out817_leaked_reference.cabinet import Cabinet
from tests.sites import MINIMAL, edition_of


def edition_with(*evidence: str) -> Edition:
    """Return the minimal site with one article for each evidence number."""
    edition = edition_of(MINIMAL)
    (sheet,) = edition.manuscripts
    assert sheet.article is not None
    articles = [
        replace(sheet.article, path=f"{number}.md", verification=Verification(evidence=words)) for number, words in enumerate(evidence)
    ]
    return replace(edition, manuscripts=tuple(Manuscript(sheet.source, article) for article in articles))


def found(text: str, *evidence: str) -> list[str]:
    return [words for words, _ in Cabinet.of(edition_with(*evidence)).found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "编号证字〔2026〕第003号。",
        "证字〔2026〕第003号",
        r'{"id":"\u8bc1\u5b57\u30142026\u3015\u7b2c003\u53f7"}',
    ],
)
def test_a_reference_is_found_in_html_and_in_json(text: str) -> None:
    assert found(text, "证字〔2026〕第003号", "证字〔2026〕第004号") == ["证字〔2026〕第003号"]


def test_a_reference_with_markup_signs_is_found_as_html_writes_it() -> None:
    assert found("<p>A&amp;B-12</p>", "A&B-12") == ["A&B-12"]


def test_a_part_of_a_longer_number_is_no_reference() -> None:
    assert found("2026-00712 X2026-007", "2026-007") == []
    assert found("2026-007。", "2026-007") == ["2026-007"]


def test_the_longest_reference_is_told() -> None:
    assert found("E-2026-7/b", "E-2026-7", "E-2026-7/b") == ["E-2026-7/b"]


def test_references_too_short_are_not_looked_for() -> None:
    assert found("1 12 123 一二三", "1", "123", "一二三") == []


def test_an_edition_that_keeps_nothing_finds_nothing() -> None:
    assert found("证字〔2026〕第003号") == []
