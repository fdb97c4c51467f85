"""Rows for a spreadsheet.

CSV: RFC 4180, in UTF-8 with a byte order mark and CRLF, as Excel needs it to read Chinese. A text that a spreadsheet would take for a
formula gets an apostrophe before it (OWASP, CSV injection).
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from newsroom.imprint.open_data.rows import Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(columns: Sequence[str], rows: Iterable[Mapping[str, Value]]) -> bytes:
    """Return the file that has a row of column names and then the rows."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _cell(value: Value) -> Value:
    number = isinstance(value, str) and value.lstrip("-").replace(",", "").replace(".", "", 1).isdigit()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) and not number else value
