"""Open data: the same rows in JSON and CSV, readable by spreadsheets without running anything, every field explained."""

import csv
import dataclasses
import json
from io import StringIO

import pytest

from newsroom.article.edition import Edition
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.open_data.fronts import fronts
from newsroom.press.open_data import data_files
from tests.unit.imprint.papers import bulletin_of
from tests.unit.imprint.test_ledger_pages import ledger, problem


def cells(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def empty(edition: Edition) -> Bulletin:
    bare = dataclasses.replace(edition.registers, problems={}, projects={}, indicators={})
    return bulletin_of(dataclasses.replace(edition, registers=bare))


def test_registers_that_hold_nothing_give_no_file_and_no_page(edition: Edition) -> None:
    assert data_files(empty(edition)) == {}
    assert list(fronts(empty(edition))) == []


def test_json_and_csv_hold_the_same_rows(edition: Edition) -> None:
    files = data_files(ledger(edition, problem("b", reported=5), problem("a", reported=9, due=-2)))
    records = json.loads(files["data/problems.json"])["records"]
    assert [{name: str(value) for name, value in record.items()} for record in records] == cells(files["data/problems.csv"])
    assert [(record["key"], record["overdue"], record["days_late"]) for record in records] == [("a", "yes", 2), ("b", "no", 0)]


def test_csv_starts_with_a_byte_order_mark_and_ends_its_lines_as_spreadsheets_expect(edition: Edition) -> None:
    data = data_files(ledger(edition, problem("a")))["data/problems.csv"]
    assert data.startswith(b"\xef\xbb\xbfkey,")
    assert data.count(b"\n") == data.count(b"\r\n") == 2


@pytest.mark.parametrize("words", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"])
def test_no_cell_is_taken_for_a_formula(edition: Edition, words: str) -> None:
    files = data_files(ledger(edition, problem("a", explanation=words)))
    assert cells(files["data/problems.csv"])[0]["explanation"] == f"'{words}"
    assert json.loads(files["data/problems.json"])["records"][0]["explanation"] == words


def test_the_dictionary_explains_every_field_of_every_file_and_names_the_licence(edition: Edition) -> None:
    bulletin = ledger(edition, problem("a"))
    (front,) = fronts(bulletin)
    files = data_files(bulletin)
    assert front.file == "data/index.html"
    assert (front.view.licence.text, front.view.licence.href) == (edition.site.data_licence, edition.site.data_licence_url)
    for data in front.view.sets:
        assert [row[0].text for row in data.table.rows] == json.loads(files[f"data/{data.id}.json"])["fields"]
