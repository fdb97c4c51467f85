"""JSON Feed 1.1 with source, author and rights on every item: https://www.jsonfeed.org/version/1.1/

The extension `_rights` carries what the format has no words for: on the feed whose it is, on an item where it comes from, by which
licence, and whose its pictures are. `about` leads to the notice.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TextIO

from feedgenerator.django.utils.feedgenerator import rfc3339_date

from newsroom.imprint.entries import EntryRights

VERSION = "https://jsonfeed.org/version/1.1"
Keys = Mapping[str, Any]


class AttributedJson:
    """A feed to which Pelican's writer adds items one by one; keys without a value are left out."""

    def __init__(self, head: Keys) -> None:
        self.head = head
        self.items: list[Keys] = []

    def add_item(self, item: Keys) -> None:
        """Add an item, as json_item returns it."""
        self.items.append(item)

    def write(self, outfile: TextIO, _encoding: str) -> None:
        """Write the feed."""
        json.dump({"version": VERSION, **_filled(self.head), "items": self.items}, outfile, ensure_ascii=False, indent=1)
        outfile.write("\n")


def json_item(
    rights: EntryRights, *, id: str, url: str, title: str, summary: str, published: datetime, modified: datetime, tags: list[str], lang: str
) -> Keys:
    """Return an item. What may not travel whole has its summary for a text, with the same lines below as whole texts have."""
    return _filled(
        {
            "id": id,
            "url": url,
            "external_url": rights.via,
            "title": title,
            "content_html": rights.content,
            "content_text": "" if rights.content else "\n\n".join(filter(None, (*rights.notes, summary, "\n".join(rights.lines)))),
            "summary": summary if rights.content else rights.told(summary),
            "image": rights.image,
            "date_published": rfc3339_date(published),
            "date_modified": rfc3339_date(modified),
            "authors": [{"name": name} for name in rights.authors],
            "tags": tags,
            "language": lang,
            "_rights": _rights(rights),
        }
    )


def _rights(rights: EntryRights) -> Keys:
    return _filled(
        {
            "source": {"name": rights.source_name, "url": rights.source_url},
            "rights": rights.rights,
            "licence": rights.licence,
            "pictures": [{"url": item.url, "credit": item.credit, "rights": item.rights} for item in rights.pictures],
        }
    )


def _filled(keys: Keys) -> Keys:
    return {key: value for key, value in keys.items() if value}
