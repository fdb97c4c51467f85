"""A reprint tells what it reprints.

What it checks:
    An article from another house gives `original.author`, `original.url` and `original.published`; the address begins with http:// or
    https://. `author: unsigned` is whole, and a missing `original.title` means that the title was kept.
Why:
    Author, address and day let a reader go back to the original, and let its author see that the name was kept.
Source:
    Internet News Information Services Provisions (2017), art. 15; Regulations for the Implementation of the Copyright Law, art. 19.
Example:
    original: {author: 林溪, url: "https://daily.qingyuan.example/2026/1011.html", published: 2026-10-11}
How to fix:
    Open the original and copy the missing field from there. When it names no author, write `author: unsigned`; never make one up.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.people import Original
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "SRC103"
NAME = "missing-original"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each field that a reprint does not give."""
    if not article.source or article.own:
        return
    original = article.original or Original()
    given = {"author": original.author.strip(), "url": original.url.strip(), "published": original.published}
    for field, value in given.items():
        if not value:
            yield Fault(_place(article, field), variant=field)
    if original.url.strip() and not _on_the_web(original.url):
        yield Fault(_place(article, "url"), {"url": original.url}, variant="address")


def _place(article: Article, field: str) -> Place:
    return article.at(f"original.{field}") if "original" in article.places else article.at("source")


def _on_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(char.isspace() for char in address.strip())
