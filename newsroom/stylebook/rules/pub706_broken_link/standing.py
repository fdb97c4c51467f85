"""The internal links of clauses and standing pages, which come as cleaned HTML."""

import re
from collections.abc import Iterator
from html import unescape

from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

_TARGET = re.compile(r'(?:href|src)="(?:\{(?:filename|static)\}/(?P<file>[^"#]*)|(?P<address>/[^"]*))')


def standing_links(desk: Desk) -> Iterator[tuple[Place, str]]:
    """Yield (place, target) of every internal link: a path below content/, or an address that begins with "/"."""
    texts = [(clause.at.path, clause.html) for clause in desk.edition.clauses.values()]
    texts += [(page.at.path, page.html) for page in desk.edition.pages]
    for path, html in texts:
        for match in _TARGET.finditer(html):
            target = unescape(match["file"] or match["address"] or "")
            yield _place(desk, path, target), target


def _place(desk: Desk, path: str, target: str) -> Place:
    source = desk.source_texts.get(path)
    at = source.text.find(target.rstrip("/").rpartition("/")[2]) if source else -1
    return source.place(at) if source and at >= 0 else Place(path, 1, 1)
