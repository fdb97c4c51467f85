"""Old addresses for whoever answers them: pages hosts, nginx, Caddy. All tell the same, each in its own words.

Pages hosts: https://docs.netlify.com/routing/redirects/ and those that read the same. nginx: lines for a `map` of $uri, which is decoded.
Caddy: `redir` directives. How the latter two are read: docs/server.md.
"""

import re
from collections.abc import Iterator

from newsroom.imprint.addresses import href, uri
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.tombstones import moves

_PLAIN = re.compile(r"[^\s\"\\\\$*{}#;]+")


def redirects(bulletin: Bulletin) -> str:
    """Return _redirects, a line "/old/ /new/ 301" for each old address, sorted; "" where nothing has moved."""
    return "".join(sorted(f"{uri(old)} {new} 301\n" for old, new in _moves(bulletin)))


def nginx_map(bulletin: Bulletin) -> str:
    """Return the lines of an nginx map, `"/old/" "/new/";`, sorted; "" where nothing has moved."""
    return "".join(sorted(f'"{old}" "{new}";\n' for old, new in _moves(bulletin) if _PLAIN.fullmatch(old)))


def caddy_redirects(bulletin: Bulletin) -> str:
    """Return Caddy's directives, `redir /old/ /new/ permanent`, sorted; "" where nothing has moved."""
    return "".join(sorted(f"redir {old} {new} permanent\n" for old, new in _moves(bulletin) if _PLAIN.fullmatch(old)))


def _moves(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    site = bulletin.edition.site
    return ((href(site, old), uri(href(site, article.address))) for old, article in moves(bulletin))
