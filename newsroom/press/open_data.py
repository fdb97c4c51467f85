"""The files of /data/: each set as JSON and as CSV, the same rows in both.

CSV: RFC 4180, in UTF-8 with a byte order mark and CRLF, as Excel needs it to read Chinese. A text that a spreadsheet would take for a
formula gets an apostrophe before it (OWASP, CSV injection). JSON: UTF-8 (RFC 8259).
"""

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO

from newsroom.imprint.addresses import DATA, absolute
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.open_data.rows import Dataset, Record, Value, datasets

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def data_files(bulletin: Bulletin) -> Mapping[str, bytes]:
    """Return the files by address below the site's root; nothing where the registers give nothing."""
    files = {}
    for data in datasets(bulletin):
        rows = list(data.rows(bulletin))
        files[f"{DATA}{data.name}.json"] = _json(bulletin, data, rows)
        files[f"{DATA}{data.name}.csv"] = _csv(data, rows)
    return files


def _json(bulletin: Bulletin, data: Dataset, rows: Iterable[Record]) -> bytes:
    site = bulletin.edition.site
    head = {
        "title": data.title,
        "publisher": site.name,
        "as_of": bulletin.ledger.today.isoformat(),
        "licence": {"name": site.data_licence, "url": site.data_licence_url},
        "dictionary": f"{absolute(site, DATA)}#{data.name}",
        "fields": [column.name for column in data.columns],
        "records": list(rows),
    }
    return (json.dumps(head, ensure_ascii=False, indent=1) + "\n").encode()


def _csv(data: Dataset, rows: Iterable[Record]) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in data.columns])
    writer.writerows([_cell(row[column.name]) for column in data.columns] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _cell(value: Value) -> Value:
    number = isinstance(value, str) and value.lstrip("-").replace(",", "").replace(".", "", 1).isdigit()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) and not number else value
