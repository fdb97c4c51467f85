"""What feeds call their entries: tag URIs (RFC 4151) that stay when titles, hosts' software and other entries change."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from newsroom.article.amendments import REPLY, Amendment, notable
from newsroom.article.article import Article
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute

_SIGNS = 8


def entry_id(site: Site, address: str, published: date) -> str:
    """Return the id of the article at an address, e.g. "tag:www.yunlan.example,2026-10-12:/progress/heating/"."""
    parts = urlsplit(absolute(site, address))
    return f"tag:{parts.hostname},{published.isoformat()}:{parts.path}"


def amendment_ids(site: Site, article: Article) -> Iterator[tuple[str, Amendment]]:
    """Yield (id, amendment), newest first: the article's id with kind, day and a hash of the words; a unit answers once.

    Where two of a day say the very same, the later has a number too.
    """
    told: Counter[str] = Counter()
    own = entry_id(site, article.address, article.date.date())
    found = []
    for item in reversed(notable(article)):
        words = "" if item.name == REPLY else f"-{hashlib.sha256(item.what.encode()).hexdigest()[:_SIGNS]}"
        name = f"{own}#{item.name}-{item.date.isoformat()}{words}"
        told[name] += 1
        found.append((f"{name}-{told[name]}" if told[name] > 1 else name, item))
    yield from reversed(found)
