"""The files of /data/: each set as JSON (UTF-8, RFC 8259) and as CSV, the same rows in both."""

import json
from collections.abc import Iterable, Mapping

from newsroom.imprint.addresses import DATA, absolute
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.open_data.rows import Dataset, Record, datasets
from newsroom.press.spreadsheet import spreadsheet


def data_files(bulletin: Bulletin) -> Mapping[str, bytes]:
    """Return the files by address below the site's root; nothing where the registers give nothing."""
    files = {}
    for data in datasets(bulletin):
        rows = list(data.rows(bulletin))
        files[f"{DATA}{data.name}.json"] = _json(bulletin, data, rows)
        files[f"{DATA}{data.name}.csv"] = spreadsheet([column.name for column in data.columns], rows)
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

