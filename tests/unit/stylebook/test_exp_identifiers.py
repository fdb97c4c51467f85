"""How well the recognisers of personal identifiers tell numbers of people from all other numbers (labelled lines: identifiers.toml)."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from newsroom.stylebook.identifiers import Kind, find_identifiers

LINES = tomllib.loads(Path(__file__).with_name("identifiers.toml").read_text("utf-8"))["line"]
MEASURED = (Kind.IDENTITY, Kind.MOBILE, Kind.PLATE, Kind.CARD)


def seen_in(text: str) -> Counter[str]:
    return Counter(seen.kind.value for seen in find_identifiers(text) if seen.kind is not Kind.CREDIT_CODE)


def test_labelled_lines_are_many() -> None:
    assert sum(bool(line["expected"]) for line in LINES) >= 60
    assert sum(not line["expected"] for line in LINES) >= 120


@pytest.mark.parametrize("kind", MEASURED)
def test_precision_and_recall_are_whole_on_the_labelled_lines(kind: Kind) -> None:
    hits = surplus = missed = 0
    for line in LINES:
        expected, found = line["expected"].count(kind.value), seen_in(line["text"])[kind.value]
        hits += min(expected, found)
        surplus += max(0, found - expected)
        missed += max(0, expected - found)
    precision, recall = hits / (hits + surplus), hits / (hits + missed)
    print(f"{kind.value}: {hits} found, {surplus} wrongly, {missed} missed; precision {precision:.2f}, recall {recall:.2f}")
    assert (precision, recall) == (1.0, 1.0)


@pytest.mark.parametrize("line", LINES, ids=lambda line: ascii(line["text"])[:40])
def test_line_shows_exactly_the_kinds_it_is_labelled_with(line: dict[str, list[str]]) -> None:
    assert seen_in(str(line["text"])) == Counter(line["expected"])


@pytest.mark.parametrize("text", [line["text"] for line in LINES if line["expected"]], ids=lambda text: ascii(text)[:40])
def test_masked_form_never_holds_the_number(text: str) -> None:
    for seen in find_identifiers(text):
        assert "**" in seen.masked
        assert seen.number not in seen.masked
        assert find_identifiers(seen.masked) == ()


def test_places_are_those_of_the_text_as_written() -> None:
    text = "第一行\n电话１５４\u200b０００\u200d０２３８１，请打"
    (seen,) = find_identifiers(text)
    assert text[seen.start : seen.end] == "１５４\u200b０００\u200d０２３８１"
    assert seen.number == "15400002381"


def test_identity_comes_before_credit_code_and_card() -> None:
    both = next(line["text"] for line in LINES if line["text"].startswith("号码919901"))
    assert [seen.kind for seen in find_identifiers(both)] == [Kind.IDENTITY]


def test_inner_mongolian_number_is_recognised_whatever_its_county_code() -> None:
    assert [seen.kind for seen in find_identifiers("159901190402298126")] == [Kind.IDENTITY]
