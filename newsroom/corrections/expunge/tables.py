"""Tables (CSV, RFC 4180) without the item: rows, widths and every other cell stay as they stood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.corrections.expunge.case import Case
from newsroom.corrections.expunge.cuts import Cuts
from newsroom.corrections.expunge.data import OWN_ADDRESS
from newsroom.corrections.expunge.spotting import spots
from newsroom.corrections.expunge.words import mended_field, mended_lines, names

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_BREAK = re.compile(r"\r\n|\n|\r")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at [start, end) in the text, quotes included; `said` is what it says."""

    start: int
    end: int
    said: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row at [start, end), its line break included."""

    start: int
    end: int
    cells: tuple[Cell, ...]


def mended_table(text: str, case: Case) -> str:
    """Return a table in which no cell names the item or has words of it; a row that is the item's own goes whole.

    What is no table (a quote that never ends) loses the lines that name it, as other files do.
    """
    try:
        rows = list(_rows(text))
    except ValueError:
        return mended_lines(text, case)
    cuts, said = Cuts(), spots(text, case.detector)
    own = {place for place, cell in enumerate(rows[0].cells) if cell.said.strip("\ufeff").lower() in OWN_ADDRESS} if rows else set()
    for row in rows:
        if any(case.addresses.named(cell.said) for place, cell in enumerate(row.cells) if place in own):
            cuts.out(row.start, row.end)
            continue
        for cell in row.cells:
            if _named(cell, case) or any(first < cell.end and cell.start < last for first, last in said):
                cuts.out(cell.start, cell.end, _written(mended_field(cell.said, case), cell))
    return cuts.applied(text)


def _named(cell: Cell, case: Case) -> bool:
    return names(cell.said, case) or any(case.addresses.mentions(cell.said))


def _written(told: str, cell: Cell) -> str:
    return '"{}"'.format(told.replace('"', '""')) if cell.quoted else told


def _rows(text: str) -> Iterator[Row]:
    """Yield the rows; raises ValueError where a quoted cell does not end."""
    head = _BREAK.split(text, 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    plain = re.compile(rf"[^{delimiter}\r\n]*")
    start = at = 0
    cells = list[Cell]()
    while at < len(text):
        cells.append(_cell(text, at, plain))
        at = cells[-1].end
        if text.startswith(delimiter, at):
            at += 1
            if at < len(text):
                continue
            cells.append(Cell(at, at, "", quoted=False))
        found = _BREAK.match(text, at)
        at = found.end() if found else at
        yield Row(start, at, tuple(cells))
        start, cells = at, []


def _cell(text: str, start: int, plain: re.Pattern[str]) -> Cell:
    found = _QUOTED.match(text, start)
    rest = plain.match(text, found.end() if found else start)
    end = rest.end() if rest else start
    if found is None and text.startswith('"', start):
        raise ValueError("a quoted cell does not end")
    if found and end == found.end():
        return Cell(start, end, found[1].replace('""', '"'), quoted=True)
    return Cell(start, end, text[start:end], quoted=False)
