"""Pages of bylines and tags that list nothing any more once an item is gone: their names were the item's alone, so they go with it."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from newsroom.delivery.scalpel import Scalpel
from newsroom.imprint.addresses import base
from newsroom.release.tree import FRONT

_LISTS = ("bylines", "tags")
_LINK = re.compile(r"""\bhref\s*=\s*["']?([^"'\s>]+)""", re.I)


def lonely(folder: Path, articles: Iterable[str], scalpel: Scalpel) -> frozenset[str]:
    """Return the addresses of such pages of the release at `folder`; `articles` are the addresses of what else it has. Raises OSError.

    It is asked of the pages as they lie there, so that a release that is half rewritten gives the same until they are deleted.
    """
    root = base(scalpel.site)
    others = {f"{root}{address}" for address in articles if address not in scalpel.removed.addresses}
    pages = [path for name in _LISTS for path in sorted((folder / name).glob(f"*/{FRONT}")) if path.is_file() and not path.is_symlink()]
    return frozenset(path.parent.relative_to(folder).as_posix() + "/" for path in pages if _alone(folder, path, others, scalpel))


def _alone(folder: Path, path: Path, others: set[str], scalpel: Scalpel) -> bool:
    """Return whether a page led to the item, and leads to no other article."""
    below = path.relative_to(folder).as_posix()
    fresh = scalpel.look(folder, below).fresh
    if fresh is None:
        return False
    start = f"{base(scalpel.site)}{below}"
    leads = (urlsplit(urljoin(start, link)).path for link in _LINK.findall(fresh.decode("utf-8", "replace")))
    return others.isdisjoint(unquote(link) for link in leads)
