"""The original's address belongs to the house that is named as its source.

What it checks:
    The host of `original.url` is one of the source's `hosts` in registers/sources.toml, or a subdomain of one. A source that has no hosts
    yet gets one warning, in the register.
Why:
    A link that leads to some other site shows that the text was taken there: then that site is the source, or a middleman is passed off.
Source:
    Internet News Information Services Provisions (2017), art. 15: the origin of reprinted news must be traceable.
Example:
    hosts = ["daily.qingyuan.example"] accepts https://daily.qingyuan.example/a.html and https://m.daily.qingyuan.example/a.html
How to fix:
    Find the text on the source's own site and paste that address; or name the house whose site this is; or, when the house has
    a further address, add it to `hosts`.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from newsroom.article.article import Article
from newsroom.article.finding import Fault, Severity
from newsroom.stylebook.desk import Desk

CODE = "SRC107"
NAME = "foreign-address"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the original's address is not the source's."""
    source = desk.source_of(article)
    if source is None or article.own or article.original is None:
        return
    host = _host(article.original.url)
    values = {"host": host, "source": source.name, "hosts": ", ".join(source.hosts)}
    if host and not source.hosts:
        yield Fault(source.at, {"source": source.name}, variant="no-hosts", severity=Severity.WARNING)
    elif host and not any(_belongs(host, home.lower()) for home in source.hosts):
        yield Fault(article.at("original.url"), values, related=(source.at,))


def _belongs(host: str, home: str) -> bool:
    return host == home or host.endswith("." + home)


def _host(address: str) -> str:
    try:
        return (urlsplit(address.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""
